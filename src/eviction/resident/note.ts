/** One more row about who lives in the home. A row is never typed over: a correction is a new row that names the old one. */

import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { record } from '../../platform/record/index.ts'
import { now } from '../../platform/time/index.ts'
import type { ResidentFacts } from './rules.ts'

export type Noted = ResidentFacts & { personId: string | null }

/** Of whatever work: in a matter, or when one is opened. Answers the row's id; the record is its caller's to write. */
export async function noteResident(
  tx: Tx,
  session: Session,
  matterId: string,
  { part, name, birthYear, living, registered, personId }: Noted,
  corrects: string | null = null,
): Promise<string> {
  const noted = { part, name, registered, birth_year: birthYear, child_living: living, person_id: personId }
  const hung = { id: newId(), municipality_code: session.municipality, matter_id: matterId, corrects_id: corrects }
  const row = { ...hung, ...noted, noted_at: now(), noted_by: session.userId }
  await tx.insertInto('matter_resident').values(row).execute()
  return row.id
}

/** Of whom nothing is known yet but their part in the home. */
const unknown = { name: null, birthYear: null, living: null, registered: null }

/** Who stands on the contract. */
export async function noteTenant(tx: Tx, session: Session, matterId: string, personId: string): Promise<void> {
  const residentId = await noteResident(tx, session, matterId, { ...unknown, part: 'tenant', personId })
  const data = { residentId, part: 'tenant' }
  await record(tx, session, { what: 'matter.resident-noted', subject: matterId, person: personId, data })
}

/**
 * That a landlord says that children live there, where nobody has noted any: nothing more is known of them, but the days and the questions of a family
 * hold from now on. What somebody has noted of children, or taken out again, is better known than that.
 */
export async function noteToldChildren(tx: Tx, session: Session, matterId: string): Promise<void> {
  const known = await tx
    .selectFrom('matter_resident')
    .select('id')
    .where('matter_id', '=', matterId)
    .where('part', '=', 'child')
    .limit(1)
    .executeTakeFirst()
  if (known !== undefined) return
  const residentId = await noteResident(tx, session, matterId, { ...unknown, part: 'child', personId: null })
  await record(tx, session, { what: 'matter.resident-noted', subject: matterId, data: { residentId, part: 'child' } })
}
