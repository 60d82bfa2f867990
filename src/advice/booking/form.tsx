/** The form of a meeting's time: adviser, day, hour, length and way; with the times that are taken already. */

import { z } from 'zod'
import { formatDayAndMonth, formatTime, swedishDay, words } from '../../platform/text/index.ts'
import {
  Card,
  DateField,
  FieldRow,
  Radios,
  Select,
  Table,
  TimeField,
  useLocale,
  useViewer,
} from '../../platform/ui/index.ts'
import { choice, date, problem, reference } from '../../platform/web/index.ts'
import type { Adviser } from '../opening/queries.ts'
import type { BusyTime } from './queries.ts'
import { type lengths, type Way, ways } from './rules.ts'
import { text } from './text.ts'

const minuteCodes = ['30', '45', '60', '90', '120'] as const satisfies readonly `${(typeof lengths)[number]}`[]

/** `9:00` or `14:30`, as Swedish wall time. */
const clockTime = () =>
  z.string().transform((written, ctx) => {
    const [, hour = '', minute = ''] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(written) ?? []
    if (hour !== '') return `${hour.padStart(2, '0')}:${minute}`
    ctx.addIssue({ code: 'custom', ...problem({ sv: text.sv.timeWrong, en: text.en.timeWrong }) })
    return z.NEVER
  })

export const slotShape = {
  adviser: reference(),
  day: date('planned'),
  time: clockTime(),
  minutes: choice(minuteCodes).transform(Number),
  how: choice(ways),
}

type Begins = { adviser?: string | undefined; day?: Temporal.PlainDate; time?: string; minutes?: number; how?: Way }

export function SlotFields({ advisers, begins = {} }: { advisers: readonly Adviser[]; begins?: Begins }) {
  const t = words(text, useLocale())
  const today = useViewer()?.today
  const units = new Set(advisers.map(({ unit }) => unit))
  return (
    <>
      <Select
        name="adviser"
        label={t.adviser}
        value={begins.adviser ?? (advisers.length === 1 ? advisers[0]?.id : undefined)}
        choices={advisers.map(({ id, name, unit }) => ({
          value: id,
          label: units.size > 1 ? `${name}, ${unit}` : name,
        }))}
        required
      />
      <FieldRow>
        <DateField within="planned" name="day" label={t.day} value={begins.day} min={today} required />
        <TimeField name="time" label={t.time} value={begins.time} required />
        <Select
          name="minutes"
          label={t.minutes}
          empty={false}
          value={String(begins.minutes ?? 60)}
          choices={minuteCodes.map((value) => ({ value, label: t.inMinutes(value) }))}
          required
        />
      </FieldRow>
      <Radios
        name="how"
        label={t.how}
        value={begins.how ?? 'office'}
        choices={ways.map((value) => ({ value, label: t.way[value] }))}
        row
        required
      />
    </>
  )
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
