/** How a day is put in order: whoever has no roof tonight, what can't wait, what is due, what comes; and what to say about it in one breath. */

import { hasRole, type Session } from '../platform/access/index.ts'
import { isAfter } from '../platform/time/index.ts'
import type { DayItem } from '../platform/web/index.ts'

type Day = Temporal.PlainDate

/** Where a row stands on the page, from the top: a heading each. */
export const bands = ['roofless', 'now', 'due', 'ahead', 'begun'] as const
export type Band = (typeof bands)[number]

/** Rows of My day on a page. */
export const SHOWN = 20

/** Whose day it is; the page speaks to each in their own way. */
export type Reader =
  | 'caseWorker'
  | 'manager'
  | 'partner'
  | 'landlord'
  | 'analyst'
  | 'logReviewer'
  | 'administrator'
  | 'onCall'
  | 'offCall'

/** Somebody with several roles has the day of the one that has most to do with people. */
export function readerOf(session: Session): Reader {
  const { kind } = session.organisation
  if (kind === 'landlord') return 'landlord'
  if (kind === 'ideaBased') return 'partner'
  if (hasRole(session, ['manager'])) return 'manager'
  if (hasRole(session, ['socialWorker', 'preventionOfficer', 'debtAdviser', 'housingSupport'])) return 'caseWorker'
  if (hasRole(session, ['shelterWorker'])) return 'partner'
  if (hasRole(session, ['onCallWorker'])) return 'onCall'
  if (session.onCall !== undefined && session.roles.length === 0) return 'offCall'
  if (hasRole(session, ['logReviewer'])) return 'logReviewer'
  return hasRole(session, ['analyst']) ? 'analyst' : 'administrator'
}

export type Ranked = Pick<
  DayItem,
  'due' | 'since' | 'cannotWait' | 'children' | 'roofless' | 'sameDay' | 'calls' | 'title' | 'href' | 'group'
>

/** Which heading a row stands beneath. */
export function bandOf(item: Ranked, today: Day): Band {
  if (item.roofless || item.calls === true) return 'roofless'
  const presses = item.cannotWait || item.sameDay === true
  if (item.due === null) return presses ? 'now' : 'begun'
  if (isAfter(item.due, today)) return 'ahead'
  return presses ? 'now' : 'due'
}

/** Children first, but among what only comes: there the day goes before. */
const childrenFirst = (item: Ranked, band: Band): number => (band === 'ahead' || item.children > 0 ? 0 : 1)

/** What has no day has been due for as long as it has waited. */
const dueOf = ({ due, since }: Ranked): Day => due ?? since

const firstThat = (...orders: readonly number[]): number => orders.find((order) => order !== 0) ?? 0
const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/**
 * The one order of a day: what calls and nobody has taken; whoever sleeps without a roof tonight, a child before all; then what can't wait any longer, families first and of them what the
 * law wants the same day; then what is due or late, families first; then what comes, by its day; last what is begun and has no day. Of equals what has
 * waited longest. No two rows are equal.
 */
export const byRank =
  (today: Day) =>
  (a: Ranked, b: Ranked): number => {
    const [one, other] = [bandOf(a, today), bandOf(b, today)]
    return firstThat(
      bands.indexOf(one) - bands.indexOf(other),
      Number(b.calls ?? false) - Number(a.calls ?? false),
      childrenFirst(a, one) - childrenFirst(b, other),
      Number(b.sameDay ?? false) - Number(a.sameDay ?? false),
      Temporal.PlainDate.compare(dueOf(a), dueOf(b)),
      Number(b.cannotWait) - Number(a.cannotWait),
      Number(b.children > 0) - Number(a.children > 0),
      Temporal.PlainDate.compare(a.since, b.since),
      byText(a.title, b.title),
      byText(a.href, b.href),
      byText(a.group, b.group),
    )
  }

/** The whole day in its order. */
export const ranked = <Item extends Ranked>(items: readonly Item[], today: Day): Item[] => items.toSorted(byRank(today))

export type Paged = {
  page: number
  /** the first and the last row of the page, counted from one */
  from: number
  to: number
  of: number
  nextHref: string | null
  firstHref: string | null
}

/** A page of the day; null: there is none of that number. An empty day has one page. */
export function pageOfDay<Item>(inOrder: readonly Item[], page: number): { rows: Item[]; paged: Paged } | null {
  const before = (page - 1) * SHOWN
  const rows = inOrder.slice(before, before + SHOWN)
  if (page < 1 || (page > 1 && rows.length === 0)) return null
  const [to, of] = [before + rows.length, inOrder.length]
  const nextHref = to < of ? `/?page=${page + 1}` : null
  return { rows, paged: { page, from: before + 1, to, of, nextHref, firstHref: page > 1 ? '/' : null } }
}

export type Part = { band: Band; items: readonly DayItem[] }

/** Rows that are in order, beneath their headings. */
export const partsOf = (inOrder: readonly DayItem[], today: Day): Part[] =>
  bands
    .map((band) => ({ band, items: inOrder.filter((item) => bandOf(item, today) === band) }))
    .filter(({ items }) => items.length > 0)

export type Reason = { rule: string; section?: string; ruleId?: string }

/** The sentences behind the rows' days, each once, as they first come. */
export function reasonsOf(items: readonly DayItem[]): Reason[] {
  const said = new Map<string, Reason>()
  for (const { rule, section, ruleId } of items) {
    if (rule === undefined || rule === '' || said.has(rule)) continue
    said.set(rule, { rule, ...(section === undefined ? {} : { section }), ...(ruleId === undefined ? {} : { ruleId }) })
  }
  return [...said.values()]
}

/** Past its day. Tonight's arrivals are never late: the night isn't over. */
export const isLate = (item: Pick<DayItem, 'group' | 'due'>, today: Day): boolean =>
  item.group !== 'tonight' && item.due !== null && isAfter(today, item.due)

export type Tally = {
  childrenOut: number
  roofless: number
  late: number
  clocksSoon: number
  waiting: number
  tonight: number
  followUpsDue: number
}

/** What the sentence on top counts: no row twice. */
export function tally(items: readonly DayItem[], today: Day): Tally {
  const tomorrow = today.add({ days: 1 })
  const [out, housed] = [items.filter(({ roofless }) => roofless), items.filter(({ roofless }) => !roofless)]
  const running = housed.filter((item) => !isLate(item, today))
  const count = (group: DayItem['group'], by: Day | null) =>
    running.filter((item) => item.group === group && (by === null || (item.due !== null && !isAfter(item.due, by))))
      .length
  return {
    childrenOut: out.filter(({ children }) => children > 0).length,
    roofless: out.filter(({ children }) => children === 0).length,
    late: housed.length - running.length,
    clocksSoon: count('clock', tomorrow),
    waiting: count('waiting', null),
    tonight: count('tonight', null),
    followUpsDue: count('followUp', today),
  }
}

/** What the way on is called to whoever hears it: what else the row says tells two of one kind apart. */
export const heard = ({ verb, title, tags, where, facts }: DayItem): string =>
  [`${verb}: ${title}`, tags.find(({ children }) => children !== true)?.text, where, facts].filter(Boolean).join(', ')
