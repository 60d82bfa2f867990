/** What the room's pages are called in the read log: a code that is used and doesn't stand here is an error of types. */

import { readPages } from '../platform/access/index.ts'

const pages = readPages({
  edit: { sv: 'Personuppgifter', en: 'Personal details' },
  household: { sv: 'Hushåll', en: 'Household' },
  links: { sv: 'Samma person', en: 'Same person' },
  numbers: { sv: 'Nummer', en: 'Numbers' },
  person: { sv: 'Person', en: 'Person' },
  protection: { sv: 'Skyddade personuppgifter', en: 'Protected identity' },
  readers: { sv: 'Vem som kan läsa', en: 'Who can read' },
  situation: { sv: 'Hur personen bor', en: 'How the person lives' },
})

type Codes = { readonly [Code in keyof typeof pages]: true }
declare module '../platform/access/read-page.ts' {
  interface ReadPages extends Codes {}
}
