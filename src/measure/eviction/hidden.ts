/**
 * Which numbers of tenancies at risk are hidden from whoever may not open the matters, so that no small one can be worked out.
 *
 * A small number is hidden everywhere. And for each of them a **world** is made that differs from ours in some matters of it: two that have changed
 * places between years, landlords or areas, or one that went otherwise. Whatever is not the same in that world is hidden too. What is left is the same
 * in both, so that nobody can know in which of them they live, however they reckon (docs/decisions/021).
 */

import { SMALLEST_SHOWN } from '../suppress.ts'
import type { FunnelGroup } from './facts.ts'
import { type FunnelFilter, funnelOf } from './funnel.ts'
import { DETAILS, NO_NUMBERS, numbersOf } from './numbers.ts'

type Where = { year: number; landlord: string | null; area: string | null }
type Dimension = keyof Where

/** Matters that are alike, and what one of them adds to each number that it adds anything to, by place. */
type Alike = { group: FunnelGroup; adds: ReadonlyMap<number, number> }
/** One matter that was so and is otherwise in the other world; null: there isn't any. */
export type World = readonly { was: Alike; is: Alike | null }[]

export type Hides = (filter: FunnelFilter) => (at: number) => boolean

const every: FunnelFilter = { year: null, landlord: null, area: null }
const keyOf = ({ year, landlord, area }: FunnelFilter): string => `${year}\n${landlord ?? ''}\n${area ?? ''}`

/**
 * Whether a filter is only for those who may see the matters. A landlord and an area at once leave a handful in each; and of one landlord or area
 * either each year or all of them together can be told: to hide the small numbers of the years would hide nearly all of the whole.
 */
export const isForOpeners = ({ year, landlord, area }: FunnelFilter): boolean =>
  (landlord !== null && area !== null) || (year === null && (landlord !== null || area !== null))

/** Every filter that finds the matter, but those. */
function filtersOf({ year, landlord, area }: Where): FunnelFilter[] {
  return [
    every,
    { ...every, year },
    ...(landlord === null ? [] : [{ ...every, year, landlord }]),
    ...(area === null ? [] : [{ ...every, year, area }]),
  ]
}

const isSmall = (n: number): boolean => n > 0 && n < SMALLEST_SHOWN

type Slice = { filter: FunnelFilter; sums: number[]; members: Alike[]; changed: Set<number> }

/** Says of each filter which of the page's numbers, by their place in `numbersOf`, are hidden. `worlds` prove it, for the tests. */
export function hiddenIn(groups: readonly FunnelGroup[]): { hides: Hides; worlds: readonly World[] } {
  const alikeOf = knowing()
  const alike = groups.map((group) => alikeOf(group))
  const slices = slicesOf(alike)
  const worlds: World[] = []
  // the widest first: what a world of theirs changes serves the narrower ones, too
  for (const slice of [...slices.values()].toSorted((a, b) => b.members.length - a.members.length))
    for (const [at, n] of slice.sums.entries()) {
      if (!isSmall(n) || slice.changed.has(at) || isLeftOut(slice.filter, at)) continue
      const sumAt = (filter: FunnelFilter) => slices.get(keyOf(filter))?.sums[at] ?? 0
      // what is hidden in the wider figures costs the reader more; and a zero beside a handful would hide it badly
      const cost = (changes: Changes) =>
        changes.reduce((sum, [key, place]) => {
          const hit = slices.get(key)
          if (hit === undefined || isHidden(hit, place)) return sum
          return sum + hit.members.length * (hit.sums[place] === 0 ? ZERO_COSTS : 1)
        }, 0)
      const world = worldFor({ slice, all: alike, at, sumAt, cost, alikeOf })
      worlds.push(world)
      for (const [key, place] of changesOf(world)) slices.get(key)?.changed.add(place)
    }
  const hides: Hides = (filter) => {
    if (isForOpeners(filter)) return () => true
    const slice = slices.get(keyOf(filter))
    return (at) => isLeftOut(filter, at) || isHidden(slice, at)
  }
  return { hides, worlds }
}

const isHidden = (slice: Slice | undefined, at: number): boolean =>
  slice !== undefined && (isSmall(slice.sums[at] ?? 0) || slice.changed.has(at) || isLeftOut(slice.filter, at))

/** Children and what helped are told of the municipality and its years only. */
const isLeftOut = ({ landlord, area }: FunnelFilter, at: number): boolean =>
  (landlord !== null || area !== null) && DETAILS[at] === true

/** What matters add, reckoned once for all that went alike: where they are counted makes no difference. */
function knowing(): (group: FunnelGroup) => Alike {
  const known = new Map<string, Alike['adds']>()
  return (group) => {
    const { year: _, landlord: __, area: ___, ...course } = group
    const key = JSON.stringify(course)
    const adds =
      known.get(key) ??
      new Map(
        [...numbersOf(funnelOf([group], every)).entries()].flatMap(([at, n]) =>
          n === 0 ? [] : [[at, n / group.matters] as const],
        ),
      )
    known.set(key, adds)
    return { group, adds }
  }
}

function slicesOf(alike: readonly Alike[]): Map<string, Slice> {
  const slices = new Map<string, Slice>()
  for (const one of alike)
    for (const filter of filtersOf(one.group)) {
      const key = keyOf(filter)
      const slice = slices.get(key) ?? { filter, sums: [...NO_NUMBERS], members: [], changed: new Set<number>() }
      slices.set(key, slice)
      slice.members.push(one)
      for (const [at, n] of one.adds) slice.sums[at] = (slice.sums[at] ?? 0) + n * one.group.matters
    }
  return slices
}

type Changes = readonly (readonly [key: string, at: number])[]

