/** What is done once each night, by a record of the nights that are done: no minute of the clock has to come for it, and none can come twice. */

import { asSystem } from '../database/index.ts'
import { momentOf, now, today } from '../time/index.ts'

/** How often it is looked whether a night's work waits: in UTC, whose minutes are all there. */
export const NIGHTLY_LOOK = '*/10 * * * *'

/** The latest night whose time has come: this one, or last night's while this one's lies ahead. */
export function latestNight(time: string): Temporal.PlainDate {
  const day = today()
  // a time that is missing when the clocks are put forward is an hour later by the new clock
  return Temporal.Instant.compare(momentOf(day, time), now()) <= 0 ? day : day.subtract({ days: 1 })
}

/**
 * Does the work of the latest night unless it is done. What breaks off is not done, and is begun again. Nights that passed while nothing ran are made
 * up for by one: the jobs of the night clear up whatever is old enough.
 */
export async function onceANight(job: string, time: string, work: () => Promise<unknown>): Promise<void> {
  const night = latestNight(time)
  const done = await asSystem('jobs: is the night done', (tx) =>
    tx.selectFrom('job_night').select('night').where('job', '=', job).where('night', '>=', night).executeTakeFirst(),
  )
  if (done !== undefined) return
  await work()
  await asSystem('jobs: the night is done', (tx) =>
    tx
      .insertInto('job_night')
      .values({ job, night, done_at: now() })
      .onConflict((oc) => oc.doNothing())
      .execute(),
  )
}
