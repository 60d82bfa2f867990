/** The board's list of interventions without assessment: set by managers, read by case staff, and held to when one is added. */

import { expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import type { Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { caseRoutes } from '../routes.tsx'
import { type BoardsWord, openOn, wordsOn } from './rules.ts'

const world = inWorld()
const visit = world.visit(caseRoutes)
const day = (iso: string) => Temporal.PlainDate.from(iso)

const word = (kind: BoardsWord['kind'], from: string, more: Partial<BoardsWord> = {}): BoardsWord => ({
  kind,
  siteId: null,
  until: null,
  stands: true,
  offered: true,
  conditions: null,
  identityDocumented: true,
  reference: '§ 45',
  from: day(from),
  ...more,
})

test('the word of a day is the latest from it or before; an earlier day is read as it was', () => {
  const all = [word('mobileTeam', '2026-11-01', { offered: false }), word('mobileTeam', '2025-07-01')]
  expect(openOn(all, 'mobileTeam', day('2026-10-31'))).toBe('offered')
  expect(openOn(all, 'mobileTeam', day('2026-11-01'))).toBe('notOffered')
  expect(openOn(all, 'debtAdvice', day('2026-10-31'))).toBe('notOffered')
  expect(openOn([], 'debtAdvice', day('2026-10-31'))).toBe('undecided')
  expect(openOn([word('nightCafe', '2025-07-01', { identityDocumented: false })], 'nightCafe', day('2026-01-01'))).toBe(
    'identityFree',
  )
  expect([...wordsOn(all, day('2024-01-01'))]).toEqual([])
})

const set = (fields: Record<string, string> = {}, by: Session = world.agneta) =>
  visit(by).post('/open-interventions/new', {
    kind: 'mobileTeam',
    offered: 'yes',
    conditions: 'Från 18 år',
    identity: 'documented',
    reference: '§ 45, 2025-06-17',
    from: '2025-07-01',
    ...fields,
  })

test('an intervention that the board doesn’t give without assessment, or gives without writing down to whom, isn’t added to a person', async () => {
  const person = await world.person({ by: world.siv, givenName: 'Adam', familyName: 'Berg' })
  const opened = await visit(world.siv).post('/cases', { person, about: 'Sover ute' })
  const id = opened.location?.split('/').at(-1) ?? ''
  const add = (kind: string) =>
    visit(world.siv).post(`/cases/${id}/interventions/new`, { kind, beginsOn: '2026-11-20' })
  expect((await visit(world.siv).get(`/cases/${id}/interventions/new`)).text).toContain('Nämnden har inte skrivit in')
  await set()
  await set({ kind: 'occupation', identity: 'notDocumented' })
  const page = await visit(world.siv).get(`/cases/${id}/interventions/new`)
  expect(page.text).toContain('Från 18 år')
  const refused = await add('debtAdvice')
  expect([refused.status, refused.html.includes('href="#f-kind"')]).toEqual([422, true])
  expect((await add('occupation')).text).toContain('Skriv inte upp den i personens ärende')
  expect((await add('mobileTeam')).status).toBe(303)
})

test('each decision stays to be read; what was typed wrong is told at its field', async () => {
  await set()
  await set({ offered: 'no', from: '2026-11-01' })
  expect((await set({ identity: '' })).html).toContain('href="#f-identity"')
  const { text } = await visit(world.siv).get('/open-interventions')
  expect(text).toContain('Allt som gällt')
  expect(text.match(/Mobila teamet/g)).toHaveLength(2)
})

test('who may not: set it without being a manager, read it from elsewhere, or in somebody else’s name', async () => {
  for (const who of [world.siv, world.petra, world.bo, world.nils, world.noor, world.hanna]) {
    expect((await visit(who).get('/open-interventions/new')).status).toBe(404)
    expect((await set({}, who)).status).toBe(404)
  }
  await set()
  const rows = (by: Session) => asUser(by, (tx) => tx.selectFrom('open_intervention').selectAll().execute())
  for (const who of [world.hanna, world.ture, world.rut, world.anja]) expect(await rows(who)).toEqual([])
  // a partner reads what it may give, and sets nothing
  expect(await rows(world.nils)).toHaveLength(1)
  expect((await visit(world.nils).get('/open-interventions')).html).not.toContain('/open-interventions/new')
  const [row] = await rows(world.agneta)
  if (row === undefined) throw new Error('not set')
  const forged = { ...row, id: '00000000-0000-7000-8000-000000000001', set_by: world.siv.userId }
  await expect(
    asUser(world.agneta, (tx) => tx.insertInto('open_intervention').values(forged).execute()),
  ).rejects.toThrow()
})

test('a decision is ended, put right and taken back, and what stood is still read', async () => {
  const agneta = visit(world.agneta)
  await set()
  const idOf = async (at = 0) =>
    (
      await asUser(world.agneta, (tx) =>
        tx.selectFrom('open_intervention').select('id').orderBy('set_at').orderBy('id').execute(),
      )
    )[at]?.id
  const given = () =>
    asUser(world.nils, (tx) => tx.selectFrom('open_service').select(['kind', 'valid_until', 'identity']).execute())
  const first = `/open-interventions/${await idOf()}`
  expect(await given()).toEqual([{ kind: 'mobileTeam', valid_until: null, identity: true }])
  const early = await agneta.post(`${first}/end`, { from: '2025-07-01', reference: '§ 9' })
  expect([early.status, early.html.includes('href="#f-from"')]).toEqual([422, true])
  expect((await agneta.post(`${first}/end`, { from: '2026-12-01', reference: '§ 9' })).status).toBe(303)
  expect(await given()).toEqual([{ kind: 'mobileTeam', valid_until: day('2026-11-30'), identity: true }])
  expect((await agneta.post(`/open-interventions/${await idOf(1)}/undo`)).status).toBe(303)
  expect(await given()).toEqual([{ kind: 'mobileTeam', valid_until: null, identity: true }])
  const right = { kind: 'mobileTeam', offered: 'yes', identity: 'notDocumented', reference: '§ 45', from: '2025-07-01' }
  expect((await agneta.post(`${first}/correction`, right)).status).toBe(303)
  expect(await given()).toEqual([{ kind: 'mobileTeam', valid_until: null, identity: false }])
  expect((await agneta.post(`${first}/correction`, right)).status).toBe(409)
  expect((await visit(world.siv).get('/open-interventions')).text).toContain('Rättat')
  for (const wrong of [{ until: '2025-06-30' }, { offered: 'no', until: '2027-01-01' }, { decided: '2025-08-01' }])
    expect((await set(wrong)).status).toBe(422)
})

test('the board’s administrator keeps the list too, without seeing a case', async () => {
  expect((await set({}, world.adam)).status).toBe(303)
  expect((await visit(world.adam).get('/open-interventions')).status).toBe(200)
  expect((await visit(world.adam).get('/cases')).status).toBe(404)
})

test('the page of the list names the law that it stands on, each section by its entry in the law book', async () => {
  const { html } = await visit(world.agneta).get('/open-interventions')
  for (const [id, section] of [
    ['SO-32', '11 kap. 5 §'],
    ['SO-33', '14 kap. 5 §'],
    ['SO-34', '4 kap. 3 §'],
  ])
    expect(html.replaceAll('\u00a0', ' ')).toContain(`<a href="/law#${id}">SoL 2025:400 ${section}</a>`)
})
