/** What the doctor looks at. */

import { figuresKept } from '../measure/index.ts'
import { compareGrounds, type GroundsCompared, groundsHold, howGroundsDiffer } from '../person/index.ts'
import { databaseFacts, holderOf } from '../platform/database/index.ts'
import { failedJobs } from '../platform/job/index.ts'
import { productionObstacles, settingsObstacles } from '../platform/login/index.ts'
import { readSettings } from '../platform/settings.ts'
import { now, today, ZONE } from '../platform/time/index.ts'
import { version } from '../platform/ui/index.ts'
import { type Guard, guardsOfDatabase, guardsOfSettings } from './guards.ts'

export type Examination = {
  facts: Record<string, string>
  guards: Guard[]
  obstacles: { kind: string; message: string }[]
  /** the reasons to read beside their rule; null: the database isn’t migrated yet */
  grounds: GroundsCompared | null
  /** figures that are kept, and how many of them something has touched since; null: the database isn’t migrated yet */
  figures: { kept: number; stale: number } | null
}

export async function examine(): Promise<Examination> {
  const settings = readSettings()
  const database = await databaseFacts()
  const holder = settings.databaseUrl === null ? holderOf(settings.directory) : null
  const empty = database.applied.length === 0
  const obstacles: Examination['obstacles'] = empty ? settingsObstacles() : await productionObstacles()
  const demoUsers = empty ? null : obstacles.some(({ kind }) => kind === 'demoUsers')
  if (database.pending.length > 0)
    obstacles.push({ kind: 'pendingMigrations', message: `Migrations are missing: ${database.pending.join(', ')}.` })
  const failed = database.pending.length > 0 ? [] : await failedJobs()
  for (const { job, count, latest } of failed)
    obstacles.push({
      kind: 'failedJobs',
      message: `The job ${job} has failed every time: ${count}, the latest ${latest.toZonedDateTimeISO(ZONE).toPlainDate()}.`,
    })
  const grounds = database.pending.length > 0 ? null : await compareGrounds()
  const figures = database.pending.length > 0 ? null : await figuresKept()
  if (grounds !== null && !groundsHold(grounds))
    obstacles.push({
      kind: 'grounds',
      message: `${howGroundsDiffer(grounds)} Run hemvist access grounds --anew, and find out why.`,
    })
  if (database.kind === 'server' && database.superuser) {
    obstacles.push({
      kind: 'superuser',
      message: 'DATABASE_URL logs in as a superuser. Use a role of its own that owns the database and nothing more.',
    })
  }
  if (database.pending.length === 0 && database.temporaryTables)
    obstacles.push({
      kind: 'temporaryTables',
      message:
        'Temporary tables are allowed, since somebody else owns the database. Let its owner run: revoke temporary on database … from public.',
    })
  if (database.kind !== 'server')
    obstacles.push({
      kind: 'embeddedDatabase',
      message: 'The embedded database serves one process. Set DATABASE_URL to a PostgreSQL server.',
    })
  return {
    facts: {
      hemvist: version,
      node: process.version,
      database: database.kind === 'server' ? 'PostgreSQL server' : 'embedded (PGlite)',
      'database version': database.version.split(' on ')[0] ?? '',
      data: settings.databaseUrl === null ? settings.directory : 'on the server',
      lock:
        holder === null
          ? 'free'
          : `process ${holder.pid} since ${holder.since}${holder.address ? `, at ${holder.address}` : ''}`,
      migrations: `${database.applied.length} applied, ${database.pending.length} missing`,
      'reasons to read':
        grounds === null ? 'not yet' : `${grounds.rows} kept, ${grounds.missing} missing, ${grounds.extra} too many`,
      'kept figures': figures === null ? 'not yet' : `${figures.kept}, ${figures.stale} of them to be made anew`,
      jobs: `${failed.reduce((sum, { count }) => sum + count, 0)} failed`,
      mail: settings.mail === null ? 'off' : `through ${settings.mail.url.host}`,
      'settings in a transaction': database.openSettings
        ? 'held by Hemvist alone: let a superuser take set_config from hemvist_user, see docs/en/operations.md'
        : 'held by the database too',
      'time zone': ZONE,
      now: now().toZonedDateTimeISO(ZONE).toString({ smallestUnit: 'second', timeZoneName: 'never' }),
      today: today().toString(),
    },
    guards: [...guardsOfSettings(settings), ...guardsOfDatabase({ ...database, demoUsers })],
    obstacles,
    grounds,
    figures,
  }
}
