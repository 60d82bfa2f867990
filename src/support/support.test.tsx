/** Support in somebody's own home: who supports, what they want, contacts, handovers, and who may not read. */

import { beforeEach, describe, expect, test } from 'vitest'
import { inWorld } from '../../test/support/world.ts'
import type { Session } from '../platform/access/index.ts'
import { ask, asSystem, asUser } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { now, today } from '../platform/time/index.ts'
import { begins, withCase } from './house.fixture.ts'
import { dayItems, supportRoutes } from './index.ts'

const world = inWorld()
const visit = world.visit(supportRoutes)
let nadja: string
let file: string
beforeEach(async () => {
  ;({ nadja, file } = await withCase(world))
})

const day = (days: number): string => today().add({ days }).toString()
const supporter = (): Session => ({ ...world.noor, roles: ['housingSupport'] })

async function begun(more: Record<string, string> = {}, by: Session = world.siv): Promise<string> {
  const sent = await visit(by).post(`/people/${nadja}/support/new`, begins(world, file, more))
  expect(sent.status, sent.text).toBe(303)
  const { id } = await asSystem('test', (tx) => tx.selectFrom('support').select('id').executeTakeFirstOrThrow())
  return id
}
const send = async (by: Session, path: string, fields: Record<string, string | string[]> = {}) => {
  const sent = await visit(by).post(path, fields)
  expect(sent.status, sent.text).toBe(303)
  return sent
}
const onDay = async (by: Session): Promise<string[]> =>
  (await asUser(by, (tx) => ask(tx, dayItems(tx, by, 'sv')))).map(({ title }) => title)

describe('who reads', () => {
  test('those who support, whoever has the case, and the manager; a colleague in the same unit doesn’t, and no landlord', {
    tags: ['server/roles'],
  }, async () => {
    const id = await begun()
    for (const who of [world.siv, world.mats, world.agneta])
      expect((await visit(who).get(`/support/${id}`)).status, who.name).toBe(200)
    const colleague = { ...world.siv, userId: world.petra.userId, roles: ['socialWorker'] as const }
    for (const who of [colleague, world.petra, world.bo, world.noor, world.hanna, world.ture, world.rut, world.adam])
      expect((await visit(who).get(`/support/${id}`)).status, who.name).toBe(404)
  })

  test('a partner’s worker reads what they give, their other staff don’t; when it ends nobody there does', {
    tags: ['server/roles'],
  }, async () => {
    await asSystem('test', (tx) =>
      tx
        .insertInto('user_role')
        .values({
          id: newId(),
          user_id: world.noor.userId,
          role: 'housingSupport',
          given_at: now(),
          given_by: world.adam.userId,
        })
        .execute(),
    )
    const id = await begun({ organisation: world.ids.stadsmissionen, worker: world.noor.userId })
    expect((await visit(supporter()).get(`/support/${id}`)).status).toBe(200)
    const other = { ...world.nils, roles: ['housingSupport'] as const }
    expect((await visit(other).get(`/support/${id}`)).status).toBe(404)
    await send(world.siv, `/support/${id}/end`, { endedOn: day(0), because: 'notNeeded' })
    expect((await visit(supporter()).get(`/support/${id}`)).status).toBe(404)
    await send(world.siv, `/support/${id}/reopening`)
    expect((await visit(supporter()).get(`/support/${id}`)).status).toBe(200)
  })

  test('somebody who may not open a protected person can’t be named, and reads nothing that was there before', async () => {
    const id = await begun()
    await asSystem('test', async (tx) => {
      const at = { municipality_code: '0880', person_id: nadja }
      await tx
        .insertInto('protection')
        .values({ ...at, id: newId(), level: 'secrecyMarking', since: now(), set_by: world.siv.userId })
        .execute()
      await tx
        .insertInto('protected_staff')
        .values({ ...at, id: newId(), user_id: world.siv.userId, named_at: now(), named_by: world.siv.userId })
        .execute()
    })
    // led to where it says whom to call, like all work about somebody whom one may no longer read about
    expect((await visit(world.mats).get(`/support/${id}`)).location).toBe(`/withheld#${id}`)
    const named = await visit(world.siv).post(`/support/${id}/workers/new`, {
      worker: world.petra.userId,
      fromOn: day(0),
    })
    expect([named.status, named.html.includes('href="#f-worker"')]).toEqual([422, true])
    const list = await visit(world.siv).get('/support')
    expect(list.text).not.toContain('Nadja')
  })
})

