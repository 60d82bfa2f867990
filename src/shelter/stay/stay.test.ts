/** A stay as the house's own staff work with it: what they note, who reads it, until when, and that each is taken back. */

import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import type { Session } from '../../platform/access/index.ts'
import { ask, asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { arrive, depart } from '../deeds.fixture.ts'
import { asking, booked, buildHouse, type House } from '../house.fixture.ts'
import { shelterRoutes } from '../index.ts'
import {
  accepting,
  keeping,
  noting,
  returning,
  risking,
  unaccepting,
  unkeeping,
  unnoting,
  unreturning,
} from './forms.tsx'
import { stayFacts } from './queries.ts'
import { daysSetting, rulesSetting, rulesUndoing } from './rules-forms.tsx'
import { sweepNotes } from './sweep.ts'

const world = inWorld()
const visit = world.visit(shelterRoutes)
let house: House
let booking: string
let person: string
beforeEach(async () => {
  house = await buildHouse({ organisationId: world.ids.stadsmissionen, name: 'Nattro', beds: 2 })
  person = await world.person({ by: world.siv, givenName: 'Kim', familyName: 'Lind' })
  booking = await booked(world.siv, asking(house, person, '2026-11-21', '2026-11-26'))
})

const facts = (session: Session, id = booking) => asUser(session, (tx) => ask(tx, stayFacts(id)))
const id = () => ({ id: booking })
/** Stadsmissionen's own manager sets the house's rules. */
const inCharge = (): Session => ({ ...world.nils, roles: ['partnerManager'] })
const note = async (words = 'Vill bli väckt halv sju') => {
  const done = await noting.run(world.nils, id(), { words })
  return done.ok ? (done.value.made ?? '') : ''
}

describe('a note for the next shift', () => {
  test('is read by the house’s staff until its moment, and from that second by nobody, though no job has run', async () => {
    await note()
    expect((await facts(world.nils)).notes).toMatchObject([{ kind: 'note', words: 'Vill bli väckt halv sju' }])
    world.clock('2026-11-24T08:59:59Z')
    expect((await facts(world.nils)).notes).toHaveLength(1)
    world.clock('2026-11-24T09:00:00Z')
    expect((await facts(world.nils)).notes).toEqual([])
    const kept = () => asSystem('test', (tx) => tx.selectFrom('stay_note').select('id').execute())
    expect(await kept()).toHaveLength(1)
    await sweepNotes()
    expect(await kept()).toEqual([])
  })
  test('stands as long as the house has set, for what is written from then on', async () => {
    await note('Före')
    expect((await daysSetting.run(inCharge(), { id: house.siteId }, { noteDays: 1, riskDays: 30 })).ok).toBe(true)
    await note('Efter')
    await risking.run(world.nils, id(), { words: 'Hund i rummet: ring innan du går in' })
    world.clock('2026-11-22T09:00:00Z')
    expect((await facts(world.nils)).notes.map(({ words }) => words)).toEqual([
      'Hund i rummet: ring innan du går in',
      'Före',
    ])
    expect((await visit(inCharge()).get(`/sites/${house.siteId}/stays`)).text).toContain(
      'Anteckningar står i 1 dag, risker i 30 dagar.',
    )
  })
  test('is removed by a press, once, and nothing of its words is in the record', async () => {
    const made = await note('Hemligt')
    expect((await unnoting.run(world.nils, { ...id(), note: made })).ok).toBe(true)
    expect((await facts(world.nils)).notes).toEqual([])
    expect((await unnoting.run(world.nils, { ...id(), note: made })).ok).toBe(false)
    const told = await asSystem('test', (tx) => tx.selectFrom('event').select(['what', 'data']).execute())
    expect(told.map(({ what }) => what)).toEqual(expect.arrayContaining(['stay.note-written', 'stay.note-removed']))
    expect(JSON.stringify(told)).not.toContain('Hemligt')
  })
  test.each(['siv', 'sofia', 'noor', 'agneta', 'hanna', 'ture', 'rut', 'adam'] as const)(
    '%s, who doesn’t receive guests there, neither reads nor writes it',
    async (who) => {
      await note()
      expect((await facts(world[who])).notes).toEqual([])
      expect((await visit(world[who]).get(`/bookings/${booking}/notes/new`)).status).toBe(404)
      expect((await visit(world[who]).post(`/bookings/${booking}/risks/new`, { words: 'x' })).status).toBe(404)
      const row = { id: newId(), municipality_code: '0880', booking_id: booking, kind: 'note', words: 'x' } as const
      const stamps = { gone_at: now().add({ hours: 1 }), written_at: now(), written_by: world[who].userId }
      const writes = asUser(world[who], (tx) =>
        tx
          .insertInto('stay_note')
          .values({ ...row, ...stamps })
          .execute(),
      )
      await expect(writes).rejects.toThrow('row-level security')
    },
  )
  test('isn’t on the page of who may read the booking but not the stay, and is on the staff’s', async () => {
    await note()
    expect((await visit(world.nils).get(`/bookings/${booking}`)).text).toContain('Vill bli väckt halv sju')
    const siv = await visit(world.siv).get(`/bookings/${booking}`)
    expect([siv.status, siv.text.includes('Vill bli väckt')]).toEqual([200, false])
  })
  test('empty and too long is told at its field, with what was typed', async () => {
    const at = `/bookings/${booking}/notes/new`
    expect((await visit(world.nils).post(at, { words: '' })).text).toContain('Skriv vad nästa pass behöver veta.')
    const long = await visit(world.nils).post(at, { words: 'lång '.repeat(70) })
    expect([long.status, long.html.includes('lång lång')]).toEqual([422, true])
  })
})

test('a risk is told on the board as something to read, never in words, and is there when the guest comes again', async () => {
  await arrive(world.nils, booking)
  await risking.run(world.nils, id(), { words: 'Blev hotad av en annan gäst: egen ingång' })
  const board = await visit(world.nils).get(`/sites/${house.siteId}`)
  expect(board.text).toContain('Läs före mötet')
  expect(board.text).not.toContain('hotad')
  world.clock('2026-11-22T07:00:00Z')
  await depart(world.nils, booking)
  world.clock('2026-11-22T18:00:00Z')
  const again = await booked(world.siv, asking(house, person, '2026-11-22'))
  expect((await facts(world.nils, again)).notes).toMatchObject([{ kind: 'risk' }])
  expect((await visit(world.nils).get(`/bookings/${again}`)).text).toContain('egen ingång')
  expect((await visit(world.nils).get(`/sites/${house.siteId}`)).text).toContain('Läs före mötet')
})

test('which stays have something to read is told to the house’s own staff, and to nobody who only sees the house', async () => {
  await risking.run(world.nils, id(), { words: 'Blev hotad av en annan gäst' })
  const noted = (by: typeof world.nils) =>
    asUser(by, async (tx) => (await sql`select app.noted_stays(${house.siteId}::uuid) as id`.execute(tx)).rows)
  expect(await noted(world.nils)).toEqual([{ id: booking }])
  expect(await noted(world.siv)).toEqual([])
  expect((await visit(world.siv).get(`/sites/${house.siteId}`)).text).not.toContain('Läs före mötet')
})

test('belongings are put away and given back, with who and when, and each of it is undone', async () => {
  const done = await keeping.run(world.nils, id(), { words: 'Blå ryggsäck, märkt 4' })
  const belonging = done.ok ? (done.value.made ?? '') : ''
  const to = { ...id(), belonging }
  expect((await visit(world.nils).get(`/sites/${house.siteId}`)).text).toContain('Tillhörigheter')
  expect((await returning.run(world.nils, to)).ok).toBe(true)
  expect((await facts(world.nils)).belongings).toMatchObject([{ returnedBy: world.nils.name }])
  expect((await returning.run(world.nils, to)).ok).toBe(false)
  expect((await unreturning.run(world.nils, to)).ok).toBe(true)
  expect((await facts(world.nils)).belongings).toMatchObject([{ returnedAt: null }])
  expect((await unkeeping.run(world.nils, to)).ok).toBe(true)
  expect((await facts(world.nils)).belongings).toEqual([])
  expect((await facts(world.siv)).belongings).toEqual([])
})

describe('house rules', () => {
  const set = (words: string) => rulesSetting.run(inCharge(), { id: house.siteId }, { words })
  test('are accepted in the version that holds, by whom and when; a new version asks again', async () => {
    expect((await accepting.run(world.nils, id())).ok).toBe(false)
    await set('Tyst efter tio.')
    expect((await accepting.run(world.nils, id())).ok).toBe(true)
    expect((await accepting.run(world.nils, id())).ok).toBe(false)
    expect((await facts(world.nils)).accepted).toMatchObject([{ version: 1, notedBy: world.nils.name }])
    await set('Tyst efter elva.')
    const page = await visit(world.nils).get(`/bookings/${booking}`)
    expect(page.text).toContain('Reglerna har ändrats sedan dess.')
    await accepting.run(world.nils, id())
    const [latest] = (await facts(world.nils)).accepted
    expect(latest?.version).toBe(2)
    await unaccepting.run(world.nils, { ...id(), acceptance: latest?.id ?? '' })
    expect((await facts(world.nils)).accepted).toMatchObject([{ version: 1 }])
  })
  test('are taken back to the version before, and the same words are no new version', async () => {
    const first = await set('Tyst efter tio.')
    expect((await set('Tyst efter tio.')).ok).toBe(false)
    const second = await set('Tyst efter elva.')
    const rules = (done: typeof first) => (done.ok ? (done.value.made ?? '') : '')
    const undo = (made: string) => rulesUndoing.run(inCharge(), { id: house.siteId, rules: made })
    expect((await undo(rules(first))).ok).toBe(false)
    expect((await undo(rules(second))).ok).toBe(true)
    expect((await facts(world.nils)).rules).toMatchObject([{ version: 1, words: 'Tyst efter tio.' }])
  })
  test.each(['nils', 'siv', 'noor', 'hanna', 'ture'] as const)('%s doesn’t set them', async (who) => {
    for (const path of ['stays', 'rules/new', 'keeping'])
      expect((await visit(world[who]).get(`/sites/${house.siteId}/${path}`)).status).toBe(404)
  })
})
