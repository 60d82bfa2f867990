/** What the room's pages are called in the read log: a code that is used and doesn't stand here is an error of types. */

import { readPages } from '../platform/access/index.ts'

const pages = readPages({
  signal: { sv: 'Signal', en: 'Signal' },
  'signal-answer': { sv: 'Signalen besvaras', en: 'Answering a signal' },
  'signal-new': { sv: 'Ny signal', en: 'New signal' },
  'signal-person': { sv: 'Person i en signal', en: 'Person in a signal' },
})

type Codes = { readonly [Code in keyof typeof pages]: true }
declare module '../platform/access/read-page.ts' {
  interface ReadPages extends Codes {}
}
