/** A matter that Petra works with and a second adviser in Bo's unit, for the tests. */

import type { Session } from '../platform/access/index.ts'
import { asSystem, asUser } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { now, today } from '../platform/time/index.ts'

/** A matter in the officer's own unit, which the officer is responsible for. */
export async function matterOf(officer: Session, number = 'V-2026-0001'): Promise<string> {
  const id = newId()
  const municipality_code = officer.municipality
  await asUser(officer, async (tx) => {
    await tx
      .insertInto('eviction_matter')
      .values({
        id,
        municipality_code,
        number,
        unit_id: officer.unit?.id ?? '',
        tenure: 'rented',
        cause: 'arrears',
        opened_on: today(),
        opened_at: now(),
        opened_by: officer.userId,
      })
      .execute()
    await tx
      .insertInto('matter_responsible')
      .values({
        id: newId(),
        municipality_code,
        matter_id: id,
        user_id: officer.userId,
        since: now(),
        named_by: officer.userId,
      })
      .execute()
  })
  return id
}

/** Another debt adviser, in the unit given. */
export async function adviserLike(bo: Session, unitId: string): Promise<Session> {
  const id = newId()
  await asSystem('test: an adviser', async (tx) => {
    await tx
      .insertInto('app_user')
      .values({
        id,
        municipality_code: bo.municipality,
        organisation_id: bo.organisation.id,
        unit_id: unitId,
        name: 'Bodil Åberg',
        issuer: 'test',
        subject: id,
      })
      .execute()
    await tx.insertInto('user_role').values({ id: newId(), user_id: id, role: 'debtAdviser' }).execute()
  })
  return { ...bo, userId: id, name: 'Bodil Åberg', unit: { id: unitId, name: '' } }
}
