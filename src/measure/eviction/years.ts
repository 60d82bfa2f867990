/** Tenancies at risk year by year, as their figures are kept. */

import type { Place } from '../kept/figure.ts'

/** The years in which matters were opened, both included. */
export type Years = { from: number; to: number }

export const yearNamed = (period: string): number | null => (/^\d{4}$/.test(period) ? Number(period) : null)

export const daysOf = (year: number) => ({
  from: Temporal.PlainDate.from({ year, month: 1, day: 1 }),
  until: Temporal.PlainDate.from({ year, month: 12, day: 31 }),
})

/** Asks of each municipality's years that stand beside each other at once, and hands each year its own groups. */
export async function byYear<Group extends { year: number }>(
  places: readonly Place<number>[],
  ask: (municipality: string, years: Years) => Promise<Group[]>,
): Promise<Group[][]> {
  const found = new Map<string, Group[]>()
  for (const [municipality, theirs] of Map.groupBy(places, (place) => place.municipality))
    for (const years of besideEachOther(theirs.map(({ asked }) => asked)))
      for (const group of await ask(municipality, years)) {
        const key = `${municipality} ${group.year}`
        const groups = found.get(key) ?? []
        groups.push(group)
        found.set(key, groups)
      }
  return places.map(({ municipality, asked }) => found.get(`${municipality} ${asked}`) ?? [])
}

function besideEachOther(years: readonly number[]): Years[] {
  const spans: Years[] = []
  for (const year of years.toSorted((a, b) => a - b)) {
    const last = spans.at(-1)
    if (last !== undefined && year <= last.to + 1) last.to = year
    else spans.push({ from: year, to: year })
  }
  return spans
}
