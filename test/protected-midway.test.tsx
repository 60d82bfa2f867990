/**
 * Somebody becomes protected in the middle of a case, a home at risk or an advice: whoever does it sees that there is something that they may not read, and
 * whom to call; whoever is named sees what waits; and nobody else learns anything at all.
 */

import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Session } from '../src/platform/access/index.ts'
import { asSystem, asUser } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/id.ts'
import { now, today } from '../src/platform/time/index.ts'
import { called, midway, nothingSaid } from './support/midway.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()
const { visit, strangers, protect, isToldTo } = midway(world)
const at = { municipality_code: '0880' }
let nadja: string

beforeEach(async () => {
  nadja = await world.person({ by: world.siv, ...called })
})

async function caseOf(by: Session, personId: string): Promise<string> {
  const id = newId()
  await asSystem('test', async (tx) => {
    await tx
      .insertInto('case_file')
      .values({
        ...at,
        id,
        number: 'B-2026-0007',
        organisation_id: by.organisation.id,
        unit_id: by.unit?.id ?? '',
        person_id: personId,
        opened_on: today(),
        opened_at: now(),
        opened_by: by.userId,
      })
      .execute()
    const responsible = { ...at, id: newId(), case_id: id, user_id: by.userId, since: now(), named_by: by.userId }
    await tx.insertInto('case_responsible').values(responsible).execute()
  })
  return id
}

describe('a case', () => {
  test('stands on its worker’s list with whom to call, leads there from every page of it, and takes no writing', async () => {
    const id = await caseOf(world.siv, nadja)
    expect((await visit(world.siv).get(`/cases/${id}`)).status).toBe(200)
    await protect(nadja)
    const told = { row: 'Ett ärende B-2026-0007', title: 'Du svarar för ett ärende som du inte får läsa' }
    await isToldTo(world.siv, `/cases/${id}`, told)
    for (const path of [`/cases/${id}/notes/new`, `/people/${nadja}/household`, `/people/${nadja}/numbers`])
      expect((await visit(world.siv).get(path)).location, path).toBe(`/withheld#${id}`)
    const note = await visit(world.siv).post(`/cases/${id}/notes/new`, {
      kind: 'call',
      onDay: '2026-11-21',
      words: 'x',
    })
    expect(note.location).toBe(`/withheld#${id}`)
    expect(await asSystem('test', (tx) => tx.selectFrom('case_note').select('id').execute())).toEqual([])
    // that they asked for it stands in the log for the reviewer, as of everybody else
    const refused = await asSystem('test', (tx) =>
      tx.selectFrom('access_log').select(['what', 'subject_id']).where('user_id', '=', world.siv.userId).execute(),
    )
    expect(refused).toContainEqual({ what: 'notFound', subject_id: id })
    expect(refused).toContainEqual({ what: 'notFound', subject_id: nadja })
  })

  test('stands with those who are named until it is handed over, and comes back when the protection is lifted', async () => {
    const id = await caseOf(world.siv, nadja)
    await protect(nadja)
    for (const who of [world.agneta, world.siv2]) {
      const day = await visit(who).get('/')
      expect(day.text, who.name).toContain('Siv Lindgren svarar för ett ärende och får inte läsa det')
      expect(day.html).toContain(`href="/cases/${id}"`)
      expect((await visit(who).get(`/cases/${id}`)).status).toBe(200)
    }
    expect((await visit(world.agneta).post(`/cases/${id}/responsible`, { to: world.siv2.userId })).status).toBe(303)
    for (const who of [world.agneta, world.siv2, world.siv])
      expect((await visit(who).get('/')).text, who.name).not.toMatch(/får inte läsa/)
    expect((await visit(world.siv).get('/withheld')).text).toContain('Du får läsa allt som du svarar för')
    expect((await visit(world.siv).get(`/cases/${id}`)).status).toBe(404)
    await visit(world.agneta).post(`/people/${nadja}/protection/end`)
    expect((await visit(world.siv).get('/withheld')).text).toContain('Du får läsa allt som du svarar för')
  })
})

test('a home at risk whose resident becomes protected leads its officer to whom to call', async () => {
  const id = newId()
  await asSystem('test', async (tx) => {
    const facts = {
      ...at,
      id,
      number: 'V-2026-0001',
      unit_id: world.ids.preventionUnit,
      tenure: 'rented',
      cause: 'arrears',
    } as const
    await tx
      .insertInto('eviction_matter')
      .values({ ...facts, opened_on: today(), opened_at: now(), opened_by: world.petra.userId })
      .execute()
    const by = { since: now(), named_by: world.petra.userId, user_id: world.petra.userId }
    await tx
      .insertInto('matter_responsible')
      .values({ ...at, ...by, id: newId(), matter_id: id })
      .execute()
    const resident = { ...at, id: newId(), matter_id: id, part: 'tenant', person_id: nadja } as const
    await tx
      .insertInto('matter_resident')
      .values({ ...resident, noted_at: now(), noted_by: world.petra.userId })
      .execute()
  })
  expect((await visit(world.petra).get(`/evictions/${id}`)).status).toBe(200)
  await protect(nadja)
  const told = { row: 'Ett hyreshot V-2026-0001', title: 'Du svarar för ett hyreshot som du inte får läsa' }
  await isToldTo(world.petra, `/evictions/${id}`, told)
  expect((await visit(world.petra).get(`/evictions/${id}/undertaking`)).location).toBe(`/withheld#${id}`)
  expect((await visit(world.agneta).get('/')).text).toContain('Petra Ek svarar för ett hyreshot och får inte läsa det')
})

