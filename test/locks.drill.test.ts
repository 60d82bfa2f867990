/**
 * Everything that changes something, at once: nobody waits for somebody who waits for them, nobody is answered with a fault, and no answer is lost.
 * @module-tag server/locks
 */

import { expect, test } from 'vitest'
import { openMatter, recomputeMatters } from '../src/eviction/index.ts'
import { readImport, receiveMessageFile } from '../src/message/index.ts'
import { type NoticeInput, registerNotice, tieLeft } from '../src/notice/index.ts'
import { asSystem, DatabaseAway } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/id.ts'
import { addUser, giveRole } from '../src/platform/login/index.ts'
import type { Outcome } from '../src/platform/outcome.ts'
import { verifyRecord } from '../src/platform/record/index.ts'
import { keepOverstayers } from '../src/shelter/index.ts'
import { sending } from '../src/signal/index.ts'
import { server } from './support/database.ts'
import { drill, drillTime } from './support/drill.ts'
import { deadlocks, whileHeld } from './support/waiting.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()

const done = async (work: Promise<Outcome<unknown, unknown>>): Promise<void> => {
  const outcome = await work
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.reason)}`)
}

const report = {
  kind: 'report',
  municipality: null,
  words: 'En man sover i tält.',
  place: 'Parken',
  livingForm: 'tent',
  personName: null,
  personNumber: null,
  adults: 1,
  children: 0,
  urgent: false,
  senderName: null,
  senderContact: null,
  noticedBy: null,
} as const
const asking = { ...report, kind: 'municipalityRequest', personName: 'Prov Provsson' } as const

const notice = (): NoticeInput => ({
  kind: 'eviction',
  reference: newId(),
  receivedAt: null,
  evictionOn: Temporal.PlainDate.from('2026-12-10'),
  evictionTime: null,
  address: 'Provgatan 1',
  dwellingNumber: null,
  tenantName: null,
  landlordName: null,
  children: null,
  words: null,
  replacesId: null,
  matterId: null,
})

/** One of each way to begin work: a form's, another municipality's, a file's, the clock's, the operator's. */
const acts: Record<string, () => Promise<unknown>> = {
  signal: () => done(sending.run({ ...world.noor, requestKey: newId() }, {}, report)),
  'signal to the next municipality': () =>
    done(sending.run(world.siv, {}, { ...asking, municipality: world.ture.municipality })),
  'signal from the next municipality': () =>
    done(sending.run(world.ture, {}, { ...asking, municipality: world.siv.municipality })),
  notice: () => done(registerNotice({ ...world.petra, requestKey: newId() }, notice(), 'form')),
  'notice by a system': () => done(registerNotice(world.petra, notice(), 'interface')),
  matter: () => done(openMatter(world.petra, { tenure: 'rented', cause: 'arrears', address: newId() })),
  person: () => world.person({ by: world.siv, givenName: 'Prov' }),
  file: async () => {
    const bytes = new TextEncoder().encode(`Slag;Adress\nTidig hyresskuld;${newId()}`)
    const file = await receiveMessageFile({ ...world.hanna, requestKey: newId() }, bytes)
    if (!file.ok) throw new Error(file.reason.kind)
    await readImport(file.value.id)
  },
  'standings anew': recomputeMatters,
  'moved days': tieLeft,
  overstayers: keepOverstayers,
  'operator’s command': async () => {
    const user = {
      municipality: world.siv.municipality,
      organisation: world.siv.organisation.name,
      name: 'Prov',
      title: null,
    }
    const added = await addUser({ ...user, issuer: 'demo:prov', subject: newId(), roles: ['analyst'] })
    if (!added.ok) throw new Error(JSON.stringify(added.reason))
    await done(giveRole(added.value.userId, 'manager'))
  },
}

/** What the queue does again when the database is busy. Nobody else may be told so here. */
const jobs = new Set(['standings anew', 'moved days', 'overstayers'])

const patiently = (act: () => Promise<unknown>, tries = 5): Promise<unknown> =>
  act().catch((error: unknown) => {
    if (tries > 1 && error instanceof DatabaseAway && error.kind === 'busy') return patiently(act, tries - 1)
    throw error
  })

/** Works each of them, `each` times at once; what any of them threw. */
async function atOnce(names: readonly string[], each: number): Promise<unknown[]> {
  const work = names.flatMap((name) => {
    const act = acts[name]
    return act === undefined ? [] : Array.from({ length: each }, () => (jobs.has(name) ? patiently(act) : act()))
  })
  const ended = await Promise.allSettled(work)
  return ended.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
}

const receipts = () =>
  asSystem('test', (tx) => tx.selectFrom('signal').select(['municipality_code', 'receipt']).execute())

test(
  'signals, notices and messages at once: each is taken in, and each series of numbers is whole',
  async () => {
    const before = await deadlocks(world.connection)
    for (let round = 0; round < drill(1, 20); round += 1)
      expect(await atOnce(['signal', 'notice', 'notice by a system', 'file'], drill(4, 10))).toEqual([])
    expect(await deadlocks(world.connection)).toBe(before)
    const numbers = (await receipts()).map(({ receipt }) => Number(receipt.slice(-4))).toSorted((a, b) => a - b)
    expect(numbers).toEqual(numbers.map((_, at) => at + 1))
    expect((await verifyRecord()).breaks).toEqual([])
  },
  drillTime(),
)

test(
  'every pair of ways to work, at once',
  async () => {
    const names = Object.keys(acts)
    const pairs = names.flatMap((one, at) => names.slice(at).map((two) => [one, two] as const))
    const before = await deadlocks(world.connection)
    for (let round = 0; round < drill(1, 20); round += 1)
      for (const pair of pairs.filter((_, at) => at % drill(6, 1) === round % drill(6, 1)))
        expect([pair, await atOnce(pair, drill(1, 4))]).toEqual([pair, []])
    expect(await deadlocks(world.connection)).toBe(before)
    expect((await verifyRecord()).breaks).toEqual([])
  },
  drillTime(),
)

test('whoever holds the heads of both municipalities holds up each of them, and none holds anything meanwhile', async () => {
  if (server === null) return
  for (const [name, act] of Object.entries(acts))
    await act().catch((error: unknown) => expect.fail(`${name}: ${error}`))
  const [one, two] = [world.siv.municipality, world.ture.municipality]
  const idle: string[] = []
  for (const [name, act] of Object.entries(acts)) {
    const { held, waited } = await whileHeld(world.connection, [one, two], act)
    expect([name, held]).toEqual([name, []])
    if (!waited) idle.push(name)
  }
  // nothing had waited for these jobs
  expect(idle).toEqual(['moved days', 'overstayers'])
})
