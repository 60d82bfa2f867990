/** A vacancy and whom it fits: rule by rule in the decided order, for named coordinators, and without whoever isn't to be there. */

import { describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { stands } from '../steps.fixture.ts'
import { matchingSteps } from './steps.fixture.ts'

const world = inWorld()
const { visit, waits, vacancy, name, decide, offer, offerFields, inTurn } = matchingSteps(world)

/** Protected, and nobody but `named` may open them. */
const protect = (person: string, named: string) =>
  asSystem('test: protected', async (tx) => {
    const row = { municipality_code: '0880', person_id: person }
    await tx
      .insertInto('protection')
      .values({ ...row, id: newId(), level: 'secrecyMarking', since: now() })
      .execute()
    await tx
      .insertInto('protected_staff')
      .values({ ...row, id: newId(), user_id: named, named_at: now(), named_by: world.agneta.userId })
      .execute()
  })

describe('a vacancy', () => {
  test('shows each household in the decided order, and rule by rule what is met, what isn’t, and what to ask', async () => {
    await name()
    await decide(['violence', 'children'])
    const longest = await waits({ agreedOn: '2026-11-02' })
    const children = await waits({ childrenAlways: '1', agreedOn: '2026-11-10' })
    const violence = await waits({ says: ['violence'], pets: 'yes' })
    const { id } = await vacancy()
    expect(await inTurn(id)).toEqual([violence.number, children.number, longest.number])
    const page = await visit(world.siv).get(`/vacancies/${id}/households`)
    expect(page.text).toContain('Har husdjur. Fråga hyresvärden om det går bra.')
    expect(page.text).toContain('Lämnar någon som är våldsam: inte sagt')
    expect(page.text).toContain('förordning 2001:637 15 §')
    expect(page.html).toContain('href="/law#DS-06"')
    expect(page.text).not.toMatch(/Nadja|Ström|Provgatan|poäng/)
    expect(await inTurn(id, 'ask')).toEqual([violence.number])
  })
  test('tells wherever it is matched that its landlord has a pause, and why; it can be offered all the same', async () => {
    await name()
    const { id: file, request } = await waits()
    const { id } = await vacancy()
    const landlord = world.ids.landlord
    const because = 'Störningar i ett hus'
    await visit(world.siv).post('/homes/pauses/new', { landlord, fromOn: '2026-11-21', untilOn: '2026-12-31', because })
    const own = `/vacancies/${id}/households`
    const matched = ['/homes/matching', own, `${own}/${request}/offer`, `/cases/${file}/home/vacancies`]
    for (const path of matched) expect((await visit(world.siv).get(path)).text, path).toContain(because)
    expect((await offer(id, request)).status).toBe(303)
  })
  test('tells why it doesn’t fit, and leaves nobody out for that', async () => {
    await name()
    const file = await waits({ rentMostKr: '6000', roomsLeast: '3', moreAreas: 'Berga' })
    const { id } = await vacancy()
    expect(await inTurn(id, 'able')).toEqual([])
    expect(await inTurn(id, 'not')).toEqual([file.number])
    const { text } = await visit(world.siv).get(`/vacancies/${id}/households?which=not`)
    expect(text).toMatch(/Klarar 6.000 kr, hyran är 6.500 kr/)
    expect(text).toContain('Vill bo i Berga. Bostaden ligger i Norrliden.')
    expect(text).toContain('Vill ha minst 3 rum, bostaden har 2 rum.')
  })
})

describe('whoever isn’t to be there isn’t', () => {
  test('areas and landlords to keep away from: the page is the same as if the household had never asked', async () => {
    await name()
    const { id } = await vacancy()
    await waits()
    const bare = (html: string) => html.replaceAll(/nonce="[^"]*"|name="_key" value="[^"]*"/g, '')
    const before = bare((await visit(world.siv).get(`/vacancies/${id}/households?which=all`)).html)
    const area = await waits({ moreAway: 'norrliden ' })
    const landlord = await waits({ awayLandlords: [world.ids.landlord] })
    for (const which of ['all', 'not', 'able'])
      expect(await inTurn(id, which)).not.toEqual(expect.arrayContaining([area.number]))
    expect(bare((await visit(world.siv).get(`/vacancies/${id}/households?which=all`)).html)).toBe(before)
    for (const { id: hidden, request } of [area, landlord]) {
      expect((await visit(world.siv).get(`/vacancies/${id}/households/${request}/offer`)).status).toBe(404)
      expect((await offer(id, request)).status).toBe(404)
      expect((await visit(world.siv).get(`/cases/${hidden}/home/vacancies?which=all`)).text).toContain(
        'Ingen ledig bostad just nu',
      )
    }
  })
  test('nor by a statement that leaves the page out', async () => {
    await name(world.sofia)
    const { id, flat } = await vacancy()
    const [away, near] = [await waits({ moreAway: 'Norrliden' }), await waits()]
    const offered = ({ person, id: case_id, request }: typeof away) =>
      asUser(world.sofia, (tx) =>
        tx
          .insertInto('offer')
          .values({
            id: newId(),
            municipality_code: '0880',
            person_id: person,
            case_id,
            dwelling_id: flat,
            vacancy_id: id,
            housing_request_id: request,
            reasons: '{}',
            form: 'firstHandLease',
            rent_kr: 6500,
            begins_on: Temporal.PlainDate.from('2026-12-01'),
            answer_by: Temporal.PlainDate.from('2026-11-27'),
            offered_on: Temporal.PlainDate.from('2026-11-21'),
            offered_at: now(),
            offered_by: world.sofia.userId,
          })
          .execute(),
      )
    await expect(offered(away)).rejects.toThrow('row-level security')
    await expect(offered(near)).resolves.toBeDefined()
  })
  test('nor where the area of the home isn’t known, when there is one to keep away from', async () => {
    await name()
    await waits({ moreAway: 'Oxhagen' })
    const { id } = await vacancy({ area_name: null })
    expect(await inTurn(id)).toEqual([])
  })
  test('somebody protected is there for those who are named for them alone', async () => {
    await name(world.siv)
    await name(world.siv2)
    const file = await waits()
    const { id } = await vacancy()
    await protect(file.person, world.siv2.userId)
    expect(await inTurn(id, 'all', world.siv)).toEqual([])
    expect((await offer(id, file.request, {}, world.siv)).status).toBe(404)
    expect(await inTurn(id, 'all', world.siv2)).toEqual([file.number])
  })
  test('without a yes, after it was taken back, and when it wasn’t asked again in time, nobody is matched', async () => {
    await name()
    const [back, late] = [await waits(), await waits({ untilOn: '2026-11-25' })]
    const { id } = await vacancy()
    await visit(world.siv).post(`/cases/${back.id}/home/withdrawal`, { on: '2026-11-21' })
    expect(await inTurn(id)).toEqual([late.number])
    world.clock('2026-11-26T09:00:00Z')
    expect(await inTurn(id)).toEqual([])
  })
})

describe('who may match', () => {
  test('nobody who isn’t named, whatever their role; and whoever was, no longer when it has ended', async () => {
    await waits()
    const { id } = await vacancy()
    const page = `/vacancies/${id}/households`
    for (const who of [world.siv, world.agneta, world.hanna, world.nils, world.ture, world.mats])
      expect((await visit(who).get(page)).status, who.name).toBe(404)
    expect((await visit(world.siv).get('/homes/matching')).text).toContain('Du är inte utsedd att matcha')
    await name()
    expect((await visit(world.siv).get(page)).status).toBe(200)
    const [row] = await stands((tx) => tx.selectFrom('matching_coordinator').select('id').execute())
    expect((await visit(world.siv).post(`/homes/coordinators/${row?.id}/end`)).status).toBe(404)
    await visit(world.agneta).post(`/homes/coordinators/${row?.id}/end`)
    expect((await visit(world.siv).get(page)).status).toBe(404)
    await visit(world.agneta).post(`/homes/coordinators/${row?.id}/end/undo`)
    expect((await visit(world.siv).get(page)).status).toBe(200)
  })
  test('a coordinator of another unit matches and offers without reading who it is', async () => {
    await name(world.sofia)
    const file = await waits()
    const { id } = await vacancy()
    expect(await inTurn(id, 'all', world.sofia)).toEqual([file.number])
    expect((await visit(world.sofia).get(`/vacancies/${id}/households`)).html).not.toContain(`/cases/${file.id}`)
    expect((await offer(id, file.request, {}, world.sofia)).status).toBe(303)
    const seen = await asUser(world.sofia, (tx) => tx.selectFrom('person').select('id').execute())
    expect(seen).toEqual([])
    const [made] = await stands((tx) => tx.selectFrom('offer').select(['id', 'person_id', 'case_id']).execute())
    expect(made).toMatchObject({ person_id: file.person, case_id: file.id })
    expect((await visit(world.sofia).get(`/offers/${made?.id}`)).status).toBe(404)
    expect((await visit(world.siv).get(`/offers/${made?.id}`)).status).toBe(200)
  })
})

test('nor is a home where a household keeps away offered to it in any other way, and the choice names no address', async () => {
  const file = await waits({ moreAway: 'Berga' })
  await vacancy()
  const berga = await vacancy({ area_name: 'Berga' })
  const page = `/people/${file.person}/offers/new`
  const { html, text } = await visit(world.siv).get(page)
  expect(text).toContain('Kvarnholmens Bostäder AB · Norrliden · 2 rum')
  expect(html).not.toContain(berga.flat)
  expect(text).not.toContain('Provgatan')
  expect((await visit(world.siv).post(page, offerFields(berga.flat))).status).toBe(422)
})

test('for a household: which homes fit, with landlord, area, size and rent, and never an address', async () => {
  const file = await waits({ moreAreas: 'Norrliden' })
  await vacancy()
  await vacancy({ area_name: 'Berga' })
  const { text } = await visit(world.siv).get(`/cases/${file.id}/home/vacancies?which=all`)
  expect(text).toMatch(/Kvarnholmens Bostäder AB · Norrliden · 2 rum · 6.500 kr Passar/)
  expect(text).toContain('Vill bo i Norrliden. Bostaden ligger i Berga.')
  expect(text).not.toContain('Provgatan')
  expect((await visit(world.sofia).get(`/cases/${file.id}/home/vacancies`)).status).toBe(404)
})

describe('several vacancies', () => {
  test('are proposed one by one: who comes first and what put them before the next, and nobody twice', async () => {
    await name()
    await decide(['violence'])
    const second = await waits({ agreedOn: '2026-11-02' })
    const first = await waits({ says: ['violence'] })
    const [a, b] = [await vacancy(), await vacancy({}, { answer_by: Temporal.PlainDate.from('2026-12-02') })]
    const { text, html } = await visit(world.siv).get('/homes/matching')
    expect(text).toContain('Före nästa hushåll för att: lämnar någon som är våldsam.')
    expect(text).toContain('Det finns inget annat hushåll som bostaden kan passa.')
    const proposed = [...html.matchAll(/vacancies\/([\w-]+)\/households\/([\w-]+)\/offer/g)].map((found) =>
      found.slice(1),
    )
    expect(proposed).toEqual([
      [a.id, first.request],
      [b.id, second.request],
    ])
  })
  test('one who is passed over for a reason stands aside for that home alone, and is told why; it is undone', async () => {
    await name()
    const [first, next] = [await waits({ agreedOn: '2026-11-02' }), await waits()]
    const { id } = await vacancy()
    const pass = `/vacancies/${id}/households/${first.request}/pass`
    expect((await visit(world.siv).post(pass, { because: 'other' })).text).toContain('Skriv varför med några ord.')
    expect((await visit(world.siv).post(pass, { because: 'notReached' })).status).toBe(303)
    expect((await visit(world.siv).post(pass, { because: 'notReached' })).status).toBe(409)
    const proposed = async () => (await visit(world.siv).get('/homes/matching')).html
    expect(await proposed()).toContain(`${next.request}/offer`)
    expect((await visit(world.siv).get(`/cases/${first.id}/home`)).text).toContain('Hushållet gick inte att nå i tid')
    await visit(world.siv).post(`${pass}/undo`)
    expect(await proposed()).toContain(`${first.request}/offer`)
  })
})

test('the decided order is a version with its day: the next one takes over, and undoing brings the one before back', async () => {
  await name()
  const [children, waited] = [await waits({ childrenAlways: '1' }), await waits({ agreedOn: '2026-11-02' })]
  const { id } = await vacancy()
  expect(await inTurn(id)).toEqual([waited.number, children.number])
  await decide(['children'])
  expect(await inTurn(id)).toEqual([children.number, waited.number])
  expect((await decide(['roofless'])).text).toContain('redan en turordning som gäller från den dagen')
  await decide(['roofless'], { fromOn: '2026-11-15' })
  expect(await inTurn(id)).toEqual([waited.number, children.number])
  const page = await visit(world.hanna).get('/homes/order')
  expect(page.text).toContain('Hushållet har sagt att det saknar sängplats i natt.')
  const [newest] = await stands((tx) =>
    tx.selectFrom('priority_rules').select('id').orderBy('from_on', 'desc').execute(),
  )
  expect((await visit(world.siv).post(`/homes/order/${newest?.id}/undo`)).status).toBe(404)
  await visit(world.agneta).post(`/homes/order/${newest?.id}/undo`)
  expect(await inTurn(id)).toEqual([children.number, waited.number])
  const wrong = await decide(['violence', 'violence'], { fromOn: '2026-09-01', untilOn: '2026-08-01' })
  expect(wrong.text).toContain('kan inte gälla före beslutet')
  expect(wrong.text).toContain('Sista dagen är före den första')
  expect(wrong.html).toContain('href="#f-rule2"')
})
