/** Files that are read while nobody waits: as soon as they have come, again after a fault, and by the clock. */

import { z } from 'zod'
import { asSystem } from '../../platform/database/index.ts'
import { defineJob, enqueue } from '../../platform/job/index.ts'
import { now } from '../../platform/time/index.ts'
import { unfinishedImports } from './read.ts'
import { readFile } from './reader.ts'

/** Rejected rows are kept so that the landlord can mend them, and no longer. */
export const REJECTED_KEPT_DAYS = 30

const HOUR = 3600

/** Reads one file to its end. */
export const importJob = defineJob({
  name: 'eviction.read-messages',
  schema: z.object({ import: z.uuid() }),
  retry: { limit: 20, backoff: 1, most: 600 },
  expires: HOUR,
  run: ({ import: id }, { signal }) => readFile(id, signal),
})

/** Goes on with files whose reading stopped half-way: the process was killed before the job was added, or while it ran. */
export const unfinishedJob = defineJob({
  name: 'eviction.read-unfinished-messages',
  schema: z.object({}),
  every: '*/10 * * * *',
  // by the same key as when they came: however many servers there are, one reads a file
  run: async () => {
    for (const id of await unfinishedImports()) await enqueue(importJob, { import: id }, { key: id })
  },
})

/** Each night: what rejected rows said is removed when it has been kept long enough. */
export const forgetJob = defineJob({
  name: 'eviction.forget-rejected-rows',
  schema: z.object({}),
  nightly: '02:40',
  run: forgetRejectedRows,
})

/** Empties the rejected rows of files that came more than thirty days ago; how many there were stays. Returns how many it emptied. */
export async function forgetRejectedRows(): Promise<number> {
  const before = now().subtract({ hours: REJECTED_KEPT_DAYS * 24 })
  return asSystem('eviction: forget rejected rows', async (tx) => {
    const emptied = await tx
      .updateTable('message_import_row as r')
      .set({ cells: null, reasons: null })
      .where('r.outcome', '=', 'bad')
      .where('r.cells', 'is not', null)
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('message_import as i')
            .select('i.id')
            .whereRef('i.id', '=', 'r.import_id')
            .where('i.received_at', '<', before),
        ),
      )
      .executeTakeFirst()
    return Number(emptied.numUpdatedRows)
  })
}

/** What this capability does by the clock and in its own time. */
export const messageJobs = [importJob, unfinishedJob, forgetJob] as const
