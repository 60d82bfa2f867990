/** The clocks of many matters at once, for My day, the calendar and the manager. Opens nobody, so nothing is logged. */

import { sql } from 'kysely'
import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { municipalitySetting } from '../../platform/municipality-settings.ts'
import { today } from '../../platform/time/index.ts'
import { mayDo } from '../access.ts'
import { type ClockSource, clockSources } from '../standing/clock.ts'
import { placeOf } from '../standing/words.ts'

export type DutyClock = {
  matterId: string
  number: string
  responsible: string | null
  children: number
  /** what the landlord calls the tenant, or the address; null where somebody is protected */
  label: string | null
  source: ClockSource
  step: string
  rule: string
  due: Temporal.PlainDate
  cannotWait: boolean
}

type Row = Omit<DutyClock, 'source'> & { source: string }
type Asked = { ownOnly: boolean; by: Temporal.PlainDate; boardOnly: boolean; most: number }

async function clocks(tx: Tx, { ownOnly, by, boardOnly, most }: Asked): Promise<DutyClock[]> {
  const { rows } = await sql<Row>`
    select matter_id as "matterId", number, responsible_name as responsible, children, label, source, step, rule, due_on as due, cannot_wait as "cannotWait"
    from app.matter_clocks(${ownOnly}, ${by.toString()}::date, ${boardOnly}, ${most})`.execute(tx)
  return rows.flatMap((row) => {
    const source = clockSources.find((one) => one === row.source)
    return source === undefined ? [] : [{ ...row, source }]
  })
}

/** One and the same as long as it runs, also when its day moves. */
export const keyOf = ({ matterId, source, step }: DutyClock): string => `${matterId} ${source} ${step}`

// what isn't confirmed stands by its notice, once
const isConfirmation = ({ source, step }: DutyClock): boolean => source === 'course' && placeOf(step) === 'confirmation'

/** The user's own clocks up to a day, and for a manager what others are late with; each once, the soonest first. Notices have duties of their own. */
export async function clocksUntil(
  tx: Tx,
  session: Session,
  by: Temporal.PlainDate,
  most: number,
): Promise<{ own: DutyClock[]; late: DutyClock[] }> {
  const own = (await ownClocks(tx, by, most)).filter((one) => !isConfirmation(one))
  const mine = new Set(own.map(keyOf))
  const late = (await lateClocks(tx, session)).filter((one) => !mine.has(keyOf(one)) && !isConfirmation(one))
  return { own, late }
}

/** The clocks of the user's own matters up to a day, the soonest first. */
const ownClocks = (tx: Tx, by: Temporal.PlainDate, most: number): Promise<DutyClock[]> =>
  clocks(tx, { ownOnly: true, by, boardOnly: false, most })

/** A manager sees so many late clocks at most; the work list has them all. */
const MOST_LATE = 200

/**
 * What the municipality hasn't done in time, for its managers: clocks of its own that went by at least as many days ago as the municipality has decided.
 * Nothing for others.
 */
export async function lateClocks(tx: Tx, session: Session): Promise<DutyClock[]> {
  if (!mayDo(session, 'answerForLate')) return []
  const { value } = await municipalitySetting(tx, session.municipality, 'eviction.escalateAfterDays')
  return clocks(tx, { ownOnly: false, by: today().subtract({ days: value }), boardOnly: true, most: MOST_LATE })
}

export type Unassigned = { id: string; number: string; openedOn: Temporal.PlainDate; families: boolean }

/** Running matters that nobody has, of those the user could take: families first, then the longest waiting. */
export async function unassignedMatters(tx: Tx, most: number): Promise<Unassigned[]> {
  const { rows } = await sql<Unassigned>`
    with p as materialized (select matter_id, families from app.unassigned_matters(${most}))
    select m.id, m.number, m.opened_on as "openedOn", p.families from p join eviction_matter m on m.id = p.matter_id
    order by not p.families, m.opened_on, m.id`.execute(tx)
  return rows
}
