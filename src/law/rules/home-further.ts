/** Less usual rules of a rented home: a raised rent, the deposit, a waiver of the right to renewal, a destroyed flat (JB 12 kap. 21, 44, 45 a, 46 a §§). */

import type { LawRule } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { daylessRule, deadlineRule, note } from './build.ts'

const askALawyer = note(
  'ask-a-lawyer',
  'Hemvist har inte läst paragrafen i dess helhet: fråga en jurist innan någon förlitar sig på dagen.',
  'Hemvist has not read the whole section: ask a lawyer before anybody relies on the day.',
)

/** JB 12 kap. 45 a §: a waiver that needs no approval holds so long at most. */
const WAIVER_YEARS = { count: 4, unit: 'years' } as const
/** JB 12 kap. 46 a §. */
const DESTROYED_MONTHS = { count: 3, unit: 'months' } as const

export const furtherHomeRules: readonly LawRule[] = [
  daylessRule({
    id: 'EV-14',
    section: 'JB 12 kap. 44 § tredje stycket',
    title: { sv: 'Skulden beror på en höjd hyra', en: 'The debt comes from a raised rent' },
    text: {
      sv: 'För en skuld som beror på att hyran har höjts finns en egen bestämmelse. Invänd det innan någon räknar hemmet som förlorat, och betala den hyra som är ostridig.',
      en: 'A debt that comes from a raised rent has a provision of its own. Plead it before anybody counts the home as lost, and pay the rent that nobody disputes.',
    },
    actor: actors.tenantOrPayer,
    kind: 'condition',
    starts: ['rentRaised'],
    certainty: 'uncertain',
    source: sources.landCode,
    notes: [askALawyer],
    testDates: [
      { events: { rentRaised: '2026-03-01' }, expect: { nominal: null, lastDay: null, notes: ['ask-a-lawyer'] } },
      { events: { rentRaised: '2026-12-01' }, expect: { nominal: null, lastDay: null, notes: ['ask-a-lawyer'] } },
    ],
  }),
  deadlineRule({
    id: 'EV-15',
    section: 'JB 12 kap. 21 och 44 §§',
    title: { sv: 'Deponera hyran hos länsstyrelsen', en: 'Deposit the rent at länsstyrelsen' },
    text: {
      sv: 'Den som tvistar om hyran kan deponera den hos länsstyrelsen. Deponeras hela hyran inom de tre veckorna räddar det hemmet på samma sätt som en betalning.',
      en: 'Whoever disputes the rent can deposit it at länsstyrelsen. The whole rent deposited within the three weeks saves the home like a payment.',
    },
    actor: actors.tenantOrPayer,
    starts: ['served', 'message'],
    length: { count: 3, unit: 'weeks' },
    weekend: 'extends',
    certainty: 'statute',
    source: sources.landCode,
    notes: [
      note(
        'conditions-of-deposit',
        'Depositionen har villkor (21 §): länsstyrelsen tar emot den bara när det finns en tvist eller en kvittning att hänvisa till.',
        'A deposit has conditions (21 §): länsstyrelsen takes it only where there is a dispute or a set-off to point to.',
      ),
    ],
    testDates: [
      {
        events: { served: '2026-03-13', message: '2026-03-10' },
        expect: { nominal: '2026-04-03', lastDay: '2026-04-07', extended: '2026-04-07' },
      },
      {
        events: { served: '2026-09-02', message: '2026-09-01' },
        expect: { nominal: '2026-09-23', lastDay: '2026-09-23', extended: '2026-09-23' },
      },
    ],
  }),
  deadlineRule({
    id: 'HO-13',
    section: 'JB 12 kap. 45 a §',
    title: { sv: 'Avstående från rätten till förlängning', en: 'A waiver of the right to renewal' },
    text: {
      sv: 'Rätten till förlängning kan avtalas bort i en särskild handling. Utan hyresnämndens godkännande gäller avståendet bara i vissa fall, och för en hyra som varar längst fyra år.',
      en: 'The right to renewal can be waived in a separate document. Without Hyresnämnden’s approval the waiver holds only in some cases, and for a tenancy of four years at most.',
    },
    actor: actors.landlordOrTenant,
    kind: 'condition',
    starts: ['waiverBegan'],
    length: WAIVER_YEARS,
    weekend: 'none',
    certainty: 'uncertain',
    source: sources.landCode,
    notes: [
      askALawyer,
      note(
        'spouse-must-agree',
        'Mot en make eller sambo som bodde i lägenheten gäller avståendet bara om han eller hon har godtagit det.',
        'Against a spouse or cohabitant who lived in the flat the waiver holds only if they have accepted it.',
      ),
    ],
    testDates: [
      {
        events: { waiverBegan: '2024-03-01' },
        expect: { nominal: '2028-03-01', lastDay: '2028-03-01', extended: null },
      },
      {
        events: { waiverBegan: '2024-02-29' },
        expect: { nominal: '2028-02-29', lastDay: '2028-02-29', extended: null },
      },
    ],
  }),
  deadlineRule({
    id: 'HO-14',
    section: 'JB 12 kap. 46 a §',
    title: { sv: 'Lägenheten förstördes', en: 'The flat was destroyed' },
    text: {
      sv: 'Förstörs lägenheten, till exempel i en brand, ska hyresvärden erbjuda hyresgästen ett nytt hyresavtal om det är skäligt (prop. 2020/21:201). Begär det genast: tiden är tre månader.',
      en: 'If the flat is destroyed, for example by fire, the landlord must offer the tenant a new lease where that is reasonable (prop. 2020/21:201). Ask for it at once: the time is three months.',
    },
    actor: actors.tenant,
    starts: ['flatDestroyed'],
    length: DESTROYED_MONTHS,
    weekend: 'unverified',
    certainty: 'uncertain',
    source: sources.landCode,
    notes: [askALawyer],
    testDates: [
      {
        events: { flatDestroyed: '2026-02-10' },
        expect: {
          nominal: '2026-05-10',
          lastDay: '2026-05-10',
          extended: '2026-05-11',
          readings: { extended: '2026-05-11' },
        },
      },
      {
        events: { flatDestroyed: '2026-11-30' },
        expect: {
          nominal: '2027-02-28',
          lastDay: '2027-02-28',
          extended: '2027-03-01',
          readings: { extended: '2027-03-01' },
        },
      },
    ],
  }),
]
