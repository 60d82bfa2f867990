/** Meetings with an adviser, booked from a matter or an advice, and what goes back to the matter: that, and what the household agreed to share. */

import { describe, expect, test } from 'vitest'
import { left } from '../../test/support/left.ts'
import { inWorld } from '../../test/support/world.ts'
import type { Session } from '../platform/access/index.ts'
import { ask, asUser } from '../platform/database/index.ts'
import { adviserLike, matterOf } from './house.fixture.ts'
import { adviceRoutes, askingBookings, bookingClocks, dayItems, reminders } from './index.ts'

const world = inWorld()
const visit = world.visit(adviceRoutes)

const slot = { day: '2026-11-23', time: '10:00', minutes: '60', how: 'office' }
const bookAs = (who: Session, { matter }: { matter: string }, over: Record<string, string> = {}) =>
  visit(who).post(`/evictions/${matter}/bookings/new`, { adviser: world.bo.userId, ...slot, ...over })
const note = (who: Session, booking: string, outcome: 'kept' | 'missed' | 'cancelled') =>
  visit(who).post(`/advice/bookings/${booking}/${outcome}`)

/** Booked by Petra on her matter; the matter's and the meeting's ids. */
async function booked(over: Record<string, string> = {}) {
  const matter = await matterOf(world.petra)
  expect((await bookAs(world.petra, { matter }, { expected: 'Karin', ...over })).location).toBe(
    `/evictions/${matter}#advice`,
  )
  const { bookings } = await asUser(world.petra, (tx) => ask(tx, askingBookings(tx, matter)))
  return { matter, booking: bookings[0]?.id ?? '' }
}

const clocksOf = (matter: string) =>
  asUser(world.petra, async (tx) => ({
    kept: (
      await tx
        .selectFrom('matter_clock')
        .select(['step', 'due_on'])
        .where('matter_id', '=', matter)
        .where('source', '=', 'booking')
        .execute()
    ).map((row) => `${row.step} ${row.due_on}`),
    counted: (await bookingClocks(tx, matter)).map(({ step, due }) => `${step} ${due}`),
  }))

