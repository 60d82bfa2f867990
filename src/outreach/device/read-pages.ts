/** What the pages about phones are called in the read log. */

import { readPages } from '../../platform/access/index.ts'

const pages = readPages({
  'phone-new': { sv: 'Registrera en telefon', en: 'Register a phone' },
  'phone-item': { sv: 'Det som kom tillbaka från en telefon', en: 'What came back from a phone' },
})

type Codes = { readonly [Code in keyof typeof pages]: true }
declare module '../../platform/access/read-page.ts' {
  interface ReadPages extends Codes {}
}
