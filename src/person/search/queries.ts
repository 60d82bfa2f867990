/** The people that a user works with: those whose cases they are responsible for, and those they have met themselves. */

import { sql } from 'kysely'
import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type Hit, hitsOf } from '../find.ts'

const MOST = 20

/** The latest twenty of the user's own duties. Opens nobody, so nothing is logged. */
export async function ownPeople(tx: Tx, session: Session): Promise<Hit[]> {
  const { rows } = await sql<{ id: string }>`
    select id from (
      select c.person_id as id, r.since as at from case_responsible r join case_file c on c.id = r.case_id where r.user_id = ${session.userId} and r.until is null
      union all
      select person_id, since from person_contact where made_by = ${session.userId} and organisation_id = ${session.organisation.id} and until is null
    ) mine group by id order by max(at) desc, id limit ${MOST}`.execute(tx)
  return hitsOf(
    tx,
    rows.map(({ id }) => id),
  )
}
