/** An adviser's own work: who reads it, who doesn't, and that it goes on without anybody's name. */

import { describe, expect, test } from 'vitest'
import { inWorld } from '../../test/support/world.ts'
import type { Session } from '../platform/access/index.ts'
import { ask, asSystem, asUser } from '../platform/database/index.ts'
import { adviserLike } from './house.fixture.ts'
import { adviceRoutes, dayItems } from './index.ts'

const world = inWorld()
const visit = world.visit(adviceRoutes)

/** Opened by Bo (or another), with its address. */
async function opened(by: Session = world.bo, fields: Record<string, string> = {}): Promise<string> {
  const answer = await visit(by).post('/advice/new', { label: 'M., två barn', phone: '0480-45 00 00', ...fields })
  expect(answer.status).toBe(303)
  return answer.location ?? ''
}

const budget = {
  do: 'save',
  month: '2026-11',
  adults: '1',
  'child_7-10': '1',
  line_salary: '18 000,50',
  line_childAllowance: '1250',
  line_rent: '8450',
  line_food: '4000',
  free_debtPayment_1_label: 'Banken',
  free_debtPayment_1_amount: '500',
}

describe('who reads it', () => {
  test('nobody but the advisers of the unit: not the prevention officer, the social worker, the manager or anybody outside', async () => {
    const path = await opened()
    await visit(world.bo).post(`${path}/budget`, { ...budget, seen: '' })
    const pages = [path, `${path}/budget`, `${path}/debts`, `${path}/take-home.pdf`]
    for (const who of ['petra', 'siv', 'agneta', 'mats', 'rut', 'adam', 'nils', 'hanna', 'ture'] as const) {
      const seen = []
      for (const page of [...pages, '/advice']) seen.push((await visit(world[who]).get(page)).status)
      seen.push((await visit(world[who]).post(`${path}/budget`, budget)).status)
      expect([who, ...new Set(seen)]).toEqual([who, 404])
    }
    for (const who of [world.petra, world.siv, world.agneta, world.nils, world.hanna, world.ture]) {
      for (const table of ['advice', 'budget', 'budget_line', 'budget_child', 'debt', 'advice_responsible'] as const)
        expect(await asUser(who, (tx) => tx.selectFrom(table).select('municipality_code').execute())).toEqual([])
    }
  })

  test('another adviser of the unit does; one of another unit doesn’t; whoever it is handed to does', async () => {
    const path = await opened()
    const bodil = await adviserLike(world.bo, world.ids.debtUnit)
    const far = await adviserLike(world.bo, world.ids.familyUnit)
    expect((await visit(bodil).get(path)).text).toContain('M., två barn')
    expect((await visit(bodil).get('/advice?whose=unit')).text).toContain('R-2026-0001')
    expect((await visit(bodil).get('/advice')).text).not.toContain('R-2026-0001')
    // what a household calls its advice leaves in no file
    expect((await visit(bodil).get('/advice.csv?whose=unit')).status).toBe(404)
    expect((await visit(far).get(path)).status).toBe(404)
    expect((await visit(world.bo).post(`${path}/responsible`, { adviser: far.userId })).status).toBe(422)
    expect((await visit(world.bo).post(`${path}/responsible`, { adviser: bodil.userId })).status).toBe(303)
    expect((await visit(bodil).get('/advice')).text).toContain('R-2026-0001')
  })

  test('it needs no person; one is tied only if the adviser may read about them, and the person’s social worker still reads nothing', async () => {
    const path = await opened()
    const stranger = await world.person({ by: world.siv, givenName: 'Maja', familyName: 'Okänd' })
    const own = await world.person({
      by: world.bo.roles.includes('debtAdviser') ? { ...world.siv, unit: world.bo.unit } : world.siv,
      givenName: 'Karin',
      familyName: 'Berg',
    })
    expect((await visit(world.bo).post(`${path}/person`, { person: stranger })).status).toBe(409)
    expect((await visit(world.bo).post(`${path}/person`, { person: own })).status).toBe(303)
    const page = await visit(world.bo).get(path)
    expect(page.text).toContain('Karin Berg')
    expect(page.html).toMatch(/<title>[^<]*R-2026-0001/)
    expect(page.html).not.toMatch(/<title>[^<]*(Karin|M\., två)/)
    expect((await visit({ ...world.siv, unit: world.bo.unit }).get(path)).status).toBe(404)
    const events = await asUser(world.siv, (tx) =>
      tx.selectFrom('event').select(['what', 'person_id', 'data']).execute(),
    )
    const about = events.filter(({ what }) => what.startsWith('advice.'))
    expect(about.every(({ person_id }) => person_id === null)).toBe(true)
    expect(JSON.stringify(about)).not.toContain(own)
    expect((await visit(world.bo).post(`${path}/person`, {})).status).toBe(303)
    expect((await visit(world.bo).get(path)).text).toContain('rådgivning utan identitet')
  })

  test('a protected person’s advice is read only by those named', async () => {
    const path = await opened()
    const inUnit = { ...world.siv, unit: world.bo.unit }
    const person = await world.person({ by: inUnit, givenName: 'Skyddad' })
    await visit(world.bo).post(`${path}/person`, { person })
    const at = Temporal.Now.instant()
    await asSystem('test', async (tx) => {
      const row = { municipality_code: '0880', person_id: person }
      await tx
        .insertInto('protected_staff')
        .values({ ...row, id: crypto.randomUUID(), user_id: inUnit.userId, named_at: at, named_by: inUnit.userId })
        .execute()
      await tx
        .insertInto('protection')
        .values({ ...row, id: crypto.randomUUID(), level: 'secrecyMarking', since: at, set_by: inUnit.userId })
        .execute()
    })
    // whoever answers for it is told whom to call, and nothing of it
    expect((await visit(world.bo).get(path)).location).toBe(`/withheld#${path.split('/').at(-1)}`)
    for (const who of [world.siv, world.petra, world.agneta]) expect((await visit(who).get(path)).status).toBe(404)
  })
})

