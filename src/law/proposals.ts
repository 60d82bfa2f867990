/** What has been proposed and is not known to be adopted: shown as proposed, never counted with, never called law. */

import type { Bilingual } from './calendar.ts'

export type Proposal = {
  readonly id: string
  readonly title: Bilingual
  readonly text: Bilingual
  /** where it was read */
  readonly source: string
  /** the day from which it was proposed to hold; null: not found */
  readonly proposedFrom: Temporal.PlainDate | null
}

const day = (text: string) => Temporal.PlainDate.from(text)

export const proposals: readonly Proposal[] = [
  {
    id: 'activity',
    title: { sv: 'Aktivitetskrav för försörjningsstöd', en: 'An activity requirement for income support' },
    text: {
      sv: 'Den som får försörjningsstöd skulle delta i aktiviteter på heltid.',
      en: 'Whoever gets income support would take part in activities full time.',
    },
    source: 'Förslag till ändring i SoL 2025:400',
    proposedFrom: day('2026-07-01'),
  },
  {
    id: 'ceiling',
    title: { sv: 'Bidragstak för försörjningsstöd', en: 'A ceiling on income support' },
    text: {
      sv: 'Stödet skulle få ett tak utan kommunala tillägg, och minskas från det fjärde barnet. Beloppen skrivs in i riksnormens tabell om det blir lag.',
      en: 'The support would have a ceiling without municipal additions, and be reduced from the fourth child. The amounts are entered in the table of the national norm if it becomes law.',
    },
    source: 'Förslag till ändring i SoL 2025:400',
    proposedFrom: day('2027-01-01'),
  },
  {
    id: 'rent-guarantees',
    title: { sv: 'Obligatoriska kommunala hyresgarantier', en: 'Mandatory municipal rent guarantees' },
    text: {
      sv: 'Kommunen skulle vara skyldig att lämna hyresgarantier. I dag bestämmer kommunen själv (HO-05).',
      en: 'The municipality would be obliged to give rent guarantees. Today it decides for itself (HO-05).',
    },
    source: 'Förslag',
    proposedFrom: null,
  },
  {
    id: 'serious-faults',
    title: { sv: 'Underrätta IVO om allvarliga brister', en: 'Notify IVO of serious faults' },
    text: {
      sv: 'Nämnden skulle underrätta IVO när den får veta om allvarliga brister hos en utförare. Dagen då det börjar gälla är inte funnen: fråga en jurist om det är lag.',
      en: 'The board would notify IVO when it learns of serious faults at a provider. The day from which it holds was not found: ask a lawyer whether it is law.',
    },
    source: 'Prop. 2025/26:15',
    proposedFrom: null,
  },
]
