/** One advice, loaded as the user who asks: a page that doesn't exist for anybody but the unit's debt advisers. */

import { openPeople, type PersonBrief } from '../person/index.ts'
import { found, type ReadPage, type Session } from '../platform/access/index.ts'
import { type Asking, allOf, ask, rowsOf, type Tx, told } from '../platform/database/index.ts'
import { holdRecord } from '../platform/record/index.ts'
import { requireMay } from './access.ts'

export const endReasons = [
  'managesAlone',
  'debtRestructuring',
  'householdEnded',
  'lostContact',
  'movedAway',
  'other',
] as const
export type EndReason = (typeof endReasons)[number]

export type Advice = {
  id: string
  /** `R-2026-0042` */
  number: string
  /** what the adviser and the household call it */
  label: string
  personId: string | null
  phone: string | null
  unitId: string
  openedOn: Temporal.PlainDate
  responsible: { id: string; name: string; title: string | null } | null
  end: { id: string; on: Temporal.PlainDate; because: EndReason; openBecause: string | null } | null
}

/** With the person, when it is tied to one whom the user may open, and who has been opened for this page. */
export type ShownAdvice = Advice & { person: PersonBrief | null }

/** The advice as far as row security shows it; NotFound otherwise. */
export const adviceById = async (tx: Tx, id: string): Promise<Advice> => found(await ask(tx, askingAdvice(tx, id)))

const askingAdvice = (tx: Tx, id: string): Asking<Advice | undefined> =>
  told(
    rowsOf(advices(tx).where('a.id', '=', id), { opened_on: 'day', ended_on: 'day' }),
    (rows) => rows.map(adviceFrom)[0],
  )

const advices = (tx: Tx) =>
  tx
    .selectFrom('advice as a')
    .leftJoin('advice_responsible as r', (join) => join.onRef('r.advice_id', '=', 'a.id').on('r.until', 'is', null))
    .leftJoin('app_user as u', 'u.id', 'r.user_id')
    .leftJoin('advice_end as e', (join) => join.onRef('e.advice_id', '=', 'a.id').on('e.reopened_at', 'is', null))
    .select(['a.id', 'a.number', 'a.label', 'a.person_id', 'a.phone', 'a.unit_id', 'a.opened_on'])
    .select(['r.user_id', 'u.name as user_name', 'u.title as user_title'])
    .select(['e.id as end_id', 'e.ended_on', 'e.because', 'e.open_because'])

function adviceFrom(row: Awaited<ReturnType<ReturnType<typeof advices>['execute']>>[number]): Advice {
  return {
    id: row.id,
    number: row.number,
    label: row.label,
    personId: row.person_id,
    phone: row.phone,
    unitId: row.unit_id,
    openedOn: row.opened_on,
    responsible: row.user_id === null ? null : { id: row.user_id, name: row.user_name ?? '', title: row.user_title },
    end:
      row.end_id === null || row.ended_on === null || row.because === null
        ? null
        : { id: row.end_id, on: row.ended_on, because: row.because, openBecause: row.open_because },
  }
}

/** The advice for a page; opens its person under `page`, a code for the read log. */
export async function adviceToShow(
  tx: Tx,
  session: Session,
  id: string,
  page: ReadPage = 'advice',
): Promise<ShownAdvice> {
  requireMay(session, 'advise')
  // the ground to read about the person may have ended while the advice goes on: then it goes on without a name
  const readable = tx
    .selectFrom('advice as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select('p.id')
    .where('a.id', '=', id)
  const { advice, people } = await ask(tx, allOf({ advice: askingAdvice(tx, id), people: rowsOf(readable) }))
  const ids = people.map((person) => person.id)
  const [person = null] = await openPeople(tx, session, ids, page)
  return { ...found(advice), person }
}

/** The advice for an action, held until the transaction ends: two who work at once come after each other. */
export async function adviceToWorkOn(tx: Tx, session: Session, id: string): Promise<Advice> {
  requireMay(session, 'advise')
  await holdRecord(tx)
  return adviceById(tx, id)
}

/** The advice that a row hangs on; NotFound when the user may not read the row. */
export async function adviceIdOf(
  tx: Tx,
  table: 'debt' | 'creditor_agreement' | 'advice_progress' | 'advice_share',
  id: string,
): Promise<string> {
  return found(await tx.selectFrom(table).select('advice_id').where('id', '=', id).executeTakeFirst()).advice_id
}
