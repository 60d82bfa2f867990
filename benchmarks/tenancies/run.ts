/** Measures tenancies at risk: a landlord's large file, and the country's year in the work lists: `npm run -s bench -- tenancies --help`. */

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { ASKED, type Folder, filled, fillOne } from '../fill/fill.ts'
import { uncounted } from '../heaviest.ts'
import { build, machineNow, root, startPostgres } from '../processes.ts'
import { comparePages } from './compare.ts'
import { measureFile } from './file.ts'
import { type Place, readersOf } from './readers.ts'
import { asDocument, onTerminal } from './report.ts'
import { type Filled, type TenancyResult, tenancyResultShape } from './result.ts'

const FILE_ROWS = 10_000
/** the whole year is in this one, besides its share; pages of the country's year are asked in the others */
const [KALMAR, ...OTHERS] = ASKED

const help = `npm run -s bench -- tenancies [--municipalities 290] [--scale 1] [--data DIR] [--only TEXT] [--skip-file] [--out FILE.json] [--write-docs]
npm run -s bench -- tenancies --from FILE.json --write-docs      writes docs/speed-tenancies.md from an earlier run

Starts a PostgreSQL server and the built server of its own, fills, measures, and leaves nothing. With --data the filled database stays in that folder, and
is used again on the same day by whoever names it: the other benchmark fills the same one. --scale 0.1 makes a tenth of the year in one municipality, and
of the file, for trying; --only measures the pages whose name holds the text.`

const say = (line: string) => console.error(line)
const said = (step: string, took: number) => (took >= 1 ? say(`  ${step} ${took} s`) : undefined)

type Wanted = { municipalities: number; scale: number; data: string | undefined; only: string; file: boolean }

/** Logs in who is to ask, and counts. */
async function lookedAt(url: string, { manifest }: Folder) {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  try {
    await uncounted(owner)
    const country: Place[] = []
    for (const code of OTHERS) country.push(await readersOf(owner, code))
    const one = await readersOf(owner, KALMAR)
    // what can't be answered must fail, never hold up everything else
    await owner.query(`alter role current_user set statement_timeout = '15s'`)
    const { rows } = await owner.query<{ server_version: string }>('show server_version')
    const first = country[0] ?? one
    const about = { municipalities: manifest.municipalities, seconds: manifest.seconds }
    return {
      country: { places: country, filled: { ...about, ...(await counted(owner, first)) } },
      one: { places: [one], filled: { ...about, ...(await counted(owner, one)) } },
      version: rows[0]?.server_version ?? '',
    }
  } finally {
    await owner.end()
  }
}

async function counted(
  owner: pg.Client,
  { municipality, running }: Place,
): Promise<Omit<Filled, 'seconds' | 'municipalities'>> {
  const runs = 'not exists (select from matter_end e where e.matter_id = m.id)'
  const { rows } = await owner.query<Omit<Filled, 'seconds' | 'municipalities'>>(
    `select (select count(*)::int from tenancy_message) as signals, (select count(*)::int from eviction_matter) as matters,
       (select count(*)::int from eviction_matter m where ${runs}) as running, (pg_database_size(current_database()) / 1000000)::int as megabytes,
       jsonb_build_object('signals', (select count(*) from tenancy_message where municipality_code = $1), 'matters', (select count(*) from eviction_matter where municipality_code = $1),
         'running', (select count(*) from eviction_matter m where municipality_code = $1 and ${runs}), 'mine', $2::int,
         'officers', (select count(distinct r.user_id) from matter_responsible r where municipality_code = $1 and until is null)) as here`,
    [municipality, running],
  )
  const found = rows[0]
  if (found === undefined) throw new Error('Nothing was filled.')
  return found
}

async function measure(wanted: Wanted, command: string): Promise<TenancyResult> {
  const machine = machineNow()
  const folder = await filled(wanted.data, wanted.municipalities, said)
  try {
    await fillOne(folder, wanted.scale, said)
    const postgres = await startPostgres(folder.path)
    try {
      const found = await lookedAt(postgres.address, folder)
      const pagesOf = ({ places }: { places: Place[] }) => comparePages(postgres.address, places, wanted.only, say)
      say('the country’s year')
      const country = { ...found.country.filled, ...(await pagesOf(found.country)) }
      say('all of it in one municipality')
      const one = { ...found.one.filled, ...(await pagesOf(found.one)) }
      // the pages first: a file that was just read leaves the database busy with its own housekeeping for a while
      const sender = wanted.file ? found.country.places[0] : undefined
      const rows = Math.round(FILE_ROWS * wanted.scale)
      const file = sender === undefined ? null : await measureFile(postgres.address, sender, rows, say)
      const at = new Date().toISOString()
      return { at, command, machine: machine(found.version), scale: wanted.scale, country, one, file }
    } finally {
      await postgres.stop()
    }
  } finally {
    folder.away()
  }
}

/** `args`: what stands after `tenancies`. */
export async function tenancies(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      municipalities: { type: 'string', default: '290' },
      scale: { type: 'string', default: '1' },
      data: { type: 'string' },
      only: { type: 'string', default: '' },
      'skip-file': { type: 'boolean', default: false },
      out: { type: 'string' },
      from: { type: 'string' },
      'write-docs': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return console.log(help)
  const [scale, municipalities] = [Number(values.scale), Number(values.municipalities)]
  if (!(scale > 0 && scale <= 10)) throw new Error('--scale is a number above 0, at most 10.')
  if (!Number.isInteger(municipalities) || municipalities < ASKED.length || municipalities > 290)
    throw new Error(`--municipalities is a whole number from ${ASKED.length} to 290.`)
  const file = !values['skip-file']
  if (values['write-docs'] && !(values.only === '' && file))
    throw new Error('The page is written from a whole run: without --only and --skip-file.')
  const wanted: Wanted = { municipalities, scale, data: values.data, only: values.only, file }
  const found =
    values.from === undefined
      ? await build().then(() => measure(wanted, commandOf(wanted)))
      : tenancyResultShape.parse(JSON.parse(readFileSync(values.from, 'utf8')))
  console.log(onTerminal(found))
  if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(found, null, 2)}\n`)
  if (values['write-docs']) writeFileSync(join(root, 'docs', 'speed-tenancies.md'), asDocument(found))
  // rows that were added twice, or a page that gave no answer
  if ((found.file?.again.added ?? 0) > 0 || found.country.failed.length + found.one.failed.length > 0)
    process.exitCode = 1
}

const commandOf = ({ municipalities, scale }: Wanted) =>
  `npm run -s bench -- tenancies ${municipalities === 290 ? '' : `--municipalities ${municipalities} `}${scale === 1 ? '' : `--scale ${scale} `}--write-docs`
