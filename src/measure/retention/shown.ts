/**
 * What of the curves a reader sees. Nobody sees a share of fewer than five. Whoever may not open the leases sees no number under five, and none that gives one
 * away: each month's loss, that of the time between two months, and that of each group beside the others.
 */

import { isSmall, SMALLEST_SHOWN, suppressed } from '../suppress.ts'
import { type Curve, type GroupKey, monthsOf } from './curves.ts'
import { dayOfMonth } from './definition.ts'
import type { Interval, Survival } from './survival.ts'

export type ShownMonth = {
  months: number
  /** null: nobody has been followed so long, or fewer than five */
  atRisk: number | null
  kept: number | null
  interval: Interval | null
  lost: number | null
  /** why there is no share */
  why: 'notYet' | 'few' | null
}

export type ShownCurve = {
  group: GroupKey
  all: number | null
  lost: number | null
  blind: number | null
  rehoused: number | null
  moved: number | null
  died: number | null
  months: ShownMonth[]
  /** the curve by day, for those who may open the leases; the others get the months alone */
  line: { days: number; kept: number; interval: Interval | null }[] | null
}

export function shownCurves(curves: readonly Curve[], months: readonly number[], mayOpen: boolean): ShownCurve[] {
  if (mayOpen) return curves.map((one) => whole(one, months))
  const hidden = hiddenGroups(curves, months)
  const told = toldIn(curves, hidden, months)
  return curves.map((one) => (hidden.has(one.group) ? nothing(one, months) : coarse(one, months, told)))
}

function whole({ group, survival, lost, moved, died }: Curve, months: readonly number[]): ShownCurve {
  return {
    group,
    all: survival.all,
    lost: lost.all,
    blind: lost.blind,
    rehoused: lost.rehoused,
    moved,
    died,
    months: monthsIn(survival, months),
    line: lineOf(survival),
  }
}

function monthsIn(survival: Survival, months: readonly number[]): ShownMonth[] {
  return monthsOf(survival, months).map((at, i) => {
    const one = { months: months[i] ?? 0, atRisk: null, kept: null, interval: null, lost: null }
    if (at === null) return { ...one, why: 'notYet' }
    if (at.atRisk < SMALLEST_SHOWN) return { ...one, why: 'few' }
    const { atRisk, kept, interval, lost } = at
    return { ...one, atRisk, kept, interval, lost, why: null }
  })
}

/** As long as five are followed. */
function lineOf(survival: Survival): NonNullable<ShownCurve['line']> {
  const falls = survival.falls.filter(({ atRisk }) => atRisk >= SMALLEST_SHOWN)
  return falls.map(({ days, kept, interval }) => ({ days, kept, interval }))
}

/** The last day on which five are still followed; 0 when there never were five. */
export function lastDayOf({ all, ends }: Survival): number {
  let left = all
  for (const { days, many } of ends) {
    if (left - many < SMALLEST_SHOWN) return left < SMALLEST_SHOWN ? 0 : days
    left -= many
  }
  return 0
}

const nothing = ({ group }: Curve, months: readonly number[]): ShownCurve => ({
  group,
  all: null,
  lost: null,
  blind: null,
  rehoused: null,
  moved: null,
  died: null,
  months: months.map((one) => ({
    months: one,
    atRisk: null,
    kept: null,
    interval: null,
    lost: null,
    why: 'few',
  })),
  line: null,
})

/** Of the months that are told. How homes ended is told of all of them together alone: of a group it could be taken from the whole. */
function coarse({ group, survival, lost, moved, died }: Curve, months: readonly number[], told: Told): ShownCurve {
  const { all } = survival
  const [blind = null] = group === 'all' && told.after ? suppressed([lost.blind, lost.all - lost.blind]) : []
  const [rehoused = null] = group === 'all' && told.after ? suppressed([lost.rehoused, lost.all - lost.rehoused]) : []
  const [left = null, dead = null] = group === 'all' ? suppressed([moved, died, all - moved - died]) : []
  return {
    group,
    all,
    lost: told.after ? lost.all : null,
    blind,
    rehoused,
    moved: left,
    died: dead,
    months: monthsIn(survival, months).map((month) =>
      month.lost === null || told.months.has(month.months)
        ? month
        : { ...month, atRisk: null, kept: null, interval: null, lost: null, why: 'few' },
    ),
    line: null,
  }
}

