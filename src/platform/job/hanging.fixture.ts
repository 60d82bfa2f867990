/** For tests: a process of its own that opens a migrated database, adds a job, begins it and never ends it. `hanging.fixture.ts <folder or address> <file>` */

import { appendFileSync } from 'node:fs'
import { z } from 'zod'
import { openDatabase, useDatabase } from '../database/index.ts'
import { defineJob, enqueue, startJobs } from './index.ts'

/** Done by whoever runs it: a line in the file. Begun by somebody who hangs: never done. */
export const lineJob = (work: () => Promise<void>) =>
  defineJob({
    name: 'test.line',
    schema: z.object({}),
    retry: { limit: 3, backoff: 1, most: 1 },
    expires: 2,
    run: work,
  })

const [where, file] = process.argv.slice(2)
if (process.argv[1]?.endsWith('hanging.fixture.ts') && where !== undefined && file !== undefined) {
  const place = where.startsWith('postgres')
    ? ({ kind: 'server', url: where } as const)
    : ({ kind: 'embedded', directory: where } as const)
  const connection = await openDatabase(place)
  useDatabase(connection)
  const hang = async (): Promise<void> => {
    appendFileSync(file, 'begun\n')
    process.stdout.write('begun\n')
    await new Promise((resolve) => setTimeout(resolve, 60_000))
  }
  await startJobs([lineJob(hang)], { look: 0.5 })
  await enqueue(lineJob(hang), {})
}
