/** An alert of children or danger calls whoever is on call in that hour until somebody says that they take it; and who may not see or take it. */

import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { browserOf, jonnaInKalmar, onCallInKalmar } from '../../../test/support/on-call.ts'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem, asUser, isForbidden } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { useMail } from '../../platform/mail/index.ts'
import { type Postbox, postbox } from '../../platform/mail/server.fixture.ts'
import { now } from '../../platform/time/index.ts'
import { outreachRoutes } from '../index.ts'
import { callThose } from './call.ts'

const world = inWorld()
const visit = world.visit(outreachRoutes)
const EVENING = '2026-11-21T20:00:00Z'
let post: Postbox
beforeEach(async () => {
  post = await postbox()
  useMail({ url: post.url, from: 'Hemvist <no-reply@kalmar.example>' })
  for (const who of [world.jonna, world.agneta, world.noor, world.ture, world.siv]) await mailed(who)
  world.clock(EVENING)
})
afterEach(async () => {
  useMail(null)
  await post.stop()
})

const addressOf = ({ userId }: { userId: string }) => `${userId}@example.se`
const mailed = (who: typeof world.siv) =>
  asSystem('test: a confirmed address', (tx) =>
    tx
      .insertInto('mail_reminder')
      .values({
        ...{ id: newId(), municipality_code: who.municipality, user_id: who.userId, address: addressOf(who), hour: 8 },
        ...{ confirm_hash: randomBytes(32), made_at: now(), confirmed_at: now() },
      })
      .execute(),
  )
const alert = { place: 'Parkeringen vid hamnen', words: 'En mamma med barn i en bil', people: '2' }
const send = async (fields: Record<string, string> = {}, kind = 'somebody') => {
  const sent = await visit(null).post(`/alert/0880/${kind}?lang=sv`, {
    ...alert,
    ...{ urgent: 'yes', called: 'yes', _key: newId(), ...fields },
  })
  expect(sent.status, sent.text).toBe(200)
}
const alertId = () =>
  asSystem('test', async (tx) => (await tx.selectFrom('outreach_alert').select('id').executeTakeFirstOrThrow()).id)
const written = () => post.received.flatMap(({ to }) => to).toSorted()
const of = (...who: { userId: string }[]) => who.map(addressOf).toSorted()
/** What a look at each of these moments sends, as the clock goes on. */
async function toldAt(...moments: string[]): Promise<string[][]> {
  const told: string[][] = []
  for (const moment of moments) {
    world.clock(moment)
    const before = post.received.length
    await callThose()
    told.push(
      post.received
        .slice(before)
        .flatMap(({ to }) => to)
        .toSorted(),
    )
  }
  return told
}

