/** What has become of files: read by the landlord that sent them, and by nobody else. */

import { found, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { momentKey } from '../queries.ts'
import type { Cells } from './parse.ts'
import { cellsFrom, type Reason, reasonsFrom } from './row.ts'

export type ImportCounts = { good: number; known: number; bad: number; waiting: number }
export type MessageImport = {
  id: string
  /** those that hold something: good, known, bad and waiting together */
  rows: number
  /** empty ones, and those over the headers */
  leftOut: number
  receivedAt: Temporal.Instant
  finishedAt: Temporal.Instant | null
  counts: ImportCounts
  /** rows that came and are lost: files that came while a file was kept bit by bit (before migration 0013) */
  missing: number
}

const imports = (tx: Tx) =>
  tx
    .selectFrom('message_import as i')
    .select([
      'i.id',
      'i.rows_total as rows',
      'i.rows_left_out as leftOut',
      'i.received_at as receivedAt',
      'i.finished_at as finishedAt',
    ])

/** One file with its counts; NotFound when it isn't the user's landlord's. */
export async function importById(tx: Tx, id: string): Promise<MessageImport> {
  const row = found(await imports(tx).where('i.id', '=', id).executeTakeFirst())
  const counted = await tx
    .selectFrom('message_import_row')
    .select(['outcome'])
    .select((eb) => eb.fn.countAll<string>().as('rows'))
    .where('import_id', '=', id)
    .groupBy('outcome')
    .execute()
  const of = (outcome: string | null) => Number(counted.find((one) => one.outcome === outcome)?.rows ?? 0)
  const [good, known, bad] = [of('good'), of('known'), of('bad')]
  const waiting = row.rows - good - known - bad
  const file = await tx
    .selectFrom('message_import_file')
    .select('import_id')
    .where('import_id', '=', id)
    .executeTakeFirst()
  return { ...row, counts: { good, known, bad, waiting }, missing: file === undefined ? waiting - of(null) : 0 }
}

export type ListedImport = Omit<MessageImport, 'counts' | 'missing'>

export const fileStates = ['reading', 'finished'] as const
export type FileFilter = { state: (typeof fileStates)[number] | null; sort: 'came' | '-came' }

/** The landlord's files, after `[receivedAt, id]`. */
export async function ownImports(
  tx: Tx,
  session: Session,
  { state, sort }: FileFilter,
  after: readonly string[] | null,
  limit: number,
): Promise<ListedImport[]> {
  const [at, id] = momentKey(after)
  const [way, beyond, from] = sort === 'came' ? (['asc', '>', '>='] as const) : (['desc', '<', '<='] as const)
  return imports(tx)
    .where('i.organisation_id', '=', session.organisation.id)
    .$if(at !== null, (q) =>
      q
        .where('i.received_at', from, at)
        .where((eb) => eb.or([eb('i.received_at', beyond, at), eb('i.id', beyond, id)])),
    )
    .$if(state !== null, (q) => q.where('i.finished_at', state === 'reading' ? 'is' : 'is not', null))
    .orderBy('i.received_at', way)
    .orderBy('i.id', way)
    .limit(limit)
    .execute()
}

export type RejectedRow = { row: number; cells: Cells; reasons: Reason[]; forgotten: boolean }

/** The rows that didn't become messages, in the file's order. */
export async function rejectedRows(tx: Tx, importId: string, limit?: number): Promise<RejectedRow[]> {
  const rows = await tx
    .selectFrom('message_import_row')
    .select(['row_number', 'cells', 'reasons'])
    .where('import_id', '=', importId)
    .where('outcome', '=', 'bad')
    .orderBy('row_number')
    .$if(limit !== undefined, (q) => q.limit(limit ?? 0))
    .execute()
  return rows.map(({ row_number, cells, reasons }) => ({
    row: row_number,
    cells: cellsFrom(cells),
    reasons: reasonsFrom(reasons),
    forgotten: cells === null,
  }))
}