/** `after`: also what was lost when the last of the months had passed. */
type Told = { months: ReadonlySet<number>; after: boolean }

const divisions = ['form.', 'programme.'] as const

/**
 * The months that are told, of all groups or of none: so many were lost since the month before that is told, in each group that is shown and in those that
 * aren't together, that none of it is a handful. What a month leaves out falls to the next.
 */
function toldIn(curves: readonly Curve[], hidden: ReadonlySet<GroupKey>, months: readonly number[]): Told {
  const series = curves.filter(({ group }) => !hidden.has(group)).map((one) => lostUntil(one, months))
  for (const prefix of divisions) {
    const rest = curves.filter(({ group }) => group.startsWith(prefix) && hidden.has(group))
    if (rest.length > 0) series.push(sumOf(rest.map((one) => lostUntil(one, months))))
  }
  let before = series.map(() => 0)
  const told = new Set<number>()
  const isRoomy = (at: number) => series.every((lost, i) => !isSmall((lost[at] ?? 0) - (before[i] ?? 0)))
  for (const [at, month] of months.entries()) {
    if (!isRoomy(at)) continue
    told.add(month)
    before = series.map((lost) => lost[at] ?? 0)
  }
  return { months: told, after: isRoomy(months.length) }
}

/** How many were lost until each of these months, and in all. */
const lostUntil = ({ survival }: Curve, months: readonly number[]): number[] => [
  ...months.map((one) => sumUntil(survival, dayOfMonth(one))),
  survival.lost,
]

const sumOf = (series: readonly (readonly number[])[]): number[] =>
  (series[0] ?? []).map((_, at) => series.reduce((sum, one) => sum + (one[at] ?? 0), 0))

/** Groups of which nothing is shown: too few, or what is left of the whole when the others are taken away. */
function hiddenGroups(curves: readonly Curve[], months: readonly number[]): Set<GroupKey> {
  const hidden = new Set<GroupKey>()
  for (const prefix of divisions) {
    const members = curves.filter(({ group }) => group.startsWith(prefix))
    // one alone is the whole
    if (members.length === 1) continue
    const hide = (numbers: readonly number[]) =>
      suppressed(numbers).forEach((n, at) => {
        const member = members[at]
        if (n === null && member) hidden.add(member.group)
      })
    hide(members.map(({ survival }) => survival.all))
    for (let at = 0; at <= months.length; at++) hide(members.map((one) => lostUntil(one, months)[at] ?? 0))
    // one that is hidden for one of its numbers may be the only one: then the next goes with it
    const shown = members.filter(({ group }) => !hidden.has(group))
    if (members.length - shown.length === 1) {
      const [next] = shown.toSorted((a, b) => a.survival.lost - b.survival.lost || a.survival.all - b.survival.all)
      if (next) hidden.add(next.group)
    }
  }
  const own = curves.find(({ group }) => group === 'own')
  // those that became the tenants' own are a part of the second-hand ones: what was lost before stands between them
  const secondHand = curves.filter(({ group }) => group.startsWith('form.') && group !== 'form.firstHandLease')
  const lostBefore = secondHand.reduce((sum, { survival }) => sum + survival.lost, 0) - (own?.survival.lost ?? 0)
  if (own && [own.survival.all, own.survival.lost, lostBefore].some(isSmall)) hidden.add('own')
  const [whole] = curves
  if (whole && (isSmall(whole.survival.all) || isSmall(whole.survival.lost)))
    for (const { group } of curves) hidden.add(group)
  return hidden
}

const sumUntil = ({ falls }: Survival, day: number): number =>
  falls.reduce((sum, fall) => (fall.days <= day ? sum + fall.lost : sum), 0)
