/** The page, the files and the command of how many stay: the same numbers, for those who may see them, and no handful for those who may not open the leases. */

import { beforeEach, describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { run } from '../../cli/commands.ts'
import { asSystem } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { measureRoutes } from '../index.ts'
import { livesOf } from './leases.fixture.ts'

const world = inWorld()
const { lease } = livesOf(world)
const visit = world.visit(measureRoutes)

/** Eight homes of two years, of which two were lost after half a year; six of them within a programme. */
beforeEach(async () => {
  const leases: string[] = []
  for (let n = 0; n < 6; n++) leases.push((await lease({ begins: '2024-11-01' })).id)
  for (let n = 0; n < 2; n++) await lease({ begins: '2024-11-01', ends: '2025-05-20', because: 'evicted' })
  await asSystem('test: programme', async (tx) => {
    const id = newId()
    await tx
      .insertInto('programme')
      .values({
        id,
        municipality_code: '0880',
        name: 'Bostad först',
        kind: 'housingFirst',
        from_on: Temporal.PlainDate.from('2024-03-01'),
        decided_in: 'Socialnämnden',
        decided_on: Temporal.PlainDate.from('2024-01-25'),
        added_at: now(),
        added_by: world.agneta.userId,
      })
      .execute()
    for (const lease_id of leases)
      await tx
        .insertInto('lease_programme')
        .values({
          id: newId(),
          municipality_code: '0880',
          lease_id,
          programme_id: id,
          added_at: now(),
          added_by: world.agneta.userId,
        })
        .execute()
  })
})

const toldAtTerminal = async (words: string) => {
  let out = ''
  const exit = await run(words.split(' '), { out: (text) => (out += text), err: () => undefined })
  return { exit, out }
}

describe('a manager', () => {
  test('sees the curve with its interval and how many are followed, by kind of lease and programme', async () => {
    const { text, html } = await visit(world.agneta).get('/figures/retention')
    expect(text).toContain('av 8 hem fanns 100 % kvar efter 6 månader, fanns 75 % kvar efter 12 månader (31–93 %)')
    for (const shown of ['Bostad först', 'Utanför program', '6 följs', 'inte följda så länge'])
      expect(text).toContain(shown)
    expect(html).toContain('/figures/retention/rows?group=all')
    const rows = await visit(world.agneta).get('/figures/retention/rows?group=all&part=lost')
    expect([rows.status, rows.text.includes('Hemmet förlorat')]).toEqual([200, true])
  })

  test('takes the same as CSV and JSON', async () => {
    const csv = await visit(world.agneta).get('/figures/retention.csv')
    expect(csv.html).toContain('Alla hem;8;12;6;0,75;0,3148;0,9309;2')
    const json = JSON.parse((await visit(world.agneta).get('/figures/retention.json?way=household')).html)
    expect(json).toMatchObject({ municipality: '0880', way: 'household', definition: { id: 'retention' } })
    expect(json.groups.map((one: { name: string }) => one.name)).toContain('Bostad först')
  })
})

describe('an analyst', () => {
  test('is told nothing of two lost homes: on the page, in the files, of a year or of households', async () => {
    for (const path of ['', '.csv', '.json', '?year=2024', '.json?year=2024', '?way=household', '.csv?way=household'])
      expect((await visit(world.anja).get(`/figures/retention${path}`)).html, path).not.toMatch(/75 ?%|0[.,]75|\(31/)
    const { text } = await visit(world.anja).get('/figures/retention')
    expect(text).toContain('Tal under fem visas inte')
    expect((await visit(world.anja).get('/figures/retention/rows?group=all')).status).toBe(404)
  })
})

test('nobody else finds it', async () => {
  for (const by of [world.siv, world.petra, world.nils, world.hanna, world.rut, world.adam])
    for (const path of ['/figures/retention', '/figures/retention.json', '/figures/retention.csv'])
      expect((await visit(by).get(path)).status, `${by.name} ${path}`).toBe(404)
  expect((await visit(world.ture).get('/figures/retention')).text).not.toContain('Bostad först')
})

test('a terminal is told by form and programme: at risk, kept and interval, for the months that it asks for', async () => {
  const { exit, out } = await toldAtTerminal('home retention --municipality 0880 --months 6,12,24 --json')
  expect(exit).toBe(0)
  const told = JSON.parse(out)
  expect(told).toMatchObject({ municipality: '0880', way: 'home', definition: { id: 'retention', version: '2026.2' } })
  const [form] = told.forms
  expect(form).toMatchObject({ form: 'firstHandLease', all: 8, lost: 2 })
  expect(
    form.months.map((one: { months: number; atRisk: number; kept: number }) => [one.months, one.atRisk, one.kept]),
  ).toEqual([
    [6, 8, 1],
    [12, 6, 0.75],
    [24, 6, 0.75],
  ])
  expect(form.months[1].interval.low).toBeCloseTo(0.3148, 3)
  expect(form.months[1].interval.high).toBeCloseTo(0.9309, 3)
  expect(told.programmes.map((one: { name: string; all: number }) => [one.name, one.all])).toEqual([
    ['Bostad först', 6],
    ['Utanför program', 2],
  ])
})
