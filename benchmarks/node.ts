/**
 * What a page costs in Node, page by page of the mix: `node benchmarks/node.ts --help`. One page at a time over kept connections, and the
 * processor time of the server's process read before and after, so that what else the machine does matters little.
 */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { filled } from './fill/fill.ts'
import { client } from './http.ts'
import { partsOf } from './node-parts.ts'
import { build, type Running, root, startHemvist, startPostgres } from './processes.ts'
import { randomFrom, spreadOf } from './statistics.ts'
import { logEverybodyIn } from './subjects.ts'
import { type PageName, pageNames, pages, pickBy, type Subject, stepFor } from './workload.ts'

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '12' },
    each: { type: 'string', default: '20' },
    against: { type: 'string' },
    database: { type: 'string' },
    parts: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

/** Enough workers that none of them searches more often than Hemvist lets anybody. */
const MUNICIPALITIES = 24

const help = `node benchmarks/node.ts [--rounds 12] [--each 20] [--against FOLDER] [--database URL] [--parts]

Milliseconds of processor time of all threads of the server's process a page: the middle of the rounds, of EACH pages each.
--against FOLDER   another built checkout of Hemvist, asked by turns with this one and shown before it
--database URL     one that is migrated and filled already; otherwise ${MUNICIPALITIES} municipalities are made and thrown away
--parts            also whose code the time was spent in, by samples: those cost something themselves, so read the shares alone`

/** Milliseconds that all threads of a process have run. */
function processorTime(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`)
  const ran = threads.map((id) => Number(readFileSync(`/proc/${pid}/task/${id}/schedstat`, 'utf8').split(' ')[0]))
  return ran.reduce((sum, one) => sum + one, 0) / 1e6
}

/** Rounds that are left out: what is compiled while it runs gets slower before it gets quick. */
const WARM_UP = 4

/** A server, and what each page cost in it, round by round. */
type Asked = { name: string; server: Running; http: ReturnType<typeof client>; cost: Map<PageName, number[]> }

async function oneRound({ server, http, cost }: Asked, subjects: readonly Subject[], seed: number): Promise<void> {
  const pick = pickBy(randomFrom(seed))
  for (const name of pageNames) {
    const before = processorTime(server.child.pid ?? 0)
    for (let i = 0; i < Number(options.each); i += 1) {
      const step = stepFor(name, pick(subjects), pick)
      const came = await http.ask({ ...step, accept: 'gzip, deflate, br' })
      if (came.status !== step.status) throw new Error(`${step.method} ${step.path}: ${came.status}`)
    }
    const spent = (processorTime(server.child.pid ?? 0) - before) / Number(options.each)
    cost.set(name, [...(cost.get(name) ?? []), spent])
  }
}

function show(asked: readonly Asked[]): void {
  const costs = (name: PageName) => asked.map(({ cost }) => spreadOf(cost.get(name)?.slice(WARM_UP) ?? []).p50)
  const shares = pageNames.reduce((sum, name) => sum + pages[name].share, 0)
  const row = (label: string, values: readonly number[]) =>
    console.log(label.padEnd(24), ...values.map((value) => value.toFixed(2).padStart(8)))
  console.log('Node, ms a page'.padEnd(24), ...asked.map(({ name }) => name.padStart(8)))
  for (const name of pageNames) row(pages[name].label, costs(name))
  const weighted = asked.map((_, i) =>
    pageNames.reduce((sum, name) => sum + ((costs(name)[i] ?? 0) * pages[name].share) / shares, 0),
  )
  row('by share of the mix', weighted)
}

async function measure(url: string): Promise<void> {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  const subjects = await logEverybodyIn(owner).finally(() => owner.end())
  const folders = [
    ...(options.against === undefined ? [] : [['before', options.against] as const]),
    ['now', root] as const,
  ]
  const profiles = mkdtempSync(join(tmpdir(), 'hemvist-profile-'))
  const asked: Asked[] = []
  try {
    for (const [name, cwd] of folders) {
      const before = options.parts ? ['--cpu-prof', `--cpu-prof-dir=${join(profiles, name)}`] : []
      const server = await startHemvist({ DATABASE_URL: url }, { before, options: { cwd } })
      asked.push({ name, server, http: client(server.address, 2), cost: new Map() })
    }
    for (let round = 0; round < Number(options.rounds) + WARM_UP; round += 1)
      for (const one of asked) await oneRound(one, subjects, round)
    show(asked)
  } finally {
    for (const { http, server } of asked) {
      http.close()
      await server.stop()
    }
    if (options.parts) for (const { name } of asked) partsOf(join(profiles, name), name)
    rmSync(profiles, { recursive: true, force: true })
  }
}

async function inDatabaseOfItsOwn(): Promise<void> {
  const folder = await filled(undefined, MUNICIPALITIES, () => undefined)
  try {
    const postgres = await startPostgres(folder.path)
    await measure(postgres.address).finally(() => postgres.stop())
  } finally {
    folder.away()
  }
}

if (options.help) console.log(help)
else {
  await build()
  await (options.database === undefined ? inDatabaseOfItsOwn() : measure(options.database))
}