/** Every number of every filter that is another one in a world. */
function changesOf(world: World): Changes {
  const changes = new Map<string, Map<number, number>>()
  const count = ({ group, adds }: Alike, sign: 1 | -1) => {
    for (const filter of filtersOf(group)) {
      const key = keyOf(filter)
      const delta = changes.get(key) ?? new Map<number, number>()
      changes.set(key, delta)
      for (const [at, n] of adds) delta.set(at, (delta.get(at) ?? 0) + sign * n)
    }
  }
  for (const { was, is } of world) {
    count(was, -1)
    if (is !== null) count(is, 1)
  }
  return [...changes].flatMap(([key, delta]) => [...delta].flatMap(([at, n]) => (n === 0 ? [] : [[key, at] as const])))
}

type Sought = {
  slice: Slice
  all: readonly Alike[]
  at: number
  sumAt: (filter: FunnelFilter) => number
  cost: (changes: Changes) => number
  alikeOf: (group: FunnelGroup) => Alike
}

/** A world in which the number is another one, and as little else as can be. */
function worldFor({ slice: { filter, members }, all, at, sumAt, cost, alikeOf }: Sought): World {
  const one = members.find(({ adds }) => adds.has(at))
  if (one === undefined) return []
  const dimension = narrowest(filter)
  const outside = dimension === null ? [] : elsewhere(one, dimension, all)
  const roomy = (other: Alike) =>
    dimension !== null && sumAt({ ...filter, [dimension]: other.group[dimension] }) >= SMALLEST_SHOWN
  // where there are more already: what is hidden together is then no small number either
  const homes = [...outside.filter(roomy), ...outside.filter((other) => !roomy(other))]
  const key = keyOf(filter)
  const exchanges = [homes, members]
    .flatMap((from) => [...nearest(one, from, at), ...spread(from)])
    .flatMap((other) => exchanged(one, other, alikeOf))
    .map((world) => ({ world, changes: changesOf(world) }))
    .filter(({ changes }) => changes.some(([where, place]) => where === key && place === at))
    .map(({ world, changes }) => ({ world, costs: cost(changes) }))
    .toSorted((a, b) => a.costs - b.costs)
  const [best] = exchanges
  if (best !== undefined) return best.world
  const [home] = homes
  if (home !== undefined) {
    const { year, landlord, area } = home.group
    return [{ was: one, is: alikeOf({ ...one.group, year, landlord, area }) }]
  }
  const other = all.find(({ adds }) => adds.get(at) !== one.adds.get(at))
  const { year, landlord, area } = one.group
  return [{ was: one, is: other === undefined ? null : alikeOf({ ...other.group, year, landlord, area }) }]
}

const narrowest = ({ year, landlord, area }: FunnelFilter): Dimension | null =>
  landlord !== null ? 'landlord' : area !== null ? 'area' : year !== null ? 'year' : null

const MOST_LOOKED_AT = 150
const MOST_TRIED = 8
const ZERO_COSTS = 5

/** Some of them, from all over the list. */
const spread = (from: readonly Alike[], most = MOST_TRIED): Alike[] =>
  from.filter((_, i) => i % Math.max(1, Math.floor(from.length / most)) === 0)

/** Those that went most nearly alike, of those that add something else at this place and of the others: what they exchange changes little else. */
function nearest(one: Alike, from: readonly Alike[], at: number): Alike[] {
  const looked = spread(from, MOST_LOOKED_AT)
    .map((other) => ({ other, far: farApart(one.adds, other.adds) }))
    .toSorted((a, b) => a.far - b.far)
    .map(({ other }) => other)
  return looked.filter(({ adds }) => adds.get(at) !== one.adds.get(at)).slice(0, MOST_TRIED)
}

/** At how many places one adds something that the other doesn't. */
function farApart(a: Alike['adds'], b: Alike['adds']): number {
  let same = 0
  for (const [at, n] of a) if (b.get(at) === n) same += 1
  return a.size + b.size - 2 * same
}

/** Matters that differ in this one respect of where they are counted; those that differ in more when there are none. */
function elsewhere({ group }: Alike, dimension: Dimension, all: readonly Alike[]): Alike[] {
  const others = all.filter((other) => other.group[dimension] !== group[dimension])
  const same = (['year', 'landlord', 'area'] as const).filter((name) => name !== dimension)
  const near = others.filter((other) => same.every((name) => other.group[name] === group[name]))
  if (near.length > 0) return near
  const thatYear = others.filter((other) => other.group.year === group.year)
  return dimension !== 'year' && thatYear.length > 0 ? thatYear : others
}

/** What two matters may have the other way round, each without the others: the counts of the rest stay what they are. */
const halves: readonly ((from: FunnelGroup, to: FunnelGroup) => FunnelGroup)[] = [
  ({ depth, outcome, withdrawn }, to) => ({ ...to, depth, outcome, withdrawn }),
  ({ contactDays, helps }, to) => ({ ...to, contactDays, helps: [...without(to.helps), ...only(helps)] }),
  ({ helps }, to) => ({ ...to, helps: [...without(helps), ...only(to.helps)] }),
  ({ families, children, registered, matters }, to) => ({
    ...to,
    families: (families / matters) * to.matters,
    children: (children / matters) * to.matters,
    registered: (registered / matters) * to.matters,
  }),
]
const only = (helps: FunnelGroup['helps']) => helps.filter((help) => help === 'contactInTime')
const without = (helps: FunnelGroup['helps']) => helps.filter((help) => help !== 'contactInTime')

const exchanged = (one: Alike, other: Alike, alikeOf: Sought['alikeOf']): World[] =>
  halves.map((half) => [
    { was: one, is: alikeOf(half(other.group, one.group)) },
    { was: other, is: alikeOf(half(one.group, other.group)) },
  ])
