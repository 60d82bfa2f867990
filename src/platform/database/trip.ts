/**
 * Several statements in one message to the server, answered in one: begin, who is asking, and the first question. The server stops at the first that
 * fails and skips the rest, so a question never runs without the role that stands before it. The driver itself waits for each answer.
 */

import pg from 'pg'

export type Said = { text: string; values: readonly unknown[]; name?: string }

/** What the driver tells a query that runs. */
type Hears = {
  handleRowDescription: (message: unknown) => void
  handleDataRow: (message: unknown) => void
  handleCommandComplete: (message: unknown, connection: pg.Connection) => void
  handleReadyForQuery: (connection: pg.Connection) => void
}
type Part = pg.Query & Hears

const isPart = (query: pg.Query): query is Part =>
  'handleRowDescription' in query &&
  'handleDataRow' in query &&
  'handleCommandComplete' in query &&
  'handleReadyForQuery' in query

/** The driver's own query, for its way of writing values and reading rows. */
function partOf(
  client: pg.Client,
  { text, values, name }: Said,
  answered: (error: unknown, result?: pg.QueryResult) => void,
): Part {
  // extended: also a statement without values shares the message with others
  const config = {
    text,
    values: [...values],
    queryMode: 'extended',
    types: { getTypeParser: client.getTypeParser.bind(client) },
    ...(name === undefined ? {} : { name }),
  }
  const query = new pg.Query(config, answered)
  if (!isPart(query)) throw new Error('The driver’s queries are made otherwise than this version of Hemvist knows.')
  return query
}

/** Sends the statements and gives the answer to the one `asked`. Rejects with what the first that failed was told. */
export function trip(client: pg.Client, said: readonly Said[], asked: Said): Promise<pg.QueryResult> {
  return new Promise((resolve, reject) => {
    let failed: unknown
    let answer: pg.QueryResult | undefined
    const parts = said.map((one) =>
      partOf(client, one, (error, result) => {
        if (error) failed ??= error
        else if (one === asked) answer = result
      }),
    )
    let at = 0
    const whole = {
      // for those who measure
      said,
      // the driver keeps what the server has by name: of the statement that is being answered
      get name() {
        return said[at]?.name
      },
      get text() {
        return said[at]?.text
      },
      // the driver puts its time limit around this one
      callback: (error: unknown) => {
        if (error) reject(error)
        else if (failed !== undefined || answer === undefined) reject(failed ?? new Error('No answer came.'))
        else resolve(answer)
      },
      submit: (connection: pg.Connection) => {
        const together: pg.Connection = Object.create(connection, { sync: { value: () => undefined } })
        connection.stream.cork()
        try {
          for (const part of parts) part.submit(together)
          connection.sync()
        } finally {
          connection.stream.uncork()
        }
      },
      handleRowDescription: (message: unknown) => parts[at]?.handleRowDescription(message),
      handleDataRow: (message: unknown) => parts[at]?.handleDataRow(message),
      handleCommandComplete: (message: unknown, connection: pg.Connection) => {
        parts[at]?.handleCommandComplete(message, connection)
        at += 1
      },
      handleError: (error: unknown, connection: pg.Connection) => {
        forget(connection, said.slice(at))
        whole.callback(error)
      },
      handleReadyForQuery: (connection: pg.Connection) => {
        for (const part of parts) part.handleReadyForQuery(connection)
        whole.callback(null)
      },
    }
    client.query(whole)
  })
}

/** The server skipped these: it doesn't have them by name. */
function forget(connection: pg.Connection, skipped: readonly Said[]): void {
  const sent: unknown = Reflect.get(connection, 'submittedNamedStatements')
  if (typeof sent !== 'object' || sent === null) return
  for (const { name } of skipped) if (name !== undefined) Reflect.deleteProperty(sent, name)
}
