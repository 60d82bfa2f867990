/** Large files go on by themselves, and what rows said is forgotten in time. */

import { z } from 'zod'
import { asSystem } from '../../platform/database/index.ts'
import { defineJob } from '../../platform/job/index.ts'
import { now } from '../../platform/time/index.ts'
import { takeOn } from './take-in.ts'

/** So long a file waits to be taken in, and rows that came back can be put right. */
const KEPT_DAYS = 30

export const takeInJob = defineJob({
  name: 'home.take-in-vacancies',
  schema: z.object({ file: z.uuid() }),
  run: ({ file }, { signal }) => takeOn(file, signal),
})

export const forgetRows = defineJob({
  name: 'home.forget-vacancy-rows',
  schema: z.object({}),
  nightly: '02:50',
  run: forgetOldRows,
})

/** Returns of how many files it forgot the rows. */
export async function forgetOldRows(): Promise<number> {
  const before = now().subtract({ hours: KEPT_DAYS * 24 })
  return asSystem('home: forget rows of files with vacancies', async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('vacancy_import')
      .set({ rows: null, rejected: null })
      .where('received_at', '<', before)
      .where((eb) => eb.or([eb('rows', 'is not', null), eb('rejected', 'is not', null)]))
      .executeTakeFirst()
    return Number(numUpdatedRows)
  })
}
