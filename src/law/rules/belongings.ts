/** Belongings left behind in the flat (JB 12 kap. 27 §): the one rule that two different events can start. */

import { nominalDay } from '../deadline.ts'
import type { Computed, Events, LawRule } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { actsTheDayAfter, deadlineRule, note } from './build.ts'

const FROM_DEMAND = { count: 3, unit: 'months' } as const
const FROM_LEAVING = { count: 6, unit: 'months' } as const

const entry = {
  id: 'VE-07',
  section: 'JB 12 kap. 27 §',
  title: { sv: 'Kvarlämnade saker tillfaller hyresvärden', en: 'Belongings left behind fall to the landlord' },
  text: {
    sv: 'Saker som lämnats kvar tillfaller hyresvärden om de inte har hämtats inom tre månader från uppmaningen att hämta dem. Utan uppmaning är tiden sex månader från vräkningen eller flytten.',
    en: 'Belongings left behind fall to the landlord unless they are collected within three months of the demand to collect them. Without a demand the time is six months from the eviction or the move.',
  },
  actor: actors.landlord,
  weekend: 'unverified',
  certainty: 'statute',
  source: sources.landCode,
  notes: [
    note(
      'property-passes',
      'Därefter äger hyresvärden sakerna. Hjälp personen att hämta dem i tid.',
      'After that the landlord owns the belongings. Help the person to collect them in time.',
    ),
  ],
} as const

const fromLeaving = deadlineRule({
  ...entry,
  starts: ['evicted'],
  length: FROM_LEAVING,
  refine: actsTheDayAfter,
  testDates: [],
})

const fromDemand = deadlineRule({
  ...entry,
  starts: ['demandToCollect'],
  optional: ['evicted'],
  length: FROM_DEMAND,
  refine: (computed, events) => ({
    ...actsTheDayAfter(computed, events),
    ...(events.evicted === undefined
      ? {}
      : {
          readings: [
            ...(computed.readings ?? []),
            {
              id: 'six-months',
              lastDay: nominalDay(events.evicted, FROM_LEAVING),
              why: {
                sv: 'Sex månader från vräkningen eller flytten, om uppmaningen inte nådde fram.',
                en: 'Six months from the eviction or the move, if the demand didn’t get through.',
              },
            },
          ],
        }),
  }),
  testDates: [
    {
      events: { demandToCollect: '2026-05-20' },
      expect: { nominal: '2026-08-20', lastDay: '2026-08-20', extended: '2026-08-20', earliestAction: '2026-08-21' },
    },
    {
      events: { demandToCollect: '2026-11-30', evicted: '2026-11-13' },
      expect: {
        nominal: '2027-02-28',
        lastDay: '2027-02-28',
        earliestAction: '2027-03-01',
        readings: { extended: '2027-03-01', 'six-months': '2027-05-13' },
      },
    },
    {
      events: { evicted: '2026-05-13' },
      expect: { nominal: '2026-11-13', lastDay: '2026-11-13', extended: '2026-11-13', earliestAction: '2026-11-14' },
    },
  ],
})

/** The demand starts three months; where there was none, the eviction starts six. */
export const belongingsLeftBehind: LawRule = {
  ...fromDemand,
  compute: (events: Events): Computed =>
    events.demandToCollect === undefined && events.evicted !== undefined
      ? fromLeaving.compute(events)
      : fromDemand.compute(events),
}
