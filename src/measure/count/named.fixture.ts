/** A count with its figures by name, as tests speak of them. */

import type { Count } from './count.ts'
import { sumOf, type WeekFigure } from './figure.ts'
import { ages } from './figures/age.ts'
import { children } from './figures/children.ts'
import { ownLeases } from './figures/own-leases.ts'
import { sexes } from './figures/sex.ts'
import { situations } from './figures/situation.ts'

export function named(count: Count) {
  const by = (figure: WeekFigure): Record<string, number> =>
    Object.fromEntries(figure.parts.map(({ key, column }) => [String(key), count.numbers[column] ?? Number.NaN]))
  return {
    ...count,
    bySituation: by(situations),
    bySex: by(sexes),
    byAge: by(ages),
    children: { total: sumOf(children, count), ...by(children) },
    ownLeases: sumOf(ownLeases, count),
  }
}
