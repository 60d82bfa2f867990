/** Ending a matter says what is open and asks first; a word that never reached the landlord hasn't kept a home; violence is asked about. */

import { beforeEach, describe, expect, test } from 'vitest'
import { addEvent } from '../../../test/support/events.ts'
import { inWorld } from '../../../test/support/world.ts'
import { sendMessage } from '../../message/actions.ts'
import { messageInput } from '../../message/fields.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now, today } from '../../platform/time/index.ts'
import { bareFacts } from '../event/actions.ts'
import { evictionRoutes } from '../index.ts'
import { openMatter } from '../matter/actions.ts'

const world = inWorld()
const visit = world.visit(evictionRoutes)
let matter: string

// served and given on Friday 13 March 2026: the last day is Tuesday 7 April, because of Easter
beforeEach(async () => {
  world.clock('2026-03-13T09:00:00Z')
  const input = messageInput.parse({
    kind: 'messageToBoard',
    tenure: 'rented',
    address: 'Provgatan 1',
    dwellingNumber: '1101',
    tenantName: 'Elin Prov',
    rooms: 2,
    amount: '8 450,50',
    interest: '0',
    wayToPay: 'Bankgiro 123-4567',
    dues: [{ dueOn: '2026-02-27', amount: '8 450,50' }],
    servedOn: '2026-03-13',
    landlordAddress: 'Box 1',
    landlordPhone: '0480-1',
  })
  const sent = await sendMessage(world.hanna, input, 'form')
  if (!sent.ok) throw new Error(sent.reason.kind)
  const from = { messageId: sent.value.id }
  const opened = await openMatter(world.petra, { tenure: 'rented', cause: 'arrears', from })
  if (!opened.ok) throw new Error(opened.reason.kind)
  matter = opened.value.id
})

const page = (by: Session = world.petra) => visit(by).get(`/evictions/${matter}/end`)
const sealIn = (html: string) => /name="openSeen"[^>]*value="([0-9a-f.]+)"/.exec(html)?.[1] ?? ''
const end = (fields: Record<string, string>, by: Session = world.petra) =>
  visit(by).post(`/evictions/${matter}/end`, { outcome: 'noRisk', on: '2026-03-13', children: '0', ...fields })
const openWhy = 'Hyresvärden har ringt och sagt att det är ordnat'
const at = (kind: 'payment' | 'rectified' | 'withdrawn' | 'newLease' | 'takenOver') =>
  addEvent(world.petra, matter, { ...bareFacts, kind, on: Temporal.PlainDate.from('2026-03-13') })
const ends = () => asSystem('test', (tx) => tx.selectFrom('matter_end').selectAll().execute())

async function signUndertaking() {
  await visit(world.agneta).post('/delegations/new', {
    userId: world.petra.userId,
    task: 'undertake',
    upToOre: '20 000',
    reference: '4.2',
    from: '2026-01-01',
  })
  const decided = await visit(world.petra).post(`/evictions/${matter}/decision`, {
    seen: '',
    kind: 'undertake',
    amountOre: '8450,50',
    reasons: 'Två barn går i skolan intill.',
  })
  const signed = await visit(world.petra).post(`/evictions/${matter}/undertaking`, {
    landlordName: 'Kvarnholmens Bostäder AB',
    landlordAddress: 'Box 1',
    tenantName: 'Elin Prov',
    address: 'Provgatan 1',
    covers: 'Obetald hyra för mars 2026.',
  })
  expect([decided.status, signed.status]).toEqual([303, 303])
}

