/** The job queue's way to the database: pg-boss through the system's door, one statement a transaction. */

import { CompiledQuery } from 'kysely'
import { type ConstructorOptions, PgBoss } from 'pg-boss'
import { asSystem } from '../database/index.ts'

/** pg-boss's own maintenance comes as one text: a transaction around a few settings, perhaps a lock, and one statement. */
const WRAPPED =
  /^\s*BEGIN;\s*((?:SET LOCAL [^;]+;\s*)*)(?:(SELECT pg_advisory_xact_lock\([^;]+\));\s*)?([\s\S]+?);?\s*COMMIT;\s*$/

/** The statements of a text, one at a time: the transaction around them is the door's. */
export function statementsOf(text: string): string[] {
  const wrapped = WRAPPED.exec(text)
  if (wrapped === null) return [text]
  const [, settings = '', lock, statement = ''] = wrapped
  return [...settings.split(';').map((one) => one.trim()), lock ?? '', statement].filter((one) => one !== '')
}

const database: NonNullable<ConstructorOptions['db']> = {
  executeSql: (text, values = []) =>
    asSystem('jobs', async (tx) => {
      const rows: unknown[] = []
      for (const statement of statementsOf(text))
        rows.push(...(await tx.executeQuery(CompiledQuery.raw(statement, [...values]))).rows)
      return { rows }
    }),
}

/** pg-boss over the open database. Its tables come with the migrations, so it makes and changes none itself. */
export const queue = (options: ConstructorOptions = {}): PgBoss =>
  new PgBoss({
    db: database,
    schema: 'pgboss',
    migrate: false,
    createSchema: false,
    // a REINDEX can't run in a transaction, and the queue of a municipality stays small
    reindex: false,
    monitorVacuum: false,
    ...options,
  })
