import { describe, expect, test } from 'vitest'
import { partSeenBy } from '../../test/support/path.ts'
import { signalSentBy } from '../../test/support/sent.ts'
import { inWorld } from '../../test/support/world.ts'
import type { Session } from '../platform/access/index.ts'
import { ask, asSystem, asUser } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { now } from '../platform/time/index.ts'
import { linkSignalPerson, unlinkSignalPerson } from './about.ts'
import { answering } from './answering.tsx'
import { dayItems, pathPart } from './duties.ts'
import { signalRoutes } from './routes.tsx'

const world = inWorld()
const visit = (session: Session | null) => world.visit(signalRoutes)(session)

type Some = { words?: string; urgent?: boolean; kind?: 'report' | 'landlordMessage' | 'municipalityRequest' }

const sentBy = (session: Session, { kind = 'report', ...more }: Some = {}) =>
  signalSentBy(session, {
    kind,
    municipality: kind === 'municipalityRequest' ? '0880' : null,
    livingForm: 'outdoors',
    personName: 'Kalle Testsson',
    ...more,
  })

const listOf = async (session: Session, query = '') => (await visit(session).get(`/signals${query}`)).text
const answer = { kind: 'noAction', words: 'Tack.' } as const
const answered = (id: string, more: Partial<Parameters<typeof answering.run>[2]> = {}) =>
  answering.run(world.siv, { id }, { ...answer, because: null, ...more })

describe('who may not', () => {
  test('a landlord sees its own messages only', async () => {
    const own = await sentBy(world.hanna, { kind: 'landlordMessage' })
    const other = await sentBy(world.noor)
    expect((await visit(world.hanna).get(`/signals/${own}`)).status).toBe(200)
    expect((await visit(world.hanna).get(`/signals/${other}`)).status).toBe(404)
    const list = await listOf(world.hanna)
    expect(list).toContain('S-2026-0001')
    expect(list).not.toContain('S-2026-0002')
  })
  test('Ture sees what he sent to Kalmar, and nothing else of Kalmar’s', async () => {
    const asked = await sentBy(world.ture, { kind: 'municipalityRequest' })
    const other = await sentBy(world.noor)
    expect((await visit(world.ture).get(`/signals/${asked}`)).status).toBe(200)
    expect((await visit(world.ture).get(`/signals/${other}`)).status).toBe(404)
    expect(await listOf(world.ture, '?show=all')).not.toContain('S-2026-000')
    expect(await listOf(world.ture, '?show=sent')).toMatch(/S-2026-0001(?!.*S-2026-0002)/)
  })
  test('Noor, Ture, Hanna and the municipality’s support staff can’t answer or correct', async () => {
    const id = await sentBy(world.noor)
    for (const session of [world.noor, world.ture, world.hanna, world.mats, world.bo, world.anja]) {
      expect((await visit(session).post(`/signals/${id}/answer`, answer)).status).toBe(404)
      expect((await visit(session).get(`/signals/${id}/answer`)).status).toBe(404)
    }
    expect((await visit(world.mats).get(`/signals/${id}`)).html).not.toContain('name="words"')
  })
  test('an analyst, an administrator and a log reviewer see no signals', async () => {
    const id = await sentBy(world.siv)
    for (const session of [world.anja, world.adam, world.rut]) {
      expect((await visit(session).get('/signals')).status).toBe(404)
      expect((await visit(session).get(`/signals/${id}`)).status).toBe(404)
      expect(await asUser(session, (tx) => tx.selectFrom('signal').select('id').execute())).toEqual([])
    }
  })
  test('a partner’s housing support is a sender like its colleagues, although the municipality’s staff has the same role', async () => {
    const id = await sentBy(world.noor)
    await answered(id, { kind: 'caseGoesOn' })
    const support: Session = { ...world.noor, roles: ['housingSupport'] }
    const { status, text } = await visit(support).get(`/signals/${id}`)
    expect(status).toBe(200)
    expect(text).not.toContain('ärende')
    await sentBy(world.hanna, { kind: 'landlordMessage' })
    expect(await listOf(support, '?show=all')).not.toContain('S-2026-0002')
  })
  test('an administrator at the organisation that sent sees nothing either', async () => {
    const id = await sentBy(world.ture, { kind: 'municipalityRequest' })
    const administrator: Session = { ...world.ture, roles: ['administrator'] }
    expect((await visit(administrator).get(`/signals/${id}`)).status).toBe(404)
    expect((await visit(administrator).get('/signals?show=sent')).status).toBe(404)
  })
  test('whoever isn’t signed in sees nothing', async () => {
    const id = await sentBy(world.noor)
    expect((await visit(null).get(`/signals/${id}`)).text).not.toContain('Storgatan')
  })
  test('no address that a form leads to, and no title, says who or where', async () => {
    const words = {
      kind: 'report',
      words: 'Ord',
      place: 'Storgatan 1',
      adults: '1',
      children: '0',
      personName: 'Kalle Testsson',
    }
    const sent = await visit(world.noor).post('/signals/new', words)
    expect(sent.location).toMatch(/^\/signals\/[0-9a-f-]{36}\/receipt$/)
    const id = (sent.location ?? '').split('/')[2] ?? ''
    const answered = await visit(world.siv).post(`/signals/${id}/answer`, answer)
    expect(JSON.stringify([...answered.headers])).not.toMatch(/Kalle|Storgatan/)
    expect((await visit(world.siv).get(`/signals/${id}`)).html).toContain('<title>Signal S-2026-0001 · Hemvist</title>')
  })
})

