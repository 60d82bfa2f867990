/** Counting itself (lag 1930:173), and the coordination number that falls asleep (lag 2022:1697). */

import type { LawRule } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { countingRule, deadlineRule, note } from './build.ts'

const DORMANT_AFTER_YEARS = 5

export const generalRules: readonly LawRule[] = [
  countingRule({
    id: 'GEN-01',
    section: 'Lag 1930:173 1 och 2 §§',
    title: { sv: 'Räkna veckor, månader och år', en: 'Counting weeks, months and years' },
    text: {
      sv: 'Startdagen räknas inte. Tiden slutar på samma veckodag, eller på samma dag i månaden; saknas den dagen gäller månadens sista. Är sista dagen en lördag, söndag, annan helgdag, midsommarafton, julafton eller nyårsafton får åtgärden vidtas nästa vardag.',
      en: 'The day of the start is not counted. The time ends on the same weekday, or on the same day of the month; where that day is missing, on its last. If the last day is a Saturday, Sunday, other public holiday, Midsummer Eve, Christmas Eve or New Year’s Eve, the measure may be taken on the next working day.',
    },
    actor: actors.everyone,
    starts: ['start'],
    weekend: 'extends',
    certainty: 'statute',
    source: sources.countingAct,
    testDates: [
      {
        events: { start: '2026-10-31' },
        length: { count: 4, unit: 'months' },
        expect: { nominal: '2027-02-28', lastDay: '2027-03-01', extended: '2027-03-01' },
      },
      {
        events: { start: '2026-03-13' },
        length: { count: 3, unit: 'weeks' },
        expect: { nominal: '2026-04-03', lastDay: '2026-04-07', extended: '2026-04-07' },
      },
      {
        events: { start: '2024-02-29' },
        length: { count: 1, unit: 'years' },
        expect: { nominal: '2025-02-28', lastDay: '2025-02-28', extended: '2025-02-28' },
      },
    ],
  }),
  deadlineRule({
    id: 'ID-01',
    section: 'Lag 2022:1697 3 kap. 2 §',
    title: { sv: 'Samordningsnummer blir vilande', en: 'A coordination number goes dormant' },
    text: {
      sv: 'Ett samordningsnummer blir vilande vid utgången av det femte kalenderåret efter det år då det tilldelades eller senast förnyades. Numret förblir unikt men behöver förnyas.',
      en: 'A coordination number goes dormant at the end of the fifth calendar year after the one in which it was assigned or last renewed. It stays unique but needs to be renewed.',
    },
    actor: actors.taxAgency,
    kind: 'keep',
    starts: ['numberAssigned'],
    length: { count: DORMANT_AFTER_YEARS, unit: 'years' },
    weekend: 'none',
    certainty: 'statute',
    source: sources.coordinationNumberAct,
    refine: ({ start }) => {
      const endOfYear = Temporal.PlainDate.from({ year: start.year + DORMANT_AFTER_YEARS, month: 12, day: 31 })
      return {
        nominal: endOfYear,
        lastDay: endOfYear,
        notes: [
          note(
            'end-of-year',
            'Fem hela kalenderår efter tilldelningsåret: sista dagen är den 31 december.',
            'Five whole calendar years after the year of assignment: the last day is 31 December.',
          ),
        ],
      }
    },
    testDates: [
      {
        events: { numberAssigned: '2021-05-03' },
        expect: { nominal: '2026-12-31', lastDay: '2026-12-31', extended: null },
      },
    ],
  }),
]
