/** Routines, political assignments and the county: bad input at its field, what can be undone, and who may not. */

import { beforeEach, expect, test } from 'vitest'
import { left } from '../../test/support/left.ts'
import { fillSheaf, sheafIds } from '../../test/support/sheaf.ts'
import { inWorld, type Visitor } from '../../test/support/world.ts'
import { asUser, type Tx } from '../platform/database/index.ts'
import { agreementRoutes } from './index.ts'

const world = inWorld()
const visit = world.visit(agreementRoutes)
let agneta: Visitor
beforeEach(async () => {
  await fillSheaf(world.connection)
  agneta = visit(world.agneta)
})

const routine = {
  about: 'arrears',
  title: 'Hyresskuld',
  decidedBy: 'Socialnämnden',
  decidedOn: '2026-05-10',
  owner: 'Enhetschefen',
  followWords: 'Antal hushåll',
  followMonths: '6',
}

test('a routine doesn’t cease before it was decided, and says by when it is followed up next', async () => {
  expect((await agneta.post('/routines/new', { ...routine, validUntil: '2026-05-09' })).html).toContain(
    'href="#f-validUntil"',
  )
  const path = (await agneta.post('/routines/new', routine)).location?.split('?')[0] ?? ''
  expect((await agneta.get(path)).text).toContain('10 november 2026')
  expect((await agneta.post(`${path}/follow-ups/new`, { onDay: '2026-05-01', words: 'Följs' })).html).toContain(
    'href="#f-onDay"',
  )
  await agneta.post(`${path}/follow-ups/new`, { onDay: '2026-11-02', words: 'Följs' })
  expect((await agneta.get(path)).text).toContain('2 maj 2027')
})

test('a routine that has ended leaves the list of those that hold, and comes back', async () => {
  const path = `/routines/${sheafIds.routine}`
  await agneta.post(`${path}/end`, { endedOn: '2026-11-20' })
  expect((await agneta.get('/routines')).text).not.toContain('Barnfamiljer med hyresskuld Barn')
  expect((await agneta.get('/routines?which=over')).html).toContain(path)
  expect((await agneta.post(`${path}/follow-ups/new`, { onDay: '2026-11-20', words: 'x' })).status).toBe(409)
  await agneta.post(`${path}/end/undo`)
  expect((await agneta.get('/routines')).html).toContain(path)
  // pressed again by somebody who hadn't seen it: told, and nothing is written of it
  expect(left(await agneta.post(`${path}/end/undo`))).toContain('Det var redan gjort')
  const told = (tx: Tx) => tx.selectFrom('event').select('what').where('what', '=', 'routine.reopened').execute()
  expect(await asUser(world.agneta, told)).toHaveLength(1)
})

test('what came of an assignment leads to the agreement, and only that step may', async () => {
  const path = `/political-matters/${sheafIds.politicalMatter}`
  const step = {
    kind: 'answer',
    onDay: '2023-11-22',
    whose: 'Socialnämnden',
    words: 'Bifalls',
    agreement: sheafIds.agreement,
    routine: '',
  }
  expect((await agneta.post(`${path}/steps/new`, step)).html).toContain('href="#f-agreement"')
  expect((await agneta.post(`${path}/steps/new`, { ...step, agreement: '', dueOn: '2024-01-01' })).html).toContain(
    'href="#f-dueOn"',
  )
  expect((await agneta.post(`${path}/steps/new`, { ...step, agreement: '', onDay: '2023-09-01' })).html).toContain(
    'href="#f-onDay"',
  )
  expect((await agneta.post(`${path}/steps/new`, { ...step, kind: 'result' })).status).toBe(303)
  expect((await agneta.get(path)).html).toContain(`href="/agreements/${sheafIds.agreement}"`)
  expect((await agneta.get('/political-matters?which=done')).html).toContain(path)
  expect((await agneta.get('/political-matters?which=open')).html).not.toContain(path)
})

