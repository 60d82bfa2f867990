/** Measures the night: its boards, the search for a place and the last bed, over ten years of nights: `npm run -s bench -- night --help`. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { z } from 'zod'
import { client } from './http.ts'
import { ASKING, type Filled, fillNights } from './night/fill.ts'
import { AT_ONCE, asDocument, besideTable, type NightResult, PEOPLE, promises, workingTable } from './night/report.ts'
import { build, machineNow, root, startHemvist, startPostgres } from './processes.ts'
import { randomFrom, spreadOf } from './statistics.ts'
import { aligned } from './tables.ts'
import { comparePages } from './tenancies/compare.ts'
import type { Page } from './tenancies/pages.ts'
import type { Place } from './tenancies/readers.ts'

/** Each of the people at work opens a page so often, in a corridor on a winter evening. */
const SECONDS_BETWEEN_PAGES = 5
const SECONDS = 20
const ROUNDS = 20

const help = `npm run -s bench -- night [--out FILE.json] [--write-docs]
npm run -s bench -- night --from FILE.json --write-docs      writes docs/speed-night.md from an earlier run

Starts a PostgreSQL server and the built server of its own, fills ten years of nights, measures, and leaves nothing.`

const say = (line: string) => console.error(line)

type Asking = { label: string; token: string; path: string; form?: Record<string, string> }
const shape = z.custom<NightResult>(
  (value) => z.object({ at: z.string(), nights: z.number(), lastBed: z.object({}) }).safeParse(value).success,
)

const BOARD = 'Night board of one house'
const ALL = 'Tonight, every house'
/** as it is answered: what is kept of it, and the page that it leads to */
const SEARCH = 'Search for a place'
const BEFORE = 'Before a search: what is asked for'

/** Somebody at work opens a page: boards most, then who looks for a place. */
function anyPage({ sites, tokens, asking }: Filled, random: () => number): Asking {
  const any = <T>(of: readonly T[]): T | undefined => of[Math.floor(random() * of.length)]
  const kind = random()
  const partners = sites.slice(1)
  if (kind < 0.5) return { label: BOARD, token: any(tokens.nils) ?? '', path: `/sites/${any(partners)}` }
  if (kind < 0.7) return { label: ALL, token: any(random() < 0.5 ? tokens.siv : tokens.agneta) ?? '', path: '/tonight' }
  const form = { _key: crypto.randomUUID(), person: any(asking) ?? '', party: 'man', people: '1' }
  return { label: SEARCH, token: any(tokens.siv) ?? '', path: '/bookings/search', form }
}

type Load = { rate: number } | { atOnce: number }

async function load(base: string, filled: Filled, how: Load, seconds: number, errors: string[]) {
  const random = randomFrom(7)
  const http = client(base, 200)
  const times: { label: string; ms: number }[] = []
  const from = performance.now()
  const warm = from + 5000
  const until = warm + seconds * 1000
  const one = async () => {
    const { label, token, path, form } = anyPage(filled, random)
    const asked = form === undefined ? { method: 'GET' as const } : { method: 'POST' as const, form, follow: true }
    const came = await http.ask({ ...asked, path, token }).catch(() => null)
    if (came === null || came.status !== 200 || came.serverMs === null)
      errors.push(`${label}: ${came?.status ?? 'no answer'}`)
    else if (performance.now() > warm) times.push({ label, ms: came.serverMs })
  }
  if ('rate' in how) {
    const going = new Set<Promise<void>>()
    for (let at = from; at < until; at += (-Math.log(1 - random()) / how.rate) * 1000) {
      const wait = at - performance.now()
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
      const asked = one().finally(() => going.delete(asked))
      going.add(asked)
    }
    await Promise.all(going)
  } else
    await Promise.all(
      Array.from({ length: how.atOnce }, async () => {
        while (performance.now() < until) await one()
      }),
    )
  http.close()
  return { times, seconds: (performance.now() - warm) / 1000 }
}

