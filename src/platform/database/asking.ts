/**
 * Rows that are asked for together. A page says what it wants to know, its parts theirs, and one statement brings several sets of rows at once,
 * each as the database orders it: what a page costs is mostly the way there and back.
 */

import { type Expression, sql } from 'kysely'
import type { Tx } from './doors.ts'

/** The rows of each set. */
type Found = readonly (readonly unknown[])[]

/** Something to ask the database, which can go together with other things: its sets of rows, and what they mean. Nothing is asked until {@link ask}. */
export type Asking<T> = {
  sets: readonly AskedSet[]
  /** the rows of each set, in the order of the sets */
  read: (found: Found) => T
}

/** Rows that several sets look into, by a name: found once a statement. */
type Shared = { name: string; query: Expression<unknown> }
type RowsAsked = { query: Expression<unknown>; shared?: Shared }

/**
 * A first look, before anything that turns on it is asked: names of what there is, as `text[]`. It may name what there turns out to be nothing of for this
 * user, and never leaves out what there is something of: so it looks for rows that are there, under nobody's policies, and never for rows that aren't.
 */
export type Look<N extends string> = Expression<readonly N[]>
type Unsure = { look: Look<string>; name: string; make: () => Asking<unknown> }
type AskedSet = RowsAsked | Unsure
const isUnsure = (set: AskedSet): set is Unsure => 'look' in set
const isRows = (set: AskedSet): set is RowsAsked => 'query' in set

/** Ids that a set is asked for by: known ones, or those that a query finds. */
export type Ids = readonly string[] | Expression<string>

type Time<V> = [NonNullable<V>] extends [never]
  ? never
  : [NonNullable<V>] extends [Temporal.PlainDate]
    ? 'day'
    : [NonNullable<V>] extends [Temporal.Instant]
      ? 'moment'
      : never

/** The columns of a row that are days or moments: they come as text, and each is named so that none is left as one. */
export type Times<R> = { [K in keyof R as Time<R[K]> extends never ? never : K]: Time<R[K]> }

const readers = {
  day: (written: string) => Temporal.PlainDate.from(written),
  moment: (written: string) => Temporal.Instant.from(written),
} as const

/**
 * The rows of a query.
 *
 * @example rowsOf(tx.selectFrom('plan').select(['id', 'made_on as madeOn']), { madeOn: 'day' })
 */
export function rowsOf<R>(
  query: Expression<R>,
  ...[times]: keyof Times<R> extends never ? [] : [Times<R>]
): Asking<R[]> {
  const toRead = Object.entries<keyof typeof readers>(times ?? {})
  const row = (raw: unknown): R => {
    const read = { ...(raw as Record<string, unknown>) }
    for (const [column, kind] of toRead) {
      const written = read[column]
      if (typeof written === 'string') read[column] = readers[kind](written)
    }
    return read as R
  }
  return { sets: [{ query }], read: ([rows = []]) => rows.map(row) }
}

/** What is known already and needn't be asked. */
export const known = <T>(value: T): Asking<T> => ({ sets: [], read: () => value })

/** The same, told in another way. */
export const told = <T, U>(asking: Asking<T>, tell: (value: T) => U): Asking<U> => ({
  sets: asking.sets,
  read: (found) => tell(asking.read(found)),
})

/** The same, of sets that look into `shared` as a table of that name. */
export const sharing = <T>(shared: Shared, { sets, read }: Asking<T>): Asking<T> => ({
  sets: sets.map((set) => (isUnsure(set) ? { ...set, make: () => sharing(shared, set.make()) } : { ...set, shared })),
  read,
})

/**
 * What concerns a few: asked, and its query made, only when the first look names it. A statement costs by how much stands in it, also where nothing is
 * found, and what the policies add stands in it too.
 *
 * @example ifThere(inMyDay, 'transfers', [], () => transfersWaiting(tx))
 */
export const ifThere = <N extends string, T>(look: Look<N>, name: N, nothing: T, make: () => Asking<T>): Asking<T> => ({
  sets: [{ look, name, make }],
  read: ([found = []]) => (found.length === 0 ? nothing : (found[0] as T)),
})

