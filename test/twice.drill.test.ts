/**
 * A form that is pressed twice, the second time before the first has had its answer: its work is done once, and both lead to the same page.
 * @module-tag server/locks
 */

import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { evictionRoutes } from '../src/eviction/index.ts'
import { homeRoutes } from '../src/home/index.ts'
import { messageRoutes } from '../src/message/index.ts'
import { personRoutes } from '../src/person/index.ts'
import type { Session } from '../src/platform/access/index.ts'
import { asSystem, asUser } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/id.ts'
import { signalRoutes } from '../src/signal/index.ts'
import { drill, drillTime } from './support/drill.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()

type Press = {
  by: Session
  path: string
  fields: Record<string, string>
  made: 'signal' | 'person' | 'eviction_matter' | 'dwelling'
}

const presses: Record<string, Press> = {
  'a signal': {
    by: world.noor,
    path: '/signals/new?kind=report',
    fields: {
      kind: 'report',
      words: 'En man sover i tält.',
      place: 'Parken',
      livingForm: 'tent',
      adults: '1',
      children: '0',
    },
    made: 'signal',
  },
  'a person': {
    by: world.siv,
    path: '/people/new',
    fields: { givenName: 'Prov', familyName: 'Provsson', birthDate: '1980-01-01' },
    made: 'person',
  },
  'a matter': {
    by: world.petra,
    path: '/evictions',
    fields: { tenure: 'rented', cause: 'arrears', address: 'Provgatan 1', responsible: world.petra.userId },
    made: 'eviction_matter',
  },
  'a dwelling': {
    by: world.hanna,
    path: '/dwellings/new',
    fields: { address: 'Provgatan 2', number: '1101', rooms: '2', rentKr: '6500' },
    made: 'dwelling',
  },
}

const visitor = (by: Session) => world.visit(signalRoutes, personRoutes, messageRoutes, evictionRoutes, homeRoutes)(by)
const count = (table: Press['made']) =>
  asSystem('test', async (tx) => {
    const { n } = await tx
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    return Number(n)
  })

test.for(Object.entries(presses))('%s', { timeout: drillTime() }, async ([, { by, path, fields, made }]) => {
  for (let round = 0; round < drill(3, 60); round += 1) {
    const before = await count(made)
    const key = newId()
    // a new address each round: the same one twice is told
    const address = 'address' in fields ? { address: `Provgatan ${round}` } : {}
    const press = () => visitor(by).post(path, { ...fields, ...address, _key: key })
    const first = press()
    await setTimeout(round % 12)
    const [one, two] = await Promise.all([first, press()])
    expect([one.status, two.status, two.location]).toEqual([303, 303, one.location])
    const [three, four] = await Promise.all([press(), press()])
    expect([three.location, four.location]).toEqual([one.location, one.location])
    expect(await count(made)).toBe(before + 1)
  }
})

test('whose first press never said where it led, because the process was killed: says that it is saved, and does nothing anew', async () => {
  const key = newId()
  const { by, path, fields } = presses['a signal'] ?? expect.unreachable()
  await asUser({ ...by, requestKey: key }, async () => undefined)
  await asSystem('test: an hour ago', (tx) =>
    tx
      .updateTable('request_key')
      .set({ at: Temporal.Now.instant().subtract({ hours: 1 }) })
      .execute(),
  )
  const again = await visitor(by).post(path, { ...fields, _key: key })
  expect(again.status).toBe(200)
  expect(again.text).toContain('Det du skickade är sparat')
  expect(await count('signal')).toBe(0)
})
