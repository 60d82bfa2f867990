/**
 * A file's rows, kept twice: all of them at once in the transaction that says that the file has come, and then one by one, some a transaction so that
 * nobody waits long. A process that is killed in between goes on from the first.
 */

import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Session } from '../../../platform/access/index.ts'
import { asUser, type Tx } from '../../../platform/database/index.ts'
import { holdRecord } from '../../../platform/record/index.ts'
import type { FileRow } from './parse.ts'

/** Rows written at a time. */
const AT_A_TIME = 1000

const rowsKept = z.array(z.object({ row_number: z.number(), cells: z.record(z.string(), z.string()) }))

/** The rows as they are kept at once. Outside the transaction: packing a large file takes a while. */
export async function packed(rows: readonly FileRow[]): Promise<Uint8Array> {
  return promisify(gzip)(JSON.stringify(rows))
}

/** Keeps the file with its acknowledgement. Not what is kept row by row already. */
export async function keepFile(tx: Tx, session: Session, importId: string, content: Uint8Array): Promise<void> {
  const { kept } = await tx
    .selectFrom('message_import as i')
    .select((eb) =>
      eb(
        'i.rows_total',
        '<=',
        eb
          .selectFrom('message_import_row')
          .select((count) => count.fn.countAll<number>().as('rows'))
          .where('import_id', '=', importId),
      ).as('kept'),
    )
    .where('i.id', '=', importId)
    .executeTakeFirstOrThrow()
  if (kept) return
  await tx
    .insertInto('message_import_file')
    .values({ import_id: importId, municipality_code: session.municipality, content })
    .onConflict((oc) => oc.column('import_id').doNothing())
    .execute()
}

/** Keeps the rows of a file that has come, one by one; done again it finds nothing. Stops between two transactions when `signal` says so. */
export async function keepRows(session: Session, importId: string, signal?: AbortSignal): Promise<void> {
  const file = await asUser(session, (tx) =>
    tx.selectFrom('message_import_file').select('content').where('import_id', '=', importId).executeTakeFirst(),
  )
  if (file === undefined) return
  const rows = rowsKept.parse(JSON.parse((await promisify(gunzip)(file.content)).toString()))
  for (let at = 0; at < rows.length && signal?.aborted !== true; at += AT_A_TIME) {
    await asUser(session, async (tx) => {
      // two who keep the same rows come one after the other
      await holdRecord(tx)
      await keepSome(tx, session, importId, rows.slice(at, at + AT_A_TIME))
      if (at + AT_A_TIME >= rows.length)
        await tx.deleteFrom('message_import_file').where('import_id', '=', importId).execute()
    })
    // whoever waits for a page comes before the next rows
    await setImmediate()
  }
}

async function keepSome(tx: Tx, session: Session, importId: string, rows: readonly FileRow[]): Promise<void> {
  await sql`
    insert into message_import_row (municipality_code, import_id, row_number, cells)
    select ${session.municipality}, ${importId}::uuid, r.row_number, r.cells
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(row_number integer, cells jsonb)
    on conflict (import_id, row_number) do nothing`.execute(tx)
}
