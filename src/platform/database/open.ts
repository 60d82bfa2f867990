/** Opens the database: PGlite in a directory or in memory, or a PostgreSQL server; both behind the same Kysely. */

import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { Kysely, type KyselyConfig, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from './schema.gen.ts'
import { temporalParameters } from './temporal.ts'

export type Place =
  | { kind: 'server'; url: string }
  | { kind: 'embedded'; directory: string }
  /** nothing is kept; `dump` restores an earlier one, much faster than migrating anew */
  | { kind: 'memory'; dump?: Blob }

/** Hears each statement after it ran, with its parameters and milliseconds: for measuring only. */
export type OnQuery = (query: { sql: string; parameters: readonly unknown[]; ms: number }) => void

export type Connection = {
  kysely: Kysely<Database>
  kind: Place['kind']
  /** runs a whole file of statements as it stands, outside any door: for the migrator only */
  exec: (statements: string) => Promise<void>
  /** the whole embedded database as a file, for tests; undefined on a server */
  dump?: () => Promise<Blob>
  close: () => Promise<void>
}

// PostgreSQL's type numbers (pg_type.oid)
const OID = { int8: 20, date: 1082, timestamptz: 1184, numeric: 1700 } as const

const parsers: Record<number, (text: string) => unknown> = {
  [OID.int8]: Number,
  [OID.numeric]: Number,
  [OID.date]: (text) => Temporal.PlainDate.from(text),
  [OID.timestamptz]: (text) => Temporal.Instant.from(text),
}

/** Opens what `place` names. The caller holds the directory's lock. */
export async function openDatabase(place: Place, onQuery?: OnQuery): Promise<Connection> {
  return place.kind === 'server' ? openServer(place.url, onQuery) : openEmbedded(place, onQuery)
}

const listening = (onQuery: OnQuery | undefined): Pick<KyselyConfig, 'log'> =>
  onQuery
    ? {
        log: ({ query, queryDurationMillis }) =>
          onQuery({ sql: query.sql, parameters: query.parameters, ms: queryDurationMillis }),
      }
    : {}

async function openEmbedded(place: Exclude<Place, { kind: 'server' }>, onQuery?: OnQuery): Promise<Connection> {
  const options = {
    extensions: { btree_gist },
    parsers,
    ...(place.kind === 'memory' && place.dump ? { loadDataDir: place.dump } : {}),
  }
  const pglite = place.kind === 'memory' ? await PGlite.create(options) : await PGlite.create(place.directory, options)
  const kysely = new Kysely<Database>({
    dialect: new PGliteDialect({ pglite }),
    plugins: [temporalParameters],
    ...listening(onQuery),
  })
  return {
    kysely,
    kind: place.kind,
    exec: async (statements) => {
      await pglite.exec(statements)
    },
    dump: () => pglite.dumpDataDir('none'),
    close: async () => {
      if (!pglite.closed) await pglite.close()
    },
  }
}

async function openServer(url: string, onQuery?: OnQuery): Promise<Connection> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 12,
    // policy functions tell the planner a high cost, so that they are asked last; it would take that for a reason to compile every short query
    options: '-c jit=off',
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        parsers[oid] ?? pg.types.getTypeParser(oid, format ?? 'text'),
    },
  })
  // A connection that the server drops while idle must not end the process; the next query opens another.
  pool.on('error', () => undefined)
  const kysely = new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    plugins: [temporalParameters],
    ...listening(onQuery),
  })
  return {
    kysely,
    kind: 'server',
    exec: async (statements) => {
      const client = await pool.connect()
      try {
        await client.query(statements)
      } catch (error) {
        // a file that failed half-way must not leave its transaction open on a connection that others get next
        await client.query('rollback')
        throw error
      } finally {
        client.release()
      }
    },
    close: () => kysely.destroy(),
  }
}
