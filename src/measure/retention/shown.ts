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
  return curves.map((one) => (hidden.has(one.group) ? nothing(one, months) : coarse(one, months)))
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

/** Months whose loss, since the month before that is shown, is none or five at least. */
function coarse(one: Curve, months: readonly number[]): ShownCurve {
  let before = 0
  const shown = monthsIn(one.survival, months).map((month): ShownMonth => {
    if (month.lost === null) return month
    if (isSmall(month.lost - before))
      return { ...month, atRisk: null, kept: null, interval: null, lost: null, why: 'few' }
    before = month.lost
    return month
  })
  const { all, lost } = one.survival
  // what is lost after the last month that is shown is a number, too
  const told = !isSmall(lost - before)
  const [blind = null] = parts([one.lost.blind, lost - one.lost.blind], told)
  const [rehoused = null] = parts([one.lost.rehoused, lost - one.lost.rehoused], told)
  const [moved = null, died = null] = suppressed([one.moved, one.died, all - one.moved - one.died])
  return { group: one.group, all, lost: told ? lost : null, blind, rehoused, moved, died, months: shown, line: null }
}

const parts = (all: readonly number[], told: boolean): (number | null)[] =>
  told ? suppressed(all) : all.map(() => null)

/** Groups of which nothing is shown: too few, or what is left of the whole when the others are taken away. */
function hiddenGroups(curves: readonly Curve[], months: readonly number[]): Set<GroupKey> {
  const hidden = new Set<GroupKey>()
  const of = (group: GroupKey) => curves.find((one) => one.group === group)
  const lostUntil = ({ survival }: Curve): number[] => [
    ...months.map((one) => sumUntil(survival, dayOfMonth(one))),
    survival.lost,
  ]
  for (const prefix of ['form.', 'programme.']) {
    const members = curves.filter(({ group }) => group.startsWith(prefix))
    const hide = (numbers: readonly number[]) =>
      suppressed(numbers).forEach((n, at) => {
        const member = members[at]
        if (n === null && member) hidden.add(member.group)
      })
    hide(members.map(({ survival }) => survival.all))
    for (let at = 0; at <= months.length; at++) hide(members.map((one) => lostUntil(one)[at] ?? 0))
    // one that is hidden for one of its numbers may be the only one: then the next goes with it
    if (members.filter(({ group }) => hidden.has(group)).length === 1) {
      const [next] = members
        .filter(({ group }) => !hidden.has(group))
        .toSorted((a, b) => a.survival.lost - b.survival.lost || a.survival.all - b.survival.all)
      if (next) hidden.add(next.group)
    }
  }
  const [whole, own] = [of('all'), of('own')]
  // those that became the tenants' own are a part of all; what is left is said nowhere, and so only their own number counts
  if (own && (isSmall(own.survival.all) || isSmall(own.survival.lost))) hidden.add('own')
  if (whole && (isSmall(whole.survival.all) || isSmall(whole.survival.lost)))
    for (const { group } of curves) hidden.add(group)
  return hidden
}

const sumUntil = ({ falls }: Survival, day: number): number =>
  falls.reduce((sum, fall) => (fall.days <= day ? sum + fall.lost : sum), 0)
