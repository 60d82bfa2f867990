/** Every form of the practice municipality, pressed while others press: in the long drill on a server, where several work at once. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.tsx'
import { castOrganisations } from '../src/demo/cast.ts'
import { fillDemo } from '../src/demo/fill.ts'
import { type Connection, useDatabase } from '../src/platform/database/index.ts'
import { verifyRecord } from '../src/platform/record/index.ts'
import { setClock } from '../src/platform/time/index.ts'
import { freshDatabase, server } from './support/database.ts'
import { drill, drillTime } from './support/drill.ts'
import { addressesOf, type Press, type Presses, press, pressesIn } from './support/presses.ts'
import { deadlocks, whileHeld } from './support/waiting.ts'

const TODAY = '2026-11-21'
const app = createApp({ demo: true })
/** The doors for other systems have no forms; test/locks.drill.test.ts goes through them. */
const addresses = addressesOf(app).filter((address) => !address.startsWith('/api/'))

/** Addresses that no form in the practice municipality leads to as somebody in a hurry fills it in. A new one is reached, or stands here with its reason. */
const notReachedBecause: Record<string, string> = {}

/** Addresses that change nothing that is recorded, and hold up nobody. */
const holdNothing: string[] = []

test('every address that stands here with a reason is an address', () => {
  expect([...Object.keys(notReachedBecause), ...holdNothing].filter((one) => !addresses.includes(one))).toEqual([])
})

describe.runIf(server !== null && drill(0, 1) === 1)('the practice municipality', () => {
  let connection: Connection
  const municipalities = [...new Set(castOrganisations.map(({ municipality }) => municipality))]
  beforeAll(async () => {
    setClock(`${TODAY}T09:00:00Z`)
    connection = await freshDatabase()
    useDatabase(connection)
    await fillDemo({ seed: 7, progress: () => undefined })
  }, 300_000)
  afterAll(async () => {
    setClock(null)
    useDatabase(null)
    await connection.close()
  })

  const reached = new Set<string>()
  const free = new Set<string>()
  const faults: string[] = []

  /** Presses one form of each address while the heads are held by another. */
  async function pressHeld(presses: Presses): Promise<void> {
    for (const [address, forms] of presses) {
      if (reached.has(address) || address.startsWith('/logout')) continue
      for (const form of forms) {
        const { held, waited, value } = await whileHeld(connection, municipalities, () => press(app, form))
        if (value.status >= 500 || held.length > 0) faults.push(`${address}: ${value.status} ${held.join(' ')}`)
        if (value.status >= 400) continue
        reached.add(address)
        if (!waited) free.add(address)
        break
      }
    }
  }

  test(
    'whoever holds the heads holds up every form that changes anything, and none holds anything meanwhile',
    async () => {
      await pressHeld(await pressesIn(app, TODAY))
      // what was done can be undone
      await pressHeld(await pressesIn(app, TODAY))
      expect(faults).toEqual([])
      expect([...free].toSorted()).toEqual(holdNothing)
      const missed = addresses.filter((one) => !reached.has(one) && !(one in notReachedBecause))
      expect(missed).toEqual([])
    },
    drillTime(),
  )

  test(
    'every pair of forms at once: no fault, nobody waits for somebody who waits for them',
    async () => {
      const presses = [...(await pressesIn(app, TODAY))].filter(([address]) => !address.startsWith('/logout'))
      const pairs = presses.flatMap(([, one], at) => presses.slice(at).map(([, two]) => [one, two] as const))
      const before = await deadlocks(connection)
      const wrong = new Set<string>()
      const send = async (form: Press | undefined) => {
        if (form === undefined) return
        const { status } = await press(app, form)
        if (status >= 500) wrong.add(`${form.action}: ${status}`)
      }
      // some pairs at a time, each with a form of its own where there are several
      for (let at = 0; at < pairs.length; at += 3)
        await Promise.all(
          pairs
            .slice(at, at + 3)
            .flatMap(([one, two]) => [send(one[at % one.length]), send(two.at(-1 - (at % two.length)))]),
        )
      expect([...wrong]).toEqual([])
      expect(await deadlocks(connection)).toBe(before)
      expect((await verifyRecord()).breaks).toEqual([])
    },
    drillTime(),
  )
})
