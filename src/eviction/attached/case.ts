/** The case on the household that belongs to a matter: decisions of assistance, notes and the person's own plan are the case's. */

import { sql } from 'kysely'
import { caseBrief } from '../../case/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { type Asking, ask, asUser, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now } from '../../platform/time/index.ts'
import { restand } from '../clocks/restand.ts'
import { matterToWorkOn } from '../load.ts'

export type AttachedCase = { id: string; number: string; responsible: string | null; closed: boolean }

/** The cases linked to the matter that the user may read. */
export const casesOfMatter = (tx: Tx, matterId: string): Promise<AttachedCase[]> => ask(tx, askingCases(tx, matterId))

export function askingCases(tx: Tx, matterId: string): Asking<AttachedCase[]> {
  const query = tx
    .selectFrom('matter_case as l')
    .innerJoin('case_file as f', 'f.id', 'l.case_id')
    .leftJoin('case_responsible as r', (join) => join.onRef('r.case_id', '=', 'f.id').on('r.until', 'is', null))
    .leftJoin('app_user as u', 'u.id', 'r.user_id')
    .leftJoin('case_closure as c', (join) => join.onRef('c.case_id', '=', 'f.id').on('c.reopened_at', 'is', null))
    .select(['f.id', 'f.number', 'u.name as responsible', 'c.id as closure'])
    .where('l.matter_id', '=', matterId)
    .where('l.cut_at', 'is', null)
    .orderBy('l.linked_at')
  return told(rowsOf(query), (rows) => rows.map(({ closure, ...row }) => ({ ...row, closed: closure !== null })))
}

/** Open cases of people in the matter, to choose from: those that the user may read and that aren't linked. */
export async function casesToChoose(tx: Tx, matterId: string): Promise<{ id: string; number: string }[]> {
  return tx
    .selectFrom('case_file as f')
    .select(['f.id', 'f.number'])
    .where(
      'f.person_id',
      'in',
      sql<string>`(select r.person_id from matter_resident r where r.matter_id = ${matterId} and r.ended_at is null and r.person_id is not null)`,
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('case_closure as c')
            .select('c.id')
            .whereRef('c.case_id', '=', 'f.id')
            .where('c.reopened_at', 'is', null),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('matter_case as l')
            .select('l.id')
            .whereRef('l.case_id', '=', 'f.id')
            .where('l.matter_id', '=', matterId)
            .where('l.cut_at', 'is', null),
        ),
      ),
    )
    .orderBy('f.number', 'desc')
    .limit(50)
    .execute()
}

export type CaseRefusal = { kind: 'unknownCase' } | { kind: 'chooseOne' } | { kind: 'caseLinked' } | { kind: 'ended' }

/** Links a case by its id or by its number. A case that the user may not read is one that isn't there. */
export async function attachCase(
  session: Session,
  matterId: string,
  wanted: { caseId: string | null; number: string | null },
): Promise<Outcome<{ caseId: string }, CaseRefusal>> {
  return asUser<Outcome<{ caseId: string }, CaseRefusal>>(session, async (tx) => {
    const matter = await matterToWorkOn(tx, session, matterId)
    if (matter.end !== null) return refused({ kind: 'ended' })
    if (wanted.caseId === null && wanted.number === null) return refused({ kind: 'chooseOne' })
    const caseId = wanted.caseId ?? (await caseByNumber(tx, session, wanted.number ?? ''))
    if (caseId === null) return refused({ kind: 'unknownCase' })
    const file = await caseBrief(tx, caseId)
    if ((await casesOfMatter(tx, matterId)).some(({ id }) => id === file.id)) return refused({ kind: 'caseLinked' })
    await tx
      .insertInto('matter_case')
      .values({
        id: newId(),
        municipality_code: session.municipality,
        matter_id: matterId,
        case_id: file.id,
        linked_at: now(),
        linked_by: session.userId,
      })
      .execute()
    await record(tx, session, { what: 'matter.case-linked', subject: matterId, data: { case: file.id } })
    await restand(tx, session.municipality, matterId)
    return done({ caseId: file.id })
  })
}

async function caseByNumber(tx: Tx, session: Session, number: string): Promise<string | null> {
  const row = await tx
    .selectFrom('case_file')
    .select('id')
    .where('municipality_code', '=', session.municipality)
    .where('number', '=', number.trim())
    .executeTakeFirst()
  return row?.id ?? null
}

/** Takes the tie away; that it was there is remembered. */
export async function detachCase(
  session: Session,
  matterId: string,
  wanted: { caseId: string },
): Promise<Outcome<null, { kind: 'notLinked' }>> {
  return asUser<Outcome<null, { kind: 'notLinked' }>>(session, async (tx) => {
    await matterToWorkOn(tx, session, matterId)
    const cut = await tx
      .updateTable('matter_case')
      .set({ cut_at: now(), cut_by: session.userId })
      .where('matter_id', '=', matterId)
      .where('case_id', '=', wanted.caseId)
      .where('cut_at', 'is', null)
      .executeTakeFirst()
    if (cut.numUpdatedRows === 0n) return refused({ kind: 'notLinked' })
    await record(tx, session, { what: 'matter.case-unlinked', subject: matterId, data: { case: wanted.caseId } })
    await restand(tx, session.municipality, matterId)
    return done(null)
  })
}
