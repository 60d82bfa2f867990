/** What was told goes on when the surer thing that ended it was taken back: an arrival marked by mistake, a lease begun by mistake. */

import { sql } from 'kysely'
import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { record } from '../../platform/record/index.ts'

/**
 * Reopens what was told and ended when something surer began `from` that day. Call it once that is taken back. Nothing goes on where something
 * else is known of that day or later: then it had an end in any case.
 */
export async function resumeToldSituations(
  tx: Tx,
  session: Session,
  personId: string,
  from: Temporal.PlainDate,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select t.id from told_situation t
    where t.person_id = ${personId} and t.ended_by is not null
      and (t.until_on = ${from}::date - 1 or (t.from_on = ${from} and t.until_on = ${from}))
      and not exists (select from told_situation c where c.corrects_id = t.id)
      and not exists (select from housing_episode e where e.person_id = t.person_id and e.source_id <> t.id
        and (e.from_on >= ${from} or e.until_on is null or e.until_on >= ${from}))`.execute(tx)
  for (const { id } of rows) {
    await tx.updateTable('told_situation').set({ until_on: null, ended_by: null }).where('id', '=', id).execute()
    await record(tx, session, {
      what: 'situation.resumed',
      subject: id,
      person: personId,
      data: { from: from.toString() },
    })
  }
}
