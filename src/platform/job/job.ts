/** A job: what it is called, what it is handed, how often it is tried again. And the way to have one done. */

import type { SendOptions } from 'pg-boss'
import type { z } from 'zod'
import { newId } from '../id.ts'
import { onceANight } from './nightly.ts'
import { type Attempt, type Handed, onlyIds } from './payload.ts'
import { queue } from './queue.ts'
import { wakeWorker } from './running.ts'

export type Retry = {
  /** how many times it is tried again before somebody must look at it */
  limit: number
  /** seconds before the first new try; each later one waits about twice as long */
  backoff: number
  /** no wait is longer, in seconds */
  most?: number
}

export type Job<T> = {
  /** `room.what` */
  name: string
  schema: z.ZodType<T>
  retry: Retry
  /** when it comes round by itself, in Swedish time: five fields of cron. Not for work of a minute: one can be missing, or come twice */
  every?: string
  /** also when a server starts, for what an upgrade may have left to do */
  atStart?: boolean
  /** done once each night from this time on, in Swedish time: `02:40`. Also when that minute is missing, or nothing ran in it */
  nightly?: string
  /** seconds after which one that isn't done is taken from whoever has it, and begun again */
  expires: number
  /** does it: reads what it was handed, and works */
  handle: (handed: unknown, attempt: Attempt) => Promise<void>
}

const HOUR = 3600
const EXPIRES = 15 * 60

/**
 * Defines a job. It may be begun again at any time (the process was killed, the line broke), also when the first time was all but done:
 * `run` must do its work once however often it runs, by a row of the room's own that says that it is done. It is handed ids, dates and codes,
 * never anything about a person, and reads the rest itself.
 *
 * @example
 * export const answerSent = defineJob({ name: 'exchange.deliver', schema: z.object({ delivery: z.uuid() }),
 *   retry: { limit: 8, backoff: 30 }, run: ({ delivery }) => deliver(delivery) })
 */
export function defineJob<T extends Handed>(job: {
  name: string
  schema: z.ZodType<T>
  retry?: Retry
  every?: string
  atStart?: boolean
  nightly?: string
  expires?: number
  run: (data: T, attempt: Attempt) => Promise<unknown>
}): Job<T> {
  const { run, schema, retry = { limit: 5, backoff: 10, most: HOUR }, expires = EXPIRES, ...rest } = job
  return {
    ...rest,
    schema,
    retry,
    expires,
    // what comes round by itself is handed nothing
    handle: async (handed, attempt) => {
      const work = () => run(schema.parse(handed ?? {}), attempt)
      if (rest.nightly === undefined) await work()
      else await onceANight(rest.name, rest.nightly, work)
    },
  }
}

/** Whoever works a job says so more often than this, in seconds: what a process had begun that was killed is begun again by another one soon after. */
const SIGN_OF_LIFE = 30

/** The queue's settings of a job. */
export const settingsOf = ({ retry, expires }: Job<unknown>) => ({
  retryLimit: retry.limit,
  retryDelay: retry.backoff,
  retryBackoff: true,
  retryDelayMax: retry.most ?? HOUR,
  expireInSeconds: expires,
  heartbeatSeconds: SIGN_OF_LIFE,
  deleteAfterSeconds: 30 * 24 * HOUR,
})

export type When = {
  /** while one with this key waits or runs, another isn't added */
  key?: string
  /** not before */
  after?: Temporal.Instant
}

/**
 * Has a job done as soon as somebody is free, by this process or another one. Says whether it was added: not when one with the same key
 * waits or runs already. Call it after the transaction that made it needful: what a crash in between leaves out must be found again by a job
 * that comes round (rows of the room's own that aren't done).
 */
export async function enqueue<T extends Handed>(job: Job<T>, data: NoInfer<T>, when: When = {}): Promise<boolean> {
  const options: SendOptions = { ...settingsOf(job), deadLetter: DEAD, singletonKey: when.key ?? newId() }
  if (when.after) options.startAfter = when.after.toString()
  const handed = onlyIds(data)
  const boss = queue()
  // nobody has worked it yet where no server has run since it came
  if ((await boss.getQueue(job.name)) === null) await makeQueue(boss, job)
  const id = await boss.send(job.name, handed, options)
  if (id !== null) wakeWorker(job.name)
  return id !== null
}

/** Where a job ends that has failed every time. */
export const DEAD = 'dead'

/** A queue for a job, and one for what fails. Made anew without harm. */
export async function makeQueue(boss: ReturnType<typeof queue>, job: Job<unknown>): Promise<void> {
  await boss.createQueue(DEAD, { retentionSeconds: 90 * 24 * HOUR })
  await boss.createQueue(job.name, { ...settingsOf(job), policy: 'exclusive', deadLetter: DEAD })
}
