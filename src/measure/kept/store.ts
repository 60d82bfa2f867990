/** Figures as they are kept: read while they are fresh, and made anew of the rows when something has touched them. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import { now, today } from '../../platform/time/index.ts'
import type { Days, Figure, Place } from './figure.ts'

/** So many days old may the note be that somebody asked for a figure, so that reading seldom writes. */
const NOTE_AFTER_DAYS = 7

/**
 * The figure of each of these, in their order; those that are stale or were never made are made and kept, in this transaction of the system.
 * What is kept counts as fresh by the marks that there were before its rows were read: one that comes while it is made leaves it stale.
 */
export async function keptFigures<Asked, Value>(
  tx: Tx,
  figure: Figure<Asked, Value>,
  places: readonly Place<Asked>[],
): Promise<Value[]> {
  const fresh = await read(tx, figure, places)
  const missing = places.filter((place) => !fresh.has(keyOf(figure, place)))
  const made = missing.length === 0 ? new Map<string, Value>() : await makeAnew(tx, figure, missing)
  return places.map((place) => {
    const one = fresh.get(keyOf(figure, place)) ?? made.get(keyOf(figure, place))
    if (one === undefined) throw new Error(`No ${figure.definition} was made`)
    return one
  })
}

const keyOf = <Asked, Value>(figure: Figure<Asked, Value>, { municipality, asked }: Place<Asked>): string =>
  `${municipality} ${figure.period(asked)}`

type Row = { municipality_code: string; period: string; value: unknown; noted: boolean }

/** Those that are there and fresh. */
async function read<Asked, Value>(
  tx: Tx,
  figure: Figure<Asked, Value>,
  places: readonly Place<Asked>[],
): Promise<Map<string, Value>> {
  const periods = places.map(({ asked }) => figure.period(asked))
  const codes = places.map(({ municipality }) => municipality)
  const { rows } = await sql<Row>`
    select k.municipality_code, k.period, k.value, k.asked_on > ${today()}::date - ${sql.lit(NOTE_AFTER_DAYS)} as noted
    from unnest(${codes}::text[], ${periods}::text[]) as asked(municipality_code, period)
    join kept_figure_now k using (municipality_code, period)
    where k.definition = ${figure.definition} and k.version = ${figure.version} and not k.stale`.execute(tx)
  const unnoted = rows.filter(({ noted }) => !noted)
  if (unnoted.length > 0)
    await sql`
      update kept_figure k set asked_on = ${today()}
      from unnest(${unnoted.map((row) => row.municipality_code)}::text[], ${unnoted.map(({ period }) => period)}::text[]) as asked(municipality_code, period)
      where k.definition = ${figure.definition} and k.version = ${figure.version}
        and k.municipality_code = asked.municipality_code and k.period = asked.period`.execute(tx)
  return new Map(rows.map((row) => [`${row.municipality_code} ${row.period}`, figure.shape.parse(row.value)]))
}

/** Makes these of the rows, whatever is kept of them, and keeps them. */
export async function makeAnew<Asked, Value>(
  tx: Tx,
  figure: Figure<Asked, Value>,
  places: readonly Place<Asked>[],
): Promise<Map<string, Value>> {
  // before the rows: a mark that comes in between is one too many then
  const marks = await marksOf(tx, figure, places)
  const values = await figure.make(tx, places)
  const made = places.flatMap((place, at) => {
    const value = values[at]
    return value === undefined ? [] : [{ ...place, value, days: figure.days(place.asked, value) }]
  })
  const codes = made.map(({ municipality }) => municipality)
  const periods = made.map(({ asked }) => figure.period(asked))
  const earlier = sql`with earlier as (
    delete from kept_figure k using unnest(${codes}::text[], ${periods}::text[]) as m(code, period)
    where k.municipality_code = m.code and k.definition = ${figure.definition} and k.version = ${figure.version} and k.period < m.period)`
  await sql`
    ${figure.replaced === true ? earlier : sql``} insert into kept_figure as k (municipality_code, definition, version, period, topics, from_on, until_on, value, marks, made_at, asked_on)
    select m.code, ${figure.definition}, ${figure.version}, m.period, ${figure.topics}::text[], m.from_on, m.until_on, m.value, m.marks, ${now()}, ${today()}
    from unnest(${codes}::text[], ${periods}::text[],
      ${made.map(({ days }) => days.from?.toString() ?? '-infinity')}::date[], ${made.map(({ days }) => days.until.toString())}::date[],
      ${made.map(({ value }) => JSON.stringify(value))}::jsonb[], ${made.map(({ municipality, days }) => marksOn(marks, municipality, days))}::bigint[]
    ) as m(code, period, from_on, until_on, value, marks)
    order by m.code, m.period
    on conflict (definition, version, period, municipality_code) do update set topics = excluded.topics, from_on = excluded.from_on,
      until_on = excluded.until_on, value = excluded.value, marks = excluded.marks, made_at = excluded.made_at, asked_on = excluded.asked_on`.execute(
    tx,
  )
  return new Map(made.map((place) => [keyOf(figure, place), place.value]))
}

type Mark = { municipality_code: string; month: string; times: number }

/** Every mark that may touch the figure. Months as text: the first of all days is no date outside the database. */
async function marksOf<Asked, Value>(
  tx: Tx,
  figure: Figure<Asked, Value>,
  places: readonly Place<Asked>[],
): Promise<Mark[]> {
  const codes = [...new Set(places.map(({ municipality }) => municipality))]
  const { rows } = await sql<Mark>`
    select municipality_code, month::text as month, times from figure_mark
    where municipality_code = any (${codes}::text[]) and topic = any (${figure.topics}::text[])`.execute(tx)
  return rows
}

/** As `kept_figure_now` counts them. Days written year first are in order as texts, and so is what stands before all of them. */
const marksOn = (marks: readonly Mark[], municipality: string, { from, until }: Days): number =>
  marks.reduce(
    (sum, mark) =>
      mark.municipality_code === municipality &&
      mark.month <= until.toString() &&
      (from === null || mark.month >= from.toString())
        ? sum + mark.times
        : sum,
    0,
  )
