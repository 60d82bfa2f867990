/** Reminders over a real database and a real mail server: who gets them, who doesn't, and what happens when something is down. */

import ICAL from 'ical.js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { inWorld } from '../../test/support/world.ts'
import type { Session } from '../platform/access/index.ts'
import { asSystem, asUser, known } from '../platform/database/index.ts'
import { failedJobs, startJobs } from '../platform/job/index.ts'
import { deactivateUser, giveRole, reactivateUser, takeRole } from '../platform/login/index.ts'
import { useMail } from '../platform/mail/index.ts'
import { type Postbox, postbox } from '../platform/mail/server.fixture.ts'
import { municipalitySetting } from '../platform/municipality-settings.ts'
import { today } from '../platform/time/index.ts'
import { log } from '../platform/web/log.ts'
import { fromDay, type ReminderSource, reminderJobs, reminderRoutes } from './index.ts'

const world = inWorld()
const matter = '0197cc00-0000-7000-8000-000000000001'

/** A room with one matter of Siv's and one of Hanna's, about somebody with a name. */
const source: ReminderSource = fromDay((_, session) => {
  const whose = { [world.siv.userId]: 'V-2026-0118', [world.hanna.userId]: 'V-2026-0200' }[session.userId]
  if (whose === undefined) return known([])
  const duty = { title: 'Maja Test, Provgatan 1', tags: [{ text: whose }], rule: 'Maja ringde', verb: 'Ring Maja' }
  const how = { where: 'Provgatan 1', since: today(), children: 2, roofless: false } as const
  const more = { group: 'clock', ruleId: 'EV-05', href: `/evictions/${matter}`, cannotWait: true } as const
  return known([
    { ...duty, ...how, ...more, due: today() },
    { ...duty, ...how, ...more, due: today().subtract({ days: 2 }), ruleId: 'SO-09' },
  ])
})

const pages = (session: Session | null) => world.visit(reminderRoutes([source]))(session)
const nobody = () => pages(null)

async function newAddress(session: Session): Promise<string> {
  const { html } = await pages(session).post('/settings/reminders/calendar')
  return /\/calendar\/[\w-]{43}\.ics/.exec(html)?.[0] ?? 'none'
}
const summaries = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => one.getFirstPropertyValue('summary'))

let post: Postbox
beforeEach(async () => {
  post = await postbox()
  useMail({ url: post.url, from: 'Hemvist <no-reply@kalmar.example>' })
  world.clock('2026-11-20T07:10:00Z') // a Friday, ten past eight
})
afterEach(async () => {
  await stopJobs()
  useMail(null)
  await post.stop()
  vi.restoreAllMocks()
})

describe('a calendar address', () => {
  test('shows its user’s clocks to a program that can’t log in, by number and rule', async () => {
    const address = await newAddress(world.siv)
    const { status, headers, html } = await nobody().get(address)
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(headers.get('cache-control')).toMatch(/private/)
    expect(summaries(html)).toEqual(['V-2026-0118 SO-09 sista dag', 'V-2026-0118 EV-05 sista dag'])
    expect(html).not.toMatch(/Maja|Provgatan|Siv|0200/)
  })
  test('is shown once; the page afterwards has no address', async () => {
    const address = await newAddress(world.siv)
    const { html, text } = await pages(world.siv).get('/settings/reminders')
    expect(text).toContain('Du har en kalenderadress sedan')
    expect(html).not.toContain(address.slice(0, 30))
    const kept = await asSystem('test', (tx) => tx.selectFrom('calendar_feed').selectAll().execute())
    expect(JSON.stringify(kept)).not.toContain(address.slice(10, 53))
  })
  test('that was replaced or revoked is nothing, the same nothing as one that never was', async () => {
    const old = await newAddress(world.siv)
    const next = await newAddress(world.siv)
    const never = `/calendar/${'x'.repeat(43)}.ics`
    expect((await nobody().get(next)).status).toBe(200)
    await pages(world.siv).post('/settings/reminders/calendar/revoke')
    const answers = await Promise.all(
      [old, next, never, '/calendar/x', '/calendar/x.ics'].map((one) => nobody().get(one)),
    )
    expect(answers.map(({ status, html }) => [status, html])).toEqual(Array(5).fill([404, '404\n']))
  })
  test('of a user who was deactivated is nothing; of one without a role is empty', async () => {
    const address = await newAddress(world.siv)
    await deactivateUser(world.siv.userId, 'slutat')
    expect((await nobody().get(address)).status).toBe(404)
    await reactivateUser(world.siv.userId)
    await takeRole(world.siv.userId, 'socialWorker')
    try {
      const { status, html } = await nobody().get(address)
      expect([status, summaries(html)]).toEqual([200, []])
    } finally {
      await giveRole(world.siv.userId, 'socialWorker')
    }
  })
  test('of a landlord’s agent shows her own; of an analyst nothing', async () => {
    expect(summaries((await nobody().get(await newAddress(world.hanna))).html)).toEqual([
      'V-2026-0200 SO-09 sista dag',
      'V-2026-0200 EV-05 sista dag',
    ])
    expect(summaries((await nobody().get(await newAddress(world.anja))).html)).toEqual([])
  })
  test('is nobody else’s to see, to change or to revoke', async () => {
    await newAddress(world.siv)
    const seen = await asUser(world.sofia, (tx) => tx.selectFrom('calendar_feed').select('id').execute())
    expect(seen).toEqual([])
    await pages(world.sofia).post('/settings/reminders/calendar/revoke')
    const open = await asSystem('test', (tx) => tx.selectFrom('calendar_feed').select('revoked_at').execute())
    expect(open).toEqual([{ revoked_at: null }])
    const secrets = asUser(world.siv, (tx) => tx.selectFrom('calendar_feed').select('secret_hash').execute())
    await expect(secrets).rejects.toMatchObject({ code: '42501' })
    expect((await nobody().get('/settings/reminders')).location).toContain('/login')
  })
  test('is not in the log', async () => {
    const said: unknown[] = []
    for (const level of ['info', 'error', 'warn'] as const)
      vi.spyOn(log, level).mockImplementation((...all) => said.push(all))
    const address = await newAddress(world.siv)
    await nobody().get(address)
    expect(JSON.stringify(said)).toContain('/calendar/')
    expect(JSON.stringify(said)).not.toContain(address.slice(10, 30))
  })
})

