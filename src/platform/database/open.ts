/** Opens the database: PGlite in a directory or in memory, or a PostgreSQL server; both behind the same Kysely. */

import { availableParallelism } from 'node:os'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { openEmbedded } from './embedded.ts'
import { type Hears, hearServer } from './hearing.ts'
import { lines } from './line.ts'
import { names } from './names.ts'
import { forTheWire } from './parameters.ts'
import { listening, type OnQuery, parsers } from './reading.ts'
import type { Database } from './schema.gen.ts'
import { sealed } from './sealed.ts'

/** Milliseconds after which a statement counts as unanswered. */
type Silence = { working: number; reading: number }

export type Place =
  /**
   * `atMost`: how many connections, when not by the cores; `connections`: those that change something, where a process needs few; `silence`: for
   * tests, which wait less long for an answer
   */
  | { kind: 'server'; url: string; silence?: Silence; connections?: number; atMost?: number | null }
  /** `say` hears what takes a while */
  | { kind: 'embedded'; directory: string; say?: (line: string) => void }
  /** nothing is kept; `dump` restores an earlier one, much faster than migrating anew */
  | { kind: 'memory'; dump?: Blob }

export type Connection = {
  kysely: Kysely<Database>
  /** connections of their own for pages that are only read, so that forms which wait for each other never close the door to them */
  reading: Kysely<Database>
  kind: Place['kind']
  /** runs a whole file of statements as it stands, outside any door: for the migrator only */
  exec: (statements: string) => Promise<void>
  /** the whole embedded database as a file, for tests; undefined on a server */
  dump?: () => Promise<Blob>
  /** copies the embedded database's files as they are between two statements; undefined on a server and in memory */
  copyFolder?: (to: string) => Promise<void>
  /** hears what is told on a channel, until it is ended or the database closes */
  hear: (channel: string, hears: Hears) => Promise<() => Promise<void>>
  close: () => Promise<void>
}

/** Opens what `place` names. The caller holds the directory's lock. */
export async function openDatabase(place: Place, onQuery?: OnQuery): Promise<Connection> {
  return place.kind === 'server' ? openServer(place, onQuery) : openEmbedded(place, onQuery)
}

/**
 * Connections for what changes something (forms, calls of the interface, jobs) and those kept for reading, by the cores of this machine: more at
 * once than its processors and its disk can serve only wait for each other in the database. Forms have some more, since they wait for locks.
 */
export function lanesFor(cores: number, wanted: number | null = null): { working: number; reading: number } {
  if (wanted !== null) return { working: Math.ceil(wanted / 2), reading: Math.floor(wanted / 2) }
  const atOnce = 2 * Math.min(cores, MOST_CORES)
  return { working: atOnce + 4, reading: atOnce + 2 }
}
const MOST_CORES = 8
/** A connection with its plans is kept this long while nobody asks, in milliseconds, and no longer than this in all, in seconds: what it has grown by is freed. */
const KEPT_IDLE = 600_000
const KEPT = 3600
/** Milliseconds to wait for a connection: a page that can't be had is told so while somebody still waits for it. */
const CONNECT = 4_000
/** A line on which nothing comes for so long is taken for broken: longer than a statement may take there (see `doors.ts`). */
const SILENCE: Silence = { working: 130_000, reading: 25_000 }
/** A migration takes as long as it takes: the longest time that a timer can be set to. */
const NO_LIMIT = 2 ** 31 - 1

function poolOf(url: string, max: number, silence: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: CONNECT,
    idleTimeoutMillis: KEPT_IDLE,
    maxLifetimeSeconds: KEPT,
    query_timeout: silence,
    keepAlive: true,
    application_name: 'hemvist',
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        parsers[oid] ?? pg.types.getTypeParser(oid, format ?? 'text'),
    },
  })
  // A server that restarts ends every connection. The pool hears of those that are idle; one that is checked out has nobody who listens while
  // no statement of its own runs, and node ends a process over an error that nobody hears. The statement that comes next fails, and is told.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

async function openServer(
  { url, silence = SILENCE, atMost = null, connections }: Extract<Place, { kind: 'server' }>,
  onQuery?: OnQuery,
): Promise<Connection> {
  const lanes = lanesFor(availableParallelism(), atMost)
  const known = names({ say: (line) => process.stderr.write(`${line}\n`) })
  const kyselyOver = (pool: pg.Pool) =>
    new Kysely<Database>({
      dialect: sealed(forTheWire(new PostgresDialect({ pool: lines(pool, known) }))),
      ...listening(onQuery),
    })
  const pool = poolOf(url, connections ?? lanes.working, silence.working)
  const kysely = kyselyOver(pool)
  const reading = kyselyOver(poolOf(url, lanes.reading, silence.reading))
  const heard = new Set<() => Promise<void>>()
  return {
    kysely,
    reading,
    kind: 'server',
    exec: async (statements) => {
      const client = await pool.connect()
      try {
        const whole: pg.QueryConfig & pg.ClientConfig = { text: statements, query_timeout: NO_LIMIT }
        await client.query(whole)
      } catch (error) {
        // a file that failed half-way must not leave its transaction open on a connection that others get next; on a line that broke, none is
        await client.query('rollback').catch(() => undefined)
        throw error
      } finally {
        client.release()
      }
    },
    hear: async (channel, hears) => {
      const end = await hearServer(url, channel, hears)
      heard.add(end)
      return end
    },
    close: async () => {
      await Promise.all([kysely.destroy(), reading.destroy(), ...[...heard].map((end) => end())])
    },
  }
}