test('a matter that was added by mistake is removed with its first step, found again, and goes on with a new one', async () => {
  const motion = { title: 'Fel motion', kind: 'motion', onDay: '2026-11-02', whose: 'Ett parti', words: 'Dubblett' }
  const path = (await agneta.post('/political-matters/new', motion)).location?.split('?')[0] ?? ''
  await agneta.post(`${path}/steps/new`, { ...motion, kind: 'answer', words: 'Svar' })
  const undos = async () =>
    [...(await agneta.get(path)).html.matchAll(/\/steps\/[0-9a-f-]{36}\/undo/g)].map(([at]) => at)
  const rows = await asUser(world.agneta, (tx) =>
    tx.selectFrom('political_step').select(['id', 'kind', 'words']).execute(),
  )
  const stepOf = (words: string) => `/steps/${rows.find((row) => row.words === words)?.id}/undo`
  // the first goes last
  expect(await undos()).toEqual([stepOf('Svar')])
  await agneta.post(path + stepOf('Dubblett'))
  expect((await agneta.get(path)).text).toContain('Dubblett')
  await agneta.post(path + stepOf('Svar'))
  expect((await agneta.post(path + stepOf('Dubblett'))).location).toBe('/political-matters')
  expect((await agneta.get('/political-matters')).text).not.toContain('Fel motion')
  expect((await agneta.get('/political-matters?which=removed')).text).toContain('Fel motion')
  expect((await agneta.get(path)).text).toContain('Ärendet är borttaget')
  await agneta.post(`${path}/steps/new`, { ...motion, words: 'Rätt motion' })
  expect((await agneta.get('/political-matters?which=removed')).text).not.toContain('Fel motion')
  expect((await agneta.get('/political-matters')).text).toContain('Fel motion')
})

test('the county has all its municipalities, with talks as noted and an agreement by itself', async () => {
  const csv = (await agneta.get('/county.csv')).html
  expect(csv.trim().split('\n')).toHaveLength(13)
  const page = (await agneta.get('/county')).text
  expect(page).toContain('Torsås')
  expect((await agneta.get('/county?standing=talks')).text).toContain('Torsås')
  expect(
    (await agneta.post('/county/notes/new', { municipality: '0180', standing: 'talks', fromOn: '2026-11-01' })).html,
  ).toContain('href="#f-municipality"')
  expect(
    (await agneta.post('/county/notes/new', { municipality: '0880', standing: 'talks', fromOn: '2026-11-01' })).status,
  ).toBe(422)
  const agreement = await agneta.post('/agreements/new', {
    kind: 'interMunicipal',
    title: 'Med Mörbylånga',
    purpose: 'Delade platser',
    organisation: '',
    outside: 'Mörbylånga kommun',
    fromOn: '2026-11-01',
  })
  const id = agreement.location?.split('?')[0] ?? ''
  const { html } = await agneta.get(`${id}/signatures/new`)
  for (const [, party = ''] of html.matchAll(/name="party" value="([^"]+)"/g))
    await agneta.post(`${id}/signatures/new`, { party, signer: 'Chefen', signedOn: '2026-11-02' })
  expect((await agneta.get('/county?standing=inForce')).text).toContain('Mörbylånga')
})

test('whoever isn’t a manager changes nothing of it, and a partner sees none of it', async () => {
  const siv = visit(world.siv)
  for (const path of ['/routines', '/political-matters', '/county']) expect((await siv.get(path)).status).toBe(200)
  for (const path of [
    '/routines/new',
    '/political-matters/new',
    '/county/notes/new',
    `/routines/${sheafIds.routine}/end`,
  ])
    expect((await siv.get(path)).status).toBe(404)
  for (const path of ['/routines', `/routines/${sheafIds.routine}`, '/political-matters', '/county'])
    for (const who of [world.inger, world.hanna]) expect((await visit(who).get(path)).status).toBe(404)
  expect((await visit(world.ture).get(`/routines/${sheafIds.routine}`)).status).toBe(404)
})