describe('the list', () => {
  test('the one that must be answered first stands first, and it names nobody', async () => {
    await sentBy(world.noor)
    await sentBy(world.noor, { urgent: true })
    const list = await listOf(world.siv)
    expect(list).toMatch(/S-2026-0002.*S-2026-0001/)
    expect(list).not.toMatch(/Kalle|Storgatan/)
  })
  test('an answered one leaves it, and stands under all', async () => {
    await answered(await sentBy(world.noor))
    expect(await listOf(world.siv)).toContain('Ingen väntar på svar')
    expect(await listOf(world.siv, '?show=all')).toContain('S-2026-0001')
  })
  test('it pages by key, each signal once, whatever the choice', async () => {
    for (let i = 0; i < 65; i += 1) await sentBy(world.noor, { urgent: i % 2 === 0 })
    for (const [session, show] of [
      [world.siv, 'waiting'],
      [world.siv, 'all'],
      [world.noor, 'sent'],
    ] as const) {
      const seen: string[] = []
      let next: string | undefined = `/signals?show=${show}`
      while (next !== undefined) {
        const { html } = await visit(session).get(next)
        seen.push(...[...html.matchAll(/>(S-2026-\d{4})</g)].map((match) => match[1] ?? ''))
        next = /href="([^"]*after=[^"]*)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
      }
      expect(seen).toHaveLength(65)
      expect(new Set(seen).size).toBe(65)
    }
  })
  test('an address with a key that is none begins from the start; one that asks for what there isn’t is told so', async () => {
    await sentBy(world.noor)
    const key = Buffer.from(JSON.stringify(['x', newId()])).toString('base64url')
    expect(await listOf(world.siv, `?after=${key}`)).toContain('S-2026-0001')
    const unknown = await visit(world.siv).get('/signals?show=everything&kind=x')
    expect(unknown.status).toBe(422)
    expect(unknown.html).toContain('href="#f-kind"')
    expect(unknown.html).not.toContain('S-2026-0001')
    // whoever chooses nothing there is asked nothing
    expect(await listOf(world.noor, '?show=everything&kind=x')).toContain('S-2026-0001')
  })
  test('an empty list says what will stand there, in both languages', async () => {
    expect(await listOf(world.hanna)).toContain('Ni har inte skickat något än')
    expect(await listOf({ ...world.hanna, locale: 'en' })).toContain('You haven’t sent anything yet')
  })
})