/** Fifty forms at once for the one bed of a night, night after night: when the first and the last had their answer. */
async function forTheLastBed(base: string, filled: Filled, errors: string[]): Promise<NightResult['lastBed']> {
  const http = client(base, ASKING)
  const [slowest, first]: [number[], number[]] = [[], []]
  const today = Temporal.Now.plainDateISO('Europe/Stockholm')
  for (let round = 0; round < ROUNDS; round += 1) {
    const night = today.add({ days: round + 1 }).toString()
    const from = performance.now()
    const answers = await Promise.all(
      filled.asking.map(async (person, at) => {
        const form = { _key: crypto.randomUUID(), person, site: filled.lastBed, kind: 'bed', first: night, nights: '1' }
        const token = filled.tokens.siv[at % filled.tokens.siv.length] ?? ''
        const { status } = await http.ask({ method: 'POST', path: '/bookings', form, token })
        return { status, ms: performance.now() - from }
      }),
    )
    const statuses = answers.map(({ status }) => status).toSorted()
    if (statuses[0] !== 303 || statuses[1] !== 409 || statuses.at(-1) !== 409) errors.push(`the last bed: ${statuses}`)
    slowest.push(Math.max(...answers.map(({ ms }) => ms)))
    first.push(Math.min(...answers.map(({ ms }) => ms)))
  }
  http.close()
  return { rounds: ROUNDS, slowest: spreadOf(slowest), first: spreadOf(first) }
}

const placeOf = ({ tokens }: Filled): Place => ({
  ...{ municipality: '0880', officer: '', manager: tokens.agneta[0] ?? '', socialWorker: tokens.siv[0] ?? '' },
  ...{ agent: tokens.nils[0] ?? '', running: 0, matters: [], ended: [], messages: [], feeds: [] },
})

/** As `agent` reads the partner's worker here. */
const pagesOf = ({ sites, asking }: Filled): Page[] => [
  { label: BOARD, by: 'agent', paths: () => sites.slice(1).map((id) => `/sites/${id}`) },
  { label: ALL, by: 'manager', paths: () => ['/tonight'] },
  { label: BEFORE, by: 'socialWorker', paths: () => asking.slice(0, 4).map((id) => `/bookings/new?person=${id}`) },
  { label: 'Figures of a month', by: 'manager', paths: () => ['/nights'] },
]

async function measure(): Promise<NightResult> {
  const machine = machineNow()
  const folder = mkdtempSync(join(tmpdir(), 'hemvist-night-'))
  const postgres = await startPostgres(folder)
  const owner = new pg.Client({ connectionString: postgres.address })
  const errors: string[] = []
  try {
    await owner.connect()
    say('filling')
    const filled = await fillNights(postgres.address, owner, PEOPLE)
    say(`${filled.nights} nights`)
    const server = await startHemvist({ DATABASE_URL: postgres.address })
    try {
      const rate = PEOPLE / SECONDS_BETWEEN_PAGES
      say(`${PEOPLE} people, ${rate} pages a second`)
      const working = await load(server.address, filled, { rate }, SECONDS, errors)
      say(`${AT_ONCE} at once`)
      const saturated = await load(server.address, filled, { atOnce: AT_ONCE }, SECONDS / 2, errors)
      say('the last bed')
      const lastBed = await forTheLastBed(server.address, filled, errors)
      await server.stop()
      say('beside the bare database')
      const beside = await comparePages(postgres.address, [placeOf(filled)], '', say, pagesOf(filled))
      const { rows } = await owner.query<{ server_version: string }>('show server_version')
      const spread = (of: readonly { ms: number }[]) => spreadOf(of.map(({ ms }) => ms))
      return {
        at: new Date().toISOString(),
        machine: machine(rows[0]?.server_version ?? ''),
        nights: filled.nights,
        working: {
          rate,
          pages: [...Map.groupBy(working.times, ({ label }) => label)].map(([label, of]) => ({
            label,
            server: spread(of),
          })),
          all: spread(working.times),
        },
        saturated: {
          pagesASecond: Math.round(saturated.times.length / saturated.seconds),
          server: spread(saturated.times),
        },
        lastBed,
        beside,
        errors: [...new Set(errors)].slice(0, 10),
      }
    } finally {
      await server.stop()
    }
  } finally {
    await owner.end()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** `args`: what stands after \`night\`. */
export async function night(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      out: { type: 'string' },
      from: { type: 'string' },
      'write-docs': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return console.log(help)
  const found =
    values.from === undefined ? await build().then(measure) : shape.parse(JSON.parse(readFileSync(values.from, 'utf8')))
  console.log([promises(found), workingTable(found), besideTable(found)].map(aligned).join('\n\n'))
  if (values.out !== undefined) writeFileSync(values.out, `${JSON.stringify(found, null, 2)}\n`)
  if (values['write-docs']) writeFileSync(join(root, 'docs', 'speed-night.md'), asDocument(found))
  if (found.errors.length + found.beside.failed.length > 0) {
    console.error([...found.errors, ...found.beside.failed].join('\n'))
    process.exitCode = 1
  }
}
