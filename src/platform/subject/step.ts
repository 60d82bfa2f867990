/** What a form's or a press's work gets in hand: the thing, held; stamps that say who and when by themselves; and how it is done. */

import { type Insertable, type RawBuilder, sql, type Updateable } from 'kysely'
import { found, type Session } from '../access/index.ts'
import type { Tx } from '../database/index.ts'
import type { Database, Json } from '../database/schema.gen.ts'
import { newId } from '../id.ts'
import type { Done } from '../outcome.ts'
import { ownRow, record, stampedRow } from '../record/index.ts'
import { now } from '../time/index.ts'
import type { Viewer } from '../ui/index.ts'
import { DoneAlready } from './already.ts'
import type { Sentence } from './refusal.ts'
import type { Html } from './subject-of.ts'

/** The tables whose rows hang on the subject by the column `Key`; every table of a municipality's when there is none. */
export type TableOn<Key extends string> = {
  [T in keyof Database]: Database[T] extends { id: string; municipality_code: string } & Record<Key, unknown>
    ? T
    : never
}[keyof Database]

/** What a row can be stamped with: `promised`, where its table has promised_at and promised_by. */
export type Deed<T extends keyof Database> = {
  [C in keyof Database[T]]: C extends `${infer D}_by` ? (`${D}_at` extends keyof Database[T] ? D : never) : never
}[keyof Database[T]]

/** The row without what the step writes itself: its id, its municipality, the subject it hangs on, who and when. */
type NewRow<T extends keyof Database, D extends string, Key extends string> = Omit<
  Insertable<Database[T]>,
  'id' | 'municipality_code' | Key | `${D}_at` | `${D}_by`
>

type Changes<T extends keyof Database, D extends string, Key extends string> = Omit<
  Updateable<Database[T]>,
  'id' | 'municipality_code' | Key | `${D}_at` | `${D}_by`
>

/** What is told when something has been done. */
export type Told = {
  /** the row it happened to; the subject when left out */
  about?: string
  /** whose life it is about, where that isn't the subject's own answer: the one who leaves, of several */
  person?: string | null
  /** ids, dates and codes: never names or words */
  data?: { [key: string]: Json }
}

/** Where it led: made by `step.done` alone, so that nothing is done without the record and what follows. */
export type Finished = {
  readonly to?: string
  readonly says?: Sentence
  readonly made?: string
  /** a page in the answer itself, with what is kept nowhere (a secret): the same form sent again leads on to `to`, without it */
  readonly once?: (viewer: Viewer) => Html
}

export type Step<On, Params, Key extends string = never, Own extends keyof Database = never> = {
  tx: Tx
  session: Session
  /** the subject, held until the transaction ends */
  on: On
  /** the ids in the address */
  params: Params
  /** Adds a row to the subject, stamped with `deed` (`promised` fills promised_at and promised_by). Answers its id. */
  add: <T extends TableOn<Key>, D extends Deed<T>>(table: T, deed: D, row: NewRow<T, D, Key>) => Promise<string>
  /** Stamps a row of the subject's, or the subject itself; NotFound when it is another's. What is undone already is told as that, and nobody's stamp is written over. */
  stamp: <T extends TableOn<Key> | Own, D extends Deed<T>>(
    table: T,
    id: string,
    deed: D,
    more?: Changes<T, D, Key>,
  ) => Promise<void>
  /** Takes the stamp away again; told as done already where there is none. */
  unstamp: <T extends TableOn<Key> | Own, D extends Deed<T>>(
    table: T,
    id: string,
    deed: D,
    more?: Changes<T, D, Key>,
  ) => Promise<void>
  /** The same work on another of the same kind, held by the same transaction: each of a family. */
  beside: (on: On) => Step<On, Params, Key, Own>
  /** A new row's id and municipality, for rows that the query builder writes. */
  own: () => { id: string; municipality_code: string }
  /** The same with who and when: `{ id, municipality_code, paid_at, paid_by }`. */
  mine: <D extends string>(
    deed: D,
  ) => { id: string; municipality_code: string } & Record<`${D}_at`, Temporal.Instant> & Record<`${D}_by`, string>
  /** Writes one more event into the record, besides the one that `done` writes. */
  tell: (what: string, told?: Told) => Promise<void>
  /**
   * Writes the record (`matter.promise-given`) and what follows from every change. `to`: where it leads; `says`: the notice there; `made`: the new
   * row. `last`: what may take away the writer's own reason to read, done after all else; it may say where it leads instead.
   */
  done: (what: string, told?: Told & Finished & { last?: () => Promise<Finished> }) => Promise<Done<Finished>>
}