describe('whom it is about', () => {
  test('opening a signal about somebody is written in the read log, and a cut link is remembered', async () => {
    const id = await sentBy(world.noor)
    const person = await world.person({ by: world.siv, givenName: 'Karl', familyName: 'Testsson' })
    await asUser(world.siv, (tx) => linkSignalPerson(tx, world.siv, id, person))
    await asUser(world.siv, (tx) => linkSignalPerson(tx, world.siv, id, person))
    expect((await visit(world.siv).get(`/signals/${id}`)).html).toContain(`/people/${person}`)
    const log = await asSystem('test: log', (tx) => tx.selectFrom('read_log').selectAll().execute())
    expect(log.map((row) => [row.person_id, row.page, row.reason])).toEqual([[person, 'signal', 'contact']])
    await asUser(world.siv, (tx) => unlinkSignalPerson(tx, world.siv, id, person))
    const links = await asSystem('test: links', (tx) => tx.selectFrom('signal_person').selectAll().execute())
    expect(links.map((row) => row.cut_by)).toEqual([world.siv.userId])
    expect((await partSeenBy(world.siv, pathPart, person)).events).toEqual([])
  })
  test('the path shows that a signal came in and was answered', async () => {
    const id = await sentBy(world.noor)
    const person = await world.person({ by: world.siv, givenName: 'Karl' })
    await asUser(world.siv, (tx) => linkSignalPerson(tx, world.siv, id, person))
    await answered(id)
    const { lanes, events } = await partSeenBy(world.siv, pathPart, person)
    expect(lanes).toMatchObject([{ label: 'Signaler', marks: [{ label: 'Anmälan' }] }])
    expect(events.map((event) => event.what)).toEqual(['En signal kom in', 'Avsändaren fick svar'])
  })
  test('when the identity is protected nobody but the named reads the signal, not even its sender', async () => {
    const id = await sentBy(world.noor)
    const person = await world.person({ by: world.siv, givenName: 'Karl' })
    await asUser(world.siv, (tx) => linkSignalPerson(tx, world.siv, id, person))
    const base = { municipality_code: '0880', person_id: person }
    await asSystem('test: protect', async (tx) => {
      await tx
        .insertInto('protection')
        .values({ ...base, id: newId(), level: 'secrecyMarking', since: now() })
        .execute()
      const named = { ...base, id: newId(), user_id: world.siv.userId, named_at: now() }
      await tx.insertInto('protected_staff').values(named).execute()
    })
    expect((await visit(world.siv).get(`/signals/${id}`)).text).toContain('Personen har skyddade personuppgifter')
    for (const session of [world.agneta, world.siv2, world.noor]) {
      expect((await visit(session).get(`/signals/${id}`)).status).toBe(404)
      expect(await listOf(session, '?show=all')).not.toContain('S-2026-0001')
    }
  })
})

describe('My day', () => {
  const items = (session: Session) => asUser(session, (tx) => ask(tx, dayItems(tx, session, 'sv')))
  test('whoever answers owes an answer; whoever sent waits, and reads it for a week', async () => {
    const id = await sentBy(world.noor, { urgent: true })
    expect(await items(world.siv)).toMatchObject([
      { group: 'waiting', title: 'Anmälan: Stadsmissionen', verb: 'Svara', cannotWait: true, ruleId: 'SO-01' },
    ])
    expect(await items(world.noor)).toMatchObject([{ group: 'waiting', href: `/signals/${id}` }])
    await answered(id)
    expect(await items(world.siv)).toEqual([])
    expect(await items(world.noor)).toMatchObject([{ group: 'followUp', title: 'Kalmar kommun har svarat' }])
    world.clock('2026-11-29T09:00:00Z')
    expect(await items(world.noor)).toEqual([])
  })
  test('Ture is told when Kalmar has answered what he asked', async () => {
    const id = await sentBy(world.ture, { kind: 'municipalityRequest' })
    expect(await items(world.ture)).toEqual([])
    await answered(id)
    expect(await items(world.ture)).toMatchObject([{ group: 'followUp', href: `/signals/${id}` }])
  })
  test('nothing in it names anybody, and those without signals have none', async () => {
    await sentBy(world.noor)
    expect(JSON.stringify(await items(world.siv))).not.toMatch(/Kalle|Storgatan/)
    for (const session of [world.anja, world.adam, world.rut, world.hanna, world.ture]) {
      expect(await items(session)).toEqual([])
    }
  })
})
