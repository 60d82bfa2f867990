/** What comes in follows the person whom it names: by a number wherever it stands, whoever sent it and however, before anybody has linked it. */

import { describe, expect, test } from 'vitest'
import { type Sent, signalSentBy } from '../../test/support/sent.ts'
import { inWorld } from '../../test/support/world.ts'
import { messageInput, sendMessage } from '../message/index.ts'
import { registerNotice } from '../notice/index.ts'
import { openPerson } from '../person/index.ts'
import { hasRole, type Role, roles, type Session } from '../platform/access/index.ts'
import { ask, asSystem, asUser } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { now } from '../platform/time/index.ts'
import { mayRead } from './access.ts'
import { dayItems } from './duties.ts'
import { signalRoutes } from './routes.tsx'

const world = inWorld()
const visit = (session: Session) => world.visit(signalRoutes)(session)

const NUMBER = '198705212382'

/** A person of Siv's; Siv alone is named once the identity is protected. */
const person = (number: string | null = NUMBER) =>
  world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Testlund', ...(number === null ? {} : { number }) })

async function protect(personId: string): Promise<void> {
  const base = { municipality_code: '0880', person_id: personId }
  await asSystem('test: protect', async (tx) => {
    await tx
      .insertInto('protected_staff')
      .values({ ...base, id: newId(), user_id: world.siv.userId, named_at: now() })
      .execute()
    await tx
      .insertInto('protection')
      .values({ ...base, id: newId(), level: 'secrecyMarking', since: now() })
      .execute()
  })
}

const sent = (by: Session, facts: Partial<Sent>) => signalSentBy(by, { place: 'Hamnen', ...facts })

const mayOpen = async (session: Session, id: string) => (await visit(session).get(`/signals/${id}`)).status === 200