const wanted = { address: 'siv@kalmar.example', weekday: '', hour: '7' }
const FAST = { limit: 20, backoff: 1, most: 1 }
let running: (() => Promise<void>) | null = null
const stopJobs = async (): Promise<void> => {
  await running?.()
  running = null
}
/** Each hour's look, now. */
async function look(): Promise<void> {
  const jobs = reminderJobs([source], FAST)
  running ??= await startJobs(
    jobs.filter(({ every }) => every === undefined),
    { look: 0.5, supervise: 1 },
  )
  await jobs.find(({ every }) => every !== undefined)?.handle({}, { id: 'x', signal: new AbortController().signal })
}
const soon = (check: () => unknown) => vi.waitFor(check, { timeout: 12_000, interval: 50 })
const settled = () => new Promise((resolve) => setTimeout(resolve, 900))
const sent = () => asSystem('test', (tx) => tx.selectFrom('mail_sent').select(['user_id', 'outcome']).execute())

async function wantMail(session: Session, address = wanted.address, more = {}): Promise<void> {
  await pages(session).post('/settings/reminders/mail', { ...wanted, address, ...more })
  const link = /confirm\/[\w-]{43}/.exec(post.received.at(-1)?.text ?? '')?.[0]
  await pages(session).post(`/settings/reminders/mail/${link}`)
  post.received.length = 0
}