describe('what the person wants', () => {
  test('no and a pause are answers like yes, with their own words; nobody is told to get in touch', async () => {
    const id = await begun({ beginsOn: day(-30) })
    expect(await onDay(world.mats)).toEqual(['Hör av dig: Nadja Ström'])
    await send(world.mats, `/support/${id}/wishes/new`, { wish: 'declines', onDay: day(0), words: 'Jag klarar mig' })
    const page = await visit(world.mats).get(`/support/${id}`)
    expect(page.text).toContain('Det är ett bra svar')
    expect(page.text).toContain('Jag klarar mig')
    expect(await onDay(world.mats)).toEqual([])
    await send(world.mats, `/support/${id}/wishes/new`, { wish: 'pause', onDay: day(0), untilOn: day(20) })
    expect(await onDay(world.mats)).toEqual([])
    world.clock('2026-12-20T09:00:00Z')
    expect(await onDay(world.mats)).toEqual(['Hör av dig: Nadja Ström'])
  })

  test('a contact that is planned when somebody says no is shown, to be called off', async () => {
    const id = await begun()
    await send(world.mats, `/support/${id}/contacts/new`, { onDay: day(1), way: 'home' })
    await send(world.mats, `/support/${id}/wishes/new`, { wish: 'declines', onDay: day(0) })
    const page = await visit(world.mats).get(`/support/${id}`)
    expect(page.text).toContain('Ställ in den om personen inte vill ha den.')
  })

  test('a pause that ends before it begins is told at its field, and what was typed is kept', async () => {
    const id = await begun()
    const fields = { wish: 'pause', onDay: day(0), untilOn: day(-2), words: 'Åker bort' }
    const sent = await visit(world.mats).post(`/support/${id}/wishes/new`, fields)
    expect([sent.status, sent.html.includes('href="#f-untilOn"'), sent.html.includes('Åker bort')]).toEqual([
      422,
      true,
      true,
    ])
  })

  test('how often goes up and down by rows, and one from the same day is refused', async () => {
    const id = await begun()
    const rhythm = { fromOn: day(0), times: '3', perWeeks: '1', ways: ['home', 'call'] }
    await send(world.mats, `/support/${id}/rhythm/new`, rhythm)
    expect((await visit(world.mats).get(`/support/${id}`)).text).toContain('3 gånger i veckan')
    const again = await visit(world.mats).post(`/support/${id}/rhythm/new`, { ...rhythm, times: '1' })
    expect([again.status, again.html.includes('href="#f-fromOn"')]).toEqual([409, true])
    await send(world.mats, `/support/${id}/rhythm/new`, { ...rhythm, fromOn: day(14), times: '1', perWeeks: '2' })
    world.clock('2026-12-10T09:00:00Z')
    expect((await visit(world.mats).get(`/support/${id}`)).text).toContain('1 gång på 2 veckor')
  })
})