describe('booking', () => {
  test('from a matter that one reads: the adviser sees the meeting and the matter’s number, not the matter', async () => {
    const { booking, matter } = await booked()
    const page = await visit(world.bo).get(`/advice/bookings/${booking}`)
    expect(page.text).toContain('V-2026-0001')
    expect(page.text).toContain('Karin')
    expect(page.html).not.toContain(`/evictions/${matter}`)
    expect(await asUser(world.bo, (tx) => tx.selectFrom('eviction_matter').select('id').execute())).toEqual([])
    expect((await visit(world.petra).get(`/advice/bookings/${booking}`)).html).toContain(`/evictions/${matter}`)
    expect((await visit(world.bo).get('/advice')).text).toContain('mån 23 nov. kl. 10:00–11:00')
  })

  test('nobody books from a matter that they don’t read, nor somebody who is no adviser, nor a day that has been', async () => {
    const matter = await matterOf(world.petra)
    for (const who of [world.siv2, world.bo, world.ture, world.nils, world.hanna, world.noor, world.mats, world.agneta])
      expect((await bookAs(who, { matter })).status).toBe(404)
    expect((await bookAs(world.petra, { matter }, { adviser: world.siv.userId })).text).toContain('Välj en rådgivare')
    expect((await bookAs(world.petra, { matter }, { day: '2026-11-20' })).text).toContain('Den dagen har varit')
    const wrong = await bookAs(world.petra, { matter }, { time: 'tio', expected: 'Karin' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('value="Karin"')
  })

  test('an adviser meets one at a time: the second is told, sees the taken times, and may take the hour after', async () => {
    await booked()
    const other = await matterOf(world.petra, 'V-2026-0002')
    const taken = await bookAs(world.petra, { matter: other }, { time: '10:30' })
    expect(taken.status).toBe(409)
    expect(taken.text).toContain('Rådgivaren har redan ett möte då')
    expect(taken.text).toContain('10:00–11:00')
    expect((await bookAs(world.petra, { matter: other }, { time: '11:00' })).status).toBe(303)
    const [one, two] = await Promise.all(
      ['12:00', '12:30'].map((time) => bookAs(world.petra, { matter: other }, { time })),
    )
    expect([one?.status, two?.status].sort()).toEqual([303, 409])
  })

  test('is a clock of the matter until somebody says how it went, and the database’s clock is the one that is counted', async () => {
    const { booking, matter } = await booked()
    expect(await clocksOf(matter)).toEqual({ kept: [`${booking} 2026-11-23`], counted: [`${booking} 2026-11-23`] })
    await visit(world.bo).post(`/advice/bookings/${booking}/move`, {
      ...slot,
      adviser: world.bo.userId,
      day: '2026-11-24',
    })
    expect(await clocksOf(matter)).toEqual({ kept: [`${booking} 2026-11-24`], counted: [`${booking} 2026-11-24`] })
    await note(world.petra, booking, 'cancelled')
    expect(await clocksOf(matter)).toEqual({ kept: [], counted: [] })
    await visit(world.petra).post(`/advice/bookings/${booking}/undo`)
    expect((await clocksOf(matter)).kept).toHaveLength(1)
  })
})

test('outside the login a meeting is a number and a day', async () => {
  const { booking } = await booked()
  const told = await asUser(world.bo, (tx) => reminders(tx, world.bo))
  expect(told.map(({ ref, what, due, href }) => [ref, what, due.toString(), href])).toEqual([
    ['V-2026-0001', 'meeting', '2026-11-23', `/advice/bookings/${booking}`],
  ])
  expect(JSON.stringify(told)).not.toContain('Karin')
  expect(await asUser(world.nils, (tx) => reminders(tx, world.nils))).toEqual([])
})

describe('how it went', () => {
  test('can’t be said before it has begun; missed, it comes back to whoever booked until they book again', async () => {
    const { booking, matter } = await booked()
    expect(left(await note(world.bo, booking, 'kept'))).toBe('warning: Mötet har inte börjat än.')
    expect((await visit(world.bo).get(`/advice/bookings/${booking}`)).text).not.toContain('Mötet blev av')
    world.clock('2026-11-23T11:30:00Z')
    const mine = await asUser(world.bo, (tx) => ask(tx, dayItems(tx, world.bo, 'sv')))
    expect(mine.map(({ title, tags, cannotWait }) => [title, tags[0]?.text, cannotWait])).toEqual([
      ['Blev mötet klockan 10:00 av?', 'Hyreshot V-2026-0001', true],
    ])
    expect(JSON.stringify(mine)).not.toContain('Karin')
    expect((await note(world.bo, booking, 'missed')).status).toBe(303)
    expect(left(await note(world.petra, booking, 'kept'))).toContain('warning: Någon har redan noterat hur det gick')
    expect(await asUser(world.bo, (tx) => ask(tx, dayItems(tx, world.bo, 'sv')))).toEqual([])
    const hers = await asUser(world.petra, (tx) => ask(tx, dayItems(tx, world.petra, 'sv')))
    expect(hers.map(({ title, verb }) => [title, verb])).toEqual([
      ['Hushållet kom inte till rådgivningen', 'Boka ny tid'],
    ])
    await bookAs(world.petra, { matter }, { day: '2026-11-30' })
    expect(await asUser(world.petra, (tx) => ask(tx, dayItems(tx, world.petra, 'sv')))).toEqual([])
  })

  test('a cancelled hour may be given to another; then the cancelling can’t be undone', async () => {
    const { booking } = await booked()
    await note(world.petra, booking, 'cancelled')
    const other = await matterOf(world.petra, 'V-2026-0002')
    expect((await bookAs(world.petra, { matter: other })).status).toBe(303)
    const undone = await visit(world.petra).post(`/advice/bookings/${booking}/undo`)
    expect(left(undone)).toContain('warning: Rådgivaren har redan ett möte då')
    expect((await visit(world.petra).get(`/advice/bookings/${booking}`)).text).toContain('Avbokat')
  })

  test('is said by those who may: not by somebody outside, nor one who only reads the house’s other work', async () => {
    const { booking } = await booked()
    for (const who of [world.siv2, world.mats, world.nils, world.hanna, world.ture, world.anja]) {
      expect((await visit(who).get(`/advice/bookings/${booking}`)).status).toBe(404)
      expect((await note(who, booking, 'cancelled')).status).toBe(404)
    }
    const far = await adviserLike(world.bo, world.ids.familyUnit)
    expect((await visit(far).get(`/advice/bookings/${booking}`)).status).toBe(404)
  })
})

describe('what goes to the matter', () => {
  test('the meeting and what the household agreed to share, as long as it stands; never the budget', async () => {
    const { booking, matter } = await booked()
    const path = (await visit(world.bo).post('/advice/new', { label: 'Karin', booking })).location ?? ''
    await visit(world.bo).post(`${path}/budget`, { do: 'save', month: '2026-11', line_salary: '18000', seen: '' })
    const words = 'Hushållet kan betala 1 500 kr i månaden från den 25 november.'
    const consent = { matter, words, consentHow: 'spoken', consentOn: '2026-11-21' }
    const elsewhere = await matterOf(world.petra, 'V-2026-0002')
    expect((await visit(world.bo).post(`${path}/share`, { ...consent, matter: elsewhere })).status).toBe(422)
    expect((await visit(world.bo).post(`${path}/share`, { ...consent, consentOn: '2026-12-01' })).status).toBe(422)
    expect((await visit(world.bo).post(`${path}/share`, consent)).status).toBe(303)
    const seen = await asUser(world.petra, (tx) => ask(tx, askingBookings(tx, matter)))
    expect(seen.shares.map((one) => one.words)).toEqual([words])
    expect(seen.bookings.map(({ adviceNumber }) => adviceNumber)).toEqual([null])
    expect((await visit(world.petra).get(path)).status).toBe(404)
    // a manager reads the matter, and so this much of the advice
    expect((await asUser(world.agneta, (tx) => ask(tx, askingBookings(tx, matter)))).shares).toHaveLength(1)
    expect(await asUser(world.agneta, (tx) => tx.selectFrom('budget_line').select('code').execute())).toEqual([])
    for (const who of [world.siv2, world.hanna, world.nils, world.ture])
      expect(await asUser(who, (tx) => ask(tx, askingBookings(tx, matter)))).toEqual({ bookings: [], shares: [] })
    const share = seen.shares[0]?.id
    expect((await visit(world.petra).post(`/advice/shares/${share}/withdraw`)).status).toBe(404)
    expect((await visit(world.bo).post(`/advice/shares/${share}/withdraw`)).status).toBe(303)
    expect((await asUser(world.petra, (tx) => ask(tx, askingBookings(tx, matter)))).shares).toEqual([])
    expect((await visit(world.bo).get(path)).text).toContain('Tillbakataget 21 nov. 2026')
  })

  test('the household’s paper: what is left, what to pay first, the next meeting, the phone, in both languages and as a PDF without a name', async () => {
    const { booking } = await booked()
    const opening = { label: 'Karin B', booking, phone: '0480-45 00 00' }
    const path = (await visit(world.bo).post('/advice/new', opening)).location ?? ''
    await visit(world.bo).post(`${path}/budget`, {
      do: 'save',
      month: '2026-11',
      line_salary: '18000',
      line_rent: '19000,50',
      seen: '',
    })
    await visit(world.bo).post(`${path}/debts/new`, { creditor: 'Kvarnholmens', kind: 'rent', amount: '8450' })
    const paper = await visit(world.bo).get(`${path}/take-home`)
    for (const says of [
      'Det här fattas varje månad',
      'Hotar hemmet',
      'Måndag 23 november 2026 klockan 10:00, på kontoret, med Bo Sandell',
      '0480-45 00 00',
    ])
      expect(paper.text).toContain(says)
    expect(paper.text).toMatch(/1\s000,50\skr/)
    expect((await visit(world.bo).get(`${path}/take-home?language=en`)).text).toContain('This is missing each month')
    const pdf = await visit(world.bo).get(`${path}/take-home.pdf?language=en`)
    expect(pdf.headers.get('content-disposition')).toContain('budget-2026-11-21.pdf')
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(pdf.html).toContain('/MarkInfo')
    expect(pdf.html).not.toContain('Karin')
  })
})
