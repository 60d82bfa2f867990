/** The rows behind figures as files: what the page shows and no more, for those who may open people, each of whom it names in the log. */

import { expect, test } from 'vitest'
import { tells } from '../../../test/support/living.ts'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { measureRoutes } from '../index.ts'

const world = inWorld()
const visit = world.visit(measureRoutes)
const WEEK = 'week=2026-W46'

async function outside(givenName: string): Promise<string> {
  const birthDate = Temporal.PlainDate.from('1980-02-03')
  const id = await world.person({ by: world.siv, givenName, familyName: 'Ek', birthDate })
  await tells(id, { form: 'outdoors', from: '2026-11-01' }, world.siv.userId)
  return id
}
const linesOf = (csv: string): string[] => csv.replace('\uFEFF', '').trimEnd().split('\r\n')
const log = () => asSystem('test: log', (tx) => tx.selectFrom('read_log').select(['person_id', 'page']).execute())

test('the people behind a figure leave as they stand on the page, and each is in the log as taken in a file', async () => {
  const ids = [await outside('Ada'), await outside('Bo')]
  const page = await visit(world.agneta).get(`/figures/rows?${WEEK}`)
  expect(page.html).toContain(`href="/figures/rows.xlsx?${WEEK}"`)
  const file = await visit(world.agneta).get(`/figures/rows.csv?${WEEK}`)
  const [header, ...rows] = linesOf(file.html)
  expect(header).toBe('Namn;Situation;Boende;Sedan;Uppgiften kommer från')
  expect(rows.map((row) => row.split(';')[0]).toSorted()).toEqual(['Ada Ek', 'Bo Ek'])
  for (const row of rows) {
    expect(row).toContain(';2026-11-01;')
    expect(page.html).toContain(row.split(';')[0])
  }
  expect(file.headers.get('content-disposition')).not.toMatch(/Ek/)
  const taken = (await log()).filter((one) => one.page === 'file').map((one) => one.person_id)
  expect(taken.toSorted()).toEqual(ids.toSorted())
})

test('whom the reader may not see is counted on the page and in the file, without a name', async () => {
  const [seen, hidden] = [await outside('Ada'), await outside('Dold')]
  await asSystem('test: protect', (tx) =>
    tx
      .insertInto('protection')
      .values({ id: newId(), municipality_code: '0880', person_id: hidden, level: 'secrecyMarking', since: now() })
      .execute(),
  )
  for (const path of [`/figures/rows?${WEEK}`, `/figures/rows.csv?${WEEK}`]) {
    const { html } = await visit(world.agneta).get(path)
    expect(html, path).toContain('1 person som du inte får se')
    expect(html, path).toContain('Ada')
    expect(html, path).not.toContain('Dold')
  }
  expect(new Set((await log()).map((one) => one.person_id))).toEqual(new Set([seen]))
})

test('who may not open people finds no rows and no file, of any figure', async () => {
  const lists = [
    `/figures/rows?${WEEK}`,
    '/figures/change/rows?from=2017-W14&week=2023-W15&part=way.handover',
    '/figures/evictions/rows?part=step.notice',
  ]
  for (const list of lists)
    for (const ending of ['', '.xlsx', '.csv']) {
      const path = list.replace('rows?', `rows${ending}?`)
      expect((await visit(world.agneta).get(path)).status, path).toBe(200)
      for (const who of [world.anja, world.siv, world.nils, world.hanna, world.rut])
        expect((await visit(who).get(path)).status, path).toBe(404)
    }
})