describe('the mail', () => {
  test('is asked for, confirmed by the link in the first one, and stopped', async () => {
    const saved = await pages(world.siv).post('/settings/reminders/mail', wanted)
    expect([saved.status, saved.location]).toEqual([303, '/settings/reminders'])
    expect(post.received).toMatchObject([{ to: [wanted.address], subject: 'Hemvist: bekräfta din adress' }])
    const link = `/settings/reminders/mail/${/confirm\/[\w-]{43}/.exec(post.received[0]?.text ?? '')?.[0]}`
    await look()
    await settled()
    expect(post.received).toHaveLength(1)
    // neither by looking at the link, nor by somebody else
    await pages(world.siv).get(link)
    expect((await pages(world.sofia).post(link)).status).toBe(404)
    expect((await pages(world.siv).get('/settings/reminders')).text).toContain('Öppna länken i det och bekräfta')
    expect((await pages(world.siv).post(link)).status).toBe(303)
    expect((await pages(world.siv).get('/settings/reminders')).text).toContain('varje vardag från klockan 7')
    await pages(world.siv).post('/settings/reminders/mail/stop')
    await look()
    await settled()
    expect(post.received).toHaveLength(1)
  })
  test('says how much runs out, once a day however often it is looked', async () => {
    await wantMail(world.siv)
    await look()
    await look()
    await soon(() => expect(post.received).toHaveLength(1))
    await soon(async () => expect(await sent()).toEqual([{ user_id: world.siv.userId, outcome: 'sent' }]))
    await look()
    await settled()
    expect(post.received).toHaveLength(1)
    const [mail] = post.received
    expect(mail?.subject).toBe('Hemvist: 1 går ut i dag, 1 försenade')
    expect(mail?.text).toMatch(/- EV-05 .*: 1/)
    expect(mail?.raw + (mail?.text ?? '')).not.toMatch(/Maja|Provgatan|V-2026/)
    expect(mail?.id).toBe(`<digest.${world.siv.userId}.2026-11-20@kalmar.example>`)
    world.clock('2026-11-23T07:10:00Z')
    await look()
    await soon(() => expect(post.received).toHaveLength(2))
  })
  test('does not come when nothing is due, before its hour, on a red day, to somebody who was deactivated', async () => {
    await wantMail(world.anja, 'anja@kalmar.example')
    await look()
    await soon(async () => expect(await sent()).toEqual([{ user_id: world.anja.userId, outcome: 'nothing' }]))
    await wantMail(world.siv, wanted.address, { hour: '9' })
    await look()
    world.clock('2026-12-24T10:00:00Z')
    await look()
    world.clock('2026-11-20T09:10:00Z')
    await deactivateUser(world.siv.userId, 'slutat')
    await look()
    await settled()
    await reactivateUser(world.siv.userId)
    expect(post.received).toEqual([])
  })
  test('waits for a mail server that is down, and comes once when it is back', async () => {
    await wantMail(world.siv)
    const port = Number(post.url.port)
    await post.stop()
    await look()
    await settled()
    expect(await sent()).toEqual([])
    post = await postbox(port)
    post.mood = 'busy'
    await settled()
    expect(post.received).toEqual([])
    post.mood = 'well'
    await soon(() => expect(post.received).toHaveLength(1))
    await settled()
    expect(post.received).toHaveLength(1)
    expect(await failedJobs()).toEqual([])
  })
  test('that the server took without saying so comes again, as the same mail', async () => {
    await wantMail(world.siv)
    post.mood = 'deaf'
    await look()
    await soon(() => expect(post.received).toHaveLength(2))
    await settled()
    expect(post.received).toHaveLength(2)
    expect(new Set(post.received.map(({ id }) => id)).size).toBe(1)
  })
  test.each([
    ['two addresses', 'a@kalmar.example,b@kalmar.example'],
    ['no address', 'siv'],
    ['a line of its own', 'siv@kalmar.example\nBcc: x@y.example'],
  ])('is not taken with %s, and what was typed is kept', async (_, address) => {
    const { status, text, html } = await pages(world.siv).post('/settings/reminders/mail', {
      ...wanted,
      address,
      hour: '9',
    })
    expect([status, post.received]).toEqual([422, []])
    expect(text).toContain('Skriv en e-postadress')
    expect(html).toMatch(/<option value="9" selected/)
  })
  test('with the server down is told so, and nobody can fill a stranger’s mailbox', async () => {
    for (let i = 0; i < 6; i += 1)
      await pages(world.siv).post('/settings/reminders/mail', { ...wanted, address: `s${i}@k.example` })
    expect((await pages(world.siv).post('/settings/reminders/mail', wanted)).status).toBe(409)
    expect(post.received).toHaveLength(6)
    await post.stop()
    const { status, text } = await pages(world.agneta).post('/settings/reminders/mail', wanted)
    expect([status, text.includes('Mejlservern svarar inte just nu')]).toEqual([503, true])
  })
  test('is off where no server is named, and the page says so', async () => {
    useMail(null)
    expect((await pages(world.siv).get('/settings/reminders')).text).toContain('Mejl är inte påslaget här')
    expect((await pages(world.siv).post('/settings/reminders/mail', wanted)).status).toBe(409)
  })
})

describe('the municipality’s own days', () => {
  const path = '/settings/reminders/municipality'
  const key = 'eviction.escalateAfterDays'
  const inForce = (session: Session, on = today()) =>
    asUser(session, async (tx) => (await municipalitySetting(tx, session.municipality, key, on)).value)
  test('are set by a manager from a day on, and read by case staff as they were on any day', async () => {
    expect(await inForce(world.siv)).toBe(1)
    expect((await pages(world.agneta).post(path, { key, value: '4', from: '2026-11-25' })).location).toBe(path)
    expect(await inForce(world.siv)).toBe(1)
    expect(await inForce(world.siv, Temporal.PlainDate.from('2026-11-25'))).toBe(4)
    expect((await pages(world.agneta).get(path)).text).toContain('Agneta')
  })
  test.each([
    ['too many', { value: '31', from: '2026-11-25' }],
    ['no number', { value: 'tre', from: '2026-11-25' }],
    ['a day that has been', { value: '2', from: '2026-11-19' }],
  ])('are not set to %s', async (_, typed) => {
    const { status, html } = await pages(world.agneta).post(path, { key, ...typed })
    expect(status).toBe(422)
    expect(html).toContain(typed.value)
  })
  test('are not for a social worker, a partner’s manager or another municipality, in the page or in the database', async () => {
    for (const session of [world.siv, world.nils, world.hanna, world.adam])
      expect((await pages(session).get(path)).status).toBe(404)
    const { id: _, ...row } = { id: 0, municipality_code: '0880', key, value: 9, from_on: today() }
    const write = (session: Session) =>
      asUser(session, (tx) =>
        tx
          .insertInto('municipality_setting')
          .values({ ...row, id: matter, set_at: Temporal.Now.instant(), set_by: session.userId })
          .execute(),
      )
    for (const session of [world.siv, world.ture, world.noor])
      await expect(write(session)).rejects.toMatchObject({ code: '42501' })
    await write(world.agneta)
    expect(await inForce(world.ture)).toBe(1)
    expect(await asUser(world.hanna, (tx) => tx.selectFrom('municipality_setting').select('id').execute())).toEqual([])
  })
})
