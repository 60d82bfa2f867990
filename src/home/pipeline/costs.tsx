/** What a flat in second hand costs besides rent: hours and money, written down by day and struck out when it was wrong. */

import { found } from '../../platform/access/index.ts'
import { day, radios, shortText, sometimes, stopped, wholeNumber, wrong } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { FieldRow } from '../../platform/ui/index.ts'
import { lease } from '../subject.tsx'
import { text } from './part.text.ts'

const MINUTES_AN_HOUR = 60
const MOST_HOURS = 100
/** a flat is made ready before its lease begins */
const DAYS_BEFORE = 366

/** Hours as they are written, `1,5`, in minutes; null when they can't be read. */
export function minutesFrom(written: string | null): number | null {
  const hours = Number((written ?? '').trim().replace(',', '.'))
  const minutes = Math.round(hours * MINUTES_AN_HOUR)
  return Number.isFinite(hours) && minutes >= 1 && hours <= MOST_HOURS ? minutes : null
}

export const noting = lease.form({
  at: 'costs/new',
  may: 'keepLease',
  opens: 'lease',
  back: '#costs',
  text: group(text, 'noting'),
  fields: {
    kind: radios(['hours', 'repair', 'other'], group(text, 'kinds'), { row: true }),
    onDay: day({ to: today }),
    quarters: sometimes(shortText(6, { inputmode: 'decimal', width: 'short' })),
    kr: sometimes(wholeNumber(1, 10_000_000, 'kr')),
  },
  shows: () => ({
    begins: { onDay: today() },
    draw: ({ kind, onDay, quarters, kr }) => (
      <>
        {kind}
        <FieldRow>
          {onDay}
          {quarters}
          {kr}
        </FieldRow>
      </>
    ),
  }),
  act: async (step, { kind, onDay, quarters, kr }) => {
    const minutes = kind === 'hours' ? minutesFrom(quarters) : null
    if (kind === 'hours' && minutes === null) return wrong('quarters', 'hoursMissing')
    if (kind !== 'hours' && kr === null) return wrong('kr', 'krMissing')
    if (onDay.until(step.on.beginsOn, { largestUnit: 'day' }).days > DAYS_BEFORE) return wrong('onDay', 'beforeRented')
    const amount = kind === 'hours' ? null : kr
    const made = await step.add('lease_cost', 'noted', { kind, on_day: onDay, minutes, kr: amount })
    return step.done('lease-cost.noted', { data: { cost: made, kind, on: onDay.toString() }, made })
  },
})

export const undoing = lease.press({
  at: 'costs/:cost/undo',
  may: 'keepLease',
  back: '#costs',
  text: group(text, 'undoingCost'),
  act: async (step) => {
    const { tx, on, params } = step
    const row = await tx
      .selectFrom('lease_cost')
      .select('undone_at as undoneAt')
      .where('id', '=', params.cost)
      .where('lease_id', '=', on.id)
      .executeTakeFirst()
    if (found(row).undoneAt !== null) return stopped('already')
    await step.stamp('lease_cost', params.cost, 'undone')
    return step.done('lease-cost.undone', { data: { cost: params.cost } })
  },
})
