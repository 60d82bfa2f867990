import { describe, expect, test } from 'vitest'
import { inWorld } from '../../test/support/world.ts'
import { eventsOfMessage } from '../eviction/attached/events.ts'
import { waitingMessages } from '../eviction/list/waiting.ts'
import { NotFound, type Session } from '../platform/access/index.ts'
import { asSystem, asUser } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { answerSignalIn } from '../signal/index.ts'
import { sendMessage } from './actions.ts'
import { answerOfMessage } from './answer.ts'
import { type MessageInput, readMessage } from './fields.ts'
import { messageById, ownMessages } from './queries.ts'

const world = inWorld()

const formThree = {
  kind: 'messageToBoard',
  landlordAddress: 'Box 1, Kalmar',
  landlordPhone: '0480-12 34 56',
  tenantName: 'Test Testsson',
  address: 'Exempelgatan 3',
  dwellingNumber: '1102',
  rooms: '2',
  dues: [
    { dueOn: '2026-09-30', amount: 8450 },
    { dueOn: '2026-10-30', amount: '8 450,00' },
  ],
  interest: 61.5,
  amount: '16 961,50',
  wayToPay: 'Bankgiro 123-4567',
  servedOn: '2026-11-13',
  statedDays: 21,
}

function input(changes: Record<string, unknown> = {}): MessageInput {
  const read = readMessage({ ...formThree, ...changes }, 'sv')
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}

async function sent(session: Session, changes: Record<string, unknown> = {}) {
  const outcome = await sendMessage(session, input(changes), 'form')
  if (!outcome.ok) throw new Error(outcome.reason.kind)
  return outcome.value
}

const count = () =>
  asSystem('test', async (tx) => {
    const rows = await tx.selectFrom('tenancy_message').select('id').execute()
    const signals = await tx.selectFrom('signal').select('id').execute()
    return { messages: rows.length, signals: signals.length }
  })

const dwelling = async (by: Session, landlordId: string, address: string) => {
  const id = newId()
  await asUser(by, (tx) =>
    tx
      .insertInto('dwelling')
      .values({
        id,
        municipality_code: by.municipality,
        landlord_id: landlordId,
        address,
        rooms: 3,
        rent_kr: 8450,
        added_at: Temporal.Now.instant(),
        added_by: by.userId,
      })
      .execute(),
  )
  return id
}

