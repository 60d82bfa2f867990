/** Who is responsible for a matter: everyone who was before is remembered. */

import { colleagues } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now } from '../../platform/time/index.ts'
import { type Matter, matterToWorkOn } from '../load.ts'

export type HandOverRefusal = { kind: 'notStaff' } | { kind: 'same' } | { kind: 'notNamed' } | { kind: 'ended' }

/** Names a new responsible officer. `value.mayReadOn`: whether the one who handed over may still read the matter. */
export async function handOver(
  session: Session,
  matterId: string,
  wanted: { to: string },
): Promise<Outcome<{ mayReadOn: boolean }, HandOverRefusal>> {
  if (!(await colleagues(session)).some((one) => one.id === wanted.to)) return refused({ kind: 'notStaff' })
  return asUser<Outcome<{ mayReadOn: boolean }, HandOverRefusal>>(session, async (tx) => {
    const matter = await matterToWorkOn(tx, session, matterId, 'handOver')
    if (matter.end !== null) return refused({ kind: 'ended' })
    if (matter.responsible?.id === wanted.to) return refused({ kind: 'same' })
    if (!(await mayOpenProtected(tx, matterId, wanted.to))) return refused({ kind: 'notNamed' })
    await nameResponsible(tx, session, matter, wanted.to)
    const still = await tx.selectFrom('eviction_matter').select('id').where('id', '=', matterId).executeTakeFirst()
    return done({ mayReadOn: still !== undefined })
  })
}

/** Writes the new responsible officer, in the transaction of whoever decided it. Afterwards the writer may have no way to read the matter. */
export async function nameResponsible(
  tx: Tx,
  session: Session,
  matter: Pick<Matter, 'id' | 'responsible'>,
  to: string,
): Promise<void> {
  await record(tx, session, {
    what: 'matter.handed-over',
    subject: matter.id,
    data: { from: matter.responsible?.id ?? null, to },
  })
  await tx
    .updateTable('matter_responsible')
    .set({ until: now() })
    .where('matter_id', '=', matter.id)
    .where('until', 'is', null)
    .execute()
  await tx
    .insertInto('matter_responsible')
    .values({
      id: newId(),
      municipality_code: session.municipality,
      matter_id: matter.id,
      user_id: to,
      since: now(),
      named_by: session.userId,
    })
    .execute()
}

/** Somebody with protected identity is opened by named staff only: a responsible officer who can't open the matter is nobody. */
export async function mayOpenProtected(tx: Tx, matterId: string, userId: string): Promise<boolean> {
  const closed = await tx
    .selectFrom('matter_resident as r')
    .innerJoin('protection as x', (join) => join.onRef('x.person_id', '=', 'r.person_id').on('x.ended_at', 'is', null))
    .leftJoin('protected_staff as s', (join) =>
      join.onRef('s.person_id', '=', 'r.person_id').on('s.ended_at', 'is', null).on('s.user_id', '=', userId),
    )
    .select('r.id')
    .where('r.matter_id', '=', matterId)
    .where('r.ended_at', 'is', null)
    .where('s.id', 'is', null)
    .limit(1)
    .execute()
  return closed.length === 0
}
