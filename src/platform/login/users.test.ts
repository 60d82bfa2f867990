/** Users from the command line: added with the roles that their organisation may hold, deactivated, and in the record. */

import { afterEach, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem } from '../database/index.ts'
import { verifyRecord } from '../record/index.ts'
import { beginSession, sessionFrom } from './sessions.ts'
import { DEMO_ISSUER } from './setup.ts'
import { listUsers, sayUserRefusal } from './user-list.ts'
import { addUser, deactivateUser, giveRole, type NewUser, reactivateUser, takeRole } from './users.ts'

inWorld()

const lena: NewUser = {
  name: 'Lena Prov',
  title: 'Socialsekreterare',
  municipality: '0880',
  organisation: 'kalmar kommun, SOCIALFÖRVALTNINGEN',
  unit: 'vuxenenheten',
  roles: ['socialWorker'],
  issuer: 'https://login.example',
  subject: 'lena-1',
}

afterEach(() =>
  asSystem('test', async (tx) => {
    const added = tx.selectFrom('app_user').select('id').where('issuer', '<>', DEMO_ISSUER)
    for (const table of ['login_session', 'user_role', 'user_deactivation'] as const)
      await tx.deleteFrom(table).where('user_id', 'in', added).execute()
  }),
)

async function added(user: NewUser = lena): Promise<string> {
  const outcome = await addUser(user)
  if (!outcome.ok) throw new Error(sayUserRefusal(outcome.reason))
  return outcome.value.userId
}

test('a user who is added can log in, with unit and roles, and is no practice user', async () => {
  const session = await sessionFrom(await beginSession(await added()))
  expect(session).toMatchObject({
    name: 'Lena Prov',
    unit: { name: 'Vuxenenheten' },
    roles: ['socialWorker'],
    municipality: '0880',
    demo: false,
  })
})

test('a role given twice in one breath is held once', async () => {
  const id = await added({ ...lena, roles: ['socialWorker', 'manager', 'manager'] })
  expect((await listUsers('0880')).find((user) => user.id === id)?.roles).toEqual(['manager', 'socialWorker'])
})

test.each<[string, Partial<NewUser>, string]>([
  ['a municipality that doesn’t exist', { municipality: '0000' }, 'unknown-municipality'],
  ['an organisation of another municipality', { municipality: '0881' }, 'unknown-organisation'],
  ['an organisation that doesn’t exist', { organisation: 'Kalmar' }, 'unknown-organisation'],
  ['a unit that doesn’t exist', { unit: 'Nattenheten' }, 'unknown-unit'],
  ['no role', { roles: [] }, 'no-role'],
  ['a role that only partners hold', { roles: ['socialWorker', 'landlordAgent'] }, 'role-not-allowed'],
  ['a landlord’s man as social worker', { organisation: 'Kvarnholmens Bostäder AB', unit: null }, 'role-not-allowed'],
  ['Stadsmissionen’s as social worker', { organisation: 'Stadsmissionen', unit: null }, 'role-not-allowed'],
  ['no name', { name: '  ' }, 'name-missing-or-long'],
  ['ten thousand characters for a name', { name: 'a'.repeat(10_000) }, 'name-missing-or-long'],
  ['no subject', { subject: '' }, 'subject-missing'],
  ['a practice user’s subject', { issuer: DEMO_ISSUER, subject: 'siv' }, 'subject-used'],
])('%s is refused, and nothing is written', async (_, change, kind) => {
  const before = await listUsers()
  const outcome = await addUser({ ...lena, ...change })
  expect(outcome).toMatchObject({ ok: false, reason: { kind } })
  if (!outcome.ok) expect(sayUserRefusal(outcome.reason)).toMatch(/\.$/)
  expect(await listUsers()).toEqual(before)
})

test('a refusal names what is known, so that the next try can be right', async () => {
  expect(await addUser({ ...lena, organisation: 'x' })).toMatchObject({
    reason: { known: expect.arrayContaining(['Stadsmissionen']) },
  })
  expect(await addUser({ ...lena, unit: 'x' })).toMatchObject({
    reason: { known: expect.arrayContaining(['Vuxenenheten']) },
  })
})

test('two who add the same subject at once: one is added, the other is told', { tags: ['server/locks'] }, async () => {
  const outcomes = await Promise.all([addUser(lena), addUser(lena)])
  expect(outcomes.filter((one) => one.ok)).toHaveLength(1)
  expect(outcomes.find((one) => !one.ok)).toMatchObject({ reason: { kind: 'subject-used' } })
})

test('deactivating ends every session at once; twice is told; reactivating doesn’t bring the sessions back', async () => {
  const id = await added()
  const token = await beginSession(id)
  expect(await deactivateUser(id, 'left')).toMatchObject({ ok: true })
  expect(await sessionFrom(token)).toBeNull()
  expect(await deactivateUser(id, 'left')).toMatchObject({ reason: { kind: 'deactivated-already' } })
  expect((await listUsers()).find((user) => user.id === id)?.deactivated).toBeTruthy()
  expect(await reactivateUser(id)).toMatchObject({ ok: true })
  expect(await reactivateUser(id)).toMatchObject({ reason: { kind: 'not-deactivated' } })
  expect(await sessionFrom(token)).toBeNull()
  expect(await sessionFrom(await beginSession(id))).not.toBeNull()
})

test('roles are given and taken, by what the organisation may hold', async () => {
  const id = await added()
  expect(await giveRole(id, 'manager')).toMatchObject({ ok: true })
  expect(await giveRole(id, 'manager')).toMatchObject({ reason: { kind: 'role-held' } })
  expect(await giveRole(id, 'outreachWorker')).toMatchObject({ reason: { kind: 'role-not-allowed' } })
  expect(await takeRole(id, 'socialWorker')).toMatchObject({ ok: true })
  expect(await takeRole(id, 'socialWorker')).toMatchObject({ reason: { kind: 'role-not-held' } })
  expect(await giveRole(id, 'socialWorker')).toMatchObject({ ok: true })
  const nobody = '0197aa00-0000-7000-8000-00000000ffff'
  for (const outcome of [
    await giveRole(nobody, 'manager'),
    await takeRole(nobody, 'manager'),
    await deactivateUser(nobody, 'x'),
  ])
    expect(outcome).toMatchObject({ reason: { kind: 'unknown-user' } })
})

test('each change is in the record, by id and code and without a name', async () => {
  const id = await added()
  await giveRole(id, 'manager')
  await takeRole(id, 'manager')
  await deactivateUser(id, 'Lena slutar')
  const events = await asSystem('test', (tx) =>
    tx.selectFrom('event').select(['what', 'data', 'actor']).where('subject_id', '=', id).orderBy('seq').execute(),
  )
  expect(events.map((event) => event.what)).toEqual([
    'user.added',
    'user.role-given',
    'user.role-taken',
    'user.deactivated',
  ])
  expect(JSON.stringify(events)).not.toMatch(/lena/i)
  expect(await verifyRecord()).toMatchObject({ events: 4, breaks: [] })
})
