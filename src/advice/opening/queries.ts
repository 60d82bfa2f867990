/** What the forms around an advice begin with: who else could keep it, and the phone that the adviser gave last. */

import type { Session } from '../../platform/access/index.ts'
import { asSystem, type Tx } from '../../platform/database/index.ts'

export type Adviser = { id: string; name: string; unitId: string; unit: string }

/**
 * The debt advisers of the user's own organisation, by unit and name. Asked by the system, because users can't read each other's roles; what comes
 * out is names and units of people at work. Call it outside `asUser`.
 */
export async function advisers(session: Session): Promise<Adviser[]> {
  return asSystem('advice: who can be booked', (tx) =>
    tx
      .selectFrom('app_user as u')
      .innerJoin('unit', 'unit.id', 'u.unit_id')
      .innerJoin('user_role as r', (join) =>
        join.onRef('r.user_id', '=', 'u.id').on('r.role', '=', 'debtAdviser').on('r.taken_at', 'is', null),
      )
      .select(['u.id', 'u.name', 'unit.id as unitId', 'unit.name as unit'])
      .where('u.organisation_id', '=', session.organisation.id)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('user_deactivation as x').select('x.user_id').whereRef('x.user_id', '=', 'u.id'))),
      )
      .orderBy(
        (eb) => eb.ref('unit.name'),
        (order) => order.collate('swedish'),
      )
      .orderBy(
        (eb) => eb.ref('u.name'),
        (order) => order.collate('swedish'),
      )
      .execute(),
  )
}

/** The phone on the advice that the user opened last. */
export async function latestPhone(tx: Tx, session: Session): Promise<string | null> {
  const row = await tx
    .selectFrom('advice as a')
    .innerJoin('advice_responsible as r', 'r.advice_id', 'a.id')
    .select('a.phone')
    .where('r.user_id', '=', session.userId)
    .where('r.until', 'is', null)
    .where('a.phone', 'is not', null)
    .orderBy('r.advice_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.phone ?? null
}

/** A meeting that no advice has yet; null when there is none that the user may read. */
export const untakenMeeting = async (tx: Tx, id: string) =>
  (await tx
    .selectFrom('advice_booking')
    .select(['id', 'begins_at as at', 'expected'])
    .where('id', '=', id)
    .where('advice_id', 'is', null)
    .executeTakeFirst()) ?? null
