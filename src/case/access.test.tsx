/** Who may not: partners, other units without a reason, the next municipality, roles without the right. */

import { beforeEach, expect, test } from 'vitest'
import { partSeenBy } from '../../test/support/path.ts'
import { inWorld } from '../../test/support/world.ts'
import type { Session } from '../platform/access/index.ts'
import { ask, asSystem, asUser, isForbidden } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { now, today } from '../platform/time/index.ts'
import { caseRoutes, dayItems, pathPart } from './index.ts'

const world = inWorld()
const visit = world.visit(caseRoutes)
const decision = {
  section: 'SoL 11:1',
  asked: 'En plats',
  outcome: 'refused',
  words: 'Nej.',
  reasons: 'Du har ett hem.',
  delegation: '4.2',
  heard: 'urgent',
  heardWords: 'Platsen behövs i natt.',
  decidedOn: '2026-11-21',
}
let person: string
let id: string
let decisionId: string

beforeEach(async () => {
  person = await world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Åkesson' })
  const opened = await visit(world.siv).post('/cases', { person, about: 'Sover ute' })
  id = opened.location?.split('/').at(-1) ?? ''
  const decided = await visit(world.siv).post(`/cases/${id}/decisions/new`, decision)
  decisionId = decided.location?.split('/').at(-1) ?? ''
  await visit(world.siv).post(`/cases/${id}/plan/goals/new`, { words: 'Jag vill ha en egen nyckel.' })
})

const pages = () => [
  `/cases/${id}`,
  `/cases/${id}/notes`,
  `/cases/${id}/plan`,
  `/cases/${id}/closure`,
  `/cases/${id}/decisions/new`,
  `/cases/${id}/responsible`,
  `/decisions/${decisionId}`,
  `/decisions/${decisionId}/decision.pdf`,
  `/decisions/${decisionId}/service`,
]

async function findsNothing(session: Session) {
  for (const path of pages()) expect((await visit(session).get(path)).status, path).toBe(404)
  for (const path of [`/cases/${id}/decisions/new`, `/cases/${id}/notes`, `/cases/${id}/closure`]) {
    const answer = await visit(session).post(path, {
      ...decision,
      outcome: path.endsWith('closure') ? 'noNeed' : 'refused',
      happenedOn: '2026-11-21',
    })
    expect(answer.status, path).toBe(404)
  }
}

async function consentFor(what: string[]) {
  await asUser(world.siv, (tx) =>
    tx
      .insertInto('consent')
      .values({
        id: newId(),
        municipality_code: '0880',
        person_id: person,
        to_organisation_id: world.ids.stadsmissionen,
        what,
        why: 'Vill ha hjälp av dem också',
        how_given: 'spoken',
        from_on: today(),
        until_on: today().add({ months: 3 }),
        given_at: now(),
        registered_by: world.siv.userId,
      })
      .execute(),
  )
}

test('the next municipality finds nothing at those addresses', async () => findsNothing(world.ture))
test('a colleague of another unit without a reason finds nothing', async () => {
  await findsNothing(world.petra)
  await findsNothing(world.sofia)
})
test('a landlord, an analyst, the log reviewer and the administrator find nothing', async () => {
  for (const session of [world.hanna, world.anja, world.rut, world.adam]) await findsNothing(session)
})
test('a partner without consent finds nothing', async () => {
  await findsNothing(world.noor)
  await findsNothing(world.nils)
})

test('a colleague of the same unit may stand in, a manager may read all of the municipality', async () => {
  for (const session of [world.siv2, world.agneta]) expect((await visit(session).get(`/cases/${id}`)).status).toBe(200)
  expect((await visit(world.agneta).get('/cases?whose=all')).text).toContain('2026-0001')
  expect((await visit(world.agneta).get(`/cases?whose=all&unit=${world.ids.familyUnit}`)).text).not.toContain(
    '2026-0001',
  )
  expect((await visit(world.siv2).get('/cases?whose=all')).text).not.toContain('2026-0001')
})

test('with consent to the plan a partner reads the plan and nothing else, and never writes or decides', async () => {
  await consentFor(['identity', 'plan'])
  const noor = visit(world.noor)
  const plan = await noor.get(`/cases/${id}/plan`)
  expect(plan.status).toBe(200)
  expect(plan.text).toContain('Jag vill ha en egen nyckel.')
  expect(plan.html).not.toContain('/plan/goals')
  for (const path of pages().filter((path) => !path.endsWith('/plan')))
    expect((await noor.get(path)).status, path).toBe(404)
  expect((await noor.post(`/cases/${id}/plan/goals/new`, { words: 'Mitt mål' })).status).toBe(404)
  expect((await noor.post(`/cases/${id}/decisions/new`, decision)).status).toBe(404)
  expect((await partSeenBy(world.noor, pathPart, person)).lanes).toEqual([])
  expect((await partSeenBy(world.noor, pathPart, person)).events).toEqual([])
  expect(await asUser(world.noor, (tx) => ask(tx, dayItems(tx, world.noor, 'sv')))).toEqual([])
})

test('a partner’s housing support has a role of the same name, and handles no case', async () => {
  await consentFor(['identity', 'plan'])
  const supporter = visit({ ...world.noor, roles: ['housingSupport', 'outreachWorker'] })
  expect((await supporter.get(`/cases/${id}/plan`)).status).toBe(200)
  for (const path of ['/cases', `/cases/${id}`, `/cases/${id}/notes`])
    expect((await supporter.get(path)).status).toBe(404)
  expect((await supporter.post(`/cases/${id}/notes`, { words: 'Hej', happenedOn: '2026-11-21' })).status).toBe(404)
})

