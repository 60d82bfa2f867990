/** Works the jobs in this process until told to stop. */

import type { Job as Queued } from 'pg-boss'
import { ZONE } from '../time/index.ts'
import { log } from '../web/log.ts'
import { DEAD, type Job, makeQueue, settingsOf } from './job.ts'
import { NIGHTLY_LOOK } from './nightly.ts'
import { queue } from './queue.ts'
import { knowWorker } from './running.ts'

export type Pace = {
  /** seconds between two looks for something to do; what this process adds itself is begun at once */
  look: number
  /** seconds between two looks for jobs that nobody works any more */
  supervise: number
  /** seconds between two looks at what comes round by itself */
  cron: number
  /** seconds that running jobs get to finish when the process stops */
  patience: number
}
const PACE: Pace = { look: 4, supervise: 30, cron: 30, patience: 20 }

/** A try that failed, as the queue and the log may know it: the error's kind, never its message, which may quote what a person typed. */
class JobFailed extends Error {}

function failureOf(error: unknown): { error: string; code: string | undefined } {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return { error: error instanceof Error ? error.name : 'unknown', code }
}

/**
 * Begins to work these jobs. Several processes over one database share them: each job is run by one, and what comes round is added by one.
 * Returns how to stop: no new one is begun, and running ones may finish. Throws when the queue's tables are of another version.
 */
export async function startJobs(jobs: readonly Job<unknown>[], pace: Partial<Pace> = {}): Promise<() => Promise<void>> {
  const { look, supervise, cron, patience } = { ...PACE, ...pace }
  const boss = queue({
    superviseIntervalSeconds: supervise,
    monitorIntervalSeconds: supervise,
    cronMonitorIntervalSeconds: cron,
    cronWorkerIntervalSeconds: Math.max(look, 1),
    // chains of jobs aren't used: the look for them is kept far apart
    flowIntervalSeconds: 600,
  })
  boss.on('error', (error) => log.error(failureOf(error), 'jobs'))
  boss.on('warning', ({ message }) => log.warn({ message }, 'jobs'))
  await boss.start()
  try {
    for (const job of jobs) await begin(boss, job, look)
    await forgetOthers(boss, jobs)
  } catch (error) {
    await boss.stop({ graceful: false })
    throw error
  }
  return async () => {
    for (const { name } of jobs) knowWorker(name, null)
    await boss.stop({ graceful: true, timeout: patience * 1000 })
  }
}

async function begin(boss: ReturnType<typeof queue>, job: Job<unknown>, look: number): Promise<void> {
  await makeQueue(boss, job)
  await boss.updateQueue(job.name, { ...settingsOf(job), deadLetter: DEAD })
  const worker = await boss.work(job.name, { pollingIntervalSeconds: look }, async (queued: Queued<unknown>[]) => {
    for (const one of queued) await work(job, one)
  })
  knowWorker(job.name, () => boss.notifyWorker(worker))
  if (job.nightly !== undefined) {
    await boss.schedule(job.name, NIGHTLY_LOOK, null, { tz: 'UTC', singletonKey: 'every' })
    // the night may have passed while nothing ran
    await boss.send(job.name, null, { ...settingsOf(job), deadLetter: DEAD, singletonKey: 'every' })
  } else if (job.every === undefined) await boss.unschedule(job.name)
  else {
    await boss.schedule(job.name, job.every, null, { tz: ZONE, singletonKey: 'every' })
    if (job.atStart) await boss.send(job.name, null, { ...settingsOf(job), deadLetter: DEAD, singletonKey: 'every' })
  }
}

async function work(job: Job<unknown>, { id, data, signal }: Queued<unknown>): Promise<void> {
  try {
    await job.handle(data, { id, signal })
  } catch (error) {
    const failure = failureOf(error)
    log.error({ job: job.name, id, ...failure }, 'job failed')
    const told = new JobFailed([failure.error, failure.code].filter((part) => part !== undefined).join(' '))
    // the queue keeps what it is thrown
    told.stack = ''
    throw told
  }
}

/** What came round in an earlier version and no longer does. */
async function forgetOthers(boss: ReturnType<typeof queue>, jobs: readonly Job<unknown>[]): Promise<void> {
  for (const { name } of await boss.getSchedules())
    if (!jobs.some((job) => job.name === name)) await boss.unschedule(name)
}
