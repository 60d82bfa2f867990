import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { inWorld } from '../../test/support/world.ts'
import { waitingMessages } from '../eviction/list/waiting.ts'
import { openMatter } from '../eviction/matter/actions.ts'
import { giving } from '../eviction/promise/forms.tsx'
import type { Session } from '../platform/access/index.ts'
import { asSystem, asUser } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { now } from '../platform/time/index.ts'
import { signalRoutes } from '../signal/index.ts'
import { messageRoutes } from './routes.tsx'

const world = inWorld()
const visit = (session: Session | null) => world.visit(messageRoutes, signalRoutes)(session)

const whole = {
  kind: 'messageToBoard',
  landlordName: 'Kalmarbo',
  landlordAddress: 'Box 1, Kalmar',
  landlordPhone: '0480-12 34 56',
  tenantName: 'Test Testsson',
  address: 'Exempelgatan 3',
  dwellingNumber: '1102',
  rooms: '2',
  tenure: 'rented',
  due1On: '2026-09-30',
  due1Amount: '8 450',
  due2On: '2026-10-30',
  due2Amount: '8450,00',
  interest: '0',
  amount: '16900',
  wayToPay: 'Bankgiro 123-4567',
  servedOn: '2026-11-13',
  givenHow: 'electronic',
  rows: '3',
  do: 'send',
}

const rows = () =>
  asSystem('test', (tx) => tx.selectFrom('tenancy_message').selectAll().orderBy('received_at').execute())

async function ownFlat(address: string): Promise<string> {
  const id = newId()
  const added = { municipality_code: '0880', landlord_id: world.ids.landlord, added_by: world.hanna.userId }
  await asUser(world.hanna, (tx) =>
    tx
      .insertInto('dwelling')
      .values({ ...added, id, address, rooms: 3, rent_kr: 8000, added_at: now() })
      .execute(),
  )
  return id
}

describe('writing a message', () => {
  test('the kind comes first, each with what it is and when the law wants it', async () => {
    const res = await visit(world.hanna).get('/messages/new')
    expect(res.text).toContain('Tre veckor räknas från det senare')
    expect(res.text).toContain('förordning 1978:314')
    expect((await visit(world.hanna).get('/messages/new?kind=disturbance')).text).toContain('Störningens dag')
  })

  test('a whole one is sent at once: the page has the receipt, the answer day and the rule that nothing is missing', async () => {
    const res = await visit(world.hanna).post('/messages/new', whole)
    expect(res.status).toBe(303)
    const shown = await visit(world.hanna).get(res.location ?? '')
    expect(shown.text).toContain('S-2026-0001')
    expect(shown.text).toContain('onsdag 25 november')
    expect(shown.text).toContain('Inget saknas')
    expect(shown.html).not.toContain('/evictions/new')
  })

  test('checking shows what was found and sends nothing; what was typed is kept', async () => {
    const res = await visit(world.hanna).post('/messages/new', { ...whole, amount: '17 900', rooms: '', do: 'check' })
    expect(res.status).toBe(200)
    expect(res.text.replaceAll(/\s/g, ' ')).toContain('1 000 kr för mycket')
    expect(res.text).toContain('RH 1995:34')
    expect(res.text).toContain('NJA 1985 s. 586')
    expect(res.html).toContain('value="17 900"')
    expect(res.html).toContain('href="#f-amount"')
    expect(res.text).toContain('Skicka ändå')
    expect(await rows()).toEqual([])
  })

  test('sending with something wrong asks once more, and the second time it goes', async () => {
    const wrong = { ...whole, amount: '17900' }
    const first = await visit(world.hanna).post('/messages/new', wrong)
    expect(first.status).toBe(422)
    expect(await rows()).toEqual([])
    const seen = /name="seen" value="([^"]*)"/.exec(first.html)?.[1] ?? ''
    expect(seen).toBe('amount:wrong')
    // another fault than the one that was read: asked again
    expect((await visit(world.hanna).post('/messages/new', { ...wrong, seen, wayToPay: '' })).status).toBe(422)
    expect((await visit(world.hanna).post('/messages/new', { ...wrong, seen })).status).toBe(303)
    expect(await rows()).toHaveLength(1)
  })

  test('what can’t be read is told where it was written', async () => {
    const res = await visit(world.hanna).post('/messages/new', {
      ...whole,
      due3On: '2026-02-30',
      amount: 'mycket',
      givenHow: 'registeredLetter',
      givenOn: '2026-12-24',
      address: '',
    })
    expect(res.status).toBe(422)
    for (const name of ['due3On', 'due3Amount', 'amount', 'givenOn', 'address'])
      expect(res.html).toContain(`href="#f-${name}"`)
    expect(res.html).toContain('value="mycket"')
  })

  test('more rows for rents keep what was typed', async () => {
    const res = await visit(world.hanna).post('/messages/new', { ...whole, do: 'rows' })
    expect(res.html).toContain('name="due6On"')
    expect(res.html).toContain('value="8 450"')
  })

  test('the same form sent twice does its work once', async () => {
    const key = newId()
    const first = await visit(world.hanna).post('/messages/new', { ...whole, _key: key })
    const second = await visit(world.hanna).post('/messages/new', { ...whole, _key: key })
    expect(second.location).toBe(first.location)
    expect(await rows()).toHaveLength(1)
  })

  test('the landlord’s own particulars are remembered, and a chosen flat needs no address', async () => {
    await visit(world.hanna).post('/messages/new', whole)
    const id = await ownFlat('Provgatan 4')
    expect((await visit(world.hanna).get('/messages/new')).text).toContain('Provgatan 4')
    const form = await visit(world.hanna).get(`/messages/new?kind=messageToBoard&dwelling=${id}`)
    expect(form.html).toContain('value="Box 1, Kalmar"')
    expect(form.html).not.toContain('name="address"')
    const { address, rooms: _, dwellingNumber, ...rest } = whole
    const res = await visit(world.hanna).post('/messages/new', { ...rest, dwellingId: id })
    expect(res.status).toBe(303)
    expect((await rows())[1]).toMatchObject({ dwelling_id: id, address: 'Provgatan 4' })
  })
})

