/** Who is responsible for a case: always one, and everyone who was before is remembered. */

import { colleagues } from '../../person/index.ts'
import { found, type Session } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now } from '../../platform/time/index.ts'
import { mayDo } from '../access.ts'
import { type Case, caseToChange } from '../load.ts'

/** Whether this user may hand over this case: their own, or any as a manager. */
export const mayHandOver = (session: Session, file: Pick<Case, 'responsible'>): boolean =>
  mayDo(session, 'handOverAny') || (mayDo(session, 'handOver') && file.responsible?.id === session.userId)

export type HandOverRefusal = { kind: 'notStaff' } | { kind: 'same' } | { kind: 'notNamed' } | { kind: 'notMine' }

/** Names a new responsible worker. `value.mayReadOn`: whether the one who handed over still has a reason to read. */
export async function handOver(
  session: Session,
  caseId: string,
  wanted: { to: string },
): Promise<Outcome<{ mayReadOn: boolean }, HandOverRefusal>> {
  if (!(await colleagues(session)).some((one) => one.id === wanted.to)) return refused({ kind: 'notStaff' })
  return asUser<Outcome<{ mayReadOn: boolean }, HandOverRefusal>>(session, async (tx) => {
    const file = await caseToChange(tx, session, caseId, 'handOver')
    if (!mayHandOver(session, file)) return refused({ kind: 'notMine' })
    if (file.responsible?.id === wanted.to) return refused({ kind: 'same' })
    if (!(await mayOpenProtected(tx, file.personId, wanted.to))) return refused({ kind: 'notNamed' })
    await record(tx, session, {
      what: 'case.handed-over',
      subject: caseId,
      person: file.personId,
      data: { from: file.responsible?.id ?? null, to: wanted.to },
    })
    await tx
      .updateTable('case_responsible')
      .set({ until: now() })
      .where('case_id', '=', caseId)
      .where('until', 'is', null)
      .execute()
    await tx
      .insertInto('case_responsible')
      .values({
        id: newId(),
        municipality_code: session.municipality,
        case_id: caseId,
        user_id: wanted.to,
        since: now(),
        named_by: session.userId,
      })
      .execute()
    const still = await tx.selectFrom('case_file').select('id').where('id', '=', caseId).executeTakeFirst()
    return done({ mayReadOn: still !== undefined })
  })
}

/** Somebody with protected identity is opened by named staff only: a responsible worker who can't open the case is nobody. */
async function mayOpenProtected(tx: Tx, personId: string, userId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('person as p')
    .leftJoin('protection as x', (join) => join.onRef('x.person_id', '=', 'p.id').on('x.ended_at', 'is', null))
    .leftJoin('protected_staff as s', (join) =>
      join.onRef('s.person_id', '=', 'p.id').on('s.ended_at', 'is', null).on('s.user_id', '=', userId),
    )
    .select(['x.id as protection', 's.id as named'])
    .where('p.id', '=', personId)
    .executeTakeFirst()
  const { protection, named } = found(row)
  return protection === null || named !== null
}