describe('who is written to', () => {
  test('whoever is on call, once and of nothing that was written; half an hour later those who answer for alerts', async () => {
    await onCallInKalmar(world)
    await send()
    await callThose()
    await callThose()
    expect(written()).toEqual(of(world.jonna))
    const [mail] = post.received
    expect(mail?.text).toContain('2026-11-21 21:00')
    expect(JSON.stringify(mail)).not.toMatch(/hamnen|mamma|bil\b|Kalmar|\/outreach/)
    expect(await toldAt('2026-11-21T20:29:59Z', '2026-11-21T20:30:00Z', '2026-11-21T21:30:00Z')).toEqual([
      [],
      of(world.agneta, world.noor),
      [],
    ])
  })

  test('where nobody is on call, those who answer at once; and whoever comes on call of what still waits', async () => {
    await onCallInKalmar(world)
    world.clock('2026-11-21T15:00:00Z')
    await send()
    // before the duty, in its first minute, and before it ends
    expect(await toldAt('2026-11-21T15:59:59Z', '2026-11-21T16:00:00Z', '2026-11-22T06:59:00Z')).toEqual([
      of(world.agneta, world.noor),
      of(world.jonna),
      [],
    ])
  })

  test('after the duty nobody on call is told; one that was ended, or whose role was taken, is none', async () => {
    const duty = await onCallInKalmar(world)
    world.clock('2026-11-22T07:00:00Z')
    await send()
    expect(await toldAt('2026-11-22T07:00:00Z')).toEqual([of(world.agneta, world.noor)])
    await asSystem('test', (tx) =>
      tx
        .updateTable('on_call_duty')
        .set({ ended_at: now(), ended_by: world.agneta.userId })
        .where('id', '=', duty)
        .execute(),
    )
    expect(await toldAt(EVENING.replace('21T', '22T'))).toEqual([[]])
    await asSystem('test', async (tx) => {
      await tx.updateTable('on_call_duty').set({ ended_at: null, ended_by: null }).execute()
      await tx.updateTable('user_role').set({ taken_at: now() }).where('user_id', '=', world.jonna.userId).execute()
    })
    expect(await toldAt('2026-11-22T20:01:00Z')).toEqual([[]])
    await asSystem('test', (tx) =>
      tx.updateTable('user_role').set({ taken_at: null }).where('user_id', '=', world.jonna.userId).execute(),
    )
  })

  test.each([
    // the hour that comes twice: its second time is meant
    ['2026-10-25T00:59:00Z', '2026-10-25T01:29:59Z', '2026-10-25T01:30:00Z'],
    // and the one that never comes: an hour later
    ['2026-03-29T00:59:00Z', '2026-03-29T01:29:59Z', '2026-03-29T01:30:00Z'],
  ])('over the change of the clock a duty until half past two: %s', async (sent, within, after) => {
    await onCallInKalmar(world, { from: '22:00', until: '02:30' })
    world.clock(sent)
    await send()
    expect((await toldAt(within)).flat()).toContain(addressOf(world.jonna))
    await asSystem('test', (tx) => tx.deleteFrom('outreach_call').execute())
    expect((await toldAt(after)).flat()).not.toContain(addressOf(world.jonna))
  })

  test('nobody of one without children or danger, of one that is taken or visited; nor the partner of what wasn’t shared', async () => {
    await send({ urgent: 'no' })
    expect(await toldAt(EVENING)).toEqual([[]])
    await send({ contact: '070-000 00 00' }, 'myself')
    expect(await toldAt('2026-11-21T20:01:00Z')).toEqual([of(world.agneta)])
    await asSystem('test', (tx) => tx.deleteFrom('outreach_call').execute())
    await visit(world.siv).post(`/outreach/alerts/${await urgentId()}/takings`)
    expect(await toldAt('2026-11-21T20:02:00Z')).toEqual([[]])
  })

  test('a mail server that says no is asked again two minutes later', async () => {
    await onCallInKalmar(world)
    await send()
    useMail({ url: new URL('smtp://127.0.0.1:9'), from: 'Hemvist <no-reply@kalmar.example>' }, 500)
    await callThose()
    useMail({ url: post.url, from: 'Hemvist <no-reply@kalmar.example>' })
    expect(await toldAt('2026-11-21T20:01:00Z', '2026-11-21T20:02:00Z')).toEqual([[], of(world.jonna)])
  })
})

const urgentId = () =>
  asSystem('test', async (tx) => {
    const row = await tx.selectFrom('outreach_alert').select('id').where('urgent', '=', true).executeTakeFirstOrThrow()
    return row.id
  })

/** Who has one now. */
const takings = () =>
  asSystem('test', async (tx) => {
    const rows = await tx.selectFrom('outreach_taking').select('taken_by').where('undone_at', 'is', null).execute()
    return rows.map(({ taken_by }) => taken_by)
  })