describe('ending a matter', () => {
  test('says what is open and asks why before it ends; what was typed stays, and the reason is kept and shown', async () => {
    const { text } = await page()
    for (const open of ['Det här är öppet', 'visar inte att hemmet är räddat', 'Tre veckor att rädda hemmet'])
      expect(text).toContain(open)
    const asked = await end({ words: 'Tack vare planen' })
    expect(asked.status).toBe(422)
    expect(asked.html).toContain('href="#f-openWhy"')
    expect(asked.text).toContain('Tack vare planen')
    expect((await end({ openSeen: sealIn(asked.html) })).text).toContain('Skriv varför det är rätt att avsluta')
    expect((await end({ openSeen: sealIn(asked.html), openWhy })).status).toBe(303)
    expect((await ends()).map((row) => row.open_because)).toEqual([openWhy])
    expect((await visit(world.petra).get(`/evictions/${matter}`)).text).toContain(openWhy)
  })

  test('asks anew about what opened after the list was read, and not again for what was done meanwhile', async () => {
    const openSeen = sealIn((await page()).html)
    await visit(world.petra).post(`/evictions/${matter}/promises/new`, {
      kind: 'answerBy',
      by: '2026-03-20',
      words: '',
    })
    const served = { ...bareFacts, kind: 'orderServed', on: Temporal.PlainDate.from('2026-03-13') } as const
    await addEvent(world.petra, matter, served)
    const again = await end({ openSeen, openWhy })
    expect([again.status, sealIn(again.html) === openSeen]).toEqual([422, false])
    expect(again.text).toContain('Läs listan över vad som är öppet')
    expect(again.text).toContain('Svar på föreläggandet')
    expect(again.text).toContain('Ett löfte till hyresvärden är inte hållet')
    const promise = await asSystem('test', (tx) =>
      tx.selectFrom('matter_promise').select('id').executeTakeFirstOrThrow(),
    )
    await visit(world.petra).post(`/evictions/${matter}/promises/${promise.id}/kept`)
    expect((await end({ openSeen: sealIn(again.html), openWhy })).status).toBe(303)
  })

  test('can’t say that something kept the home while nothing says that it happened, whatever reason is given', async () => {
    const claimed = ['keptPayment', 'keptWithdrawn', 'keptNewLease', 'keptTakeover'] as const
    const claims = {
      keptPayment: () => at('payment'),
      keptWithdrawn: () => at('withdrawn'),
      keptNewLease: () => at('newLease'),
      keptTakeover: () => at('takenOver'),
    }
    for (const outcome of claimed) {
      const happens = claims[outcome]
      const before = await end({ outcome, openSeen: '', openWhy })
      expect([outcome, before.status, before.html.includes('href="#f-outcome"')]).toEqual([outcome, 422, true])
      expect(before.text).toContain('Det här måste göras först')
      const by = { ended_at: now(), ended_by: world.petra.userId, ended_on: today(), open_because: openWhy }
      const forged = { ...by, id: newId(), municipality_code: '0880', matter_id: matter, outcome }
      const write = asUser(world.petra, (tx) => tx.insertInto('matter_end').values(forged).execute())
      await expect(write, outcome).rejects.toThrow('does not let it end')
      await happens()
      const after = await end({ outcome, openSeen: '', openWhy })
      expect(after.text, outcome).not.toContain('Det här måste göras först')
    }
    expect(await ends()).toEqual([])
  })

  test('with children in the home it asks why nobody has weighed whether they come to harm', async () => {
    await asSystem('test: a child', (tx) =>
      tx
        .insertInto('matter_resident')
        .values({
          id: newId(),
          municipality_code: '0880',
          matter_id: matter,
          part: 'child',
          noted_at: now(),
          noted_by: world.petra.userId,
        })
        .execute(),
    )
    const asks = 'ingen har bedömt om de far illa'
    expect((await end({ outcome: 'movedOutUnhoused' })).text).toContain(asks)
    await visit(world.petra).post(`/evictions/${matter}/concern`, {
      outcome: 'noReport',
      words: 'Barnen bor hos mormor.',
    })
    expect((await end({ outcome: 'movedOutUnhoused' })).text).not.toContain(asks)
  })

  test('an eviction day ahead stands as open until the landlord has taken the application back', async () => {
    const at = Temporal.Instant.from('2026-03-12T09:00:00Z')
    const by = { municipality_code: '0880', matter_id: matter }
    await asSystem('test: notice', (tx) =>
      tx
        .insertInto('enforcement_notice')
        .values({
          ...by,
          id: newId(),
          kind: 'eviction',
          authority_reference: 'U-1-26',
          received_at: at,
          received_on: Temporal.PlainDate.from('2026-03-12'),
          eviction_on: Temporal.PlainDate.from('2026-03-25'),
          address: 'Storgatan 1',
          tenant_name: 'Prov Test',
          via: 'form',
          registered_at: at,
          registered_by: world.petra.userId,
        })
        .execute(),
    )
    expect((await page()).text).toContain('Vräkningsdagen 25 mars 2026 är inte inställd')
    await asSystem('test: taken back', (tx) =>
      tx
        .insertInto('matter_event')
        .values({
          ...by,
          id: newId(),
          kind: 'withdrawn',
          on_day: Temporal.PlainDate.from('2026-03-13'),
          recorded_at: at,
          recorded_by: world.petra.userId,
        })
        .execute(),
    )
    expect((await page()).text).not.toContain('Vräkningsdagen')
  })

  test('as kept by an undertaking isn’t possible while none has reached the landlord', async () => {
    const unsigned = await end({ outcome: 'keptUndertaking', openSeen: sealIn((await page()).html), openWhy })
    expect([unsigned.status, unsigned.html.includes('href="#f-outcome"')]).toEqual([422, true])
    await signUndertaking()
    const first = await page()
    expect(first.text).toContain('är undertecknat men har inte nått hyresvärden')
    const refused = await end({ outcome: 'keptUndertaking', openSeen: sealIn(first.html), openWhy })
    expect([refused.status, refused.html.includes('href="#f-outcome"')]).toEqual([422, true])
    await visit(world.petra).post(`/evictions/${matter}/undertaking/delivery`, {
      how: 'courier',
      reachedOn: '2026-03-13',
      proof: 'Kvitto 17',
    })
    const { html, text } = await page()
    expect(text).not.toContain('har inte nått hyresvärden')
    expect(text).not.toContain('visar inte att hemmet är räddat')
    expect((await end({ outcome: 'keptUndertaking', openSeen: sealIn(html), openWhy })).status).toBe(303)
  })
})