/** What the step needs to know of the subject. */
export type Doing<On extends { id: string }, Params> = {
  tx: Tx
  session: Session
  on: On
  params: Params
  /** the subject's own table, and the column that its rows hang on */
  rows: { table: keyof Database; key: string } | null
  person: (on: On) => string | null
  after: (on: On) => Promise<unknown>
}

/** The step over one held subject. Its SQL is made of names that stand in the program: the builder takes no table that is a parameter. */
export function stepOf<
  On extends { id: string },
  Params,
  Key extends string = never,
  Own extends keyof Database = never,
>(doing: Doing<On, Params>): Step<On, Params, Key, Own> {
  const { tx, session, on, params, rows, person, after } = doing
  const tell = (what: string, { about, data, person: whose = person(on) }: Told = {}) =>
    record(tx, session, { what, subject: about ?? on.id, person: whose, ...(data === undefined ? {} : { data }) })
  const change = async (
    table: keyof Database,
    id: string,
    columns: Readonly<Record<string, unknown>>,
    only: RawBuilder<unknown> = sql`true`,
  ) => {
    const set = sql.join(entries(columns).map(([name, value]) => sql`${sql.ref(name)} = ${value}`))
    const within = rows === null ? sql`true` : sql`${sql.ref(table === rows.table ? 'id' : rows.key)} = ${on.id}`
    const changed = await sql<{ id: string }>`
      update ${sql.table(table)} set ${set} where id = ${id} and ${within} and ${only} returning id`.execute(tx)
    if (changed.rows.length > 0) return
    const there = await sql<{ id: string }>`select id from ${sql.table(table)} where id = ${id} and ${within}`.execute(
      tx,
    )
    found(there.rows[0])
    throw new DoneAlready()
  }
  return {
    tx,
    session,
    on,
    params,
    add: async (table, deed, row) => {
      const id = newId()
      const hung = rows === null ? {} : { [rows.key]: on.id }
      const stamps = { [`${deed}_at`]: now(), [`${deed}_by`]: session.userId }
      const columns = entries({ id, municipality_code: session.municipality, ...hung, ...row, ...stamps })
      const names = sql.join(columns.map(([name]) => sql.ref(name)))
      const values = sql.join(columns.map(([, value]) => value))
      await sql`insert into ${sql.table(table)} (${names}) values (${values})`.execute(tx)
      return id
    },
    stamp: (table, id, deed, more) =>
      change(
        table,
        id,
        { ...more, [`${deed}_at`]: now(), [`${deed}_by`]: session.userId },
        deed === 'undone' ? sql`undone_at is null` : undefined,
      ),
    unstamp: (table, id, deed, more) =>
      change(
        table,
        id,
        { ...more, [`${deed}_at`]: null, [`${deed}_by`]: null },
        sql`${sql.ref(`${deed}_at`)} is not null`,
      ),
    beside: (other) => stepOf<On, Params, Key, Own>({ ...doing, on: other }),
    own: () => ownRow(session),
    mine: (deed) => stampedRow(session, deed),
    tell,
    done: async (what, { to, says, made, once, last, ...told } = {}) => {
      await tell(what, told)
      await after(on)
      const led = { ...(to && { to }), ...(says && { says }), ...(made && { made }), ...(once && { once }) }
      const value = { ...led, ...(await last?.()) }
      return { ok: true, value }
    },
  }
}

const entries = (columns: Readonly<Record<string, unknown>>): [string, unknown][] =>
  Object.entries(columns).filter(([, value]) => value !== undefined)
