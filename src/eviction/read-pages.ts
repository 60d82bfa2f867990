/** What the room's pages are called in the read log: a code that is used and doesn't stand here is an error of types. */

import { readPages } from '../platform/access/index.ts'

const pages = readPages({
  delegation: { sv: 'Delegation', en: 'Delegation' },
  matter: { sv: 'Hyreshot', en: 'Home at risk' },
  'matter-concern': { sv: 'Oro för barn i hyreshot', en: 'Concern for children in a home at risk' },
  'matter-contact': { sv: 'Kontakt i hyreshot', en: 'Contact in a home at risk' },
  'matter-link': { sv: 'Boende kopplas till person', en: 'Tying a resident to a person' },
  'matter-plan': { sv: 'Avbetalningsplan', en: 'Payment plan' },
  'matter-promise': { sv: 'Löfte till hyresvärden', en: 'Promise to the landlord' },
  'matter-residents': { sv: 'Vilka som bor i hemmet', en: 'Who lives in the home' },
  matterDecision: { sv: 'Beslut i hyreshot', en: 'Decision in a home at risk' },
  matterEnd: { sv: 'Hyreshotet avslutas', en: 'Ending a home at risk' },
  matterHistory: { sv: 'Historik i hyreshot', en: 'History of a home at risk' },
  matterTakeover: { sv: 'Hyreshotet tas över', en: 'Taking over a home at risk' },
  openMatter: { sv: 'Ett hyreshot öppnas', en: 'Opening a home at risk' },
  undertaking: { sv: 'Åtagande', en: 'Undertaking' },
})

type Codes = { readonly [Code in keyof typeof pages]: true }
declare module '../platform/access/read-page.ts' {
  interface ReadPages extends Codes {}
}
