/** What the room's pages are called in the read log: a code that is used and doesn't stand here is an error of types. */

import { readPages } from '../platform/access/index.ts'

const pages = readPages({
  fidelity: { sv: 'Programtrohet', en: 'Fidelity' },
  'fidelity-new': { sv: 'Ny skattning av programtrohet', en: 'New assessment of fidelity' },
  figures: { sv: 'Personerna bakom en siffra', en: 'The people behind a figure' },
})

type Codes = { readonly [Code in keyof typeof pages]: true }
declare module '../platform/access/read-page.ts' {
  interface ReadPages extends Codes {}
}
