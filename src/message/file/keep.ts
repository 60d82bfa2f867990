/** A file's rows as they came: all of them at once, in the transaction that says that the file has come, and until the last of them is read. */

import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { z } from 'zod'
import type { Session } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import type { FileRow } from './parse.ts'
import { cellsFrom } from './row.ts'

const rowsKept = z.array(z.object({ row_number: z.number(), cells: z.record(z.string(), z.string()) }))

/** The rows as they are kept. Outside the transaction: packing a large file takes a while. */
export async function packed(rows: readonly FileRow[]): Promise<Uint8Array> {
  return promisify(gzip)(JSON.stringify(rows))
}

/** Keeps the file with its acknowledgement; one that is kept already stays. */
export async function keepFile(tx: Tx, session: Session, importId: string, content: Uint8Array): Promise<void> {
  await tx
    .insertInto('message_import_file')
    .values({ import_id: importId, municipality_code: session.municipality, content })
    .onConflict((oc) => oc.column('import_id').doNothing())
    .execute()
}

/** The rows that nothing is said of yet, in the file's order. */
export async function unreadRows(session: Session, importId: string): Promise<FileRow[]> {
  const { file, kept } = await asUser(session, async (tx) => ({
    file: await tx
      .selectFrom('message_import_file')
      .select('content')
      .where('import_id', '=', importId)
      .executeTakeFirst(),
    kept: await tx
      .selectFrom('message_import_row')
      .select(['row_number', 'outcome'])
      // an earlier version kept each row by itself before it was read, and the whole file no longer
      .select((eb) => eb.case().when('outcome', 'is', null).then(eb.ref('cells')).end().as('cells'))
      .where('import_id', '=', importId)
      .orderBy('row_number')
      .execute(),
  }))
  if (file === undefined)
    return kept
      .filter(({ outcome }) => outcome === null)
      .map(({ row_number, cells }) => ({ row_number, cells: cellsFrom(cells) }))
  const read = new Set(kept.flatMap(({ row_number, outcome }) => (outcome === null ? [] : row_number)))
  const rows = rowsKept.parse(JSON.parse((await promisify(gunzip)(file.content)).toString()))
  return rows.filter(({ row_number }) => !read.has(row_number))
}
