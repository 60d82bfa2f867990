/** Whoever leaves an address with an alert is written to twice, in their language, of nothing but that it came and that somebody has been there; and no more when they say so. */

import { afterEach, beforeEach, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { useMail } from '../../platform/mail/index.ts'
import { type Postbox, postbox } from '../../platform/mail/server.fixture.ts'
import { signalRoutes } from '../../signal/index.ts'
import { outreachRoutes } from '../index.ts'
import { mailSenders } from './mail.ts'

const world = inWorld()
const visit = world.visit(outreachRoutes, signalRoutes)
let post: Postbox
let from = ''
beforeEach(async () => {
  post = await postbox()
  useMail({ url: post.url, from: 'Hemvist <no-reply@kalmar.example>' })
  // what one address may send and be sent is counted in memory
  from = `${newId()}@example.se`
})
afterEach(async () => {
  useMail(null)
  await post.stop()
})

const somebody = { urgent: 'no', place: 'Källaren, Storgatan 4', words: 'Sover bakom förråden', people: '2' }
const send = (fields: Record<string, string>, at: string, key = newId()) =>
  visit(null).post(`/alert/0880/${at}`, { ...somebody, _key: key, ...fields })
const kept = () => asSystem('test', (tx) => tx.selectFrom('outreach_alert_mail').select(['id', 'failures']).execute())
const first = async () => (await kept())[0]?.id ?? ''
const alert = async () =>
  await asSystem('test', (tx) => tx.selectFrom('outreach_alert').select(['id', 'signal_id']).executeTakeFirstOrThrow())
const beThere = async () => {
  const there = { outcome: 'alreadyKnown', visitedOn: '2026-11-21', visitedTime: '10:05', words: 'Sov under trappan' }
  const sent = await visit(world.noor).post(`/outreach/alerts/${(await alert()).id}/visits/new`, there)
  expect(sent.status, sent.text).toBe(303)
}

test('a receipt at once and an outcome when there is one, once each; then the address is gone', async () => {
  const key = newId()
  for (let n = 0; n < 2; n += 1)
    expect((await send({ mail: from }, 'somebody?lang=pl', key)).text).toContain('Dostaniesz też e-mail.')
  await mailSenders()
  await mailSenders()
  expect(post.received).toMatchObject([{ to: [from], subject: 'Dziękujemy. Otrzymaliśmy twoją wiadomość.' }])
  expect(post.received[0]?.text).toContain('Ktoś tam pojedzie przed: 2026-11-21 20:00')
  expect(post.received[0]?.text).toContain(`/alert/mail/${await first()}?lang=pl`)
  world.clock('2026-11-21T09:10:00Z')
  await beThere()
  world.clock('2026-11-21T09:20:00Z')
  await mailSenders()
  // a visit that was noted by mistake can be taken back first
  expect(post.received).toHaveLength(1)
  world.clock('2026-11-21T09:26:00Z')
  await mailSenders()
  await mailSenders()
  expect(post.received[1]).toMatchObject({ to: [from], subject: 'Byliśmy tam. Nie możemy powiedzieć więcej.' })
  expect(post.received).toHaveLength(2)
  for (const { raw } of post.received) expect(raw).not.toMatch(/Källaren|förråden|trappan|Noor|känd/)
  expect(await kept()).toEqual([])
})

test('whoever asks for help is told that there is an answer, never what it is', async () => {
  await send({ mail: from, place: '', people: '', words: 'En säng' }, 'myself?lang=en')
  await mailSenders()
  await visit(world.siv).post(`/signals/${(await alert()).signal_id}/answer`, { kind: 'referred', words: 'Kom kl. 18' })
  await mailSenders()
  expect(post.received[1]?.text).toContain('There is an answer for you. See it with your code:')
  expect(post.received[1]?.text).not.toContain('kl. 18')
})

test('whoever says stop gets no more, by a press and not by a mail program that opens the link', async () => {
  await send({ mail: from }, 'somebody?lang=sv')
  const at = `/alert/mail/${await first()}?lang=sv`
  expect((await visit(null).get(at)).text).toContain('Sluta skicka mejl till mig')
  expect(await kept()).toHaveLength(1)
  for (let n = 0; n < 2; n += 1) expect((await visit(null).post(at)).text).toContain('Vi har tagit bort din adress')
  await mailSenders()
  expect([post.received, await kept()]).toEqual([[], []])
})

test('what is no address is told; the fourth alert of a day isn’t mailed; nobody who is logged in reads an address', async () => {
  const told = await send({ mail: 'a@b' }, 'somebody?lang=so')
  expect([told.status, told.text.includes('Qor cinwaan iimayl')]).toEqual([422, true])
  for (let n = 0; n < 4; n += 1) expect((await send({ mail: from }, 'somebody?lang=sv')).status).toBe(200)
  expect(await kept()).toHaveLength(3)
  for (const who of [world.noor, world.siv, world.agneta])
    await expect(asUser(who, (tx) => tx.selectFrom('outreach_alert_mail').select('id').execute())).rejects.toThrow()
})

test('a mail server that says no is asked again later; no address is kept for longer than a month', async () => {
  expect((await send({ mail: from }, 'somebody?lang=sv')).status).toBe(200)
  post.mood = 'busy'
  await mailSenders()
  await mailSenders()
  expect(await kept()).toMatchObject([{ failures: 1 }])
  post.mood = 'well'
  world.clock('2026-11-21T09:11:00Z')
  await mailSenders()
  expect(post.received).toHaveLength(1)
  world.clock('2026-12-22T09:11:00Z')
  await mailSenders()
  expect(await kept()).toEqual([])
})

test('without a mail server nobody is asked for an address', async () => {
  const asked = async () => (await visit(null).get('/alert/0880/somebody?lang=sv')).html.includes('name="mail"')
  expect(await asked()).toBe(true)
  useMail(null)
  expect(await asked()).toBe(false)
})
