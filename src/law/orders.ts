/** Two events of a rule in an order that can't be: the days are counted all the same, and it is said which is wrong. */

import type { EventName } from './events.ts'
import { impossibleOrder } from './rules/notes.ts'
import type { Events, Note } from './rules.ts'

type Order = { first: EventName; second: EventName; note: Note }

/** What comes first at the earliest on the same day; rules that say it in words of their own aren't here. */
const orders: readonly Order[] = [
  {
    first: 'tenancyBegan',
    second: 'tenancyEnds',
    note: impossibleOrder(
      'ends-before-it-began',
      'Hyrestiden går ut innan den började.',
      'The term ends before it began.',
    ),
  },
  {
    first: 'noticeGiven',
    second: 'tenancyEnds',
    note: impossibleOrder(
      'notice-after-the-end',
      'Uppsägningen ligger efter hyrestidens slut.',
      'The notice lies after the end of the term.',
    ),
  },
  {
    first: 'guaranteeBegan',
    second: 'guaranteeEnds',
    note: impossibleOrder(
      'guarantee-ends-before-it-began',
      'Garantin upphör innan den började gälla.',
      'The guarantee ends before it began.',
    ),
  },
  {
    first: 'investigationBegan',
    second: 'criminalCaseEnded',
    note: impossibleOrder(
      'case-ended-before-it-began',
      'Brottmålet slutade före åtalet eller förundersökningen.',
      'The criminal case ended before the charges or the investigation.',
    ),
  },
  {
    first: 'tenantDied',
    second: 'noticeGiven',
    note: impossibleOrder(
      'notice-before-the-death',
      'Dödsboets uppsägning ligger före dödsfallet.',
      'The estate’s notice lies before the death.',
    ),
  },
  {
    first: 'evicted',
    second: 'demandToCollect',
    note: impossibleOrder(
      'demand-before-the-eviction',
      'Uppmaningen att hämta sakerna ligger före vräkningen.',
      'The demand to collect the belongings lies before the eviction.',
    ),
  },
]

/** A note for each pair of the events that stands the wrong way round. */
export const wrongOrders = (events: Events): readonly Note[] =>
  orders.flatMap(({ first, second, note }) => {
    const [before, after] = [events[first], events[second]]
    return before !== undefined && after !== undefined && Temporal.PlainDate.compare(after, before) < 0 ? [note] : []
  })