/** Several things as one, in their order. */
export function eachOf<T>(askings: readonly Asking<T>[]): Asking<T[]> {
  return {
    sets: askings.flatMap(({ sets }) => sets),
    read: (found) => {
      let begins = 0
      return askings.map(({ sets, read }) => {
        const own = found.slice(begins, begins + sets.length)
        begins += sets.length
        return read(own)
      })
    },
  }
}

/** Several things as one, by their names. */
export function allOf<P extends Record<string, unknown>>(parts: { [K in keyof P]: Asking<P[K]> }): Asking<P> {
  const names = Object.keys(parts)
  const each = eachOf<unknown>(names.map((name) => parts[name as keyof P]))
  return told(each, (values) => Object.fromEntries(names.map((name, i) => [name, values[i]])) as P)
}

/** So many sets in one statement: a longer one takes longer to plan than it saves. */
const MOST_SETS = 9

/** Asks for everything in as few statements as make sense; for nothing when there is nothing to ask. */
export async function ask<T>(tx: Tx, { sets, read }: Asking<T>): Promise<T> {
  const unsure = sets.filter(isUnsure)
  if (unsure.length === 0) return read(await rowsOfSets(tx, sets.filter(isRows)))
  const seen = await lookedAt(tx, unsure)
  const asked = sets.map((set) => {
    if (!isUnsure(set)) return { sets: [set], read: ([rows = []]: Found) => rows }
    return seen.get(set.look)?.has(set.name) ? told(set.make(), (value) => [value]) : known([])
  })
  return read(await ask(tx, eachOf<readonly unknown[]>(asked)))
}

/** What each first look names, all of them asked at once. */
async function lookedAt(tx: Tx, unsure: readonly Unsure[]): Promise<Map<Look<string>, ReadonlySet<string>>> {
  const looks = [...new Set(unsure.map(({ look }) => look))]
  const named = looks.map((look) => rowsOf(sql<{ name: string }>`select unnest(${look}) as name`))
  const found = await ask(tx, eachOf(named))
  return new Map(looks.map((look, i) => [look, new Set(found[i]?.map(({ name }) => name))]))
}

async function rowsOfSets(tx: Tx, sets: readonly RowsAsked[]): Promise<unknown[][]> {
  const found: unknown[][] = []
  for (const some of inStatements(sets)) {
    const { rows } = await sql<{ sets: unknown[][] }>`
      ${withShared(some.map(({ set }) => set))} select json_build_array(${sql.join(some.map(({ set }) => asOne(set)))}) as sets`.execute(
      tx,
    )
    for (const [n, { at }] of some.entries()) found[at] = rows[0]?.sets[n] ?? []
  }
  return found
}

type Placed = { set: RowsAsked; at: number }

/** Those that share something go together, so that it is asked for once; each kind is shared out evenly, so that no statement is much heavier than another. */
function inStatements(sets: readonly RowsAsked[]): Placed[][] {
  const placed = sets.map((set, at) => ({ set, at }))
  if (placed.length <= MOST_SETS) return placed.length === 0 ? [] : [placed]
  const shares = ({ set }: Placed) => set.shared !== undefined
  return [placed.filter(shares), placed.filter((one) => !shares(one))].flatMap((some) => {
    const most = Math.ceil(some.length / Math.ceil(some.length / MOST_SETS))
    return Array.from({ length: Math.ceil(some.length / most) || 0 }, (_, i) => some.slice(i * most, (i + 1) * most))
  })
}

const asOne = ({ query }: RowsAsked) => sql`(select coalesce(json_agg(s), '[]') from (${query}) s)`

function withShared(sets: readonly RowsAsked[]) {
  const shared = new Map<string, Expression<unknown>>()
  for (const { name, query } of sets.flatMap((set) => set.shared ?? [])) {
    // the second would be asked of the first one's rows
    if (shared.has(name) && shared.get(name) !== query) throw new Error(`Two queries are called ${name}.`)
    shared.set(name, query)
  }
  const tables = [...shared].map(([name, query]) => sql`${sql.ref(name)} as materialized (${query})`)
  return tables.length === 0 ? sql`` : sql`with ${sql.join(tables)}`
}