describe('a landlord’s message', () => {
  test('gets a receipt and an answer day, names the tenant nowhere but in itself, and gives the law its days', async () => {
    const message = await sent(world.hanna)
    expect(message).toMatchObject({ receipt: 'S-2026-0001', already: false, findings: [] })
    expect(message.answerBy.toString()).toBe('2026-11-25')
    const signal = await asSystem('test', (tx) => tx.selectFrom('signal').selectAll().executeTakeFirstOrThrow())
    expect(signal.words.replaceAll(/\s/g, ' ')).toBe(
      'Meddelande till socialnämnden: 16 961,50 kr för 2 hyror, delgiven 13 november 2026.',
    )
    expect(JSON.stringify(signal)).not.toContain('Testsson')
    const shown = await asUser(world.petra, (tx) => messageById(tx, message.id))
    expect(shown).toMatchObject({ tenantName: 'Test Testsson', landlordName: world.hanna.organisation.name, rooms: 2 })
    expect(eventsOfMessage(shown).map(({ kind, on, amountOre }) => [kind, on.toString(), amountOre])).toEqual([
      ['rentDue', '2026-09-30', 845_000],
      ['rentDue', '2026-10-30', 845_000],
      ['noticeServed', '2026-11-13', 1_696_150],
      ['messageGiven', '2026-11-21', 1_696_150],
    ])
  })

  test('with children in the flat it counts as a family’s', async () => {
    await sent(world.hanna, { children: 'ja' })
    const signal = await asSystem('test', (tx) => tx.selectFrom('signal').selectAll().executeTakeFirstOrThrow())
    expect(signal.children).toBe(1)
  })

  test('sent thrice is one, also when the words are spaced otherwise, and the receipt is the first one’s', async () => {
    const first = await sent(world.hanna)
    world.clock('2026-11-22T09:00:00Z')
    const second = await sent(world.hanna, { tenantName: ' test  TESTSSON' })
    const third = await sent(world.hanna)
    expect([second, third]).toMatchObject([
      { id: first.id, receipt: first.receipt, already: true },
      { id: first.id, already: true },
    ])
    expect(await count()).toEqual({ messages: 1, signals: 1 })
    expect((await sent(world.hanna, { amount: 16_961 })).already).toBe(false)
  })

  test('sent by two at the same moment is one', { tags: ['server/locks'] }, async () => {
    const both = await Promise.all([sent(world.hanna), sent(world.hanna)])
    expect(new Set(both.map(({ id }) => id)).size).toBe(1)
    expect(both.map(({ already }) => already).toSorted()).toEqual([false, true])
    expect(await count()).toEqual({ messages: 1, signals: 1 })
  })

  test('for a flat in another municipality is refused, and says where it belongs', async () => {
    const outcome = await sendMessage(world.hanna, input({ municipality: '0881' }), 'form')
    expect(outcome).toEqual({ ok: false, reason: { kind: 'otherMunicipality', code: '0881', name: 'Nybro' } })
    expect((await sendMessage(world.hanna, input({ municipality: '9999' }), 'form')).ok).toBe(false)
    expect(await count()).toEqual({ messages: 0, signals: 0 })
  })

  test('finds the own flat by its address, however it is written, and takes the rooms from it', async () => {
    const id = await dwelling(world.hanna, world.ids.landlord, 'Exempelgatan 7')
    const message = await sent(world.hanna, { address: 'EXEMPELGATAN 7', dwellingNumber: null, rooms: null })
    const shown = await asUser(world.hanna, (tx) => messageById(tx, message.id))
    expect(shown).toMatchObject({ dwellingId: id, rooms: 3, findings: [] })
  })

  test('can’t name somebody else’s flat', async () => {
    const theirs = await dwelling(world.siv, world.ids.otherLandlord, 'Provgatan 9')
    const outcome = await sendMessage(world.hanna, input({ dwellingId: theirs }), 'form')
    expect(outcome).toEqual({ ok: false, reason: { kind: 'dwellingUnknown' } })
  })

  test('a correction stands in the place of the first; another landlord’s message can’t be corrected, nor one twice', async () => {
    const first = await sent(world.hanna, { amount: 16_000 })
    expect(first.findings).toMatchObject([{ field: 'amount', defect: 'wrongAmount' }])
    const other = { ...world.hanna, organisation: { ...world.hanna.organisation, id: world.ids.otherLandlord } }
    expect(await sendMessage(other, input({ corrects: first.id }), 'form')).toEqual({
      ok: false,
      reason: { kind: 'correctsUnknown' },
    })
    const second = await sent(world.hanna, { corrects: first.id })
    expect((await asUser(world.hanna, (tx) => messageById(tx, first.id))).correctedById).toBe(second.id)
    expect((await sent(world.hanna, { corrects: first.id })).already).toBe(true)
    expect(await sendMessage(world.hanna, input({ corrects: first.id, rooms: 3 }), 'form')).toEqual({
      ok: false,
      reason: { kind: 'alreadyCorrected' },
    })
    const inbox = await asUser(world.petra, (tx) => waitingMessages(tx, world.petra, { after: null, limit: 10 }))
    expect(inbox.map(({ id }) => id)).toEqual([second.id])
  })

  test('is answered in words alone: the sender isn’t told which kind of answer it was', async () => {
    const { id, signalId } = await sent(world.hanna)
    await asUser(world.petra, (tx) =>
      answerSignalIn(tx, world.petra, signalId, { kind: 'caseGoesOn', words: 'Tack, vi hör av oss.' }),
    )
    const answer = await asUser(world.hanna, (tx) => answerOfMessage(tx, id))
    expect(answer).toMatchObject({ receipt: 'S-2026-0001', handler: null, promises: [] })
    expect(Object.keys(answer.answer ?? {}).toSorted()).toEqual(['at', 'words'])
  })

  test('waits for an officer until it is in a matter or its answer puts it aside', async () => {
    const waiting = () => asUser(world.petra, (tx) => waitingMessages(tx, world.petra, { after: null, limit: 10 }))
    const { signalId } = await sent(world.hanna)
    const answer = (kind: 'caseGoesOn' | 'noAction', id: string) =>
      asUser(world.petra, (tx) => answerSignalIn(tx, world.petra, id, { kind, words: 'Tack.' }))
    await answer('caseGoesOn', signalId)
    expect(await waiting()).toMatchObject([{ answered: true, landlord: world.hanna.organisation.name }])
    await answer('noAction', (await sent(world.hanna, { kind: 'messageToBoard', rooms: 3 })).signalId)
    expect(await waiting()).toHaveLength(1)
    await expect(asUser(world.bo, (tx) => waitingMessages(tx, world.bo, { after: null, limit: 10 }))).rejects.toThrow(
      NotFound,
    )
  })
})

describe('who may not', () => {
  test('read it: another landlord, Stadsmissionen, the next municipality', async () => {
    const { id } = await sent(world.hanna)
    const other = { ...world.hanna, organisation: { ...world.hanna.organisation, id: world.ids.otherLandlord } }
    for (const session of [other, world.nils, world.noor, world.ture, world.rut, world.adam])
      await expect(asUser(session, (tx) => messageById(tx, id))).rejects.toThrow(NotFound)
    const list = { kind: null, state: null }
    expect(await asUser(other, (tx) => ownMessages(tx, other, list, null, 10))).toEqual([])
    expect(await asUser(world.hanna, (tx) => ownMessages(tx, world.hanna, list, null, 10))).toHaveLength(1)
  })

  test('send one: those who neither let homes nor handle cases; a debt adviser doesn’t write one down', async () => {
    for (const session of [world.nils, world.noor, world.adam, world.rut, world.anja, world.bo])
      await expect(sendMessage(session, input(), 'form')).rejects.toThrow(NotFound)
    expect(
      (await sent(world.petra, { landlordName: 'Privat värd', givenHow: 'letter', givenOn: '2026-11-20' })).already,
    ).toBe(false)
    expect(await count()).toEqual({ messages: 1, signals: 1 })
  })
})
