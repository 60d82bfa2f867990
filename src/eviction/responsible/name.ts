/** Who is responsible for a matter: everyone who was before is remembered. */

import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { rowSince } from '../../platform/record/index.ts'
import { now } from '../../platform/time/index.ts'
import type { Matter } from '../load.ts'

/** Writes the new responsible officer, last of all: afterwards the writer may have no way to read the matter. The record is its caller's to write. */
export async function nameResponsible(
  tx: Tx,
  session: Session,
  matter: Pick<Matter, 'id' | 'responsible'>,
  to: string,
): Promise<void> {
  await tx
    .updateTable('matter_responsible')
    .set({ until: now() })
    .where('matter_id', '=', matter.id)
    .where('until', 'is', null)
    .execute()
  await tx
    .insertInto('matter_responsible')
    .values({
      ...rowSince(session, 'named'),
      matter_id: matter.id,
      user_id: to,
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
