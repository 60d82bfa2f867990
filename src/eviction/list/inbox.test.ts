/** Messages without a matter as a list: what is chosen, in which order, and what its file doesn't say. */

import { expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { sendMessage } from '../../message/actions.ts'
import { readMessage } from '../../message/fields.ts'
import { asSystem } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { evictionRoutes } from '../index.ts'

const world = inWorld()
const visit = world.visit(evictionRoutes)

async function sent(kind: 'earlyArrears' | 'disturbance', address: string) {
  const read = readMessage({ kind, address, dwellingNumber: '1102', rooms: '2', words: 'Prov' }, 'sv')
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const outcome = await sendMessage(world.hanna, read.value, 'form')
  if (!outcome.ok) throw new Error(outcome.reason.kind)
  return outcome.value
}

const about = (signalId: string, personId: string) =>
  asSystem('test: about somebody protected', async (tx) => {
    const facts = { municipality_code: '0880', person_id: personId }
    await tx
      .insertInto('signal_person')
      .values({ ...facts, id: newId(), signal_id: signalId, linked_at: now(), linked_by: world.siv.userId })
      .execute()
    await tx
      .insertInto('protection')
      .values({ ...facts, id: newId(), level: 'secrecyMarking', since: now() })
      .execute()
    await tx
      .insertInto('protected_staff')
      .values({ ...facts, id: newId(), user_id: world.agneta.userId, named_at: now() })
      .execute()
  })

test('is chosen by kind and state, stands in the order that was chosen, and leaves as a file for the manager alone', async () => {
  world.clock('2026-11-20T08:00:00Z')
  await sent('earlyArrears', 'Norra gatan 1')
  world.clock('2026-11-21T08:00:00Z')
  await sent('disturbance', 'Södra gatan 2')
  const file = async (query: string) => (await visit(world.agneta).get(`/evictions/inbox.csv?${query}`)).html
  const order = (text: string) => [text.indexOf('Norra gatan 1'), text.indexOf('Södra gatan 2')]
  const [first = 0, second = 0] = order(await file('sort=came'))
  expect(first).toBeLessThan(second)
  const [later = 0, sooner = 0] = order(await file(''))
  expect(sooner).toBeLessThan(later)
  expect(order(await file('kind=disturbance'))[0]).toBe(-1)
  expect(order(await file('state=answered'))).toEqual([-1, -1])
  expect((await visit(world.petra).get('/evictions/inbox?kind=disturbance')).text).not.toContain('Norra gatan')
  for (const who of ['petra', 'siv', 'bo', 'hanna', 'anja'] as const)
    expect((await visit(world[who]).get('/evictions/inbox.csv')).status, who).toBe(404)
})

test('of a message about somebody with protected identity neither the place nor the landlord stands there', async () => {
  const { signalId } = await sent('earlyArrears', 'Norra gatan 1')
  await about(signalId, await world.person({ by: world.siv, givenName: 'Kim', familyName: 'Lind' }))
  for (const path of ['/evictions/inbox', '/evictions/inbox.csv']) {
    const { text } = await visit(world.agneta).get(path)
    expect(text).toContain('adressen visas inte i listor')
    expect(text).not.toContain('Norra gatan')
    expect(text).not.toContain(world.hanna.organisation.name)
  }
})