describe('a number', () => {
  test('hides what names a protected person from the moment it comes, wherever the number stands and however it is written', async () => {
    await protect(await person())
    const ways: Partial<Sent>[] = [
      { personNumber: NUMBER },
      { words: 'Nadja, 870521-2382, sover i en bil.' },
      { words: 'Hon (19870521 2382) ringde.' },
      { words: 'Född 1987-05-21–2382' },
      { words: 'nummer ８７０５２１２３８２' },
      { place: 'Hos 8705212382, bakom stationen' },
      { personName: 'Nadja 870521 2382' },
      { senderContact: '0480-45 00 00, 870521-2382' },
    ]
    for (const facts of ways) {
      const id = await sent(world.noor, facts)
      expect(await mayOpen(world.siv, id), JSON.stringify(facts)).toBe(true)
      for (const session of [world.agneta, world.siv2, world.petra, world.nils])
        expect(await mayOpen(session, id), `${session.name} ${JSON.stringify(facts)}`).toBe(false)
    }
    for (const show of ['waiting', 'all'])
      expect((await visit(world.siv2).get(`/signals?show=${show}`)).text).not.toContain('S-2026-')
  })

  test('holds for what had come before the identity was protected, and for a number that was learnt later', async () => {
    const before = await sent(world.noor, { words: 'Hon heter 870521-2382.' })
    const other = await sent(world.noor, { personNumber: '199703042391' })
    expect([await mayOpen(world.siv2, before), await mayOpen(world.siv2, other)]).toEqual([true, true])
    const id = await person()
    await protect(id)
    expect([await mayOpen(world.siv2, before), await mayOpen(world.siv2, other)]).toEqual([false, true])
    await asSystem('test: a new number', async (tx) => {
      await tx.updateTable('person_number').set({ ended_at: now() }).execute()
      await tx
        .insertInto('person_number')
        .values({
          id: newId(),
          municipality_code: '0880',
          person_id: id,
          kind: 'personal',
          number: '199703042391',
          since: now(),
        })
        .execute()
    })
    // the number that the person had is theirs still
    expect([await mayOpen(world.siv2, before), await mayOpen(world.siv2, other)]).toEqual([false, false])
    expect([await mayOpen(world.siv, before), await mayOpen(world.siv, other)]).toEqual([true, true])
  })

  test('holds for a landlord’s message, a notice of an eviction, and another municipality’s request', async () => {
    await protect(await person())
    const input = messageInput.parse({
      kind: 'disturbance',
      address: 'Provgatan 7',
      tenantName: 'Nadja Testlund',
      ownReference: 'hyresgäst 870521-2382',
      disturbanceOn: '2026-11-19',
      words: 'Hög musik',
    })
    const message = await sendMessage(world.hanna, input, 'form')
    if (!message.ok) throw new Error(message.reason.kind)
    const seesMessage = (session: Session) =>
      asUser(session, (tx) => tx.selectFrom('tenancy_message').select('id').execute()).then((rows) => rows.length)
    expect([await seesMessage(world.siv), await seesMessage(world.hanna)]).toEqual([1, 1])
    expect([await seesMessage(world.petra), await seesMessage(world.agneta)]).toEqual([0, 0])
    const notice = await registerNotice(
      world.petra,
      {
        kind: 'eviction',
        reference: 'U-7-26',
        receivedAt: null,
        evictionOn: Temporal.PlainDate.from('2026-12-10'),
        evictionTime: null,
        address: 'Provgatan 7',
        dwellingNumber: null,
        tenantName: 'Nadja Testlund 19870521-2382',
        landlordName: null,
        children: true,
        words: null,
        replacesId: null,
        matterId: null,
      },
      'form',
    )
    if (!notice.ok) throw new Error(notice.reason.kind)
    const seesNotice = (session: Session) =>
      asUser(session, (tx) => tx.selectFrom('enforcement_notice').select('id').execute()).then((rows) => rows.length)
    // Petra wrote it down: that it vanished would tell her whom it is about
    expect([await seesNotice(world.siv), await seesNotice(world.petra)]).toEqual([1, 1])
    expect([await seesNotice(world.agneta), await seesNotice(world.siv2)]).toEqual([0, 0])
    const asked = await sent(world.ture, { kind: 'municipalityRequest', municipality: '0880', personNumber: NUMBER })
    expect([await mayOpen(world.siv, asked), await mayOpen(world.siv2, asked)]).toEqual([true, false])
  })

  test('of nobody protected hides nothing, nor does a protected person’s name alone', async () => {
    await protect(await person())
    const named = await sent(world.noor, { personName: 'Nadja Testlund', children: 1, place: null })
    const numbered = await sent(world.noor, { personNumber: '199703042391' })
    for (const id of [named, numbered]) expect(await mayOpen(world.siv2, id)).toBe(true)
  })
})

