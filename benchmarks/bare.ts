/**
 * Each page beside the statements it consists of: the page is asked for over HTTP, then the same statements with the same parameters, in the same
 * transactions and as the same role, are sent by a plain `pg` client. One at a time, in turns, so that both meet the same machine.
 */

import type { ChildProcess } from 'node:child_process'
import pg from 'pg'
import { z } from 'zod'
import type { Statement } from './capture.ts'
import { client } from './http.ts'
import { startHemvist } from './processes.ts'
import { randomFrom, type Spread, spreadOf } from './statistics.ts'
import { noteSent, type PageName, pageNames, pickBy, type Step, type Subject, stepFor } from './workload.ts'

const VARIANTS = 8
const ROUNDS = 15
const WARM_UP = 3
/** no page gets more than about so many milliseconds, and one that takes so long needs no warming up */
const PATIENCE = 20_000
const SLOW = 300

const statementsShape = z.array(
  z.object({ connection: z.number(), trip: z.number(), text: z.string(), values: z.array(z.unknown()) }),
)

export type Beside = {
  page: PageName
  /** questions: who is asking, and the beginning and the end of a transaction, aren't counted */
  statements: number
  /** how often the database was sent something, of any kind */
  trips: number
  app: Spread
  bare: Spread
  ratio50: number
  ratio95: number
}

