/**
 * Reading a file's rows into messages: some at a time, each time in one transaction that also says what became of each row, so that a process that is
 * killed goes on with the rows that nothing is said of. Rows are checked while nobody waits, and written in as little time as it takes (decision 033).
 */

import { setTimeout as sleep } from 'node:timers/promises'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, asUser, refreshStatistics, rowsExpected, type Tx } from '../../platform/database/index.ts'
import { record } from '../../platform/record/index.ts'
import { now } from '../../platform/time/index.ts'
import { type Checked, readBatch } from './batch.ts'
import { unreadRows } from './keep.ts'
import { FIRST_SIZE, nextSize, PAUSE } from './pace.ts'
import { readRow } from './read-row.ts'

/** The tables that a file fills. */
const FILLED = ['signal', 'tenancy_message', 'tenancy_message_due', 'message_import_row', 'event'] as const

/** So many new rows are nothing that the database must know of to stay quick. */
const FEW = 500

/** Reads what isn't of the import; returns how many rows it read. Stops between two transactions when `signal` says so. */
export async function readOn(importId: string, signal?: AbortSignal): Promise<number> {
  const session = await senderOfImport(importId)
  if (session === null) return 0
  const rows = await unreadRows(session, importId)
  const looked = await statisticsKept()
  let read = 0
  let size = FIRST_SIZE
  for (let at = 0; at < rows.length; ) {
    if (signal?.aborted) return read
    const some = rows.slice(at, at + size).map((row): Checked => ({ ...row, read: readRow(row.cells) }))
    const batch = await readBatch(session, importId, some)
    at += some.length
    read += batch.read
    size = nextSize(some.length, batch.heldMs)
    await looked.after(batch.read)
    // whoever waits for the record or for a page comes before the next rows
    await sleep(PAUSE)
  }
  await asUser(session, (tx) => finish(tx, session, importId))
  return read
}

/** Lets the database look at the tables anew once they have doubled: its plans were made for those that they were. */
async function statisticsKept() {
  let known = await rowsExpected('tenancy_message')
  let added = 0
  return {
    after: async (rows: number) => {
      added += rows
      if (added < Math.max(known, FEW)) return
      await refreshStatistics(FILLED)
      known += added
      added = 0
    },
  }
}

/** Imports with rows that nobody has read, the oldest first. */
export const unfinishedImports = (): Promise<string[]> =>
  asSystem('eviction: unfinished imports', async (tx) => {
    const rows = await tx
      .selectFrom('message_import')
      .select('id')
      .where('finished_at', 'is', null)
      .orderBy('received_at')
      .execute()
    return rows.map(({ id }) => id)
  })

/** Whoever sent the file, in whose name it is read: it was theirs to send when it came. Null when it is finished or unknown. */
async function senderOfImport(importId: string): Promise<Session | null> {
  const row = await asSystem('eviction: whose import', (tx) =>
    tx
      .selectFrom('message_import as i')
      .innerJoin('organisation as o', 'o.id', 'i.organisation_id')
      .innerJoin('app_user as u', 'u.id', 'i.received_by')
      .select(['i.municipality_code', 'i.received_by', 'o.id', 'o.kind', 'o.name', 'u.name as user'])
      .where('i.id', '=', importId)
      .where('i.finished_at', 'is', null)
      .executeTakeFirst(),
  )
  if (row === undefined) return null
  return {
    userId: row.received_by,
    name: row.user,
    title: null,
    organisation: { id: row.id, kind: row.kind, name: row.name },
    unit: null,
    municipality: row.municipality_code,
    roles: ['landlordAgent'],
    locale: 'sv',
    scheme: 'auto',
    demo: false,
  }
}

/** Finished when every row that came is read: then what it said stands in its message, and the file is kept no longer. */
async function finish(tx: Tx, session: Session, importId: string): Promise<void> {
  const ended = await tx
    .updateTable('message_import')
    .set({ finished_at: now() })
    .where('id', '=', importId)
    .where('finished_at', 'is', null)
    .where((eb) =>
      eb(
        'rows_total',
        '=',
        eb
          .selectFrom('message_import_row')
          .select((count) => count.fn.countAll<number>().as('read'))
          .where('import_id', '=', importId)
          .where('outcome', 'is not', null),
      ),
    )
    .executeTakeFirst()
  if (ended.numUpdatedRows !== 1n) return
  await tx.deleteFrom('message_import_file').where('import_id', '=', importId).execute()
  await record(tx, session, { what: 'message.file-read', subject: importId })
}