describe('contacts', () => {
  test('are noted in two presses: the form that the list leads to is filled in already', async () => {
    const id = await begun()
    const list = await visit(world.mats).get('/support')
    expect(list.html).toContain(`href="/support/${id}/contacts/made"`)
    const form = await visit(world.mats).get(`/support/${id}/contacts/made`)
    expect(form.html).toContain(`value="${day(0)}"`)
    await send(world.mats, `/support/${id}/rhythm/new`, { fromOn: day(0), times: '1', perWeeks: '1', ways: 'call' })
    await send(world.mats, `/support/${id}/contacts/made`, { onDay: day(0), way: 'call' })
    expect((await visit(world.mats).get(`/support/${id}`)).text).toContain('Blev av')
  })

  test('planned, moved, not made and taken back; twice is refused', async () => {
    const id = await begun()
    await send(world.mats, `/support/${id}/contacts/new`, { onDay: day(1), atTime: '14.00', way: 'home' })
    const first = await asSystem('test', (tx) =>
      tx.selectFrom('support_contact').select('id').executeTakeFirstOrThrow(),
    )
    await send(world.mats, `/support-contacts/${first.id}/move`, { onDay: day(2), way: 'home' })
    const twice = await visit(world.mats).post(`/support-contacts/${first.id}/made`, { onDay: day(0) })
    expect(twice.status).toBe(409)
    const second = await asSystem('test', (tx) =>
      tx.selectFrom('support_contact').select('id').where('moved_from_id', 'is not', null).executeTakeFirstOrThrow(),
    )
    world.clock('2026-11-24T09:00:00Z')
    expect(await onDay(world.mats)).toEqual(['Kontakt: Nadja Ström'])
    await send(world.mats, `/support-contacts/${second.id}/not-made`, { because: 'didNotSuit' })
    expect((await visit(world.mats).get(`/support/${id}`)).text).toContain('Blev inte av: det passade inte personen')
    await send(world.mats, `/support-contacts/${second.id}/undo`)
    expect(await onDay(world.mats)).toEqual(['Kontakt: Nadja Ström'])
    const landlord = await visit(world.hanna).post(`/support-contacts/${second.id}/made`, { onDay: day(0) })
    expect(landlord.status).toBe(404)
  })
})

test('support that is ended asks what is open, and is taken up again with those who supported', async () => {
  const id = await begun()
  await send(world.mats, `/support/${id}/contacts/new`, { onDay: day(3), way: 'home' })
  const page = await visit(world.siv).get(`/support/${id}/end`)
  expect(page.text).toContain('En kontakt är planerad')
  const fields = { endedOn: day(0), because: 'notWanted' }
  expect((await visit(world.siv).post(`/support/${id}/end`, fields)).status).toBe(422)
  const openSeen = /name="openSeen"[^>]*value="([0-9a-f.]+)"/.exec(page.html)?.[1] ?? ''
  await send(world.siv, `/support/${id}/end`, { ...fields, openSeen, openWhy: 'Hon säger nej, vi ställer in' })
  const note = await visit(world.mats).post(`/support/${id}/contacts/made`, { onDay: day(0), way: 'call' })
  expect(note.status).toBe(409)
  await send(world.siv, `/support/${id}/reopening`)
  expect((await visit(world.mats).get('/support')).text).toContain('Nadja')
})

test('a page of the list opens those whom it shows: whoever stands on the next one isn’t in the log of reading', async () => {
  const people = await Promise.all(Array.from({ length: 26 }, () => world.person({ by: world.siv, givenName: 'Kim' })))
  await asSystem('test', async (tx) => {
    for (const person_id of people) {
      const at = { municipality_code: '0880', organisation_id: world.ids.kalmar, open_kind: 'mobileTeam' as const }
      const begun = { begins_on: today(), begun_at: now(), begun_by: world.siv.userId }
      const id = newId()
      await tx
        .insertInto('support')
        .values({ ...at, ...begun, id, person_id })
        .execute()
      const named = { user_id: world.siv.userId, from_on: today(), named_at: now(), named_by: world.siv.userId }
      await tx
        .insertInto('support_worker')
        .values({ ...named, municipality_code: '0880', id: newId(), support_id: id })
        .execute()
    }
  })
  await visit(world.siv).get('/support')
  const read = await asSystem('test', (tx) =>
    tx.selectFrom('read_log').select('person_id').where('page', '=', 'support-list').execute(),
  )
  expect(new Set(read.map((one) => one.person_id)).size).toBe(25)
})
