/** The clocks of many matters at once, for My day, the calendar and the manager. Opens nobody, so nothing is logged. */

import { sql } from 'kysely'
import type { Session } from '../../platform/access/index.ts'
import { type Asking, allOf, known, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { settingAsked } from '../../platform/municipality-settings.ts'
import { today } from '../../platform/time/index.ts'
import { ifInMyDay } from '../../platform/web/index.ts'
import { mayDo } from '../access.ts'
import type { ClockSource } from '../clocks/clock.ts'
import { placeOf } from '../clocks/words.ts'
import { running } from '../list/queries.ts'

export type DutyClock = {
  matterId: string
  number: string
  responsible: string | null
  children: number
  /** what the landlord calls the tenant, or the address; null where somebody is protected */
  label: string | null
  /** null where somebody is protected */
  address: string | null
  source: ClockSource
  step: string
  rule: string
  due: Temporal.PlainDate
  since: Temporal.PlainDate
  cannotWait: boolean
}

type Asked = { ownOnly: boolean; by: Temporal.PlainDate; boardOnly: boolean; most: number }

function clocks(tx: Tx, session: Session, { ownOnly, by, boardOnly, most }: Asked): Asking<DutyClock[]> {
  const soonest = running(tx, session, ownOnly)
    .innerJoin('matter_clock as c', 'c.matter_id', 'n.matter_id')
    .select(['c.matter_id', 'n.responsible_id', 'c.source', 'c.step', 'c.rule', 'c.due_on', 'c.cannot_wait', 'c.since'])
    .where('c.municipality_code', '=', session.municipality)
    .where('c.due_on', '<=', by)
    // one's own are few: known first, so that nobody else's are looked at on the way
    .$if(ownOnly, (q) =>
      q.where('c.matter_id', '=', sql<string>`any (array(${running(tx, session, true).select('n.matter_id')}))`),
    )
    .$if(boardOnly, (q) =>
      q.where((eb) =>
        eb.and([eb('c.source', '<>', 'link'), eb.or([eb('c.source', '<>', 'course'), eb('c.actor', '=', 'board')])]),
      ),
    )
    .orderBy('c.due_on')
    .orderBy('c.cannot_wait', 'desc')
    .orderBy('c.matter_id')
    .orderBy('c.source')
    .orderBy('c.step')
    .limit(most)
  // a matter has several clocks, and is looked at once
  const query = sql<DutyClock>`
    with due as materialized (${soonest}),
    about as materialized (
      select m.id, m.number, m.opened_on, m.tenant_name, m.address,
        m.id in (select h.matter_id from app.hidden_addresses(array(select distinct matter_id from due)) h) as hidden,
        (select count(*)::integer from matter_resident k where k.matter_id = m.id and k.part = 'child' and k.ended_at is null) as children
      from eviction_matter m where m.id in (select matter_id from due))
    select d.matter_id as "matterId", a.number, u.name as responsible, a.children,
      case when not a.hidden then coalesce(a.tenant_name, a.address) end as label, case when not a.hidden then a.address end as address, d.source, d.step, d.rule,
      d.due_on as due, coalesce(d.since, a.opened_on) as since, d.cannot_wait as "cannotWait"
    from due d join about a on a.id = d.matter_id left join app_user u on u.id = d.responsible_id
    order by d.due_on, d.cannot_wait desc, d.matter_id, d.source, d.step`
  return rowsOf(query, { due: 'day', since: 'day' })
}

/** One and the same as long as it runs, also when its day moves. */
export const keyOf = ({ matterId, source, step }: DutyClock): string => `${matterId} ${source} ${step}`

// what isn't confirmed stands by its notice, once
const isConfirmation = ({ source, step }: DutyClock): boolean => source === 'course' && placeOf(step) === 'confirmation'

/** The user's own clocks up to a day, and for a manager what others are late with; each once, the soonest first. Notices have duties of their own. */
export function clocksUntil(
  tx: Tx,
  session: Session,
  by: Temporal.PlainDate,
  most: number,
): Asking<{ own: DutyClock[]; late: DutyClock[] }> {
  const asked = allOf({
    own: ifInMyDay('ownMatters', () => ownClocks(tx, session, by, most)),
    late: ifInMyDay('matters', () => lateClocks(tx, session)),
  })
  return told(asked, (found) => {
    const own = found.own.filter((one) => !isConfirmation(one))
    const mine = new Set(own.map(keyOf))
    return { own, late: found.late.filter((one) => !mine.has(keyOf(one)) && !isConfirmation(one)) }
  })
}

/** The clocks of the user's own matters up to a day, the soonest first. */
const ownClocks = (tx: Tx, session: Session, by: Temporal.PlainDate, most: number): Asking<DutyClock[]> =>
  clocks(tx, session, { ownOnly: true, by, boardOnly: false, most })

/** A manager sees so many late clocks at most; the work list has them all. */
const MOST_LATE = 200

/**
 * What the municipality hasn't done in time, for its managers: clocks of its own that went by at least as many days ago as the municipality has decided.
 * Nothing for others.
 */
export function lateClocks(tx: Tx, session: Session): Asking<DutyClock[]> {
  if (!mayDo(session, 'answerForLate')) return known([])
  // a day at the least; how many were decided is known when the clocks come, the longest gone by first
  const yesterday = today().subtract({ days: 1 })
  const asked = allOf({
    days: settingAsked(tx, session.municipality, 'eviction.escalateAfterDays'),
    clocks: clocks(tx, session, { ownOnly: false, by: yesterday, boardOnly: true, most: MOST_LATE }),
  })
  return told(asked, ({ days, clocks: late }) => {
    const by = today().subtract({ days: days.value })
    return late.filter(({ due }) => Temporal.PlainDate.compare(due, by) <= 0)
  })
}

export type Unassigned = { id: string; number: string; openedOn: Temporal.PlainDate; children: number }

/** Running matters that nobody has, of those the user could take: families first, then the longest waiting. */
export function unassignedMatters(tx: Tx, session: Session, most: number): Asking<Unassigned[]> {
  if (!mayDo(session, 'readUnit')) return known([])
  const query = running(tx, session, false)
    .innerJoin('eviction_matter as m', 'm.id', 'n.matter_id')
    .select(['m.id', 'm.number', 'n.opened_on as openedOn'])
    .select(
      sql<number>`(select count(*)::integer from matter_resident k where k.matter_id = m.id and k.part = 'child' and k.ended_at is null)`.as(
        'children',
      ),
    )
    .where('n.responsible_id', 'is', null)
    .orderBy('n.childless')
    .orderBy('n.opened_on')
    .orderBy('n.matter_id')
    .limit(most)
  return rowsOf(query, { openedOn: 'day' })
}