describe('the budget', () => {
  test('is summed without being saved, then saved, and what is left stands largest on the page and in the list', async () => {
    const path = await opened()
    const counted = await visit(world.bo).post(`${path}/budget`, { ...budget, do: 'count', seen: '' })
    expect(counted.status).toBe(200)
    expect(counted.text).toContain('Uträknat, inte sparat')
    expect(counted.html).toContain('value="18 000,50"')
    expect(await asUser(world.bo, (tx) => tx.selectFrom('budget').select('id').execute())).toEqual([])
    expect((await visit(world.bo).post(`${path}/budget`, { ...budget, seen: '' })).status).toBe(303)
    // 18 000,50 + 1 250 − 8 450 − 4 000 − 500
    expect((await visit(world.bo).get(path)).html).toMatch(/class="big">6\s300,50\skr</)
    expect((await visit(world.bo).get('/advice')).text).toMatch(/6\s300,50\skr/)
  })

  test('what was typed wrong is told at its field and everything is kept', async () => {
    const path = await opened()
    const answer = await visit(world.bo).post(`${path}/budget`, { ...budget, line_rent: 'åtta tusen', couple: 'yes' })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('href="#f-line_rent"')
    expect(answer.html).toContain('value="åtta tusen"')
    expect(answer.text).toContain('Två som lever ihop är minst två vuxna')
  })

  test('two who save: the later is told what the other saved, keeps what they typed, and may save again', async () => {
    const path = await opened()
    const bodil = await adviserLike(world.bo, world.ids.debtUnit)
    expect((await visit(bodil).post(`${path}/budget`, { ...budget, seen: '' })).status).toBe(303)
    const late = await visit(world.bo).post(`${path}/budget`, { ...budget, line_rent: '9000', seen: '' })
    expect(late.status).toBe(409)
    expect(late.text).toMatch(/Bodil Åberg sparade en budget i dag 10:00, med 6\s300,50\skr kvar/)
    expect(late.html).toContain('value="9000"')
    const seen = /name="seen" value="([^"]+)"/.exec(late.html)?.[1] ?? ''
    expect((await visit(world.bo).post(`${path}/budget`, { ...budget, line_rent: '9000', seen })).status).toBe(303)
    expect(await asUser(world.bo, (tx) => tx.selectFrom('budget').select('id').execute())).toHaveLength(2)
  })

  test('the same form twice, and the same budget again, add nothing', async () => {
    const path = await opened()
    const again = { ...budget, seen: '', _key: '0197bb00-0000-7000-8000-000000000001' }
    for (let i = 0; i < 2; i++) expect((await visit(world.bo).post(`${path}/budget`, again)).location).toBe(path)
    await visit(world.bo).post(`${path}/budget`, { ...budget, seen: '' })
    expect(await asUser(world.bo, (tx) => tx.selectFrom('budget').select('id').execute())).toHaveLength(1)
  })

  test('is compared with the norm that somebody entered for the year, with its source; never with another year’s', async () => {
    const path = await opened()
    await visit(world.bo).post(`${path}/budget`, { ...budget, seen: '' })
    expect((await visit(world.bo).get(path)).text).toContain('är inte inlagd')
    const norm = {
      validFrom: '2025-01-01',
      source: 'Påhittad för provet',
      norm_single: '3000',
      'norm_child-7-10': '2000',
      'norm_household-2': '1000',
    }
    expect((await visit(world.agneta).post('/advice/norm/new', norm)).status).toBe(303)
    expect((await visit(world.bo).get(path)).text).toContain('är inte inlagd')
    expect((await visit(world.bo).post('/advice/norm/new', { ...norm, validFrom: '2026-01-01' })).status).toBe(303)
    const page = await visit(world.bo).get(path)
    expect(page.text).toMatch(/2\s000\skr mindre än normen/)
    expect(page.text).toContain('Källa: Påhittad för provet')
    expect((await visit(world.bo).post('/advice/norm/new', { ...norm, source: '' })).status).toBe(422)
    expect((await visit(world.bo).post('/advice/norm/new', { validFrom: '2026-01-01', source: 'x' })).text).toContain(
      'Fyll i minst ett belopp',
    )
    for (const who of [world.petra, world.siv, world.nils, world.hanna])
      expect((await visit(who).get('/advice/norm')).status).toBe(404)
    expect((await visit(world.ture).get('/advice/norm')).status).toBe(404)
  })
})