describe('on the pages', () => {
  test('it stands on every page of whoever is on call and first in their day, until somebody takes it; given back, it calls again', async () => {
    await onCallInKalmar(world)
    await send({ urgent: 'no', place: 'Trappan' })
    world.clock('2026-11-21T22:30:00Z')
    // asks for herself, and the promise ends after midnight
    await send({ contact: '070-000 00 00', shared: 'yes' }, 'myself')
    world.clock('2026-11-21T23:40:00Z')
    const { get, post: press } = await browserOf(world.jonna.userId)
    expect((await get('/')).text).toContain('Kalmar: ett larm om barn eller fara väntar på dig sedan')
    await press('/on-call/begin', { municipality: '0880' })
    const day = await get('/')
    expect(day.text).toContain('Ingen har tagit larmet. Det har väntat i 1 tim 10 min.')
    expect(day.html.indexOf('ingen har tagit det')).toBeLessThan(day.html.indexOf('Besök efter larm'))
    for (const path of ['/', '/tonight', '/bookings/new', '/outreach/alerts'])
      expect((await get(path)).text, path).toContain('Ett larm om barn eller fara väntar på att någon tar det')
    const rows = (await get('/outreach/alerts')).html.split('<table')[1] ?? ''
    expect(/Någon (ber om hjälp|sover ute)/.exec(rows)?.[0]).toBe('Någon ber om hjälp')
    const at = `/outreach/alerts/${await urgentId()}`
    // so it says to the others who answer for it, too, and not who it is
    const others = await visit(world.noor).get(at)
    for (const shown of [await get(at), others]) expect(shown.text).toContain('Socialjouren ser det först på sin sida')
    expect(others.text).not.toContain(world.jonna.name)
    expect((await press(`${at}/takings`)).status).toBe(303)
    expect((await get(at)).text).toContain(`${world.jonna.name} tog det`)
    const calm = await get('/')
    expect([
      calm.text.includes('väntar på att någon tar det'),
      calm.text.includes(`${world.jonna.name} tog det`),
    ]).toEqual([false, true])
    // whoever comes second is told so
    await visit(world.noor).post(`${at}/takings`)
    expect(await takings()).toEqual([world.jonna.userId])
    const undo = /\/outreach\/alerts\/[^"]*\/takings\/[^"]*\/undo/.exec((await get(at)).html)?.[0] ?? ''
    expect((await press(undo)).status).toBe(303)
    await press(undo)
    const again = await get(at)
    expect(again.text).toContain('Ingen har tagit larmet')
    expect(again.text).toMatch(new RegExp(`${world.jonna.name} tog det .*, ångrat`))
    expect((await get('/')).text).toContain('väntar på att någon tar det')
    await visit(world.noor).post(`${at}/takings`)
    expect(await takings()).toEqual([world.noor.userId])
  })

  test('where nobody is on call the page says so; somebody who has been there has no more to take', async () => {
    await send()
    const at = `/outreach/alerts/${await alertId()}`
    expect((await visit(world.siv).get(at)).text).toContain('Ingen har jour just nu')
    const there = { outcome: 'found', visitedOn: '2026-11-21', visitedTime: '21:05' }
    world.clock('2026-11-21T20:10:00Z')
    expect((await visit(world.siv).post(`${at}/visits/new`, there)).status).toBe(303)
    await visit(world.siv).post(`${at}/takings`)
    expect(await takings()).toEqual([])
    expect((await visit(world.siv).get(at)).text).not.toContain('Ingen har tagit larmet')
  })
})

test('who may not see or take it: other municipalities, landlords, analysts, shelters, whoever’s hours are over; and nobody in another’s name', {
  tags: ['server/roles'],
}, async () => {
  await onCallInKalmar(world)
  await send()
  const id = await alertId()
  await visit(world.siv).post(`/outreach/alerts/${id}/takings`)
  const jonna = jonnaInKalmar(world)
  const seen = (who: typeof world.siv) =>
    asUser(who, async (tx) => (await tx.selectFrom('outreach_taking').select('id').execute()).length)
  const take = (who: typeof world.siv, by = who.userId) =>
    asUser(who, (tx) =>
      tx
        .insertInto('outreach_taking')
        .values({ id: newId(), municipality_code: '0880', outreach_alert_id: id, taken_at: now(), taken_by: by })
        .execute(),
    ).catch(isForbidden)
  expect([await seen(jonna), await seen(world.noor)]).toEqual([1, 1])
  expect(await take(jonna, world.siv.userId)).toBe(true)
  for (const who of [world.hanna, world.ture, world.anja, world.rut, world.bo, world.nils, world.jonna]) {
    expect([who.name, await seen(who), await take(who)]).toEqual([who.name, 0, true])
    const calling = asUser(who, (tx) => tx.selectFrom('outreach_call').select('id').execute())
    await expect(calling.catch(isForbidden)).resolves.toBe(true)
  }
  world.clock('2026-11-22T07:00:00Z')
  expect([await seen(jonna), await take(jonna)]).toEqual([0, true])
  // of what calls, nobody but whoever has hours there reads how many
  await asSystem('test', (tx) => tx.deleteFrom('outreach_taking').execute())
  const { get } = await browserOf(world.jonna.userId)
  expect((await get('/')).text).not.toContain('larm om barn')
})
