/** Measures tenancies at risk: a landlord's large file, and the country's year in the work lists: `npm run -s bench -- tenancies --help`. */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { permissions } from '../../src/app-permissions.ts'
import { migrate, openDatabase } from '../../src/platform/database/index.ts'
import { generate } from '../generate.ts'
import { build, machineNow, root, startPostgres } from '../processes.ts'
import { comparePages } from './compare.ts'
import { measureFile } from './file.ts'
import { generateTenancies } from './generate.ts'
import { type Place, readersOf } from './readers.ts'
import { asDocument, onTerminal } from './report.ts'
import { type Filled, type TenancyResult, tenancyResultShape } from './result.ts'

/** A year of the country: early signals, and applications (7 907 in 2025). */
const SIGNALS = 100_000
const MATTERS = 8_000
const FILE_ROWS = 10_000
const MATTERS_OF_AN_OFFICER = 300

/** Kalmar, and the three that other pages of the country's year are asked in; these have people and cases too. */
const KALMAR = '0880'
const ASKED = [KALMAR, '0180', '1480', '2580']

const help = `npm run -s bench -- tenancies [--scale 1] [--only TEXT] [--skip-file] [--out FILE.json] [--write-docs]
npm run -s bench -- tenancies --from FILE.json --write-docs      writes docs/speed-tenancies.md from an earlier run

Starts PostgreSQL servers and the built server of its own, fills, measures, and leaves nothing. --scale 0.1 makes a tenth of the rows, for trying;
--only measures the pages whose name holds the text. All of it takes some ten minutes and 2 GB in the folder for temporary files.`

const say = (line: string) => console.error(line)

type Wanted = { scale: number; only: string; file: boolean }
type Kind = 'country' | 'one'

/** Fills a database of its own in one of the two shapes, and hands it to the work. */
async function inDatabase<T>(
  kind: Kind,
  scale: number,
  work: (database: { url: string; filled: Filled; places: Place[]; version: string }) => Promise<T>,
): Promise<T> {
  const postgres = await startPostgres()
  try {
    const connection = await openDatabase({ kind: 'server', url: postgres.address })
    await migrate(connection, permissions).finally(() => connection.close())
    const seconds = await fill(postgres.address, kind, scale)
    const { places, filled, version } = await lookedAt(postgres.address, kind)
    return await work({ url: postgres.address, filled: { ...filled, seconds }, places, version })
  } finally {
    await postgres.stop()
  }
}

/** Logs in who is to ask, and counts. Closed again before anything is measured: a database is copied while nobody is connected to it. */
async function lookedAt(url: string, kind: Kind) {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  try {
    const places: Place[] = []
    for (const code of kind === 'one' ? [KALMAR] : ASKED) places.push(await readersOf(owner, code))
    // what can't be answered must fail, never hold up everything else
    await owner.query(`alter role current_user set statement_timeout = '15s'`)
    const { rows } = await owner.query<{ server_version: string }>('show server_version')
    return { places, filled: await counted(owner, places[0]?.running ?? 0), version: rows[0]?.server_version ?? '' }
  } finally {
    await owner.end()
  }
}

async function fill(url: string, kind: Kind, scale: number): Promise<number> {
  const asked = kind === 'one' ? [KALMAR] : ASKED
  const said = (step: string, took: number) => (took >= 1 ? say(`  ${step} ${took} s`) : undefined)
  // a connection each, because filling changes how they work
  const [first, second] = [new pg.Client({ connectionString: url }), new pg.Client({ connectionString: url })]
  await first.connect()
  await second.connect()
  const begun = performance.now()
  try {
    await generate(first, { municipalities: asked.length, codes: asked }, said)
    const { rows } = await second.query<{ code: string }>('select code from municipality order by code')
    const codes = kind === 'one' ? asked : rows.map(({ code }) => code)
    const [signals, matters] = [Math.round(SIGNALS * scale), Math.round(MATTERS * scale)]
    await generateTenancies(second, { codes, signals, matters, each: MATTERS_OF_AN_OFFICER }, said)
    return Math.round((performance.now() - begun) / 1000)
  } finally {
    await first.end()
    await second.end()
  }
}

async function counted(owner: pg.Client, mine: number): Promise<Omit<Filled, 'seconds'>> {
  const runs = 'not exists (select from matter_end e where e.matter_id = m.id)'
  const { rows } = await owner.query<Omit<Filled, 'seconds'>>(
    `select (select count(distinct municipality_code)::int from tenancy_message) as municipalities,
       (select count(*)::int from tenancy_message) as signals, (select count(*)::int from eviction_matter) as matters,
       (select count(*)::int from eviction_matter m where ${runs}) as running, (pg_database_size(current_database()) / 1000000)::int as megabytes,
       jsonb_build_object('signals', (select count(*) from tenancy_message where municipality_code = $1), 'matters', (select count(*) from eviction_matter where municipality_code = $1),
         'running', (select count(*) from eviction_matter m where municipality_code = $1 and ${runs}), 'mine', $2::int,
         'officers', (select count(distinct r.user_id) from matter_responsible r where municipality_code = $1 and until is null)) as here`,
    [KALMAR, mine],
  )
  const found = rows[0]
  if (found === undefined) throw new Error('Nothing was filled.')
  return found
}

async function measure({ scale, only, file }: Wanted, command: string): Promise<TenancyResult> {
  const machine = machineNow()
  say('the country’s year')
  const country = await inDatabase('country', scale, async ({ url, filled, places, version }) => {
    const sender = file ? places[0] : undefined
    // the pages first: a file that was just read leaves the database busy with its own housekeeping for a while
    const pages = await comparePages(url, places, only, say)
    const found = sender === undefined ? null : await measureFile(url, sender, Math.round(FILE_ROWS * scale), say)
    return { found, version, shape: { ...filled, ...pages } }
  })
  say('all of it in one municipality')
  const one = await inDatabase('one', scale, async ({ url, filled, places }) => ({
    ...filled,
    ...(await comparePages(url, places, only, say)),
  }))
  return {
    at: new Date().toISOString(),
    command,
    machine: machine(country.version),
    scale,
    country: country.shape,
    one,
    file: country.found,
  }
}

/** `args`: what stands after `tenancies`. */
export async function tenancies(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      scale: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
      'skip-file': { type: 'boolean', default: false },
      out: { type: 'string' },
      from: { type: 'string' },
      'write-docs': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return console.log(help)
  const scale = Number(values.scale)
  if (!(scale > 0 && scale <= 10)) throw new Error('--scale is a number above 0, at most 10.')
  const whole = values.only === '' && !values['skip-file']
  if (values['write-docs'] && !whole)
    throw new Error('The page is written from a whole run: without --only and --skip-file.')
  const found =
    values.from === undefined
      ? await build().then(() => measure({ scale, only: values.only, file: !values['skip-file'] }, commandOf(scale)))
      : tenancyResultShape.parse(JSON.parse(readFileSync(values.from, 'utf8')))
  console.log(onTerminal(found))
  if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(found, null, 2)}\n`)
  if (values['write-docs']) writeFileSync(join(root, 'docs', 'speed-tenancies.md'), asDocument(found))
  // rows that were added twice, or a page that gave no answer
  if ((found.file?.again.added ?? 0) > 0 || found.country.failed.length + found.one.failed.length > 0)
    process.exitCode = 1
}

const commandOf = (scale: number) =>
  `npm run -s bench -- tenancies ${scale === 1 ? '' : `--scale ${scale} `}--write-docs`
