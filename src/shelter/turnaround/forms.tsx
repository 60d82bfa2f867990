/** How long a bed isn't offered after its guest has left, and that one is ready before. */

import { found } from '../../platform/access/index.ts'
import { stopped, wholeNumber } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { room } from '../../platform/web/index.ts'
import { shelter } from '../setup/subject.tsx'
import { isBedOf } from '../site/closing.ts'
import { house } from '../site/subject.tsx'
import { minutesAt } from './queries.ts'
import { text } from './text.ts'

const LONGEST = 1440

export const setting = shelter.form({
  at: 'turnaround',
  may: 'setUp',
  opens: 'site-settings',
  back: 'settings',
  text: group(text, 'setting'),
  fields: { minutes: wholeNumber(0, LONGEST) },
  shows: async ({ tx, shown }) => ({ begins: { minutes: await minutesAt(tx, shown.id) } }),
  act: async (step, { minutes }) => {
    const { tx, on } = step
    const before = await minutesAt(tx, on.id)
    await tx.updateTable('site').set({ turnaround_minutes: minutes }).where('id', '=', on.id).execute()
    return step.done('site.turnaround-set', { data: { from: before, to: minutes } })
  },
})

type Row = { bedId: string; ended: Temporal.Instant | null }

const rowOf = async (tx: Parameters<typeof minutesAt>[0], siteId: string, id: string): Promise<Row> => {
  const row = found(
    await tx
      .selectFrom('bed_turnaround')
      .select(['bed_id as bedId', 'ended_at as ended'])
      .where('id', '=', id)
      .executeTakeFirst(),
  )
  found((await isBedOf(tx, siteId, row.bedId)) || null)
  return row
}

/** The bed is cleaned, and offered at once. */
export const ready = house.press({
  at: 'turnarounds/:turnaround/ready',
  may: 'closeBed',
  text: group(text, 'ready'),
  act: async (step) => {
    const { turnaround } = step.params
    const { bedId, ended } = await rowOf(step.tx, step.on.id, turnaround)
    if (ended !== null) return stopped('already')
    await step.stamp('bed_turnaround', turnaround, 'ended')
    return step.done('bed.ready', { about: bedId, data: { turnaround } })
  },
})

/** It wasn't after all: the bed waits as long as it was to. */
export const unready = house.press({
  at: 'turnarounds/:turnaround/ready/undo',
  may: 'closeBed',
  text: group(text, 'unready'),
  act: async (step) => {
    const { turnaround } = step.params
    const { bedId, ended } = await rowOf(step.tx, step.on.id, turnaround)
    if (ended === null) return stopped('notReady')
    await step.unstamp('bed_turnaround', turnaround, 'ended')
    return step.done('bed.not-ready', { about: bedId, data: { turnaround } })
  },
})

export const turnaroundRoutes = room().route('/', shelter.routes(setting)).route('/', house.routes(ready, unready))
