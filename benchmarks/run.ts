/** Measures everything and says what it found: `npm run -s bench -- --help`. */

import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { besides, captureAll } from './bare.ts'
import { coldStarts } from './cold.ts'
import { postmasterIn } from './cpu.ts'
import { countTheCountry } from './figures.ts'
import { type Folder, filled, type Manifest } from './fill/fill.ts'
import { heaviest, uncounted } from './heaviest.ts'
import { homes } from './homes/run.ts'
import { client } from './http.ts'
import { compareLists } from './lists.ts'
import { measuredShape, type Task } from './load.ts'
import { night } from './night.ts'
import { costOfPages, cpuNow, type Pids } from './page-cost.ts'
import { build, machineNow, root, startHemvist, startPostgres } from './processes.ts'
import { promised } from './promises.ts'
import { asDocument, onTerminal } from './report.ts'
import { type Load, loadOf, type Result, resultShape } from './result.ts'
import { aNewDay, logEverybodyIn } from './subjects.ts'
import { tenancies } from './tenancies/run.ts'
import { weigh } from './weight.ts'
import type { Subject } from './workload.ts'

/** Each of the people working opens a page so often; see docs/speed.md. */
const SECONDS_BETWEEN_PAGES = 20
const CONCURRENCY = 32
const WARM_UP = 30

type How = Pick<Task, 'rate' | 'concurrency' | 'seconds' | 'seed'>

