/** Jobs that have failed every time: for the doctor, and to have them tried again. */

import { sql } from 'kysely'
import { asSystem } from '../database/index.ts'
import { DEAD } from './job.ts'
import { queue } from './queue.ts'

export type Failed = { job: string; count: number; latest: Temporal.Instant }

/** How many of each job lie there, the latest first. */
export const failedJobs = (): Promise<Failed[]> =>
  asSystem('jobs: failed', async (tx) => {
    const { rows } = await sql<Failed>`
      select coalesce(source_name, '') as job, count(*)::int as count, max(created_on) as latest
      from pgboss.job where name = ${DEAD} group by 1 order by 3 desc`.execute(tx)
    return rows
  })

/** Puts them back, each to be tried as if it were new. Gives how many. */
export async function retryFailed(): Promise<number> {
  return queue().redrive(DEAD)
}
