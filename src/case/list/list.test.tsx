/** The list of cases: what comes next in each, how many children, and the whole of it as a file for the manager. */

import { beforeEach, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { caseRoutes } from '../index.ts'

const world = inWorld()
const visit = world.visit(caseRoutes)

/** Siv opens a case; its id. */
async function opened(fields: Record<string, string>): Promise<string> {
  const answer = await visit(world.siv).post('/cases', { about: 'Sover ute', ...fields })
  expect(answer.status, answer.text).toBe(303)
  return answer.location?.split('/').at(-1) ?? ''
}

const linesOf = (html: string): string[] => html.replace('\uFEFF', '').trimEnd().split('\r\n')

let nadja = ''
beforeEach(async () => {
  nadja = await opened({ givenName: 'Nadja', familyName: 'Åkesson' })
  await opened({ givenName: 'Örjan' })
})

test('says what comes next in each case, as the case’s own page does', async () => {
  const next = async () => /Nadja Åkesson.*?<\/tr>/s.exec((await visit(world.siv).get('/cases')).html)?.[0]
  expect(await next()).toContain('Fatta beslut')
  const decision = { section: 'SoL 11:1', asked: 'En plats', outcome: 'granted', words: 'Ja', reasons: 'Saknar bostad' }
  const decided = await visit(world.siv).post(`/cases/${nadja}/decisions/new`, {
    ...decision,
    delegation: '4.2',
    decidedOn: '2026-11-21',
  })
  expect(decided.status, decided.text).toBe(303)
  expect(await next()).toContain('Personen har fått beslutet')
  expect(await next()).toContain('Inga')
})

test('the manager takes what the filter finds as a file, in their own language, and everybody named stands in the log', async () => {
  const { html, headers } = await visit(world.agneta).get('/cases.csv')
  const [header, ...lines] = linesOf(html)
  expect(header).toBe('Ärende;Person;Utan tak i natt;Barn;Nästa steg;Öppnat;Enhet;Ansvarig;Läge')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(/^2026-0001;Nadja Åkesson;;0;Fatta beslut;2026-11-21;.*;Pågår$/)
  expect(headers.get('content-disposition')).not.toContain('kesson')
  const read = await asSystem('test: log', (tx) =>
    tx.selectFrom('read_log').select('page').where('user_id', '=', world.agneta.userId).execute(),
  )
  expect(read).toEqual([{ page: 'file' }, { page: 'file' }])
  expect(linesOf((await visit(world.agneta).get('/cases.csv?which=closed')).html)).toHaveLength(1)
  expect((await visit(world.agneta).get('/cases.xlsx')).headers.get('content-type')).toContain('spreadsheetml')
  expect((await visit(world.agneta).get('/cases?which=closed')).html).toContain('href="/cases.xlsx?which=closed"')
})

test('nobody but a manager finds the file, and their page has no link to it', async () => {
  for (const who of [world.siv, world.mats, world.nils, world.hanna, world.anja, world.rut]) {
    expect((await visit(who).get('/cases.xlsx')).status).toBe(404)
    expect((await visit(who).get('/cases.csv')).status).toBe(404)
  }
  expect((await visit(world.siv).get('/cases')).html).not.toContain('.xlsx')
  expect(linesOf((await visit(world.ture).get('/cases.csv')).html).join()).not.toContain('Nadja')
})

test('somebody with protected identity is in the file of named staff alone, and without a name', async () => {
  const { person_id } = await asSystem('test: protect', async (tx) => {
    const file = await tx.selectFrom('case_file').select('person_id').where('id', '=', nadja).executeTakeFirstOrThrow()
    const of = { id: newId(), municipality_code: '0880', person_id: file.person_id }
    await tx
      .insertInto('protection')
      .values({ ...of, level: 'secrecyMarking', since: now() })
      .execute()
    return file
  })
  expect((await visit(world.agneta).get('/cases.csv')).html).not.toMatch(/Åkesson|2026-0001/)
  await asSystem('test: named', (tx) =>
    tx
      .insertInto('protected_staff')
      .values({ id: newId(), municipality_code: '0880', person_id, user_id: world.agneta.userId, named_at: now() })
      .execute(),
  )
  const { html } = await visit(world.agneta).get('/cases.csv')
  expect(html).toContain('2026-0001;Skyddade personuppgifter;')
  expect(html).not.toContain('Åkesson')
})
