/** Deletes each night the notes and risks whose moment has passed. Nobody has read them since that moment: the policy holds that, whether this has run or not. */

import { z } from 'zod'
import { asSystem } from '../../platform/database/index.ts'
import { defineJob } from '../../platform/job/index.ts'
import { holdRecords } from '../../platform/record/index.ts'
import { now } from '../../platform/time/index.ts'

export async function sweepNotes(): Promise<void> {
  await asSystem('notes of stays that are gone', async (tx) => {
    const gone = await tx
      .selectFrom('stay_note')
      .select('municipality_code')
      .distinct()
      .where('gone_at', '<=', now())
      .execute()
    if (gone.length === 0) return
    await holdRecords(
      tx,
      gone.map((row) => row.municipality_code),
    )
    await tx.deleteFrom('stay_note').where('gone_at', '<=', now()).execute()
  })
}

export const stayJob = defineJob({
  name: 'shelter.notes',
  schema: z.object({}),
  nightly: '02:55',
  retry: { limit: 3, backoff: 60 },
  expires: 300,
  run: sweepNotes,
})
