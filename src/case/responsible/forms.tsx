/** Who is responsible for a case: always one, and everyone who was before is remembered. */

import { byUnit, colleagues } from '../../person/index.ts'
import { found, NotFound, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { picked, stopped, wrong } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import { mayDo } from '../access.ts'
import type { Case } from '../load.ts'
import { caseFile } from '../subject.tsx'
import { text } from './text.ts'

/** Whether this user may hand over this case: their own, or any as a manager. */
export const mayHandOver = (session: Session, file: Pick<Case, 'responsible'>): boolean =>
  mayDo(session, 'handOverAny') || (mayDo(session, 'handOver') && file.responsible?.id === session.userId)

export const handingOver = caseFile.form({
  at: 'responsible',
  may: 'handOver',
  alsoEnded: true,
  opens: 'responsible',
  text: group(text, 'handingOver'),
  fields: { to: picked() },
  knows: colleagues,
  shows: ({ session, shown, known }) => {
    if (!mayHandOver(session, shown)) throw new NotFound('role')
    return { options: { to: byUnit(known.filter(({ id }) => id !== shown.responsible?.id)) } }
  },
  act: async (step, { to }, staff) => {
    const { tx, session, on } = step
    if (!mayHandOver(session, on)) return stopped('notMine')
    if (!staff.some(({ id }) => id === to)) return wrong('to', 'notStaff')
    if (on.responsible?.id === to) return wrong('to', 'same')
    if (!(await mayOpenProtected(tx, on.personId, to))) return wrong('to', 'notNamed')
    const name = async () => {
      await tx
        .updateTable('case_responsible')
        .set({ until: now() })
        .where('case_id', '=', on.id)
        .where('until', 'is', null)
        .execute()
      const named = { ...step.own(), case_id: on.id, user_id: to, since: now(), named_by: session.userId }
      await tx.insertInto('case_responsible').values(named).execute()
      const still = await tx.selectFrom('case_file').select('id').where('id', '=', on.id).executeTakeFirst()
      return still === undefined ? { to: '/cases' } : {}
    }
    return step.done('case.handed-over', { data: { from: on.responsible?.id ?? null, to }, last: name })
  },
})

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
