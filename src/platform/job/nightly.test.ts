/**
 * Jobs of the night: once each night, whatever the clock does and whenever the process runs.
 * @module-tag server/locks
 */

import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { inWorld } from '../../../test/support/world.ts'
import { asUser } from '../database/index.ts'
import { now, ZONE } from '../time/index.ts'
import { defineJob, startJobs } from './index.ts'

const world = inWorld()
let runs: string[] = []
let breaksOff = false
afterEach(() => {
  runs = []
  breaksOff = false
})

const job = defineJob({
  name: 'test.night',
  schema: z.object({}),
  nightly: '02:40',
  run: async () => {
    if (breaksOff) throw new Error('broken off')
    runs.push(now().toZonedDateTimeISO(ZONE).toPlainDateTime().toString({ smallestUnit: 'minute' }))
  },
})

/** Looks every ten minutes from one moment to another, as the server does while it is up. */
async function up(from: string, to: string): Promise<void> {
  for (let at = Temporal.Instant.from(from); Temporal.Instant.compare(at, to) < 0; at = at.add({ minutes: 10 })) {
    world.clock(at.toString())
    await job.handle({}, { id: 'x', signal: AbortSignal.timeout(60_000) }).catch(() => undefined)
  }
}

describe('a job of the night', () => {
  test('is done once in the night when its minute is missing, and once in the night when it comes twice', async () => {
    await up('2027-03-26T20:00:00Z', '2027-03-29T08:00:00Z')
    expect(runs).toEqual(['2027-03-26T21:00', '2027-03-27T02:40', '2027-03-28T03:40', '2027-03-29T02:40'])
    runs = []
    await up('2027-10-30T04:00:00Z', '2027-11-01T08:00:00Z')
    expect(runs).toEqual(['2027-10-30T06:00', '2027-10-31T02:40', '2027-11-01T02:40'])
  })

  test('is done when the process is up again, that night or days later, and then once a night as before', async () => {
    await up('2026-11-21T20:00:00Z', '2026-11-22T01:30:00Z')
    await up('2026-11-22T05:00:00Z', '2026-11-22T12:00:00Z')
    await up('2026-11-26T13:00:00Z', '2026-11-27T05:00:00Z')
    expect(runs).toEqual(['2026-11-21T21:00', '2026-11-22T06:00', '2026-11-26T14:00', '2026-11-27T02:40'])
  })

  test('that breaks off is not done, and is begun again', async () => {
    breaksOff = true
    await up('2026-11-22T01:40:00Z', '2026-11-22T02:00:00Z')
    expect(runs).toEqual([])
    breaksOff = false
    await up('2026-11-22T02:00:00Z', '2026-11-22T04:00:00Z')
    expect(runs).toHaveLength(1)
  })

  test('is looked for as soon as the server starts', async () => {
    world.clock('2026-11-22T09:00:00Z')
    const stop = await startJobs([job], { look: 0.5, supervise: 1, cron: 1 })
    try {
      await expect.poll(() => runs.length, { timeout: 8000 }).toBe(1)
    } finally {
      await stop()
    }
  })

  test('leaves a record that no user reads', async () => {
    await expect(
      asUser(world.agneta, (tx) => tx.selectFrom('job_night').select('job').execute()),
    ).rejects.toMatchObject({
      code: '42501',
    })
  })
})
