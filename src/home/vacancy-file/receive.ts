/** A file that came: kept to be looked at, before anything is written of it. The same file again is the same one. */

import { createHash } from 'node:crypto'
import type { Session } from '../../platform/access/index.ts'
import { asUser, isConflict } from '../../platform/database/index.ts'
import { done, type Outcome } from '../../platform/outcome.ts'
import { record, stampedRow } from '../../platform/record/index.ts'
import { requireMay } from '../access.ts'
import { type FileRefusal, type Table, tableOf } from './table.ts'

type Received = { id: string; already: boolean }

export async function receiveFile(session: Session, bytes: Uint8Array): Promise<Outcome<Received, FileRefusal>> {
  requireMay(session, 'offerVacancy')
  const table = await tableOf(bytes)
  if (!table.ok) return table
  const fingerprint = createHash('sha256').update(bytes).digest()
  try {
    return done(await keep(session, fingerprint, table.value))
  } catch (error) {
    // somebody handed in the same file at the same moment: begun again, theirs is found
    if (!isConflict(error, 'vacancy_import_once')) throw error
    return done(await keep(session, fingerprint, table.value))
  }
}

const keep = (session: Session, fingerprint: Buffer, { rows, leftOut }: Table): Promise<Received> =>
  asUser(session, async (tx) => {
    const kept = JSON.stringify(rows)
    const earlier = await tx
      .selectFrom('vacancy_import')
      .select(['id', 'taken_in_at', 'rows'])
      .where('organisation_id', '=', session.organisation.id)
      .where('fingerprint', '=', fingerprint)
      .where('undone_at', 'is', null)
      .executeTakeFirst()
    if (earlier !== undefined) {
      // it was kept long enough, and nothing had been done with it
      if (earlier.taken_in_at === null && earlier.rows === null)
        await tx.updateTable('vacancy_import').set({ rows: kept }).where('id', '=', earlier.id).execute()
      return { id: earlier.id, already: true }
    }
    const row = stampedRow(session, 'received')
    await tx
      .insertInto('vacancy_import')
      .values({
        ...row,
        organisation_id: session.organisation.id,
        fingerprint,
        rows: kept,
        ...{ rows_total: rows.length, rows_left_out: leftOut, rows_known: 0, rows_bad: 0 },
      })
      .execute()
    await record(tx, session, { what: 'vacancy.file-received', subject: row.id, data: { rows: rows.length } })
    return { id: row.id, already: false }
  })
