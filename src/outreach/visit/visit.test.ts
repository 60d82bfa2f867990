/** Somebody sleeps here, or asks for help themselves: without a login, without names, once; visited by a promise, and told no more than that. */

import { beforeEach, describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { signalRoutes } from '../../signal/index.ts'
import { codeOf, limiter, readCode } from '../alert/rules.ts'
import { outreachRoutes } from '../index.ts'
import { visitBefore } from '../promised.ts'

const world = inWorld()
const visit = world.visit(outreachRoutes, signalRoutes)
const somebody = { urgent: 'no', place: 'Källaren, Storgatan 4', words: 'Sover bakom förråden', people: '2' }
const usual = { urgentHours: 2, sameEveningUntil: 15, eveningHour: 20, morningHour: 10 }
const send = (fields: Record<string, string> = {}, at = 'somebody?lang=sv', key = newId()) =>
  visit(null).post(`/alert/0880/${at}`, { ...somebody, _key: key, ...fields })
const alerts = () => asSystem('test', (tx) => tx.selectFrom('outreach_alert').selectAll().execute())
const codeIn = (text: string) => /[A-Z2-9]{5}-[A-Z2-9]{5}/.exec(text)?.[0] ?? ''
const ask = (code: string, lang = 'sv') => visit(null).post(`/alert/answer?lang=${lang}`, { code })

// so that one test’s alerts aren’t the next one’s too many
let hour = 0
beforeEach(() => {
  hour += 1
  world.clock(
    Temporal.Instant.from('2026-11-21T09:00:00Z')
      .add({ hours: hour * 24 })
      .toString(),
  )
})

test('the promise: the same evening, the next morning, or two hours where there are children or danger', () => {
  const promised = (at: string, urgent = false) => visitBefore(Temporal.Instant.from(at), urgent, usual).toString()
  expect(promised('2026-11-21T13:59:00Z')).toBe('2026-11-21T19:00:00Z')
  expect(promised('2026-11-21T14:00:00Z')).toBe('2026-11-22T09:00:00Z')
  expect(promised('2026-11-21T23:30:00Z', true)).toBe('2026-11-22T01:30:00Z')
  // over the change of the clock it is the hour on the wall
  expect(promised('2026-10-24T20:00:00Z')).toBe('2026-10-25T09:00:00Z')
})

test('a code is read as people write it, and a counter forgets', () => {
  const code = codeOf(newId())
  expect(readCode(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(code)
  expect(readCode('ABC')).toBeNull()
  const may = limiter(2, 10)
  const at = (minute: number) => may('a', Temporal.Instant.from('2026-11-21T09:00:00Z').add({ minutes: minute }))
  expect([at(0), at(1), at(2), at(10), at(11)]).toEqual([true, true, false, true, true])
})

describe('an alert by the public page', () => {
  test('is a signal and a task at once, in the language of whoever sends it; sent twice it is one', async () => {
    for (const lang of ['sv', 'en', 'ar', 'so', 'uk', 'pl', 'ro']) {
      const { html } = await visit(null).get(`/alert/0880/somebody?lang=${lang}`)
      expect(html).toContain(`<div lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">`)
      expect(html).not.toMatch(/name="(personName|personNumber|senderName)"/)
    }
    const key = newId()
    const first = await send({}, 'somebody?lang=ar', key)
    expect(first.status, first.text).toBe(200)
    const again = await send({}, 'somebody?lang=ar', key)
    expect(codeIn(first.text)).toBe(codeIn(again.text))
    // nobody makes the code of what is kept, and no user reads what it is known by
    const [kept] = await alerts()
    expect(kept?.form_key === null ? '' : codeOf(kept?.form_key ?? '')).not.toBe(codeIn(first.text))
    await expect(
      asUser(world.noor, (tx) => tx.selectFrom('outreach_alert').select('form_key').execute()),
    ).rejects.toMatchObject({ code: '42501' })
    const [one, ...more] = await alerts()
    expect(more).toEqual([])
    expect(one).toMatchObject({ kind: 'somebody', people: 2, shared: true, language: 'ar', sent_by: null })
    const signal = await asUser(world.siv, (tx) => tx.selectFrom('signal').selectAll().executeTakeFirstOrThrow())
    expect(signal).toMatchObject({ kind: 'report', living_form_code: 'outdoors', registered_by: null, adults: 2 })
    expect((await visit(world.siv).get(`/signals/${signal.id}`)).text).toContain('Allmänheten')
    expect((await visit(world.noor).get('/outreach/alerts')).text).toMatch(/Någon sover ute Allmänheten 2 .* Väntar/)
  })

  test('where there are children or danger, 112 comes first', async () => {
    const told = await send({ urgent: 'yes' })
    expect([told.status, told.text.includes('Ring först 112')]).toEqual([422, true])
    expect(await alerts()).toEqual([])
    expect((await send({ urgent: 'yes', called: 'yes' })).status).toBe(200)
    expect((await alerts())[0]).toMatchObject({ urgent: true })
  })

  test('tells what is missing in the language of the page, keeps what was typed, and says when it is too many', async () => {
    const told = await send({ place: '' }, 'somebody?lang=pl')
    expect([told.status, told.text.includes('Wypełnij to pole.')]).toEqual([422, true])
    expect(told.html).toContain('Sover bakom förråden')
    for (let n = 0; n < 10; n += 1) await send()
    const over = await send()
    expect([over.status, over.text.includes('Vänta tio minuter')]).toEqual([429, true])
    expect(await alerts()).toHaveLength(10)
  })

  test('its sender is told that somebody has been there, and no more; found or not is counted', async () => {
    const code = codeIn((await send()).text)
    expect((await ask(code)).text).toContain('Det finns inget svar än')
    expect((await ask('AAAAA-AAAAA')).status).toBe(422)
    const id = (await alerts())[0]?.id ?? ''
    const when = { visitedOn: '2026-01-01', visitedTime: '10:00' }
    const early = await visit(world.noor).post(`/outreach/alerts/${id}/visits/new`, { ...when, outcome: 'found' })
    expect([early.status, early.text.includes('hade larmet inte kommit')]).toEqual([422, true])
    const day = (await alerts())[0]?.sent_at.toZonedDateTimeISO('Europe/Stockholm').toPlainDate().toString() ?? ''
    const there = { outcome: 'alreadyKnown', visitedOn: day, visitedTime: '10:00', words: 'Sov under trappan' }
    expect((await visit(world.noor).post(`/outreach/alerts/${id}/visits/new`, there)).status).toBe(303)
    const told = await ask(code)
    expect(told.text).toContain('Vi har varit där. Vi får inte berätta mer.')
    expect(told.text).not.toMatch(/känd|Noor|trappan/i)
    const list = await visit(world.noor).get('/outreach/alerts?which=all')
    expect(list.text).toContain('Vi kände redan personen: 1 besök')
    const undo = /\/outreach\/alerts\/[^"]*\/undo/.exec(
      (await visit(world.noor).get(`/outreach/alerts/${id}`)).html,
    )?.[0]
    await visit(world.noor).post(undo ?? '')
    expect((await ask(code)).text).toContain('Det finns inget svar än')
    await visit(world.noor).post(`${undo}/undo`)
    expect((await ask(code)).text).toContain('Vi har varit där')
  })
})

test('whoever asks for help themselves sees by the code that it came, who answers and what; the partner only when they said so', async () => {
  const help = { words: 'En säng i natt', contact: '070-000 00 00', place: '', people: '' }
  const code = codeIn((await send(help, 'myself?lang=en')).text)
  await send({ ...help, shared: 'yes' }, 'myself?lang=en')
  const seen = (who: typeof world.noor) => asUser(who, (tx) => tx.selectFrom('outreach_alert').select('id').execute())
  expect([(await seen(world.noor)).length, (await seen(world.siv)).length]).toEqual([1, 2])
  const waits = await ask(code, 'en')
  expect(waits.text).toContain('There is no answer yet')
  expect(waits.text).toContain('Kalmar')
  const [first] = await alerts()
  await visit(world.siv).post(`/signals/${first?.signal_id}/answer`, {
    kind: 'referred',
    words: 'Kom till kafeet kl. 18',
  })
  expect((await ask(code, 'en')).text).toContain('Kom till kafeet kl. 18')
})

test('what there is for everybody is read without a login, as long as it is shown', async () => {
  const cafe = { kind: 'eat', name: 'Kafeet', address: 'Storgatan 1', hours: 'Alla dagar 8–11' }
  expect((await visit(world.noor).post('/outreach/services/new', cafe)).status).toBe(404)
  await visit(world.agneta).post('/outreach/services/new', cafe)
  const there = async () => (await visit(null).get('/alert/0880/tonight?lang=uk')).text
  expect(await there()).toMatch(/Поїсти.*Kafeet.*Storgatan 1/)
  const end = /\/outreach\/services\/[^"]*\/end/.exec((await visit(world.agneta).get('/outreach/services')).html)?.[0]
  await visit(world.agneta).post(end ?? '')
  expect(await there()).not.toContain('Kafeet')
  expect((await visit(null).get('/alert/9999/tonight')).status).toBe(404)
})

test('a housing company sends the same from its own pages; who may not see alerts: it, other municipalities, analysts', async () => {
  const found = { place: 'Källaren', words: 'En sovsäck', people: '1' }
  // whoever cancels is led to what they may see
  expect((await visit(world.hanna).get('/outreach/found')).html).not.toContain('href="/outreach"')
  const sent = await visit(world.hanna).post('/outreach/found', found)
  expect(sent.location).toMatch(/^\/signals\/.*\/receipt$/)
  expect((await visit(world.noor).get('/outreach/alerts')).text).toContain('Någon sover ute')
  for (const who of [world.hanna, world.ture, world.anja, world.rut, world.bo, world.nils]) {
    expect(await asUser(who, (tx) => tx.selectFrom('outreach_alert').select('id').execute())).toEqual([])
    if (who !== world.ture) expect((await visit(who).get('/outreach/alerts')).status).toBe(404)
  }
  for (const who of [world.noor, world.siv, world.nils])
    expect((await visit(who).post('/outreach/found', found)).status).toBe(404)
})

test('the municipality decides what is promised; it stands in the form before anything is sent, and what has come keeps its own', async () => {
  await send()
  const [kept] = await alerts()
  const decided = { urgentHours: '1', sameEveningUntil: '18', eveningHour: '22', morningHour: '9' }
  const wrong = await visit(world.agneta).post('/outreach/promise', { ...decided, eveningHour: '18' })
  expect([wrong.status, wrong.text.includes('måste vara senare')]).toEqual([422, true])
  expect((await visit(world.noor).post('/outreach/promise', decided)).status).toBe(404)
  expect((await visit(world.agneta).post('/outreach/promise', decided)).status).toBe(303)
  for (const [who, at] of [
    [null, '/alert/0880/somebody?lang=pl'],
    [world.hanna, '/outreach/found'],
  ] as const)
    expect((await visit(who).get(at)).text).toMatch(/(22[:.]00).*(11[:.]00)/)
  await send()
  const [before, after] = (await alerts()).toSorted((a, b) => Temporal.Instant.compare(a.visit_until, b.visit_until))
  expect(before).toEqual(kept)
  expect(after?.visit_until.since(before?.visit_until ?? after.visit_until).total('hours')).toBe(2)
})
