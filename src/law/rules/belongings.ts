/** Belongings left behind in the flat (JB 12 kap. 27 §): the one rule that two different events can start. */

import type { Computation, Computed, Events, LawRule } from '../rules.ts'
import { actors, sources } from './actors.ts'
import { actsTheDayAfter, deadlineRule, note } from './build.ts'

const FROM_DEMAND = { count: 3, unit: 'months' } as const
const FROM_LEAVING = { count: 6, unit: 'months' } as const

const entry = {
  id: 'VE-07',
  section: 'JB 12 kap. 27 §',
  title: { sv: 'Kvarlämnade saker tillfaller hyresvärden', en: 'Belongings left behind fall to the landlord' },
  text: {
    sv: 'Saker som lämnats kvar tillfaller hyresvärden om de inte har hämtats inom tre månader från uppmaningen att hämta dem, eller inom sex månader från vräkningen eller flytten. Räkna med den tid som går ut först.',
    en: 'Belongings left behind fall to the landlord unless they are collected within three months of the demand to collect them, or within six months of the eviction or the move. Work by the time that runs out first.',
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
  refine: actsTheDayAfter,
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
        danger: '2027-02-28',
        readings: { extended: '2027-03-01', 'six-months': '2027-05-13' },
      },
    },
    // a late demand gives no longer time than the six months
    {
      events: { demandToCollect: '2027-04-01', evicted: '2026-11-13' },
      expect: {
        nominal: '2027-05-13',
        lastDay: '2027-05-13',
        earliestAction: '2027-05-14',
        danger: '2027-05-13',
        readings: { 'three-months': '2027-07-01' },
      },
    },
    {
      events: { evicted: '2026-05-13' },
      expect: { nominal: '2026-11-13', lastDay: '2026-11-13', extended: '2026-11-13', earliestAction: '2026-11-14' },
    },
  ],
})

/** The demand starts three months, the leaving six; where both are known the earlier end is the one to work by. */
export const belongingsLeftBehind: LawRule = {
  ...fromDemand,
  compute: (events: Events): Computed => {
    if (events.evicted === undefined) return fromDemand.compute(events)
    const leaving = fromLeaving.compute(events)
    if (events.demandToCollect === undefined) return leaving
    const demand = fromDemand.compute(events)
    if (!demand.ok || !leaving.ok) return demand
    const isLater = Temporal.PlainDate.compare(endOf(leaving.value), endOf(demand.value)) < 0
    const value = isLater
      ? beside(leaving.value, demand.value, 'three-months', fromTheDemand)
      : beside(demand.value, leaving.value, 'six-months', fromTheLeaving)
    return { ok: true, value }
  },
}

const endOf = ({ lastDay, start }: Computation): Temporal.PlainDate => lastDay ?? start

function beside(first: Computation, other: Computation, id: string, why: typeof fromTheDemand): Computation {
  return {
    ...first,
    danger: { day: endOf(first), why: soonest },
    readings: [...(first.readings ?? []), { id, lastDay: endOf(other), why }],
  }
}

const soonest = {
  sv: 'Lagen ger två tider som gäller var för sig: sakerna tillfaller hyresvärden när den första går ut.',
  en: 'The law gives two times, each on its own: the belongings fall to the landlord when the first runs out.',
}

const fromTheDemand = {
  sv: 'Tre månader från uppmaningen att hämta sakerna.',
  en: 'Three months from the demand to collect the belongings.',
}

const fromTheLeaving = {
  sv: 'Sex månader från vräkningen eller flytten.',
  en: 'Six months from the eviction or the move.',
}