describe('a meeting with an adviser', () => {
  const advice = async (personId: string | null): Promise<{ advice: string; meeting: string }> => {
    const [id, meeting] = [newId(), newId()]
    await asSystem('test', async (tx) => {
      const facts = {
        ...at,
        id,
        unit_id: world.ids.debtUnit,
        number: 'R-2026-0001',
        label: 'Ström',
        person_id: personId,
      }
      await tx
        .insertInto('advice')
        .values({ ...facts, opened_on: today(), opened_at: now(), opened_by: world.bo.userId })
        .execute()
      const by = { since: now(), named_by: world.bo.userId, user_id: world.bo.userId }
      await tx
        .insertInto('advice_responsible')
        .values({ ...at, ...by, id: newId(), advice_id: id })
        .execute()
      const begins = Temporal.Instant.from('2026-11-21T10:00:00Z')
      await tx
        .insertInto('advice_booking')
        .values({
          ...at,
          id: meeting,
          advice_id: id,
          adviser_id: world.bo.userId,
          unit_id: world.ids.debtUnit,
          begins_at: begins,
          ends_at: begins.add({ hours: 1 }),
          on_day: today(),
          how: 'office',
          expected: 'Nadja',
          booked_at: now(),
          booked_by: world.bo.userId,
        })
        .execute()
    })
    return { advice: id, meeting }
  }
  const expected = () => asSystem('test', (tx) => tx.selectFrom('advice_booking').select('expected').execute())

  test('goes on without a name when they become protected: the adviser sees whom to call and notes how it went', async () => {
    const one = await advice(nadja)
    await protect(nadja)
    expect(await expected()).toEqual([{ expected: null }])
    const told = { row: 'En rådgivning R-2026-0001', title: 'Du svarar för en rådgivning som du inte får läsa' }
    await isToldTo(world.bo, `/advice/${one.advice}`, told)
    const page = await visit(world.bo).get(`/advice/bookings/${one.meeting}`)
    expect(page.text).toMatch(
      /Uppgifterna om någon är skyddade.*Ring: Kalmar kommun, socialförvaltningen och Vuxenenheten/,
    )
    expect(page.text).not.toMatch(nothingSaid)
    world.clock('2026-11-21T12:00:00Z')
    expect((await visit(world.bo).get('/')).text).toContain('Notera')
    expect((await visit(world.bo).post(`/advice/bookings/${one.meeting}/kept`)).status).toBe(303)
    expect((await visit(world.bo).get('/withheld')).text).not.toContain('möte')
  })

  test('has no name either when somebody protected is tied to it afterwards, or it is written again', async () => {
    await protect(nadja)
    const one = await advice(null)
    expect(await expected()).toEqual([{ expected: 'Nadja' }])
    await asSystem('test', (tx) =>
      tx.updateTable('advice').set({ person_id: nadja }).where('id', '=', one.advice).execute(),
    )
    expect(await expected()).toEqual([{ expected: null }])
    await asSystem('test', (tx) => tx.updateTable('advice_booking').set({ expected: 'Nadja' }).execute())
    expect(await expected()).toEqual([{ expected: null }])
  })
})

test('the database says no more than that: not whom, nor that there is anybody to who answers for nothing', {
  tags: ['server/roles'],
}, async () => {
  await caseOf(world.siv, nadja)
  await protect(nadja)
  const keys = async (by: Session, name: 'withheld_work' | 'withheld_from_others') =>
    (await asUser(by, (tx) => sql<object>`select * from ${sql.raw(`app.${name}`)}()`.execute(tx))).rows.map((row) =>
      Object.keys(row).sort(),
    )
  expect(await keys(world.siv, 'withheld_work')).toEqual([['call', 'due_at', 'kind', 'number', 'since', 'thing_id']])
  expect(await keys(world.siv2, 'withheld_from_others')).toEqual([
    ['due_at', 'holder', 'kind', 'number', 'since', 'thing_id'],
  ])
  for (const who of [...strangers(), world.petra, world.bo]) {
    expect(await keys(who, 'withheld_work'), who.name).toEqual([])
    expect(await keys(who, 'withheld_from_others'), who.name).toEqual([])
    const { rows } = await asUser(who, (tx) =>
      sql<{ at: string | null }>`select app.withheld_at(${nadja}::uuid) as at`.execute(tx),
    )
    expect(rows, who.name).toEqual([{ at: null }])
    await expect(asUser(who, (tx) => sql`select * from app.withheld`.execute(tx))).rejects.toThrow(/permission denied/)
  }
})
