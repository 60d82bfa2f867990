/** What the room's pages are called in the read log: a code that is used and doesn't stand here is an error of types. */

import { readPages } from '../platform/access/index.ts'

const pages = readPages({
  advice: { sv: 'Rådgivning', en: 'Advice' },
  'advice-booking': { sv: 'Bokning av rådgivning', en: 'Booking of advice' },
  budget: { sv: 'Budget i rådgivning', en: 'Budget in advice' },
  debts: { sv: 'Skulder i rådgivning', en: 'Debts in advice' },
  norm: { sv: 'Riksnormen', en: 'The national norm' },
})

type Codes = { readonly [Code in keyof typeof pages]: true }
declare module '../platform/access/read-page.ts' {
  interface ReadPages extends Codes {}
}
