/** Who may open somebody with protected identity, in the database: named, and no longer named; and the level that ends. */

import { now } from '../../platform/time/index.ts'
import type { PersonStep } from '../subject.tsx'

type Step = Pick<PersonStep, 'tx' | 'session' | 'on' | 'add' | 'tell'>

/** Those who are named now. The record is held before, so that of two who take each other away the second sees what the first did. */
export const namedStaff = ({ tx, on }: Step): Promise<{ id: string; user_id: string }[]> =>
  tx
    .selectFrom('protected_staff')
    .select(['id', 'user_id'])
    .where('person_id', '=', on.id)
    .where('ended_at', 'is', null)
    .execute()

export async function nameOne({ add, tell }: Step, userId: string): Promise<void> {
  const about = await add('protected_staff', 'named', { user_id: userId })
  await tell('protection.staff-named', { about, data: { user: userId } })
}

/** These may no longer open. */
export const unname = ({ tx, on }: Step, ids: readonly string[]) =>
  tx
    .updateTable('protected_staff')
    .set({ ended_at: now() })
    .where('person_id', '=', on.id)
    .where('ended_at', 'is', null)
    .where('id', 'in', ids)
    .execute()

export const endLevel = ({ tx, session, on }: Step) =>
  tx
    .updateTable('protection')
    .set({ ended_at: now(), ended_by: session.userId })
    .where('person_id', '=', on.id)
    .where('ended_at', 'is', null)
    .execute()

/** Whether the person can still be opened by the one who did this. */
export async function isStillMine({ tx, on }: Step): Promise<boolean> {
  return (await tx.selectFrom('person').select('id').where('id', '=', on.id).executeTakeFirst()) !== undefined
}
