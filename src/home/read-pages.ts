/** What the room's pages are called in the read log: a code that is used and doesn't stand here is an error of types. */

import { readPages } from '../platform/access/index.ts'

const pages = readPages({
  coordinators: { sv: 'Samordnare för matchning', en: 'Coordinators of matching' },
  dwelling: { sv: 'Lägenhet', en: 'Dwelling' },
  'dwelling-new': { sv: 'Ny lägenhet', en: 'New dwelling' },
  'home-order': { sv: 'Turordning till bostäder', en: 'The order to homes' },
  'home-request': { sv: 'Hushållet söker bostad', en: 'The household looks for a home' },
  'home-tool': { sv: 'Verktyg för fler bostäder', en: 'Tool for more homes' },
  'home-tool-new': { sv: 'Nytt verktyg för fler bostäder', en: 'New tool for more homes' },
  homes: { sv: 'Bostäder', en: 'Homes' },
  inspection: { sv: 'Besiktning', en: 'Inspection' },
  'inspection-new': { sv: 'Ny besiktning', en: 'New inspection' },
  landlord: { sv: 'Hyresvärd', en: 'Landlord' },
  'landlord-new': { sv: 'Ny hyresvärd', en: 'New landlord' },
  'landlord-pause': { sv: 'Hyresvärds paus', en: 'A landlord’s pause' },
  lease: { sv: 'Hyresavtal', en: 'Lease' },
  matching: { sv: 'Matchning', en: 'Matching' },
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
