/** What a municipality decides for itself: each value holds from a day until the next one, so that an earlier day is read as it was. */

import { sql } from 'kysely'
import { z } from 'zod'
import { type Asking, ask, rowsOf, type Tx, told } from './database/index.ts'
import { today } from './time/index.ts'

const days = z.number().int().min(1).max(30)
const hour = z.number().int().min(1).max(23)

/** Every setting with what it may be, and what holds where nobody has decided. */
export const municipalitySettings = {
  /** how many days late a clock is when the manager is told: 1, the day after its last day */
  'eviction.escalateAfterDays': { schema: days, without: 1 },
  /** whole days within which a household at risk of losing its home is contacted */
  'eviction.firstContactWithinDays': { schema: days, without: 3 },
  /** whole hours within which somebody goes where there are children or danger */
  'outreach.urgentHours': { schema: hour, without: 2 },
  /** an alert that comes before this hour is visited the same evening, a later one the next morning */
  'outreach.sameEveningUntil': { schema: hour, without: 15 },
  /** the hour of that evening, and of that morning, before which somebody has been there */
  'outreach.eveningHour': { schema: hour, without: 20 },
  'outreach.morningHour': { schema: hour, without: 10 },
} as const satisfies Record<string, { schema: z.ZodType<number>; without: number }>

export type MunicipalitySetting = keyof typeof municipalitySettings

export type SetValue = { value: number; from: Temporal.PlainDate | null }

/** What holds today of several, in one question. */
export async function settingsToday<Key extends MunicipalitySetting>(
  tx: Tx,
  municipality: string,
  keys: readonly Key[],
): Promise<(key: Key) => number> {
  const rows = await tx
    .selectFrom('municipality_setting')
    .distinctOn('key')
    .select(['key', 'value'])
    .where('municipality_code', '=', municipality)
    .where('key', 'in', keys)
    .where('from_on', '<=', today())
    .orderBy('key')
    .orderBy('from_on', 'desc')
    .orderBy('set_at', 'desc')
    .execute()
  const said = new Map(rows.map(({ key, value }) => [key, value]))
  return (key) => {
    const { schema, without } = municipalitySettings[key]
    return schema.safeParse(said.get(key)).data ?? without
  }
}

/** What held on a day in the municipality of whoever asks (a user's door), or in the one named (the system's). */
export function settingAsked(
  tx: Tx,
  municipality: string,
  key: MunicipalitySetting,
  on: Temporal.PlainDate = today(),
): Asking<SetValue> {
  const { schema, without } = municipalitySettings[key]
  const query = tx
    .selectFrom('municipality_setting')
    .select(['value', 'from_on'])
    .where('municipality_code', '=', municipality)
    .where('key', '=', key)
    .where('from_on', '<=', on)
    .orderBy('from_on', 'desc')
    .orderBy('set_at', 'desc')
    .limit(1)
  return told(rowsOf(query, { from_on: 'day' }), ([row]) => {
    const read = schema.safeParse(row?.value)
    return row && read.success ? { value: read.data, from: row.from_on } : { value: without, from: null }
  })
}

export const municipalitySetting = (
  tx: Tx,
  municipality: string,
  key: MunicipalitySetting,
  on: Temporal.PlainDate = today(),
): Promise<SetValue> => ask(tx, settingAsked(tx, municipality, key, on))

export type SettingRow<Key = MunicipalitySetting> = {
  key: Key
  value: number
  from: Temporal.PlainDate
  setAt: Temporal.Instant
  by: string
}

/** Every value that was ever set of these, the latest first. */
export async function settingHistory<Key extends MunicipalitySetting>(
  tx: Tx,
  municipality: string,
  keys: readonly Key[],
): Promise<SettingRow<Key>[]> {
  const { rows } = await sql<SettingRow<string>>`
    select s.key, s.value, s.from_on as from, s.set_at as "setAt", u.name as by
    from municipality_setting s join app_user u on u.id = s.set_by
    where s.municipality_code = ${municipality} and s.key = any (${[...keys]}::text[])
    order by s.set_at desc, s.id desc limit 50`.execute(tx)
  return rows.flatMap((row) => {
    const key = keys.find((one) => one === row.key)
    return key === undefined ? [] : [{ ...row, key }]
  })
}