describe('before anybody leaves the home', () => {
  const ask = (fields: Record<string, string> = {}, by: Session = world.petra) =>
    visit(by).post(`/evictions/${matter}/home-question`, {
      violence: 'yes',
      spouse: 'yes',
      on: '2026-03-13',
      ...fields,
    })
  const rows = (by: Session) => asUser(by, (tx) => tx.selectFrom('matter_home_question').selectAll().execute())

  test('somebody asks about violence, and the matter says what that means', async () => {
    expect((await visit(world.petra).get(`/evictions/${matter}`)).text).toContain('Ingen har skrivit upp att ni frågat')
    expect((await page()).text).toContain('frågat om våld')
    expect((await ask({ violence: '' })).html).toContain('href="#f-violence"')
    expect((await ask({ on: '2026-03-14' })).html).toContain('href="#f-on"')
    expect((await ask()).status).toBe(303)
    const shown = await visit(world.petra).get(`/evictions/${matter}`)
    expect(shown.text).toContain('Råd ingen att säga upp eller lämna bostaden')
    expect(shown.html).toContain(`/evictions/${matter}/events/new?kind=takeoverWanted`)
    expect((await page()).text).not.toContain('frågat om våld innan')
  })

  test('a takeover is an end of its own: the home is kept', async () => {
    const on = Temporal.PlainDate.from('2026-03-13')
    await addEvent(world.petra, matter, { ...bareFacts, kind: 'takenOver', on })
    const { html } = await page()
    expect(html).toMatch(/value="keptTakeover" selected/)
    expect((await end({ outcome: 'keptTakeover', openSeen: sealIn(html), openWhy })).status).toBe(303)
  })

  test('who may not: a landlord, a partner, another municipality read or write it', async () => {
    await ask()
    for (const who of [world.hanna, world.nils, world.ture, world.bo]) {
      expect((await visit(who).get(`/evictions/${matter}/home-question`)).status).toBe(404)
      expect((await ask({}, who)).status).toBe(404)
    }
    for (const who of [world.hanna, world.nils, world.ture]) expect(await rows(who)).toEqual([])
    const [row] = await rows(world.petra)
    if (row === undefined) throw new Error('not written')
    const forged = { ...row, id: '00000000-0000-7000-8000-000000000001', asked_by: world.siv.userId }
    await expect(
      asUser(world.petra, (tx) => tx.insertInto('matter_home_question').values(forged).execute()),
    ).rejects.toThrow()
  })
})
