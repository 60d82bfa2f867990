/** What the room's pages are called in the read log: a code that is used and doesn't stand here is an error of types. */

import { readPages } from '../platform/access/index.ts'

const pages = readPages({
  agreement: { sv: 'Överenskommelse', en: 'Agreement' },
  'agreement-new': { sv: 'Ny överenskommelse', en: 'New agreement' },
  'county-note': { sv: 'Hur det står med en kommun i länet', en: 'How it stands with a municipality of the county' },
  'plan-new': { sv: 'Ny övergripande plan', en: 'New overall plan' },
  'political-matter': { sv: 'Politiskt uppdrag', en: 'Political assignment' },
  'political-matter-new': { sv: 'Nytt politiskt uppdrag', en: 'New political assignment' },
  routine: { sv: 'Rutin', en: 'Routine' },
  'routine-new': { sv: 'Ny rutin', en: 'New routine' },
})

type Codes = { readonly [Code in keyof typeof pages]: true }
declare module '../platform/access/read-page.ts' {
  interface ReadPages extends Codes {}
}
