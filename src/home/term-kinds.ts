/** What some second-hand leases demand beside what every lease does: a closed list, without words, so that no support can become a term. */

import { dictionary } from '../platform/text/index.ts'

export const termKinds = ['supervision', 'homeVisits', 'sobriety', 'treatment', 'occupation', 'incomeManaged'] as const
export type TermKind = (typeof termKinds)[number]

export const termNames = dictionary({
  sv: {
    supervision: 'Tillsyn',
    homeVisits: 'Hembesök',
    sobriety: 'Nykterhet',
    treatment: 'Behandling',
    occupation: 'Sysselsättning',
    incomeManaged: 'Hyran betalas genom kommunen',
  },
  en: {
    supervision: 'Supervision',
    homeVisits: 'Home visits',
    sobriety: 'Sobriety',
    treatment: 'Treatment',
    occupation: 'Occupation',
    incomeManaged: 'Rent paid through the municipality',
  },
})
