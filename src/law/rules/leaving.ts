/** Leaving a rented home: when it must be empty, what staying on does, and how the tenant, or the tenant's estate, gives notice (JB 12 kap. 3, 4, 5 and 7 §§). */

import type { LawRule } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { deadlineRule, note, pointRule } from './build.ts'
import { lastOfMonth } from './month.ts'

const ONE_DAY = { count: 1, unit: 'days' } as const
const ONE_MONTH = { count: 1, unit: 'months' } as const

/** JB 12 kap. 4 § second paragraph: how long before its end a fixed term is to be terminated, by how long the term is. */
const SHORT_TERM = { weeks: 2 } as const
const MIDDLE_TERM = { months: 3 } as const

export const leavingRules: readonly LawRule[] = [
  deadlineRule({
    id: 'HO-09',
    section: 'JB 12 kap. 7 §',
    title: { sv: 'Lämna lägenheten och nycklarna', en: 'Leave the flat and the keys' },
    text: {
      sv: 'Lägenheten ska vara lämnad senast klockan 12.00 dagen efter hyrans sista dag. Är den dagen lördag, söndag eller helgdag gäller klockan 12.00 nästa vardag.',
      en: 'The flat must be left by 12:00 on the day after the tenancy’s last. If that day is a Saturday, Sunday or public holiday, 12:00 on the next vardag holds.',
    },
    actor: actors.tenant,
    starts: ['tenancyEnds'],
    length: ONE_DAY,
    weekend: 'extends',
    certainty: 'statute',
    source: sources.landCode,
    notes: [note('noon', 'Klockan 12.00 den dagen.', 'At 12:00 on that day.')],
    testDates: [
      {
        events: { tenancyEnds: '2026-04-30' },
        expect: { nominal: '2026-05-01', lastDay: '2026-05-04', extended: '2026-05-04', notes: ['noon', 'extended'] },
      },
      {
        events: { tenancyEnds: '2026-08-31' },
        expect: { nominal: '2026-09-01', lastDay: '2026-09-01', extended: '2026-09-01' },
      },
    ],
  }),
  deadlineRule({
    id: 'HO-10',
    section: 'JB 12 kap. 3 § tredje stycket',
    title: { sv: 'Bor kvar en månad utan att bli ombedd att flytta', en: 'Stays a month without being asked to leave' },
    text: {
      sv: 'Bor hyresgästen kvar en månad efter hyrestidens slut utan att hyresvärden har bett hyresgästen att flytta, är avtalet förlängt på obestämd tid.',
      en: 'If the tenant stays on for a month after the end of the term without the landlord asking the tenant to leave, the contract is prolonged for an indefinite time.',
    },
    actor: actors.landlord,
    kind: 'condition',
    starts: ['tenancyEnds'],
    length: ONE_MONTH,
    weekend: 'unverified',
    certainty: 'statute',
    source: sources.landCode,
    notes: [
      note(
        'was-anybody-asked',
        'Gäller bara om hyresvärden inte har bett hyresgästen att flytta: fråga hyresgästen, och säg inte att det är förlängt innan svaret är känt.',
        'Holds only if the landlord has not asked the tenant to leave: ask the tenant, and don’t say that it is prolonged before the answer is known.',
      ),
    ],
    testDates: [
      {
        events: { tenancyEnds: '2026-08-31' },
        expect: { nominal: '2026-09-30', lastDay: '2026-09-30', extended: '2026-09-30', notes: ['short-month'] },
      },
      {
        events: { tenancyEnds: '2026-09-10' },
        expect: {
          nominal: '2026-10-10',
          lastDay: '2026-10-10',
          extended: '2026-10-12',
          readings: { extended: '2026-10-12' },
        },
      },
    ],
  }),
  pointRule({
    id: 'HO-11',
    section: 'JB 12 kap. 4 § andra stycket',
    title: { sv: 'Säga upp ett avtal på bestämd tid', en: 'Give notice of a fixed term' },
    text: {
      sv: 'Ett avtal på bestämd tid för en bostad sägs upp senast tre månader före tidens slut om tiden är längre än tre månader, en vecka före om den är längre än två veckor, och annars en dag före.',
      en: 'Notice of a fixed term of a dwelling is given at least three months before its end if the term is longer than three months, a week before if it is longer than two weeks, and otherwise a day before.',
    },
    actor: actors.landlordOrTenant,
    starts: ['noticeGiven'],
    optional: ['tenancyBegan', 'tenancyEnds'],
    certainty: 'statute',
    source: sources.landCode,
    at: (noticeGiven, { tenancyBegan, tenancyEnds }) => {
      const canEnd = noticeGiven.add(noticeOf(tenancyBegan, tenancyEnds))
      return {
        nominal: canEnd,
        ...(tenancyEnds === undefined ? {} : { applies: Temporal.PlainDate.compare(canEnd, tenancyEnds) <= 0 }),
        notes: [
          note(
            'first-end',
            `Uppsägningen räcker för ett avtal som går ut tidigast ${canEnd}.`,
            `The notice is enough for a contract that ends on ${canEnd} at the earliest.`,
          ),
          ...(tenancyBegan === undefined || tenancyEnds === undefined ? [lengthUnknown] : []),
        ],
      }
    },
    testDates: [
      {
        events: { noticeGiven: '2026-09-30', tenancyBegan: '2026-01-01', tenancyEnds: '2026-12-31' },
        expect: { nominal: '2026-12-30', lastDay: null, extended: null, applies: true },
      },
      {
        events: { noticeGiven: '2026-10-01', tenancyBegan: '2026-01-01', tenancyEnds: '2026-12-31' },
        expect: { nominal: '2027-01-01', lastDay: null, applies: false },
      },
      {
        events: { noticeGiven: '2026-07-24', tenancyBegan: '2026-06-01', tenancyEnds: '2026-07-31' },
        expect: { nominal: '2026-07-31', lastDay: null, applies: true },
      },
      {
        events: { noticeGiven: '2026-06-09', tenancyBegan: '2026-06-01', tenancyEnds: '2026-06-10' },
        expect: { nominal: '2026-06-10', lastDay: null, applies: true },
      },
    ],
  }),
  deadlineRule({
    id: 'HO-12',
    section: 'JB 12 kap. 5 § andra stycket',
    title: { sv: 'Dödsboet säger upp avtalet', en: 'The estate gives notice' },
    text: {
      sv: 'Dör hyresgästen får dödsboet inom en månad från dödsfallet säga upp avtalet. Det upphör då vid månadsskiftet närmast efter en månad från uppsägningen.',
      en: 'If the tenant dies the estate may give notice within one month of the death. The contract then ends at the turn of the month next after one month from the notice.',
    },
    actor: actors.estate,
    starts: ['tenantDied'],
    optional: ['noticeGiven'],
    length: ONE_MONTH,
    weekend: 'extends',
    certainty: 'statute',
    source: sources.landCode,
    notes: [
      note(
        'who-lives-there',
        'Fråga först om någon bor kvar som kan ta över avtalet (12 kap. 34 och 47 §§).',
        'Ask first if somebody still lives there who can take the contract over (12 kap. 34 and 47 §§).',
      ),
    ],
    refine: ({ notes }, { noticeGiven }) => {
      if (noticeGiven === undefined) return {}
      const ends = lastOfMonth(noticeGiven.add(LATER_MONTH))
      return {
        notes: [
          ...notes,
          note(
            'ends-on',
            `Avtalet upphör med ${ends} som sista dag.`,
            `The contract ends with ${ends} as its last day.`,
          ),
        ],
      }
    },
    testDates: [
      {
        events: { tenantDied: '2026-01-31' },
        expect: { nominal: '2026-02-28', lastDay: '2026-03-02', extended: '2026-03-02' },
      },
      {
        events: { tenantDied: '2026-03-10', noticeGiven: '2026-03-20' },
        expect: { nominal: '2026-04-10', lastDay: '2026-04-10', extended: '2026-04-10', notes: ['ends-on'] },
      },
    ],
  }),
]

const LATER_MONTH = { months: 1 } as const

const lengthUnknown = note(
  'length-unknown',
  'Hur lång hyrestiden är är inte angivet: räknat som längre än tre månader.',
  'How long the term is isn’t given: counted as longer than three months.',
)

function noticeOf(began: Temporal.PlainDate | undefined, ends: Temporal.PlainDate | undefined): Temporal.DurationLike {
  const lasts = (length: Temporal.DurationLike) =>
    began === undefined ||
    ends === undefined ||
    Temporal.PlainDate.compare(ends.add({ days: 1 }), began.add(length)) > 0
  if (lasts(MIDDLE_TERM)) return { months: 3 }
  return lasts(SHORT_TERM) ? { weeks: 1 } : { days: 1 }
}
