/** A landlord leaves a vacant dwelling to the municipality: by whom, until when, once; and draws it back. */

import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import type { Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { stands, steps } from '../steps.fixture.ts'
import { vacancyStanding } from './rules.ts'

const world = inWorld()
const { visit, flat, offer, accept, lease, lastPart } = steps(world)
const day = (text: string) => Temporal.PlainDate.from(text)
const fieldsFor = (dwelling: string, more: Record<string, string> = {}) => ({
  dwelling,
  freeFrom: '2026-12-01',
  answerBy: '2026-11-30',
  form: 'firstHandLease',
  ...more,
})
const leave = (dwelling: string, more: Record<string, string> = {}, by: Session = world.hanna) =>
  visit(by).post('/vacancies/new', fieldsFor(dwelling, more))
const left = async (dwelling: string, by?: Session) => lastPart((await leave(dwelling, {}, by)).location)
const rows = () => stands((tx) => tx.selectFrom('vacancy').selectAll().execute())
const list = async (query = '', who: Session = world.siv) => (await visit(who).get(`/vacancies${query}`)).text
const other = (): Session => ({
  ...world.hanna,
  organisation: { id: world.ids.otherLandlord, kind: 'landlord', name: 'Strandlinden' },
})

describe('a vacancy', () => {
  test('is left by a landlord’s agent, and stands with its day of answer in the municipality’s list', async () => {
    const dwelling = await flat({ address: 'Ledigvägen 1', area: 'Norrliden' })
    const id = await left(dwelling)
    const page = await visit(world.siv).get(`/vacancies/${id}`)
    expect(page.text).toContain('Ledigvägen 1, lgh 1101')
    expect(page.text).toContain('Väntar på svar till 30 november 2026')
    expect(page.html).toContain('<title>Ledig lägenhet · Hemvist</title>')
    expect(await list()).toContain('Ledigvägen 1, lgh 1101')
    expect((await visit(world.siv).get(`/dwellings/${dwelling}`)).text).toContain('Väntar på svar till')
    expect((await rows())[0]).toMatchObject({ rent_kr: 6500, via: 'form', offered_by: world.hanna.userId })
  })
  test('is written down by a social worker who was given it', async () => {
    expect((await leave(await flat(), { rentKr: '5900', reserved: 'families' }, world.siv)).status).toBe(303)
    expect((await rows())[0]).toMatchObject({ rent_kr: 5900, reserved_for: 'families', offered_by: world.siv.userId })
  })
  test('is found by a part of its address where there are more than a menu takes, and says when there is none', async () => {
    const dwelling = await flat({ address: 'Sista gränd 3' })
    await stands((tx) =>
      sql`insert into dwelling (id, municipality_code, landlord_id, address, rooms, rent_kr, added_at, added_by)
        select gen_random_uuid(), '0880', d.landlord_id, 'Långa raden ' || n, 2, 6500, d.added_at, d.added_by
        from dwelling d, generate_series(1, 60) n where d.id = ${dwelling}`.execute(tx),
    )
    const form = (query = '') => visit(world.hanna).get(`/vacancies/new${query}`)
    const all = await form()
    expect(all.text).toContain('fler lediga lägenheter än en lista rymmer')
    expect(all.html).not.toContain('name="freeFrom"')
    expect((await form('?find=raden')).text).toContain('Skriv mer av adressen')
    expect((await form('?find=finns inte')).text).toContain('Ingen ledig lägenhet har det i adressen')
    const few = await form('?find=sista  GRÄND')
    expect([few.html.includes('name="freeFrom"'), few.html.includes('Långa raden')]).toEqual([true, false])
    expect(few.html).toContain(`value="${dwelling}"`)
    // a dwelling's own page leads straight to it, and what was typed stays when something is wrong
    expect((await form(`?dwelling=${dwelling}`)).html).toContain('Sista gränd 3')
    const refused = await leave(dwelling, { freeFrom: 'snart' })
    expect([refused.status, refused.html.includes('value="snart"')]).toEqual([422, true])
  })
  test('tells what can’t be at its field, and keeps what was typed', async () => {
    const dwelling = await flat()
    const res = await leave(dwelling, {
      answerBy: '2026-11-20',
      freeFrom: 'snart',
      form: '',
      requirements: 'Ring 191500722390',
    })
    expect(res.status).toBe(422)
    expect(res.text).toContain('Dagen får inte vara före 21 november 2026.')
    expect(res.text).toContain('Välj om det är första hand eller andra hand.')
    expect(res.html).toContain('value="snart"')
    const numbered = await leave(dwelling, { requirements: 'Ring 191500722390' })
    expect(numbered.text).toContain('Ta bort personnumret.')
    expect((await leave(dwelling, { freeFrom: '2028-01-01' })).text).toContain('mer än ett år bort')
    expect(await rows()).toEqual([])
  })
  test('the same form sent twice, or the same thing said twice, adds one', async () => {
    const dwelling = await flat()
    const fields = fieldsFor(dwelling, { _key: newId() })
    const first = await visit(world.hanna).post('/vacancies/new', fields)
    expect((await visit(world.hanna).post('/vacancies/new', fields)).location).toBe(first.location)
    expect(lastPart((await leave(dwelling, {}, world.siv)).location)).toBe(lastPart(first.location))
    const otherwise = await leave(dwelling, { rentKr: '1' })
    expect(otherwise.status).toBe(409)
    expect(otherwise.text).toContain('redan lämnad till kommunen, med svar senast 30 november 2026')
    expect(await rows()).toHaveLength(1)
  })
  test('is refused of a dwelling that is let, out of the pool or offered to somebody', async () => {
    const person = await world.person({ by: world.siv })
    const leased = await stands((tx) => tx.selectFrom('lease').select('id').execute())
    expect(leased).toEqual([])
    const id = await lease(person)
    const { dwelling_id } = await stands((tx) =>
      tx.selectFrom('lease').select('dwelling_id').where('id', '=', id).executeTakeFirstOrThrow(),
    )
    expect((await leave(dwelling_id)).text).toContain('uthyrd och avtalet har inget slut än')
    const out = await flat()
    await visit(world.hanna).post(`/dwellings/${out}/withdrawal`)
    expect((await leave(out)).text).toContain('borttagen från de lediga')
    const held = await flat()
    await offer(person, held)
    expect((await leave(held)).text).toContain('redan erbjuden ett hushåll')
  })
  test('is drawn back with why, and left again by undoing it', async () => {
    const id = await left(await flat())
    expect((await visit(world.hanna).post(`/vacancies/${id}/withdrawal`, { because: '' })).status).toBe(422)
    await visit(world.hanna).post(`/vacancies/${id}/withdrawal`, { because: 'Vattenskada' })
    const page = await visit(world.siv).get(`/vacancies/${id}`)
    expect(page.text).toContain('Drogs tillbaka av Hanna')
    expect(page.text).toContain('Vattenskada')
    expect(await list()).toContain('Ingen lägenhet väntar på svar')
    expect(await list('?which=ended')).toContain('Tillbakadragen')
    await visit(world.hanna).post(`/vacancies/${id}/withdrawal/undo`)
    expect(await list()).toContain('Väntar på svar')
  })
  test('is offered, then taken, while a household has it; then it can’t be drawn back', async () => {
    const dwelling = await flat()
    const id = await left(dwelling)
    const offerId = await offer(await world.person({ by: world.siv }), dwelling)
    expect(await list()).toContain('Erbjuden ett hushåll, svar senast')
    const held = await visit(world.hanna).post(`/vacancies/${id}/withdrawal`, { because: 'Såld' })
    expect([held.status, held.text]).toEqual([409, expect.stringContaining('erbjuden just nu')])
    await accept(offerId)
    expect(await list()).not.toContain('Provgatan')
    expect(await list('?which=ended', world.hanna)).toContain('Tagen 21 november 2026')
    const taken = await visit(world.hanna).post(`/vacancies/${id}/withdrawal`, { because: 'Såld' })
    expect(taken.text).toContain('Ett hushåll har tackat ja till lägenheten.')
  })
  test('has lapsed the day after its day of answer, and the dwelling can be left anew', async () => {
    const dwelling = await flat()
    await left(dwelling)
    world.clock('2026-12-01T09:00:00Z')
    expect(await list()).toContain('Ingen lägenhet väntar på svar')
    expect(await list('?which=all')).toContain('Svarsdagen gick ut 30 november 2026')
    expect((await leave(dwelling, { answerBy: '2026-12-15' })).status).toBe(303)
  })
  test('that waits keeps its dwelling in the pool', async () => {
    const dwelling = await flat()
    await left(dwelling)
    await visit(world.hanna).post(`/dwellings/${dwelling}/withdrawal`)
    expect((await visit(world.hanna).get(`/dwellings/${dwelling}`)).text).not.toContain('Inte tillgänglig')
  })
  test('two never wait on one dwelling the same day, whoever writes', async () => {
    const dwelling = await flat()
    await left(dwelling)
    const again = stands(async (tx) => {
      const [row] = await tx.selectFrom('vacancy').selectAll().execute()
      if (row)
        await tx
          .insertInto('vacancy')
          .values({ ...row, id: newId() })
          .execute()
    })
    await expect(again).rejects.toMatchObject({ constraint: 'vacancy_one_a_flat' })
  })
})

describe('who may not', () => {
  test.each(['nils', 'noor', 'rut', 'anja', 'adam'] as const)('%s finds no vacancies', async (who) => {
    const id = await left(await flat())
    for (const path of ['/vacancies', '/vacancies/new', `/vacancies/${id}`, '/vacancies.csv'])
      expect((await visit(world[who]).get(path)).status, path).toBe(404)
  })
  test('a landlord finds nothing of another landlord’s, and leaves nothing of theirs', async () => {
    const dwelling = await flat()
    const id = await left(dwelling)
    expect((await visit(other()).get(`/vacancies/${id}`)).status).toBe(404)
    expect(await list('', other())).not.toContain('Provgatan')
    expect((await leave(dwelling, {}, other())).text).toContain('finns inte bland dem du kan välja')
    expect((await visit(other()).post(`/vacancies/${id}/withdrawal`, { because: 'x' })).status).toBe(404)
  })
  test('Ture of the next municipality finds none; Petra sees them and leaves none', async () => {
    const id = await left(await flat())
    expect((await visit(world.ture).get(`/vacancies/${id}`)).status).toBe(404)
    expect((await visit(world.petra).get(`/vacancies/${id}`)).status).toBe(200)
    expect((await visit(world.petra).get('/vacancies/new')).status).toBe(404)
    const row = { dwelling_id: await flat(), form: 'firstHandLease' as const, via: 'form' as const }
    const written = asUser(world.petra, (tx) =>
      tx
        .insertInto('vacancy')
        .values({
          ...row,
          id: newId(),
          municipality_code: '0880',
          free_from: day('2026-12-01'),
          offered_on: day('2026-11-21'),
          answer_by: day('2026-12-01'),
          rent_kr: 1,
          offered_at: Temporal.Now.instant(),
          offered_by: world.petra.userId,
        })
        .execute(),
    )
    await expect(written).rejects.toThrow(/row-level security|own name/)
  })
})

test('where a vacancy stands: withdrawn before taken, taken before offered, offered before lapsed', () => {
  const today = day('2026-11-21')
  const facts = { withdrawnOn: null, takenOn: null, held: undefined, answerBy: day('2026-11-20') }
  expect(vacancyStanding(facts, today).kind).toBe('lapsed')
  expect(vacancyStanding({ ...facts, answerBy: today }, today).kind).toBe('open')
  expect(vacancyStanding({ ...facts, held: { until: null } }, today).kind).toBe('offered')
  expect(vacancyStanding({ ...facts, held: { until: null }, takenOn: today }, today).kind).toBe('taken')
  expect(vacancyStanding({ ...facts, takenOn: today, withdrawnOn: today }, today).kind).toBe('withdrawn')
})
