/** Throws away each night what nobody has gone on writing for long. */

import { z } from 'zod'
import { asSystem } from '../database/index.ts'
import { defineJob } from '../job/index.ts'
import { now } from '../time/index.ts'
import { DRAFT_KEPT_FOR } from './draft.ts'

export async function sweepDrafts(): Promise<void> {
  await asSystem('drafts: old ones', (tx) =>
    tx.deleteFrom('draft').where('written_at', '<=', now().subtract(DRAFT_KEPT_FOR)).execute(),
  )
}

export const draftJobs = [
  defineJob({
    name: 'draft.sweep',
    schema: z.object({}),
    nightly: '02:50',
    retry: { limit: 3, backoff: 60 },
    expires: 300,
    run: sweepDrafts,
  }),
] as const
