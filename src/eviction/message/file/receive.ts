/** Taking in a file of messages: what can't be a file of messages is refused at once, the rest is kept row by row before anything is read. */

import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { NotFound, type Session, withoutKey } from '../../../platform/access/index.ts'
import { asUser, isConflict, type Tx } from '../../../platform/database/index.ts'
import { newId } from '../../../platform/id.ts'
import { done, type Outcome } from '../../../platform/outcome.ts'
import { record } from '../../../platform/record/index.ts'
import { now } from '../../../platform/time/index.ts'
import { isLandlord } from '../../access.ts'
import { type FileRefusal, type FileRow, rowsOf } from './parse.ts'

/** Rows written at a time. */
const AT_A_TIME = 1000

/**
 * Keeps a file's rows to be read, some a transaction so that nobody waits long. The same file again is the same import; one whose rows weren't all
 * kept (the process was killed meanwhile) goes on. NotFound for those who send no messages.
 */
export async function receiveFile(
  session: Session,
  bytes: Uint8Array,
): Promise<Outcome<{ id: string; already: boolean; rows: number }, FileRefusal>> {
  if (!isLandlord(session)) throw new NotFound('role')
  const read = rowsOf(bytes)
  if (!read.ok) return read
  const { rows, leftOut } = read.value
  const fingerprint = createHash('sha256').update(bytes).digest()
  const { id, finished, already } = await importOf(session, fingerprint, { rows: rows.length, leftOut })
  if (!finished) {
    const reader = withoutKey(session)
    for (let at = 0; at < rows.length; at += AT_A_TIME) {
      await asUser(reader, (tx) => keep(tx, session, id, rows.slice(at, at + AT_A_TIME)))
      // whoever waits for a page comes before the next rows
      await setImmediate()
    }
  }
  return done({ id, already, rows: rows.length })
}

type Import = { id: string; finished: boolean; already: boolean }

type Counted = { rows: number; leftOut: number }

/** The import of the file: a new one, or the one that it has already. */
async function importOf(session: Session, fingerprint: Uint8Array, { rows, leftOut }: Counted): Promise<Import> {
  const findOrAdd = () =>
    asUser(session, async (tx): Promise<Import> => {
      const earlier = await tx
        .selectFrom('message_import')
        .select(['id', 'finished_at'])
        .where('organisation_id', '=', session.organisation.id)
        .where('fingerprint', '=', fingerprint)
        .executeTakeFirst()
      if (earlier !== undefined) return { id: earlier.id, finished: earlier.finished_at !== null, already: true }
      const id = newId()
      await tx
        .insertInto('message_import')
        .values({
          id,
          municipality_code: session.municipality,
          organisation_id: session.organisation.id,
          fingerprint,
          rows_total: rows,
          rows_left_out: leftOut,
          received_at: now(),
          received_by: session.userId,
        })
        .execute()
      await record(tx, session, { what: 'message.file-received', subject: id, data: { rows } })
      return { id, finished: false, already: false }
    })
  try {
    return await findOrAdd()
  } catch (error) {
    // somebody sent the same file at the same moment: begun again, theirs is found
    if (!isConflict(error, 'message_import_once')) throw error
    return findOrAdd()
  }
}

async function keep(tx: Tx, session: Session, importId: string, rows: readonly FileRow[]): Promise<void> {
  await tx
    .insertInto('message_import_row')
    .values(
      rows.map(({ row_number, cells }) => ({
        municipality_code: session.municipality,
        import_id: importId,
        row_number,
        cells: JSON.stringify(cells),
      })),
    )
    .onConflict((oc) => oc.columns(['import_id', 'row_number']).doNothing())
    .execute()
}
