/** Each page beside the statements that it consists of: taken down at the driver, and sent again by a plain client in turns with the page. */

import pg from 'pg'
import { bareClient, questionsOf, taken, takenOfPage } from '../bare.ts'
import type { Statement } from '../capture.ts'
import { client } from '../http.ts'
import { startHemvist } from '../processes.ts'
import { type Spread, spreadOf } from '../statistics.ts'
import { type Page, type Variant, variantsOf } from './pages.ts'
import type { Place } from './readers.ts'

const ROUNDS = 15
const WARM_UP = 3
/** no page gets more than about so many milliseconds */
const PATIENCE = 15_000

export type Compared = {
  label: string
  variants: number
  statements: number
  app: Spread
  bare: Spread
  ratio50: number
  ratio95: number
}

type Captured = Variant & { statements: Statement[] }

/** `failed`: pages that gave no answer, or a wrong one; they have no times */
export type ComparedPages = { pages: Compared[]; failed: string[] }

/** A server that hands out what it sent to the database, and sends all of it itself; `keepWrites`: what it does stands. */
export const startCapturing = (url: string, keepWrites = false) =>
  startHemvist(
    { DATABASE_URL: url, HEMVIST_READER: 'here', ...(keepWrites ? { BENCH_KEEP_WRITES: '1' } : {}) },
    {
      before: ['--import', new URL('../capture.ts', import.meta.url).href],
      options: { stdio: ['ignore', 'pipe', 'inherit', 'ipc'], serialization: 'advanced' },
    },
  )

async function capture(
  url: string,
  places: readonly Place[],
  only: string,
  pages?: readonly Page[],
): Promise<{ captured: Captured[]; failed: string[] }> {
  const server = await startCapturing(url)
  const http = client(server.address, 1)
  const owner = new pg.Client({ connectionString: url })
  const captured: Captured[] = []
  const failed = new Set<string>()
  try {
    await owner.connect()
    // from here on what is asked for is taken back
    await taken(server.child)
    for (const variant of await variantsOf(places, http.ask, only, pages)) {
      // one that can't answer isn't waited for again
      if ([...failed].some((one) => one.startsWith(`${variant.label}: `))) continue
      if (variant.changed) await somethingChanged(owner, variant.municipality)
      await taken(server.child)
      const status = await http.ask(asked(variant)).then(
        (came) => came.status,
        () => 'no answer',
      )
      if (status === 200) captured.push({ ...variant, statements: await takenOfPage(server.child) })
      else failed.add(`${variant.label}: ${status}`)
    }
  } finally {
    await owner.end()
    http.close()
    await server.stop()
  }
  return { captured, failed: [...failed] }
}

const asked = ({ path, token }: Variant) => ({
  method: 'GET' as const,
  path,
  ...(token === undefined ? {} : { token }),
})

/** Measures every page (those of tenancies at risk unless others are given) in these places, on a server and a database that nobody else asks; `said` hears each page. */
export async function comparePages(
  url: string,
  places: readonly Place[],
  only: string,
  said: (line: string) => void,
  pages?: readonly Page[],
): Promise<ComparedPages> {
  const { captured, failed } = await capture(url, places, only, pages)
  for (const one of failed) said(`  ${one}`)
  const server = await startHemvist({ DATABASE_URL: url })
  const http = client(server.address, 1)
  const bare = await bareClient(url)
  const owner = new pg.Client({ connectionString: url })
  try {
    await owner.connect()
    const app = async (variant: Captured) => {
      if (variant.changed) await somethingChanged(owner, variant.municipality)
      const came = await http.ask(asked(variant))
      if (came.serverMs === null || came.status !== 200)
        throw new Error(`${variant.label}: ${came.status} for ${variant.path} while comparing`)
      return came.serverMs
    }
    const found: Compared[] = []
    for (const [label, variants] of Map.groupBy(captured, (one) => one.label)) {
      const [times, plain] = await rounds(variants, app, ({ statements }) => bare.run(statements))
      const compared = comparedOf(label, variants, times, plain)
      said(
        `  ${label}: ${compared.app.p50} / ${compared.app.p95} ms, bare ${compared.bare.p50} / ${compared.bare.p95} ms, ${compared.statements} statements`,
      )
      found.push(compared)
    }
    return { pages: found, failed }
  } finally {
    await owner.end()
    http.close()
    await bare.close()
    await server.stop()
  }
}

/** Moves the head of the municipality's record, as any change does, and leaves none of its figures fresh. */
export async function somethingChanged(owner: pg.Client, municipality: string): Promise<void> {
  await owner.query('update event_head set hash = sha256(hash) where municipality_code = $1', [municipality])
  await owner.query('update kept_figure set marks = -1 where municipality_code = $1', [municipality])
}

type Work = (one: Captured) => Promise<number>

/** Both with each variant, in turns; the first rounds aren't kept; of a page so slow that there are no others, the last one is. */
async function rounds(variants: readonly Captured[], app: Work, plain: Work): Promise<[number[], number[]]> {
  const all: { round: number; ms: number; plainMs: number }[] = []
  const until = performance.now() + PATIENCE
  const most = Math.min(ROUNDS + WARM_UP, ...variants.flatMap((one) => one.rounds ?? []))
  for (let round = 0; round < most && (round === 0 || performance.now() < until); round += 1)
    for (const one of variants) {
      const ms = await app(one)
      const plainMs = await plain(one)
      all.push({ round, ms, plainMs })
    }
  const last = all.at(-1)?.round ?? 0
  const kept = all.filter(({ round }) => round >= Math.min(WARM_UP, last))
  return [kept.map(({ ms }) => ms), kept.map(({ plainMs }) => plainMs)]
}

function comparedOf(label: string, variants: readonly Captured[], times: number[], plain: number[]): Compared {
  const [app, bare] = [spreadOf(times), spreadOf(plain)]
  const ratio = (a: number, b: number) => (b === 0 ? 0 : Math.round((a / b) * 100) / 100)
  const statements = Math.max(0, ...variants.map((one) => questionsOf(one.statements)))
  return {
    label,
    variants: variants.length,
    statements,
    app,
    bare,
    ratio50: ratio(app.p50, bare.p50),
    ratio95: ratio(app.p95, bare.p95),
  }
}