describe('afterwards', () => {
  test('the landlord’s list and My day lead to the message; it can be corrected, and the old one says so', async () => {
    const sent = await visit(world.hanna).post('/messages/new', whole)
    const path = sent.location ?? ''
    expect((await visit(world.hanna).get('/messages')).html).toContain(path)
    expect((await visit(world.hanna).get('/signals')).html).toContain(path)
    expect((await visit(world.hanna).get('/messages?state=answered')).text).toContain('Inget meddelande passar')
    const form = await visit(world.hanna).get(`${path}/correct`)
    expect(form.html).toContain('value="16900"')
    const corrected = await visit(world.hanna).post(`${path}/correct`, { ...whole, wayToPay: 'Plusgiro 1-2' })
    expect(corrected.status).toBe(303)
    expect((await visit(world.hanna).get(path)).text).toContain('Ett senare meddelande rättar det här')
    expect((await visit(world.hanna).post(`${path}/correct`, { ...whole, rooms: '4' })).status).toBe(409)
  })

  test('staff read it with the tenant’s name, and an officer may open a matter of it; others see nothing', async () => {
    const path = (await visit(world.hanna).post('/messages/new', whole)).location ?? ''
    const petra = await visit(world.petra).get(path)
    expect(petra.text).toContain('Test Testsson')
    expect(petra.html).toContain('/evictions/new?message=')
    for (const session of [world.bo, world.mats, world.nils, world.noor, world.ture, world.rut])
      expect((await visit(session).get(path)).status).toBe(404)
    expect((await visit(world.petra).get(`${path}/correct`)).status).toBe(404)
    const signal = /\/signals\/[0-9a-f-]{36}/.exec(petra.html)?.[0] ?? ''
    expect((await visit(world.petra).get(signal)).html).toContain(path)
  })

  test('an officer writes down what came by letter, and may correct it', async () => {
    expect((await visit(world.petra).get('/messages/new')).text).toContain('Skriv ner')
    const letter = { ...whole, givenHow: 'letter', givenOn: '2026-11-19' }
    const res = await visit(world.petra).post('/messages/new', letter)
    expect(res.status).toBe(303)
    expect((await rows())[0]).toMatchObject({ sender_organisation_id: null, via: 'staff' })
    expect((await visit(world.hanna).get(res.location ?? '')).status).toBe(404)
    expect((await visit(world.petra).get(`${res.location}/correct`)).status).toBe(200)
    expect((await visit(world.bo).get('/messages/new')).status).toBe(404)
  })

  test('once a matter is opened the landlord sees who handles it and what is promised, and nothing of the matter', async () => {
    const path = (await visit(world.hanna).post('/messages/new', whole)).location ?? ''
    const messageId = path.slice('/messages/'.length)
    const opened = await openMatter(world.petra, { tenure: 'rented', cause: 'arrears', from: { messageId } })
    if (!opened.ok) throw new Error(opened.reason.kind)
    const matter = opened.value
    const promised = { kind: 'contact', by: Temporal.PlainDate.from('2026-11-25'), words: null } as const
    expect((await giving.run(world.petra, { id: matter.id }, promised)).ok).toBe(true)
    const hers = await visit(world.hanna).get(path)
    expect(hers.text).toContain(world.petra.name)
    expect(hers.text).toContain('senast 25 november 2026')
    expect(hers.html.includes(matter.id) || hers.html.includes(matter.number)).toBe(false)
    expect((await visit(world.hanna).get('/messages')).text).toContain(world.petra.name)
    expect((await visit(world.petra).get(path)).html).toContain(`/evictions/${matter.id}`)
    const other = { ...world.hanna, organisation: { ...world.hanna.organisation, id: world.ids.otherLandlord } }
    expect(
      (await asUser(other, (tx) => sql`select * from app.handler_of_message(${messageId})`.execute(tx))).rows,
    ).toEqual([])
    expect(
      (await asUser(other, (tx) => sql`select * from app.promises_on_message(${messageId})`.execute(tx))).rows,
    ).toEqual([])
    expect(await asUser(world.petra, (tx) => waitingMessages(tx, world.petra, { after: null, limit: 9 }))).toEqual([])
  })

  test('about a home with somebody whose identity is protected is read by those who may open the person, and by its sender', async () => {
    const path = (await visit(world.hanna).post('/messages/new', whole)).location ?? ''
    const opened = await openMatter(world.petra, {
      tenure: 'rented',
      cause: 'arrears',
      from: { messageId: path.slice('/messages/'.length) },
    })
    if (!opened.ok) throw new Error(opened.reason.kind)
    const person = await world.person({ by: world.petra, givenName: 'Elin' })
    const signal = /\/signals\/[0-9a-f-]{36}/.exec((await visit(world.siv).get(path)).html)?.[0] ?? ''
    await asSystem('test', async (tx) => {
      const home = { id: newId(), municipality_code: '0880', person_id: person }
      const noted = { noted_at: now(), noted_by: world.petra.userId }
      await tx
        .insertInto('matter_resident')
        .values({ ...home, matter_id: opened.value.id, part: 'child', ...noted })
        .execute()
      await tx
        .insertInto('protection')
        .values({ ...home, level: 'secrecyMarking', since: now() })
        .execute()
      await tx
        .insertInto('protected_staff')
        .values({ ...home, user_id: world.petra.userId, named_at: now() })
        .execute()
    })
    for (const session of [world.siv, world.bo, world.agneta]) {
      expect((await visit(session).get(path)).status, session.name).toBe(404)
      expect((await visit(session).get(signal)).status, session.name).toBe(404)
      expect((await visit(session).get('/signals')).text, session.name).not.toContain('Exempelgatan')
    }
    for (const session of [world.petra, world.hanna]) {
      expect((await visit(session).get(path)).status, session.name).toBe(200)
      expect((await visit(session).get(signal)).status, session.name).toBe(200)
    }
  })
})
