/** Who is named to open a person with protected identity, who could be, and which levels there have been. */

import type { Tx } from '../../platform/database/index.ts'
import type { ProtectionLevel } from '../brief.ts'

export type NamedStaff = { id: string; userId: string; name: string; since: Temporal.Instant }
export type ProtectionRow = {
  level: ProtectionLevel
  since: Temporal.Instant
  ended: Temporal.Instant | null
  by: string | null
}

export async function namedStaffOf(tx: Tx, personId: string): Promise<NamedStaff[]> {
  return tx
    .selectFrom('protected_staff')
    .innerJoin('app_user', 'app_user.id', 'protected_staff.user_id')
    .select(['protected_staff.id', 'app_user.id as userId', 'app_user.name', 'protected_staff.named_at as since'])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .orderBy('protected_staff.named_at')
    .orderBy('protected_staff.id')
    .execute()
}

/** The levels, the latest first. */
export async function protectionsOf(tx: Tx, personId: string): Promise<ProtectionRow[]> {
  return tx
    .selectFrom('protection')
    .leftJoin('app_user', 'app_user.id', 'protection.set_by')
    .select(['level', 'since', 'ended_at as ended', 'app_user.name as by'])
    .where('person_id', '=', personId)
    .orderBy('since', 'desc')
    .orderBy('protection.id', 'desc')
    .execute()
}
