/** How a day is put in order: what runs out first, what is late, and what to say about it in one breath. */

import { hasRole, type Session } from '../platform/access/index.ts'
import type { DayItem } from '../platform/web/index.ts'

export const groups = ['clock', 'waiting', 'tonight', 'followUp'] as const satisfies readonly DayItem['group'][]
export type Group = (typeof groups)[number]
/** Whoever answers for cases sees what is late first, whatever it is. */
export type Heading = 'late' | Group

/** Rows of a group on My day; the rest stands behind a link. */
export const SHOWN = 8

/** Whose day it is; the page speaks to each in their own way. */
export type Reader = 'caseWorker' | 'manager' | 'partner' | 'landlord' | 'analyst' | 'logReviewer' | 'administrator'

/** Somebody with several roles has the day of the one that has most to do with people. */
export function readerOf(session: Session): Reader {
  const { kind } = session.organisation
  if (kind === 'landlord') return 'landlord'
  if (kind === 'ideaBased') return 'partner'
  if (hasRole(session, ['manager'])) return 'manager'
  if (hasRole(session, ['socialWorker', 'preventionOfficer', 'debtAdviser', 'housingSupport'])) return 'caseWorker'
  if (hasRole(session, ['shelterWorker'])) return 'partner'
  if (hasRole(session, ['logReviewer'])) return 'logReviewer'
  return hasRole(session, ['analyst']) ? 'analyst' : 'administrator'
}

/** The soonest first; of two on the same day the one that can't wait. */
export function soonestFirst(items: readonly DayItem[]): DayItem[] {
  return items.toSorted(
    (a, b) => Temporal.PlainDate.compare(a.due, b.due) || Number(b.cannotWait) - Number(a.cannotWait),
  )
}

export type Part = { heading: Heading; items: readonly DayItem[] }

/** Who has a part of their own for what is late; the others' few rows say it themselves. */
export const seesLateFirst = (reader: Reader): boolean => reader === 'manager' || reader === 'caseWorker'

/** The day in parts, empty ones left out. What is late comes first, and isn't said twice. */
export function partsOf(items: readonly DayItem[], reader: Reader, today: Temporal.PlainDate): Part[] {
  const sorted = soonestFirst(items)
  const missed = seesLateFirst(reader) ? sorted.filter((item) => isLate(item, today)) : []
  const rest = sorted.filter((item) => !missed.includes(item))
  const late = missed.toSorted((a, b) => Number(b.beforeAllLate ?? false) - Number(a.beforeAllLate ?? false))
  const parts: Part[] = [
    { heading: 'late', items: late },
    ...groups.map((heading) => ({ heading, items: rest.filter((item) => item.group === heading) })),
  ]
  return parts.filter((part) => part.items.length > 0)
}

/** Past its day. Tonight's arrivals are never late: the night isn't over. */
export const isLate = (item: DayItem, today: Temporal.PlainDate): boolean =>
  item.group !== 'tonight' && Temporal.PlainDate.compare(item.due, today) < 0

export type Tally = { late: number; clocksSoon: number; waiting: number; tonight: number; followUpsDue: number }

/** What the sentence on top counts. */
export function tally(items: readonly DayItem[], today: Temporal.PlainDate): Tally {
  const tomorrow = today.add({ days: 1 })
  const running = items.filter((item) => !isLate(item, today))
  const count = (group: Group, by: Temporal.PlainDate | null) =>
    running.filter((item) => item.group === group && (by === null || Temporal.PlainDate.compare(item.due, by) <= 0))
      .length
  return {
    late: items.length - running.length,
    clocksSoon: count('clock', tomorrow),
    waiting: count('waiting', null),
    tonight: count('tonight', null),
    followUpsDue: count('followUp', today),
  }
}
