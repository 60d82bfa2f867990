/** For which unit of the own organisation somebody acts: contacts and cases belong to a unit, so that not every unit may read. */

import { sql } from 'kysely'
import type { Session } from '../platform/access/index.ts'
import { type Asking, ask, known, rowsOf, type Tx } from '../platform/database/index.ts'

export type Unit = { id: string; name: string }

/** The units of the user's own organisation, by name. */
function askingUnits(tx: Tx, session: Session): Asking<Unit[]> {
  const query = tx
    .selectFrom('unit')
    .select(['id', 'name'])
    .where('organisation_id', '=', session.organisation.id)
    .where('retired_at', 'is', null)
    .orderBy(sql`name collate swedish`)
  return rowsOf(query)
}

export const ownUnits = (tx: Tx, session: Session): Promise<Unit[]> => ask(tx, askingUnits(tx, session))

/** The units to choose from: none for somebody who belongs to one already. */
export const unitsToChoose = (tx: Tx, session: Session): Asking<Unit[]> =>
  session.unit === null ? askingUnits(tx, session) : known([])

/** The same user acting for a unit: their own, or else the one they chose; null when they chose none of the organisation's. */
export async function actingFor(tx: Tx, session: Session, chosen: string | null): Promise<Session | null> {
  const units = await ask(tx, unitsToChoose(tx, session))
  if (units.length === 0) return session
  const unit = units.find(({ id }) => id === chosen)
  return unit === undefined ? null : { ...session, unit }
}