const [mode, ...rest] = process.argv.slice(2)
const { values: options } = parseArgs({
  args: mode === 'tenancies' || mode === 'homes' || mode === 'night' ? [] : process.argv.slice(2),
  options: {
    municipalities: { type: 'string', default: '12' },
    seconds: { type: 'string', default: '60' },
    data: { type: 'string' },
    out: { type: 'string' },
    from: { type: 'string' },
    'write-docs': { type: 'boolean', default: false },
    'skip-cold': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const help = `npm run -s bench -- [--municipalities 1..290] [--seconds 60] [--data DIR] [--out FILE.json] [--write-docs] [--skip-cold]
npm run -s bench -- --from FILE.json --write-docs      writes docs/speed.md from an earlier run
npm run -s bench -- tenancies --help                   a landlord's large file, and the country's year in the work lists
npm run -s bench -- homes --help                       lists of homes at national size, and how many stay, over a country's tenancies
npm run -s bench -- night --help                       the night's boards, the search for a place and the last bed

Starts a PostgreSQL and the built server of its own, fills, measures, and leaves nothing. With --data the filled database stays in that folder, and is
used again on the same day by whoever names it. The 290 municipalities of the whole country need some 10 GB there, or in the folder for temporary files.`

const say = (line: string) => console.error(line)

const machine = machineNow()

async function measure(municipalities: number, seconds: number): Promise<Result> {
  const folder = await filled(options.data, municipalities, (step, took) =>
    took >= 1 ? say(`  ${step} ${took} s`) : undefined,
  )
  try {
    say(`filled in ${folder.manifest.seconds} s`)
    return await measureFilled(folder, seconds)
  } finally {
    folder.away()
  }
}

async function measureFilled({ path, manifest }: Folder, seconds: number): Promise<Result> {
  const postgres = await startPostgres(path)
  const owner = new pg.Client({ connectionString: postgres.address })
  try {
    await owner.connect()
    await uncounted(owner)
    const data = await counted(owner, manifest)
    const subjects = await logEverybodyIn(owner)
    say('taking down the statements of each page')
    const captured = await captureAll(postgres.address, subjects)
    const server = await startHemvist({ DATABASE_URL: postgres.address })
    try {
      const pids = { database: postmasterIn(path), server: server.child.pid ?? 0 }
      const load = async (how: How) =>
        loadFrom({ base: server.address, warmUp: WARM_UP, subjects: await aNewDay(owner, subjects), ...how }, pids)
      const weights = await weigh(server.address, subjects)
      // before anything is written: the statements taken down carry numbers that are the next ones until then
      say('beside the bare database')
      const beside = await besides(postgres.address, server.address, await aNewDay(owner, subjects), captured)
      const figuresMadeMs = await figuresMade(server.address, subjects)
      say('what each page costs')
      const costs = await costOfPages(server.address, await aNewDay(owner, subjects), pids)
      const rate = promised.workers / SECONDS_BETWEEN_PAGES
      say(`${promised.workers} people working, ${rate} pages a second, ${seconds} s`)
      const working = await load({ rate, seconds, seed: 11 })
      await rested(server.address)
      say(`saturated, ${CONCURRENCY} at once, ${seconds / 2} s`)
      const saturated = await load({ concurrency: CONCURRENCY, seconds: seconds / 2, seed: 12 })
      await rested(server.address)
      say('the heaviest statements')
      const heavy = await heaviest(owner, () => load({ rate, seconds: seconds / 2, seed: 13 }))
      await server.stop()
      say('lists with and without row security')
      const lists = await compareLists(postgres.address, subjects[0]?.municipality ?? '')
      say('the count')
      const count = await countTheCountry(postgres.address)
      const version = await owner.query<{ server_version: string }>('show server_version')
      return {
        at: new Date().toISOString(),
        command: `npm run -s bench -- --municipalities ${manifest.municipalities} --seconds ${seconds} --write-docs`,
        machine: machine(version.rows[0]?.server_version ?? ''),
        data,
        working: { workers: promised.workers, rate, ...working },
        saturated: { concurrency: CONCURRENCY, ...saturated },
        beside,
        costs,
        figuresMadeMs,
        lists,
        heaviest: heavy,
        count,
        weights,
        cold: null,
      }
    } finally {
      await server.stop()
    }
  } finally {
    await owner.end()
    await postgres.stop()
  }
}

/**
 * Every municipality's figures are asked for once, so that what is measured afterwards meets them as a night leaves them, and not all of the country's for
 * the first time within a minute. Returns the milliseconds that one took with nothing kept, in the mean.
 */
async function figuresMade(address: string, subjects: readonly Subject[]): Promise<number> {
  const http = client(address, 1)
  const began = performance.now()
  for (const { municipality, tokens } of subjects) {
    const came = await http.ask({ method: 'GET', path: '/figures', token: tokens.manager[0] ?? '' })
    if (came.status !== 200) throw new Error(`the figures of ${municipality}: ${came.status}`)
  }
  http.close()
  const each = Math.round(((performance.now() - began) / subjects.length) * 10) / 10
  say(`figures of ${subjects.length} municipalities made, ${each} ms each`)
  return each
}

/** Waits until the server has worked through what it was asked before: one load must not be measured in the shadow of another. */
async function rested(address: string): Promise<void> {
  const http = client(address, 1)
  for (let tries = 0; tries < 60; tries += 1) {
    const came = await http.ask({ method: 'GET', path: '/law' }).catch(() => null)
    if (came !== null && came.wholeMs < 100) break
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  http.close()
}

async function counted(owner: pg.Client, { municipalities, seconds }: Manifest): Promise<Result['data']> {
  const { rows } = await owner.query<Omit<Result['data'], 'municipalities' | 'seconds'>>(`
    select (select count(*)::int from person) as people, (select count(*)::int from stay) as stays, (select count(*)::int from event) as events,
      (select count(*)::int from ground) as grounds, (pg_database_size(current_database()) / 1000000)::int as megabytes`)
  return { municipalities, seconds, ...(rows[0] ?? { people: 0, stays: 0, events: 0, grounds: 0, megabytes: 0 }) }
}

async function loadFrom(task: Task, pids: Pids): Promise<Load> {
  const child = spawn(process.execPath, [join('benchmarks', 'load.ts')], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
  })
  let from = cpuNow(pids)
  child.once('message', () => {
    from = cpuNow(pids)
  })
  child.stdin?.end(JSON.stringify(task))
  if (child.stdout === null) throw new Error('Nothing to listen to')
  const measured = measuredShape.parse(await json(child.stdout))
  const to = cpuNow(pids)
  return loadOf(measured, { database: to.database - from.database, server: to.server - from.server })
}

async function result(): Promise<Result> {
  if (options.from !== undefined) return resultShape.parse(JSON.parse(readFileSync(options.from, 'utf8')))
  const municipalities = Number(options.municipalities)
  const seconds = Number(options.seconds)
  if (!Number.isInteger(municipalities) || municipalities < 1 || municipalities > 290)
    throw new Error('--municipalities is a whole number from 1 to 290.')
  if (!(seconds >= 2)) throw new Error('--seconds is at least 2.')
  await build()
  const measured = await measure(municipalities, seconds)
  if (options['skip-cold']) return measured
  say('cold starts')
  return { ...measured, cold: await coldStarts() }
}

if (mode === 'tenancies') await tenancies(rest)
else if (mode === 'homes') await homes(rest)
else if (mode === 'night') await night(rest)
else if (options.help) console.log(help)
else {
  const found = await result()
  console.log(onTerminal(found))
  if (options.out !== undefined) writeFileSync(options.out, `${JSON.stringify(found, null, 2)}\n`)
  if (options['write-docs']) writeFileSync(join(root, 'docs', 'speed.md'), asDocument(found))
  // a page that came wrong makes every time worthless
  if (found.working.errors.length + found.saturated.errors.length > 0) {
    console.error([...new Set([...found.working.errors, ...found.saturated.errors])].slice(0, 10).join('\n'))
    process.exitCode = 1
  }
}
