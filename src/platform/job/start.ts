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
    const laid = await whatIsLaid(boss)
    for (const job of jobs) await begin(boss, job, look, laid)
    // what came round in an earlier version and no longer does
    for (const { name } of laid.schedules.values())
      if (!jobs.some((job) => job.name === name)) await boss.unschedule(name)
  } catch (error) {
    await boss.stop({ graceful: false })
    throw error
  }
  return async () => {
    for (const { name } of jobs) knowWorker(name, null)
    await boss.stop({ graceful: true, timeout: patience * 1000 })
  }
}

/** Queues and what comes round, as an earlier start left them: each start lays only what is otherwise, since to lay one takes four statements. */
async function whatIsLaid(boss: ReturnType<typeof queue>) {
  const [queues, schedules] = [await boss.getQueues(), await boss.getSchedules()]
  return {
    queues: new Map(queues.map((one) => [one.name, one])),
    schedules: new Map(schedules.map((one) => [one.name, one])),
  }
}
type Laid = Awaited<ReturnType<typeof whatIsLaid>>

async function layQueue(boss: ReturnType<typeof queue>, job: Job<unknown>, { queues }: Laid): Promise<void> {
  const there = queues.get(job.name)
  if (there === undefined) await makeQueue(boss, job)
  const settings = { ...settingsOf(job), deadLetter: DEAD }
  const kept = new Map(Object.entries(there ?? {}))
  if (Object.entries(settings).some(([name, value]) => kept.get(name) !== value))
    await boss.updateQueue(job.name, settings)
}

async function layRound(boss: ReturnType<typeof queue>, name: string, cron: string, tz: string, { schedules }: Laid) {
  const there = schedules.get(name)
  if (there?.cron === cron && there.timezone === tz && there.options?.singletonKey === 'every') return
  await boss.schedule(name, cron, null, { tz, singletonKey: 'every' })
}

async function begin(boss: ReturnType<typeof queue>, job: Job<unknown>, look: number, laid: Laid): Promise<void> {
  await layQueue(boss, job, laid)
  const worker = await boss.work(job.name, { pollingIntervalSeconds: look }, async (queued: Queued<unknown>[]) => {
    for (const one of queued) await work(job, one)
  })
  knowWorker(job.name, () => boss.notifyWorker(worker))
  if (job.nightly !== undefined) {
    await layRound(boss, job.name, NIGHTLY_LOOK, 'UTC', laid)
    // the night may have passed while nothing ran
    await boss.send(job.name, null, { ...settingsOf(job), deadLetter: DEAD, singletonKey: 'every' })
  } else if (job.every === undefined) {
    if (laid.schedules.has(job.name)) await boss.unschedule(job.name)
  } else {
    await layRound(boss, job.name, job.every, ZONE, laid)
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