describe('what waits', () => {
  test('is told the manager as a number and a day, with nothing of whom or where, and nobody else', async () => {
    await protect(await person())
    await sent(world.noor, { personNumber: NUMBER, personName: 'Nadja', place: 'Hemliga gatan 1', urgent: true })
    const list = await visit(world.agneta).get('/signals')
    expect(list.text).toContain('Väntar på utsedd personal')
    expect(list.text).toContain('S-2026-0001')
    expect(list.html).not.toMatch(/Nadja|Hemliga|870521-?2382|Stadsmissionen/)
    const items = await asUser(world.agneta, (tx) => ask(tx, dayItems(tx, world.agneta, 'sv')))
    expect(items).toMatchObject([{ title: 'En signal väntar på utsedd personal', cannotWait: true }])
    expect(JSON.stringify(items)).not.toMatch(/Nadja|Hemliga|870521-?2382/)
    for (const session of [world.siv2, world.petra, world.bo, world.mats]) {
      expect(JSON.stringify(await asUser(session, (tx) => ask(tx, dayItems(tx, session, 'sv')))), session.name).toBe(
        '[]',
      )
      expect((await visit(session).get('/signals')).text).not.toContain('S-2026-0001')
    }
    const english = { ...world.agneta, locale: 'en' } as const
    expect((await visit(english).get('/signals')).text).toContain('Waiting for named staff')
  })

  test('looks to its sender as any other signal does: page, receipt and day of the answer', async () => {
    await protect(await person())
    const shown = async (session: Session, number: string) => {
      const posted = await visit(session).post('/signals/new', {
        kind: 'report',
        words: 'Sover ute',
        personNumber: number,
        adults: '1',
        children: '0',
      })
      const receipt = await visit(session).get(posted.location ?? '')
      const page = await visit(session).get((posted.location ?? '').replace('/receipt', ''))
      return [posted.status, receipt.status, receipt.text.includes('onsdag 25 november'), page.status]
    }
    for (const session of [world.noor, world.siv2, world.mats])
      expect(await shown(session, NUMBER), session.name).toEqual(await shown(session, '199703042391'))
  })

  test('keeps its receipt also when staff have linked it to the protected person', async () => {
    const id = await sent(world.noor, {})
    const personId = await person()
    await asSystem('test: link', (tx) =>
      tx
        .insertInto('signal_person')
        .values({
          id: newId(),
          municipality_code: '0880',
          signal_id: id,
          person_id: personId,
          linked_at: now(),
          linked_by: world.siv.userId,
        })
        .execute(),
    )
    await protect(personId)
    expect(await mayOpen(world.noor, id)).toBe(false)
    expect((await visit(world.noor).get(`/signals/${id}/receipt`)).text).toContain('S-2026-0001')
    for (const session of [world.hanna, world.ture, world.siv2, world.rut])
      expect((await visit(session).get(`/signals/${id}/receipt`)).status, session.name).toBe(404)
  })
})

describe('need', () => {
  const withRoles = (one: Role): Session => ({ ...world.siv, roles: [one] })

  test('who may read what comes in stands alike in the table of roles and in the database', async () => {
    for (const role of roles) {
      const session = withRoles(role)
      const rows = await asUser(session, async (tx) =>
        tx.selectNoFrom((eb) => eb.fn<boolean>('app.may_answer_signals').as('may')).executeTakeFirst(),
      )
      expect([role, rows?.may]).toEqual([role, mayRead(session)])
    }
  })

  test('a debt adviser and housing support read what they wrote down themselves, and nothing that others sent', async () => {
    const theirs = await sent(world.noor, {})
    for (const session of [world.bo, world.mats]) {
      const own = await sent(session, { words: 'En granne ringde.' })
      expect([await mayOpen(session, own), await mayOpen(session, theirs)], session.name).toEqual([true, false])
      const list = await visit(session).get('/signals?show=all')
      expect(list.text.match(/S-2026-\d{4}/g)).toHaveLength(1)
      expect(list.text).toContain('Det du har skrivit ned')
      const seen = await asUser(session, (tx) => tx.selectFrom('signal').select('id').execute())
      expect(seen).toEqual([{ id: own }])
    }
    expect(hasRole(world.siv, ['socialWorker']) && (await mayOpen(world.siv, theirs))).toBe(true)
  })

  test('nobody answers or links in another’s name, nor what they may not read', async () => {
    const personId = await person()
    await protect(personId)
    const hidden = await sent(world.noor, { personNumber: NUMBER })
    const open = await sent(world.noor, {})
    const base = { municipality_code: '0880', words: 'Tack', answered_at: now(), kind: 'noAction' } as const
    for (const [session, signal_id, answered_by] of [
      [world.siv2, hidden, world.siv2.userId],
      [world.siv2, open, world.siv.userId],
      [world.bo, open, world.bo.userId],
    ] as const)
      await expect(
        asUser(session, (tx) =>
          tx
            .insertInto('signal_answer')
            .values({ ...base, id: newId(), signal_id, answered_by })
            .execute(),
        ),
      ).rejects.toMatchObject({ code: '42501' })
    await expect(asUser(world.siv2, (tx) => openPerson(tx, world.siv2, personId, 'signal'))).rejects.toThrow()
  })
})
