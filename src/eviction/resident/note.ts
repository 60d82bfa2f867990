/** One more row about who lives in the home. A row is never typed over: a correction is a new row that names the old one. */

import { sql } from 'kysely'
import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { record } from '../../platform/record/index.ts'
import { now } from '../../platform/time/index.ts'
import type { ResidentFacts } from './rules.ts'

export type Noted = ResidentFacts & { personId: string | null }

/**
 * Of whatever work: in a matter, or when one is opened. Answers the row's id; the record is its caller's to write.
 * `corrects`: the row in whose place it stands; `told`: the message that alone says so.
 */
export async function noteResident(
  tx: Tx,
  session: Session,
  matterId: string,
  { part, name, birthYear, living, registered, personId }: Noted,
  { corrects = null, told = null }: { corrects?: string | null; told?: string | null } = {},
): Promise<string> {
  const noted = { part, name, registered, birth_year: birthYear, child_living: living, person_id: personId }
  const hung = {
    id: newId(),
    municipality_code: session.municipality,
    matter_id: matterId,
    corrects_id: corrects,
    message_id: told,
  }
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
 * hold from now on. What somebody has noted of children, or taken out again, is better known than that; what fell away with a message comes back with it.
 */
export async function noteToldChildren(tx: Tx, session: Session, matterId: string, messageId: string): Promise<void> {
  const known = await tx
    .selectFrom('matter_resident')
    .select('id')
    .where('matter_id', '=', matterId)
    .where('part', '=', sql.lit('child'))
    .where(sql`ended_because`, 'is distinct from', 'messageCut')
    .limit(1)
    .executeTakeFirst()
  if (known !== undefined) return
  const residentId = await noteResident(
    tx,
    session,
    matterId,
    { ...unknown, part: 'child', personId: null },
    { told: messageId },
  )
  await record(tx, session, { what: 'matter.resident-noted', subject: matterId, data: { residentId, part: 'child' } })
}

/** The children who are noted because this message says so alone: nobody else has, and no other message that stands in the matter. */
export async function childrenToldBy(tx: Tx, matterId: string, messageId: string): Promise<string[]> {
  const tell = await tx
    .selectFrom('matter_message as l')
    .innerJoin('tenancy_message as t', 't.id', 'l.message_id')
    .select('t.id')
    .where('l.matter_id', '=', matterId)
    .where('l.cut_at', 'is', null)
    .where('t.children', '=', sql.lit(true))
    .execute()
  if (tell.some(({ id }) => id !== messageId) || !tell.some(({ id }) => id === messageId)) return []
  const told = await tx
    .selectFrom('matter_resident')
    .select('id')
    .where('matter_id', '=', matterId)
    .where('message_id', 'is not', null)
    .where('ended_at', 'is', null)
    .execute()
  return told.map(({ id }) => id)
}
