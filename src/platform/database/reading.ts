/** How rows are read on both drivers: dates, moments and numbers as this program has them; and a listener for measuring. */

import type { KyselyConfig } from 'kysely'

/** Hears each statement after it ran, with its parameters and milliseconds: for measuring only. */
export type OnQuery = (query: { sql: string; parameters: readonly unknown[]; ms: number }) => void

// PostgreSQL's type numbers (pg_type.oid)
const OID = { int8: 20, date: 1082, timestamptz: 1184, numeric: 1700 } as const

export const parsers: Record<number, (text: string) => unknown> = {
  [OID.int8]: Number,
  [OID.numeric]: Number,
  [OID.date]: (text) => Temporal.PlainDate.from(text),
  [OID.timestamptz]: (text) => Temporal.Instant.from(text),
}

export const listening = (onQuery: OnQuery | undefined): Pick<KyselyConfig, 'log'> =>
  onQuery
    ? {
        log: ({ query, queryDurationMillis }) =>
          onQuery({ sql: query.sql, parameters: query.parameters, ms: queryDurationMillis }),
      }
    : {}
