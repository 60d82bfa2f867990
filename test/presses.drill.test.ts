/**
 * Every form of the practice municipality, pressed while others press: in the long drill on a server, where several work at once.
 * @module-tag server/locks
 */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../src/app.tsx'
import { castOrganisations } from '../src/demo/cast-organisations.ts'
import { fillDemo } from '../src/demo/fill.ts'
import { type Connection, useDatabase } from '../src/platform/database/index.ts'
import { verifyRecord } from '../src/platform/record/index.ts'
import { setClock } from '../src/platform/time/index.ts'
import { freshDatabase, server } from './support/database.ts'
import { drill, drillTime } from './support/drill.ts'
import { tooDeep } from './support/not-reached.ts'
import {
  addressesOf,
  mended,
  type Press,
  type Presses,
  press,
  pressesAfter,
  pressesIn,
  TRIES,
  turnOf,
} from './support/presses.ts'
import { deadlocks, whileHeld } from './support/waiting.ts'

const TODAY = '2026-11-21'
const app = createApp({ demo: true })
/** The doors for other systems have no forms; test/locks.drill.test.ts goes through them. */
const addresses = addressesOf(app).filter((address) => !address.startsWith('/api/') && !address.startsWith('/phone/'))

/** Addresses that no form in the practice municipality leads to as somebody in a hurry fills it in. A new one is reached, or stands here. */
const notReached: Record<'login' | 'facts' | 'steps' | 'deep', readonly string[]> = {
  // begins, prolongs or ends a login; records nothing in a municipality. Whoever is on call works already when the walk begins
  login: ['/account/stay', '/cast/:uid', '/logout', '/logout/everywhere', '/on-call/begin'],
  // asks for a file, a number, an hour or a person that only somebody who works with it has
  facts: [
    // a code that its sender got, and a letter’s own address
    '/alert/answer',
    '/alert/mail/:id',
    '/advice/:id/budget',
    '/advice/:id/bookings/new',
    '/asked-about/:id/note',
    '/bookings',
    '/bookings/holds',
    '/bookings/turned-away',
    '/cases',
    '/leases/:id/leaving',
    '/leases/:id/leavings/:leaving/undo',
    '/evictions/:id/plan/new',
    '/messages/files/new',
    '/messages/new',
    '/people/:id/emergency',
    '/people/:id/household',
    '/people/:id/numbers',
    '/people/new',
    '/settings/reminders/mail',
    '/settings/webhooks/new',
    '/vacancies/files/:id/taking-in',
    '/vacancies/files/new',
    '/waiting/new',
    '/signals/:id/hold/other',
    '/signals/:id/hold/same',
    '/signals/:id/tenants/:person',
    '/advice/:id/person',
    '/advice/:id/responsible',
    '/evictions/find',
    '/organisations/:id/users/new',
    '/sites/:id/settings/organisation',
  ],
  // stands on a page only after a step that the walk doesn't take, or takes back
  steps: [
    '/organisations/:id/units/:unitId/return',
    '/people/:id/protection/staff/:staffId/end',
    '/signals/:id/people/:person',
    '/advice/:id/share',
    '/advice/shares/:id/withdraw',
    '/cases/:id/signals/:signal',
    // a form's second button, and what it kept
    '/drafts/keep',
    '/drafts/throw',
    '/dwellings/:id/withdrawal/undo',
    '/evictions/:id/undertaking',
    '/evictions/:id/undertaking/delivery',
    '/evictions/:id/undertaking/delivery/undo',
    '/evictions/:id/undertaking/withdraw',
    '/homes/tools/:id/given/:given/undo/undo',
    '/inspections/:id/findings/:finding/undo/undo',
    '/phones/:id/revocation/undo',
    '/phones/came/:id/kept',
    '/phones/came/:id/meeting',
    '/phones/came/:id/same',
    '/phones/came/:id/settled/undo',
    '/phones/came/:id/thrown',
    '/people/:id/protection/staff',
    '/settings/reminders/mail/confirm/:secret',
    '/settings/reminders/mail/stop',
    '/settings/webhooks/:id/deliveries/:delivery/again',
    '/settings/webhooks/:id/end',
    '/settings/webhooks/:id/secret',
    '/sites/:id/settings/organisation',
    '/sites/:id/unseen/:booking/:deed',
    '/waiting/:id/end/undo',
    '/waiting/:id/offers/:offer/undo',
    '/waiting/:id/offers/new',
  ],
  deep: tooDeep,
}
/** So often everything is walked through while it leads to something new. */
const WALKS = 2
/** So many forms of one address are tried in a walk. */
const FORMS = 5
const notPressed = Object.values(notReached).flat()

/** Addresses that change nothing that is recorded, and hold up nobody. */
const holdNothing = [
  '/bookings/search',
  '/go',
  '/people/search',
  '/settings/language',
  '/settings/scheme',
  '/users/search',
]

test('every address that stands here with a reason is an address', () => {
  expect([...notPressed, ...holdNothing].filter((one) => !addresses.includes(one))).toEqual([])
})

const inTheDemo = () => {
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

  const wanted = (address: string) =>
    addresses.includes(address) && !reached.has(address) && !address.startsWith('/logout')

  /** Presses one form of each address while the heads are held by another, what it leads to as soon as its turn comes. */
  async function pressHeld(walked: Presses): Promise<void> {
    const left = new Map([...walked].map(([address, forms]) => [address, forms.slice(0, FORMS)]))
    const next = () =>
      [...left.keys()]
        .filter((address) => wanted(address) && (left.get(address)?.length ?? 0) > 0)
        .toSorted((one, two) => turnOf(one) - turnOf(two))[0]
    for (let address = next(); address !== undefined; address = next()) {
      const form = left.get(address)?.shift()
      if (form === undefined) continue
      const { held, waited, value } = await whileHeld(connection, municipalities, async () => {
        let [sent, res] = [form, await press(app, form)]
        // filled in otherwise where it comes back with a fault
        for (let nth = 0; nth < TRIES && res.status === 422; nth += 1) {
          sent = mended(sent, await res.text(), nth)
          res = await press(app, sent)
        }
        return res
      })
      if (value.status >= 500 || held.length > 0) faults.push(`${address}: ${value.status} ${held.join(' ')}`)
      if (value.status >= 400) continue
      reached.add(address)
      if (!waited) free.add(address)
      // what was done can be undone, and leads to more
      for (const [then, forms] of await pressesAfter(app, value, form, TODAY, wanted))
        left.set(then, [...forms, ...(left.get(then) ?? [])].slice(0, FORMS))
    }
  }

  test(
    'whoever holds the heads holds up every form that changes anything, and none holds anything meanwhile',
    async () => {
      for (let walks = 0, before = -1; walks < WALKS && reached.size > before; walks += 1) {
        before = reached.size
        await pressHeld(await pressesIn(app, TODAY))
      }
      const missed = addresses.filter((one) => !reached.has(one) && !notPressed.includes(one))
      expect({ faults, missed, free: [...free].toSorted() }).toEqual({ faults: [], missed: [], free: holdNothing })
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
}

// minutes long, and where one works at a time nobody waits for anybody
if (server !== null && drill(0, 1) === 1) describe('the practice municipality', inTheDemo)
