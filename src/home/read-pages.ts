/** What the room's pages are called in the read log: a code that is used and doesn't stand here is an error of types. */

import { readPages } from '../platform/access/index.ts'

const pages = readPages({
  dwelling: { sv: 'Lägenhet', en: 'Dwelling' },
  'dwelling-new': { sv: 'Ny lägenhet', en: 'New dwelling' },
  coordinators: { sv: 'Samordnare för matchning', en: 'Coordinators of matching' },
  'home-order': { sv: 'Turordning till bostäder', en: 'The order to homes' },
  'home-request': { sv: 'Hushållet söker bostad', en: 'The household looks for a home' },
  landlord: { sv: 'Hyresvärd', en: 'Landlord' },
  lease: { sv: 'Hyresavtal', en: 'Lease' },
  offer: { sv: 'Erbjudande om bostad', en: 'Offer of a home' },
  programme: { sv: 'Program', en: 'Programme' },
  'programme-new': { sv: 'Nytt program', en: 'New programme' },
  vacancy: { sv: 'Ledig bostad', en: 'Vacant home' },
  'vacancy-new': { sv: 'Ny ledig bostad', en: 'New vacant home' },
})

type Codes = { readonly [Code in keyof typeof pages]: true }
declare module '../platform/access/read-page.ts' {
  interface ReadPages extends Codes {}
}
