/** Kept figures made anew without being asked for: at night those that are stale, and by the operator whichever they name. */

import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { asSystem, type Tx } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import type { Figure } from './figure.ts'
import { keptFigures, makeAnew } from './store.ts'

/** A figure that nobody has asked for so long isn't made anew at night; it is made when somebody does. */
const ASKED_WITHIN_DAYS = 30
/** And one that nobody has asked for so long is forgotten. */
const FORGOTTEN_AFTER_DAYS = 120

type Row = { municipality: string; period: string; value: unknown; stale: boolean }

/** Any of the figures, whatever its periods and values are. */
export type KeptFigure = Pick<Figure<never, never>, 'definition' | 'version'> & {
  /** makes these of the rows; says how many of those that counted as fresh came out otherwise than they were kept */
  anew: (tx: Tx, rows: readonly Row[]) => Promise<{ made: number; differed: number }>
  /** makes what is wanted each night and isn't there fresh, a municipality in each transaction */
  ahead: (signal?: AbortSignal) => Promise<void>
}

export const keptFigure = <Asked, Value>(figure: Figure<Asked, Value>): KeptFigure => ({
  definition: figure.definition,
  version: figure.version,
  anew: async (tx, rows) => {
    const places = rows.flatMap((row) => {
      const asked = figure.asked(row.period)
      return asked === null ? [] : [{ municipality: row.municipality, asked }]
    })
    if (places.length === 0) return { made: 0, differed: 0 }
    const made = await makeAnew(tx, figure, places)
    const differed = rows.filter((row) => {
      const value = made.get(`${row.municipality} ${row.period}`)
      return !row.stale && value !== undefined && !isDeepStrictEqual(sorted(row.value), sorted(value))
    })
    return { made: made.size, differed: differed.length }
  },
  ahead: async (signal) => {
    const { ahead } = figure
    if (ahead === undefined) return
    for (const place of await asSystem('figures: what the night makes', ahead)) {
      signal?.throwIfAborted()
      await asSystem('figures: made beforehand', (tx) => keptFigures(tx, figure, [place]))
    }
  },
})

/** Groups come in any order. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((one) => canonical(one)).toSorted() : canonical(value)

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )

export type Anew = { made: number; differed: number }

/** Makes kept figures anew, municipality by municipality: those that are stale and asked for lately, or (`all`) whatever is kept. */
export async function figuresAnew(
  figures: readonly KeptFigure[],
  { all, municipality, signal }: { all: boolean; municipality: string | null; signal?: AbortSignal },
): Promise<Anew> {
  const sum = { made: 0, differed: 0 }
  for (const figure of figures) {
    for (const code of await municipalitiesOf(figure, municipality)) {
      signal?.throwIfAborted()
      const { made, differed } = await asSystem('figures: made anew', async (tx) =>
        figure.anew(tx, await rowsOf(tx, figure, code, all)),
      )
      sum.made += made
      sum.differed += differed
    }
  }
  return sum
}

/** Makes what the new day needs and nobody has asked for yet. */
export async function figuresAhead(figures: readonly KeptFigure[], signal?: AbortSignal): Promise<void> {
  for (const figure of figures) await figure.ahead(signal)
}

async function municipalitiesOf({ definition, version }: KeptFigure, only: string | null): Promise<string[]> {
  const found = await asSystem('figures: what is kept', (tx) =>
    tx
      .selectFrom('kept_figure')
      .select('municipality_code')
      .distinct()
      .where('definition', '=', definition)
      .where('version', '=', version)
      .orderBy('municipality_code')
      .execute(),
  )
  return found.flatMap(({ municipality_code: code }) => (only === null || only === code ? [code] : []))
}

async function rowsOf(tx: Tx, { definition, version }: KeptFigure, code: string, all: boolean): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select municipality_code as municipality, period, value, stale from kept_figure_now
    where definition = ${definition} and version = ${version} and municipality_code = ${code}
      and (${all} or (stale and asked_on >= ${today()}::date - ${sql.lit(ASKED_WITHIN_DAYS)}))
    order by period`.execute(tx)
  return rows
}

/** Takes away what nobody asks for any more, and what an earlier version of a definition left. */
export async function forgetFigures(figures: readonly KeptFigure[]): Promise<void> {
  await asSystem('figures: forgotten', (tx) =>
    sql`delete from kept_figure where asked_on < ${today()}::date - ${sql.lit(FORGOTTEN_AFTER_DAYS)}
      or (definition, version) not in (select * from unnest(${figures.map(({ definition }) => definition)}::text[], ${figures.map(({ version }) => version)}::text[]))`.execute(
      tx,
    ),
  )
}

/** How many figures are kept, and how many of them are to be made anew. */
export async function figuresKept(): Promise<{ kept: number; stale: number }> {
  const { rows } = await asSystem('figures: what is kept', (tx) =>
    sql<{ kept: number; stale: number }>`
      select count(*)::int as kept, (count(*) filter (where stale))::int as stale from kept_figure_now`.execute(tx),
  )
  return rows[0] ?? { kept: 0, stale: 0 }
}
