/** Hears what a page asks the database: the statements of its transactions, without what they begin and end with. */

import { type KyselyPlugin, PostgresQueryCompiler, type QueryId } from 'kysely'
import { type Connection, useDatabase } from '../../src/platform/database/index.ts'

/** The statements of each transaction; one that is a single question for the system goes with its end in one trip. */
export type Asked = readonly { statements: readonly string[]; once: boolean }[]

/** What a transaction begins with: who asks, and what it may take. */
const BEGINNING = /set_config\(/
const ONCE = /transaction_read_only/
/** Who it is that asks is found out before the page begins. */
const SESSION = /login_session|seal_key/

/** Runs `work` on the database and gives what it asked, but for who is asking. */
export async function hear<T>(connection: Connection, work: () => Promise<T>): Promise<{ answer: T; asked: Asked }> {
  const asked: { statements: string[]; once: boolean }[] = []
  const compiler = new PostgresQueryCompiler()
  // a query within another is transformed, too, and never has a result of its own
  const texts = new WeakMap<QueryId, string>()
  const listener: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      texts.set(queryId, compiler.compileQuery(node, queryId).sql.replaceAll(/\s+/g, ' ').trim())
      return node
    },
    transformResult: async ({ result, queryId }) => {
      const text = texts.get(queryId) ?? ''
      if (BEGINNING.test(text)) asked.push({ statements: [], once: ONCE.test(text) })
      else asked.at(-1)?.statements.push(text)
      return result
    },
  }
  const { kysely, reading } = connection
  useDatabase({ ...connection, kysely: kysely.withPlugin(listener), reading: reading.withPlugin(listener) })
  try {
    const answer = await work()
    return { answer, asked: asked.filter(({ statements }) => !statements.some((one) => SESSION.test(one))) }
  } finally {
    useDatabase(connection)
  }
}

/** Ways to the database and back: one for who asks, one for each statement (the first brings the transaction's beginning along), one for each end. */
export const tripsOf = (asked: Asked): number =>
  1 + asked.reduce((sum, { statements, once }) => sum + statements.length + (once ? 0 : 1), 0)
