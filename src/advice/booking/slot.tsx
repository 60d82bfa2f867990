/** A meeting's time, which booking and moving ask for alike: adviser, day, hour, length and way; with the times that are taken already. */

import type { Child } from 'hono/jsx'
import type { Tx } from '../../platform/database/index.ts'
import { day, oneOf, picked, radios, stopped, time, wrong } from '../../platform/subject/index.ts'
import { formatDayAndMonth, formatTime, group, swedishDay, words } from '../../platform/text/index.ts'
import { momentOf, today } from '../../platform/time/index.ts'
import { Card, FieldRow, Table, useLocale } from '../../platform/ui/index.ts'
import type { Adviser } from '../opening/queries.ts'
import { type BusyTime, busyTimes } from './queries.ts'
import { type lengths, type Way, ways } from './rules.ts'
import { text } from './text.ts'

const minuteCodes = ['30', '45', '60', '90', '120'] as const satisfies readonly `${(typeof lengths)[number]}`[]

export const slotFields = {
  adviser: picked(),
  day: day({ within: 'planned', shownFrom: today }),
  time: time(),
  minutes: oneOf(minuteCodes, group(text, 'lengths')),
  how: radios(ways, group(text, 'way'), { row: true }),
}

export type Slot = { adviser: string; day: Temporal.PlainDate; time: string; minutes: string; how: Way }

type Drawn = { readonly [F in keyof typeof slotFields]: Child }

export const drawSlot = ({ adviser, day, time, minutes, how }: Drawn) => (
  <>
    {adviser}
    <FieldRow>
      {day}
      {time}
      {minutes}
    </FieldRow>
    {how}
  </>
)

/** The code of a length; an hour where it is none of them. */
export const minutesOf = (length: number): (typeof minuteCodes)[number] =>
  minuteCodes.find((code) => Number(code) === length) ?? '60'

export function adviserChoices(advisers: readonly Adviser[]) {
  const units = new Set(advisers.map(({ unit }) => unit))
  return advisers.map(({ id, name, unit }) => ({ value: id, label: units.size > 1 ? `${name}, ${unit}` : name }))
}

/** The meeting's times and whom it is with, as they are kept; or what is wrong with them. */
export function slotOf({ adviser, day, time, minutes, how }: Slot, advisers: readonly Adviser[]) {
  const chosen = advisers.find(({ id }) => id === adviser)
  if (chosen === undefined) return wrong('adviser', 'notAdviser')
  if (Temporal.PlainDate.compare(day, today()) < 0) return wrong('day', 'inPast')
  const begins = momentOf(day, time)
  const times = { begins_at: begins, ends_at: begins.add({ minutes: Number(minutes) }), on_day: day }
  return { ok: true, value: { ...times, how, adviser_id: chosen.id, unit_id: chosen.unitId } } as const
}

/** The statement itself says that the adviser has another meeting then, and takes nothing. */
export const adviserIsTaken = { advice_booking_one_at_a_time: stopped('taken', 'time') }

/** So far from the chosen day the taken times are shown. */
const BUSY_DAYS = 14

/** The taken times from the day that was typed, when it is one, or else from `usual`. */
export function busyFrom(tx: Tx, typed: string | null, usual: Temporal.PlainDate): Promise<BusyTime[]> {
  const from = dayIn(typed) ?? usual
  return busyTimes(tx, from, from.add({ days: BUSY_DAYS }))
}

function dayIn(typed: string | null): Temporal.PlainDate | null {
  try {
    return typed === null ? null : Temporal.PlainDate.from(typed)
  } catch {
    return null
  }
}

/** Times that can't be booked, by adviser and day. */
export function BusyTimes({ advisers, busy }: { advisers: readonly Adviser[]; busy: readonly BusyTime[] }) {
  const locale = useLocale()
  const t = words(text, locale)
  const known = busy.flatMap((one) => {
    const adviser = advisers.find(({ id }) => id === one.adviserId)
    return adviser ? [{ ...one, name: adviser.name }] : []
  })
  if (known.length === 0) return null
  return (
    <Card title={t.busy}>
      <p class="rule">{t.busyLead}</p>
      <Table
        caption={t.busy}
        captionUnseen
        rows={known}
        columns={[
          { label: t.adviser, cell: (one) => one.name },
          { label: t.day, cell: (one) => formatDayAndMonth(swedishDay(one.beginsAt), locale) },
          {
            label: t.time,
            numeric: true,
            cell: (one) => `${formatTime(one.beginsAt)}–${formatTime(one.endsAt)}`,
          },
        ]}
      />
    </Card>
  )
}