/** Begins or ends a transaction, or says who asks. */
const isFrame = ({ text }: Statement): boolean => /^(begin|commit|rollback)\b|^select set_config\(/.test(text)
export const questionsOf = (statements: readonly Statement[]): number =>
  statements.filter((one) => !isFrame(one)).length
export const tripsOf = (statements: readonly Statement[]): number => new Set(statements.map(({ trip }) => trip)).size

type Captured = { page: PageName; step: Step; statements: Statement[] }

/** Every page in some variants, with what it asked the database. */
export async function captureAll(url: string, subjects: readonly Subject[]): Promise<Captured[]> {
  const server = await startHemvist(
    { DATABASE_URL: url },
    {
      before: ['--import', new URL('capture.ts', import.meta.url).href],
      options: { stdio: ['ignore', 'pipe', 'inherit', 'ipc'], serialization: 'advanced' },
    },
  )
  const http = client(server.address, 1)
  const pick = pickBy(randomFrom(2))
  const captured: Captured[] = []
  try {
    for (const page of pageNames)
      for (let i = 0; i < VARIANTS; i += 1) {
        const step = stepFor(page, pick(subjects), pick)
        // the municipality had nothing to answer any more
        if (step.page !== page) continue
        await taken(server.child)
        const came = await http.ask(step)
        if (came.status !== step.status) throw new Error(`${page}: ${came.status} while capturing`)
        captured.push({ page, step, statements: await takenOfPage(server.child) })
      }
  } finally {
    http.close()
    await server.stop()
    await forgetSearches(url)
  }
  return captured
}

/** The searches that were kept, so that keeping them can be done again. */
async function forgetSearches(url: string): Promise<void> {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  await owner.query('delete from kept_search')
  await owner.end()
}

/** What a capturing server has sent to the database since it was last asked. */
export async function taken(child: ChildProcess): Promise<Statement[]> {
  const message = new Promise<unknown>((resolve) => child.once('message', resolve))
  child.send('take')
  return statementsShape.parse(await message)
}

/** What was sent for the request itself: the queue of jobs looks at its tables in between, in transactions of its own. */
export async function takenOfPage(child: ChildProcess): Promise<Statement[]> {
  const kept: Statement[] = []
  const open = new Map<number, Statement[]>()
  for (const statement of await taken(child)) {
    const transaction = open.get(statement.connection) ?? []
    transaction.push(statement)
    open.set(statement.connection, transaction)
    if (!/^(commit|rollback)$/.test(statement.text) && transaction[0]?.text.startsWith('begin')) continue
    open.delete(statement.connection)
    if (!transaction.some(({ text }) => text.includes('pgboss'))) kept.push(...transaction)
  }
  return kept
}

/** Measures both, on a server and a database that nobody else asks. */
export async function besides(
  url: string,
  base: string,
  subjects: readonly Subject[],
  captured: readonly Captured[],
): Promise<Beside[]> {
  const http = client(base, 1)
  const bare = await bareClient(url)
  const pick = pickBy(randomFrom(3))
  const app = async ({ page, step }: Captured) => {
    const came = await http.ask(await fresh(step, subjects, pick, http.ask))
    if (came.serverMs === null || came.status !== step.status)
      throw new Error(`${page}: ${came.status} while comparing`)
    return came.serverMs
  }
  const plain = ({ statements }: Captured) => bare.run(statements)
  try {
    const [reads, writes] = [captured.filter((one) => !isWrite(one)), captured.filter(isWrite)]
    const read = await rounds(reads, [app, plain])
    // the plain client first: its statements carry numbers that are the next ones only until something is written
    const [plainly] = await rounds(writes, [plain])
    const [written] = await rounds(writes, [app])
    const times = [...(read[0] ?? []), ...(written ?? [])]
    const plainTimes = [...(read[1] ?? []), ...(plainly ?? [])]
    return pageNames.map((page) => besideOf(page, captured, of(times, page), of(plainTimes, page)))
  } finally {
    http.close()
    await bare.close()
  }
}

type Time = { page: PageName; ms: number }
const isWrite = ({ page }: Captured): boolean => page === 'send' || page === 'answer'
const of = (times: readonly Time[], page: PageName): number[] =>
  times.filter((one) => one.page === page).map(({ ms }) => ms)

/** Does each of the works with each page, in turns; the first rounds aren't kept, unless a page is so slow that there are no others. */
async function rounds(
  all: readonly Captured[],
  works: readonly ((one: Captured) => Promise<number>)[],
): Promise<Time[][]> {
  const times: Time[][] = works.map(() => [])
  for (const page of pageNames) {
    const variants = all.filter((one) => one.page === page)
    const until = performance.now() + PATIENCE
    for (let round = 0; round < ROUNDS + WARM_UP && (round === 0 || performance.now() < until); round += 1)
      for (const one of variants)
        for (const [i, work] of works.entries()) {
          const ms = await work(one)
          if (round >= WARM_UP || ms > SLOW) times[i]?.push({ page, ms })
        }
  }
  return times
}

function besideOf(
  page: PageName,
  captured: readonly Captured[],
  app: readonly number[],
  bare: readonly number[],
): Beside {
  const [a, b] = [spreadOf(app), spreadOf(bare)]
  const ratio = (x: number, y: number) => Math.round((x / y) * 100) / 100
  const of = captured.filter((one) => one.page === page).map(({ statements }) => statements)
  const [statements, trips] = [Math.max(0, ...of.map(questionsOf)), Math.max(0, ...of.map(tripsOf))]
  return { page, statements, trips, app: a, bare: b, ratio50: ratio(a.p50, b.p50), ratio95: ratio(a.p95, b.p95) }
}

/** A form can be sent once: each round sends a new one, and an answer needs a signal that waits. Nobody may search for many: colleagues take turns. */
async function fresh(
  step: Step,
  subjects: readonly Subject[],
  pick: ReturnType<typeof pickBy>,
  ask: ReturnType<typeof client>['ask'],
): Promise<Step> {
  if (step.page === 'search') return { ...step, token: pick(step.subject.tokens.socialWorker) }
  if (step.page !== 'send' && step.page !== 'answer') return step
  const subject = pick(subjects)
  if (step.page === 'answer') {
    const sent = stepFor('send', subject, pick)
    noteSent(sent, (await ask(sent)).location)
  }
  return stepFor(step.page, subject, pick)
}

type Bare = { run: (statements: readonly Statement[]) => Promise<number>; close: () => Promise<void> }

/** As many plain connections as the server used at once for a page; answers how long the statements took, in milliseconds. */
export async function bareClient(url: string): Promise<Bare> {
  const clients = new Map<number, pg.Client>()
  const clientFor = async (connection: number) => {
    const known = clients.get(connection)
    if (known !== undefined) return known
    // what can't be sent again must fail, never wait for ever
    const made = new pg.Client({ connectionString: url, statement_timeout: 30_000, lock_timeout: 5_000 })
    await made.connect()
    clients.set(connection, made)
    return made
  }
  // planned once a connection, as the server's own are
  const names = new Map<string, string>()
  const named = (text: string) => {
    if (!/^(select|with|insert|update|delete)\b/i.test(text)) return {}
    const name = names.get(text) ?? `bare${names.size}`
    names.set(text, name)
    return { name }
  }
  return {
    run: async (statements) => {
      for (const { connection } of statements) await clientFor(connection)
      const begun = performance.now()
      for (const { connection, text, values } of statements)
        await (await clientFor(connection)).query({ ...named(text), text, values })
      return performance.now() - begun
    },
    close: async () => {
      for (const one of clients.values()) await one.end()
    },
  }
}
