/** The curves of a municipality: all homes, by kind of lease, those that became the tenant's own, and by programme. Pure. */

import type { TenancyGroup, Way } from './counted.ts'
import { dayOfMonth } from './definition.ts'
import { type At, type Followed, type Survival, survivalAt, survivalOf } from './survival.ts'

/** `all`, `form.firstHandLease`, `own` (second hand that became first hand), `programme.<id>`, `programme.none`. */
export type GroupKey = string

export type Curve = {
  group: GroupKey
  survival: Survival
  /** lost homes by what is known of them afterwards */
  lost: { all: number; blind: number; rehoused: number }
  moved: number
  died: number
}

export type RetentionFilter = { way: Way; year: number | null }

export function curvesOf(groups: readonly TenancyGroup[], { way, year }: RetentionFilter): Curve[] {
  const all = groups.filter((one) => one.way === way && (year === null || one.year === year))
  const forms = distinct(all.map(({ form }) => form))
  const programmes = distinct(all.flatMap(({ programme }) => programme ?? []))
  const owned = all.flatMap((one) =>
    one.ownAfter === null ? [] : [{ ...one, days: Math.max(0, one.days - one.ownAfter) }],
  )
  return [
    curve('all', all),
    ...forms.map((form) =>
      curve(
        `form.${form}`,
        all.filter((one) => one.form === form),
      ),
    ),
    ...(owned.length > 0 ? [curve('own', owned)] : []),
    ...programmes.map((id) =>
      curve(
        `programme.${id}`,
        all.filter(({ programme }) => programme === id),
      ),
    ),
    ...(programmes.length > 0
      ? [
          curve(
            'programme.none',
            all.filter(({ programme }) => programme === null),
          ),
        ]
      : []),
  ]
}

const distinct = (names: readonly string[]): string[] => [...new Set(names)].toSorted()

function curve(group: GroupKey, all: readonly TenancyGroup[]): Curve {
  const count = (which: (one: TenancyGroup) => boolean) =>
    all.reduce((sum, one) => (which(one) ? sum + one.many : sum), 0)
  const followed: Followed[] = all.map(({ days, end, many }) => ({ days, lost: end === 'lost', many }))
  const isLost = ({ end }: TenancyGroup) => end === 'lost'
  return {
    group,
    survival: survivalOf(followed),
    lost: {
      all: count(isLost),
      blind: count((one) => isLost(one) && one.blind),
      rehoused: count((one) => isLost(one) && one.rehoused !== null),
    },
    moved: count(({ end }) => end === 'moved'),
    died: count(({ end }) => end === 'died'),
  }
}

export type Month = At & { months: number }

/** What the curve says after each of these months; null where nobody has been followed so long. */
export const monthsOf = (survival: Survival, months: readonly number[]): (Month | null)[] =>
  months.map((one) => {
    const at = survivalAt(survival, dayOfMonth(one))
    return at === null ? null : { ...at, months: one }
  })

/** The years in which homes began that are followed, the latest first. */
export const yearsIn = (groups: readonly TenancyGroup[]): number[] =>
  [...new Set(groups.map(({ year }) => year))].toSorted((a, b) => b - a)
