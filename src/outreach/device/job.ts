/** What came back from a phone is kept in words until its writer has settled it, and a month after, so that they can think again. */

import { z } from 'zod'
import { asSystem } from '../../platform/database/index.ts'
import { defineJob } from '../../platform/job/index.ts'
import { now } from '../../platform/time/index.ts'

const KEPT_DAYS = 30

export async function forgetSettled(): Promise<number> {
  const before = now().subtract({ hours: KEPT_DAYS * 24 })
  return asSystem('phones: forget the words of what is settled', async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('outreach_item')
      .set({ words: null })
      .where('words', 'is not', null)
      .where('settled_at', '<', before)
      .executeTakeFirst()
    return Number(numUpdatedRows)
  })
}

export const deviceJobs = [
  defineJob({
    name: 'outreach.forget-settled',
    schema: z.object({}),
    nightly: '02:50',
    run: forgetSettled,
  }),
] as const