test('consent to something else opens no plan', async () => {
  await consentFor(['identity', 'housing'])
  expect((await visit(world.noor).get(`/cases/${id}/plan`)).status).toBe(404)
})

test('the database itself lets no partner decide, whatever the page would have done', async () => {
  await consentFor(['plan'])
  const row = {
    id: newId(),
    municipality_code: '0880',
    case_id: id,
    section: 'SoL 11:1',
    asked: 'x',
    outcome: 'granted',
    words: 'x',
    reasons: 'x',
    delegation: 'x',
    decided_on: today(),
    decided_at: now(),
    decided_by: world.noor.userId,
  } as const
  const attempt = asUser(world.noor, (tx) => tx.insertInto('decision').values(row).execute())
  await expect(attempt).rejects.toSatisfy(isForbidden)
})

test('prevention officers, debt advisers and housing support in the case may read it but not decide', async () => {
  for (const session of [world.petra, world.bo, world.mats]) {
    const handed = await visit(world.agneta).post(`/cases/${id}/responsible`, { to: session.userId })
    expect(handed.status, handed.text).toBe(303)
    expect((await visit(session).get(`/cases/${id}`)).status).toBe(200)
    expect((await visit(session).get(`/cases/${id}/decisions/new`)).status).toBe(404)
    expect((await visit(session).post(`/cases/${id}/decisions/new`, decision)).status).toBe(404)
  }
})

test('a case is handed over by its responsible worker or a manager, to staff only', async () => {
  const stranger = await visit(world.siv2).post(`/cases/${id}/responsible`, { to: world.siv2.userId })
  expect(stranger.status).toBe(404)
  const partner = await visit(world.siv).post(`/cases/${id}/responsible`, { to: world.noor.userId })
  expect(partner.status).toBe(422)
  const handed = await visit(world.siv).post(`/cases/${id}/responsible`, { to: world.petra.userId })
  expect(handed.status).toBe(303)
  expect((await visit(world.petra).get('/cases')).text).toContain('2026-0001')
  expect((await visit(world.siv).get('/cases')).text).not.toContain('2026-0001')
})

test('protected identity: only named staff open the case, its lists say no name, and it is handed to named staff only', async () => {
  await asSystem('test: protect', async (tx) => {
    const at = now()
    await tx
      .insertInto('protection')
      .values({ id: newId(), municipality_code: '0880', person_id: person, level: 'secrecyMarking', since: at })
      .execute()
    await tx
      .insertInto('protected_staff')
      .values({ id: newId(), municipality_code: '0880', person_id: person, user_id: world.siv.userId, named_at: at })
      .execute()
  })
  await findsNothing(world.siv2)
  await findsNothing(world.agneta)
  expect((await visit(world.siv).get(`/cases/${id}`)).text).toContain('Skyddade personuppgifter')
  expect((await visit(world.siv).get('/cases')).text).not.toContain('Åkesson')
  const items = await asUser(world.siv, (tx) => ask(tx, dayItems(tx, world.siv, 'sv')))
  expect(items.length).toBeGreaterThan(0)
  expect(JSON.stringify(items)).not.toContain('Åkesson')
  const handed = await visit(world.siv).post(`/cases/${id}/responsible`, { to: world.siv2.userId })
  expect(handed.status).toBe(422)
  expect(handed.text).toContain('utses')
})

test('every opening of the case is in the read log, with its reason', async () => {
  await visit(world.agneta).get(`/cases/${id}`)
  await visit(world.petra).get(`/cases/${id}`)
  const rows = await asSystem('test: log', (tx) =>
    tx.selectFrom('read_log').select(['user_id', 'reason', 'page']).execute(),
  )
  expect(rows).toContainEqual({ user_id: world.agneta.userId, reason: 'responsible', page: 'case' })
  expect(rows.some((row) => row.user_id === world.petra.userId)).toBe(false)
})

test('a record that is read by consent gets no case: the reading would outlive the consent', async () => {
  const theirs = await world.person({ by: world.nils, givenName: 'Ove' })
  await asSystem('test', (tx) =>
    tx
      .insertInto('consent')
      .values({
        id: newId(),
        municipality_code: '0880',
        person_id: theirs,
        to_organisation_id: world.ids.kalmar,
        what: ['identity'],
        why: 'Vill ha hjälp',
        how_given: 'spoken',
        from_on: today(),
        until_on: today(),
        given_at: now(),
        registered_by: world.nils.userId,
      })
      .execute(),
  )
  const opened = await visit(world.siv).post('/cases', { person: theirs, about: 'Sover ute' })
  expect(opened.status).toBe(409)
  expect(opened.text).toContain('en annan organisations register')
})

test('the database itself lets nobody make themselves, or a partner, responsible for a case that they can’t read', async () => {
  await asSystem('test', (tx) => tx.updateTable('case_responsible').set({ until: now() }).execute())
  const naming = (by: Session, userId: string) => {
    const row = {
      id: newId(),
      municipality_code: '0880',
      case_id: id,
      user_id: userId,
      since: now(),
      named_by: by.userId,
    }
    return asUser(by, (tx) => tx.insertInto('case_responsible').values(row).execute())
  }
  await expect(naming(world.sofia, world.sofia.userId)).rejects.toSatisfy(isForbidden)
  await expect(naming(world.siv, world.noor.userId)).rejects.toSatisfy(isForbidden)
  await naming(world.siv, world.siv2.userId)
})
