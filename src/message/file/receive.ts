/** Taking in a file of messages: what can't be a file of messages is refused at once, the rest is kept before anything is read or answered. */

import { NotFound, type Session } from '../../platform/access/index.ts'
import { asUser, isConflict } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now } from '../../platform/time/index.ts'
import { isLandlord } from '../access.ts'
import { keepFile } from './keep.ts'
import type { FileRefusal } from './parse.ts'
import { type Parsed, parseFile } from './reader.ts'

/**
 * Keeps a file to be read: that it has come and what stands in it are one transaction, so that what is acknowledged is never lost. The same file
 * again is the same import. NotFound for those who send no messages.
 */
export async function receiveFile(
  session: Session,
  bytes: Uint8Array,
): Promise<Outcome<{ id: string; already: boolean; rows: number }, FileRefusal>> {
  if (!isLandlord(session)) throw new NotFound('role')
  const parsed = await parseFile(bytes)
  if (!parsed.ok) return parsed
  const { id, already } = await importOf(session, parsed.value)
  return done({ id, already, rows: parsed.value.rows })
}

type Import = { id: string; already: boolean }

/** The import of the file: a new one, or the one that it has already. */
async function importOf(session: Session, { fingerprint, rows, leftOut, content }: Parsed): Promise<Import> {
  const findOrAdd = () =>
    asUser(session, async (tx): Promise<Import> => {
      const earlier = await tx
        .selectFrom('message_import')
        .select(['id', 'finished_at'])
        .where('organisation_id', '=', session.organisation.id)
        .where('fingerprint', '=', fingerprint)
        .executeTakeFirst()
      if (earlier !== undefined) {
        if (earlier.finished_at === null) await keepFile(tx, session, earlier.id, content)
        return { id: earlier.id, already: true }
      }
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
      await keepFile(tx, session, id, content)
      await record(tx, session, { what: 'message.file-received', subject: id, data: { rows } })
      return { id, already: false }
    })
  try {
    return await findOrAdd()
  } catch (error) {
    // somebody sent the same file at the same moment: begun again, theirs is found
    if (!isConflict(error, 'message_import_once')) throw error
    return findOrAdd()
  }
}