describe('debts', () => {
  test('the rent stands first with its reason; what is agreed and paid follows', async () => {
    const path = await opened()
    const add = (fields: Record<string, string>) => visit(world.bo).post(`${path}/debts/new`, fields)
    await add({
      creditor: 'Snabblånet',
      kind: 'credit',
      amount: '12 000',
      interest: '39,5',
      firstBecause: 'Löper med hög ränta',
    })
    await add({ creditor: 'Kvarnholmens Bostäder', kind: 'rent', amount: '16 900' })
    expect((await add({ creditor: 'X', kind: 'tax', amount: 'mycket', interest: '900' })).status).toBe(422)
    const list = await visit(world.bo).get(`${path}/debts`)
    expect(list.text.indexOf('Kvarnholmens Bostäder')).toBeLessThan(list.text.indexOf('Snabblånet'))
    expect(list.text).toMatch(/Skulder i allt 28\s900\skr/)
    const debt = /\/debts\/([0-9a-f-]{36})">Kvarnholmens/.exec(list.html)?.[1] ?? ''
    expect((await visit(world.petra).get(`/debts/${debt}`)).status).toBe(404)
    const terms = { amount: '1500', dayOfMonth: '22', from: '2026-11-01' }
    expect((await visit(world.bo).post(`/debts/${debt}/agreement`, { ...terms, until: '2026-10-01' })).status).toBe(422)
    expect((await visit(world.bo).post(`/debts/${debt}/agreement`, terms)).status).toBe(303)
    expect((await visit(world.bo).post(`/debts/${debt}/agreement`, terms)).text).toContain(
      'finns redan en överenskommelse',
    )
    const day = await asUser(world.bo, (tx) => ask(tx, dayItems(tx, world.bo, 'sv')))
    expect(day.map(({ title }) => title.replaceAll(/\s/g, ' '))).toEqual(['Betalning enligt överenskommelse, 1 500 kr'])
    // a first budget begins with what is agreed
    expect((await visit(world.bo).get(`${path}/budget`)).html).toContain('value="1500"')
    const paid = { state: 'paidOff', onDay: '2026-11-21', amount: '' }
    expect((await visit(world.bo).post(`/debts/${debt}/standing`, { ...paid, amount: '5' })).status).toBe(422)
    expect((await visit(world.bo).post(`/debts/${debt}/standing`, paid)).status).toBe(303)
    expect((await visit(world.bo).get(`${path}/debts`)).text).toMatch(/Skulder i allt 12\s000\skr/)
  })
})
