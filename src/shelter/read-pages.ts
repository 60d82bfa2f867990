/** What the room's pages are called in the read log: a code that is used and doesn't stand here is an error of types. */

import { readPages } from '../platform/access/index.ts'

const pages = readPages({
  booking: { sv: 'Bokning av plats', en: 'Booking of a place' },
  'place-request': { sv: 'Förfrågan om plats', en: 'Request for a place' },
  site: { sv: 'Boende', en: 'Shelter' },
  'site-new': { sv: 'Nytt boende', en: 'New shelter' },
  waiting: { sv: 'Väntar på plats', en: 'Waiting for a place' },
  'turned-away': { sv: 'Ingen plats', en: 'No place' },
  'nights-invoice': { sv: 'Nätter per kommun', en: 'Nights by municipality' },
  'site-settings': { sv: 'Boendets inställningar', en: 'The shelter’s settings' },
})

type Codes = { readonly [Code in keyof typeof pages]: true }
declare module '../platform/access/read-page.ts' {
  interface ReadPages extends Codes {}
}
