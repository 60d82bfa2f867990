/** A landlord's system leaves vacant dwellings, sees what became of them, and draws them back; and who may not. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Api, as, calls, client, keyFor, openApi } from '../../../test/support/api.ts'
import { inWorld } from '../../../test/support/world.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'

const world = inWorld()
let api: Api
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api?.stop())

const newOne = {
  ...{ address: 'Gränsvägen 1', dwellingNumber: '1001', freeFrom: '2026-12-01', answerBy: '2026-11-30' },
  ...{ form: 'firstHandLease', rentKr: 6500, newDwelling: { rooms: 2, lift: true } },
}
const { newDwelling: _, ...known } = newOne

async function call(secret: string, path: string, body?: object, key: string = crypto.randomUUID()) {
  const response = await fetch(`${api.base}/vacancies${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json', 'idempotency-key': key },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: await response.json() }
}
const secretOf = async (who: Session, scope: 'vacancies:write' | 'messages:write' = 'vacancies:write') =>
  (await keyFor(who, scope)).secret
const rows = () => asSystem('test', (tx) => tx.selectFrom('vacancy').selectAll().execute())

test('a dwelling is left once, whatever key or process says it again, and the one that is new comes into the register', async () => {
  const secret = await secretOf(world.hanna)
  const missing = await call(secret, '', known)
  expect([missing.status, missing.body.errors[0].pointer]).toEqual([422, '/address'])
  const [first, same] = await Promise.all([call(secret, '', newOne, 'one'), call(secret, '', newOne, 'one')])
  expect([first.status, same.status].toSorted()).toEqual([200, 201])
  expect(first.body).toEqual(same.body)
  expect(first.body).toMatchObject({ already: false, addedDwelling: true })
  expect((await call(secret, '', known)).body).toEqual({ id: first.body.id, already: true, addedDwelling: false })
  expect((await call(secret, '', { ...known, rentKr: 1 })).status).toBe(409)
  expect(await rows()).toMatchObject([{ via: 'interface', rent_kr: 6500, added_dwelling: true }])
  expect((await calls()).map(({ route }) => route)).toContain('/api/v1/vacancies')
})

test('two that leave the same dwelling at once, by different keys, leave it once', {
  tags: ['server/locks'],
}, async () => {
  const [one, other] = [await secretOf(world.hanna), await secretOf(world.hanna)]
  const answers = await Promise.all([call(one, '', newOne), call(other, '', newOne)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 201])
  expect(await rows()).toHaveLength(1)
})

test('each fault is told at its place', async () => {
  const secret = await secretOf(world.hanna)
  const wrong = { ...newOne, form: 'rent', rooms: 2, newDwelling: { rooms: 2.3 } }
  const pointers = (answer: { body: { errors: { pointer: string }[] } }) =>
    answer.body.errors.map(({ pointer }) => pointer)
  expect(pointers(await call(secret, '', wrong))).toEqual(expect.arrayContaining(['/form', '/newDwelling/rooms']))
  const late = { ...newOne, answerBy: '2026-11-20', requirements: 'Ring 191500722390', rentKr: null }
  expect(pointers(await call(secret, '', late)).toSorted()).toEqual(['/answerBy', '/rentKr', '/requirements'])
  expect(await rows()).toEqual([])
})

test('a generated client sees its own with where they stand, page by page, and draws one back with why', async () => {
  const by = as(api, await secretOf(world.hanna))
  const wanted: client.VacancyInput = { ...known, form: 'firstHandLease', newDwelling: { rooms: 2 } }
  const ids: string[] = []
  for (const dwellingNumber of ['1001', '1002']) {
    const { data } = await client.leaveVacancy(dwellingNumber, { ...wanted, dwellingNumber }, {}, by)
    if ('already' in data) ids.push(data.id)
  }
  const list = async (asked: Parameters<typeof client.listVacancies>[0]) => {
    const { data } = await client.listVacancies(asked, by)
    return 'vacancies' in data ? data : { vacancies: [], next: 'refused' }
  }
  const first = await list({ limit: '1' })
  const second = await list({ limit: '1', after: first.next ?? '' })
  expect([...first.vacancies, ...second.vacancies].map(({ id }) => id)).toEqual(ids)
  expect(second.next).toBeNull()
  const [id = ''] = ids
  expect((await client.withdrawVacancy('why', id, { because: ' ' }, {}, by)).status).toBe(422)
  const drawn = await client.withdrawVacancy('why', id, { because: 'Renoveras' }, {}, by)
  expect(drawn.data).toMatchObject({ id, standing: 'withdrawn' })
  expect((await client.withdrawVacancy('again', id, { because: 'Renoveras' }, {}, by)).status).toBe(200)
  expect((await client.getVacancy(id, {}, by)).data).toMatchObject({ standing: 'withdrawn', address: 'Gränsvägen 1' })
  expect((await list({ which: 'ended' })).vacancies).toHaveLength(1)
})

test('a key of another scope, another landlord’s and the municipality’s get nowhere', async () => {
  const secret = await secretOf(world.hanna)
  const { id } = (await call(secret, '', newOne)).body
  expect((await call(await secretOf(world.hanna, 'messages:write'), '', newOne)).status).toBe(403)
  const other = await secretOf(await agentElsewhere())
  expect((await call(other, `/${id}`)).status).toBe(404)
  expect((await call(other, `/${id}/withdrawal`, { because: 'x' })).status).toBe(404)
  expect((await call(other, '?which=all')).body.vacancies).toEqual([])
  // the address stands in the register as another’s: nothing more is told
  expect((await call(other, '', newOne)).status).toBe(409)
  await expect(keyFor(world.adam, 'vacancies:write')).rejects.toThrow()
  await expect(keyFor(world.inger, 'vacancies:write')).rejects.toThrow()
})

/** Another landlord’s agent. */
async function agentElsewhere(): Promise<Session> {
  const organisation = { id: world.ids.otherLandlord, kind: 'landlord' as const, name: 'Strandlinden' }
  const id = newId()
  await asSystem('test: an agent elsewhere', async (tx) => {
    const user = { id, municipality_code: '0880', organisation_id: organisation.id, name: 'Prov', issuer: 'test' }
    await tx
      .insertInto('app_user')
      .values({ ...user, subject: id, created_at: now() })
      .execute()
    await tx
      .insertInto('user_role')
      .values({ id: newId(), user_id: id, role: 'landlordAgent', given_at: now() })
      .execute()
  })
  return { ...world.hanna, userId: id, organisation }
}
