/** A search has an address: back, refresh and a new tab show it again, to whoever searched and to nobody else. */

import { describe, expect, test } from 'vitest'
import { searchFor } from '../../../test/support/search.ts'
import { inWorld } from '../../../test/support/world.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { keepSearch } from '../../platform/kept-search.ts'
import { beginSession, endSession } from '../../platform/login/sessions.ts'
import { sweepSessions } from '../../platform/login/sweep.ts'
import { personRoutes } from '../routes.tsx'

const world = inWorld()
const visit = (session: Session) => world.visit(personRoutes)(session)
const NUMBER = '198705212382'

async function addressOf(session: Session, sought: string, more: Record<string, string> = {}): Promise<string> {
  const sent = await visit(session).post('/people/search', { sought, ...more })
  expect(sent.status).toBe(303)
  return sent.location ?? ''
}
const rows = () => asSystem('test', (tx) => tx.selectFrom('kept_search').selectAll().execute())
const logged = () =>
  asSystem('test', (tx) =>
    tx.selectFrom('access_log').select(['what', 'about', 'user_id']).orderBy('at').orderBy('what').execute(),
  )

describe('what was found', () => {
  test('is at an address without what was sought, and is there again after back, refresh and in a new tab', async () => {
    await world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Öberg', number: NUMBER })
    for (const sought of ['Nadja Öberg', '19870521-2382']) {
      const address = await addressOf(world.siv, sought)
      expect(decodeURIComponent(address)).toMatch(/^\/people\/search\/[\w-]{32}$/)
      for (let times = 0; times < 3; times += 1) {
        const page = await visit(world.siv).get(address)
        expect(page.status).toBe(200)
        expect(page.text).toContain('Nadja Öberg')
        expect(page.html).toContain(`value="${sought}"`)
        expect(/<title>[\s\S]*?<\/title>/.exec(page.html)?.[0]).not.toMatch(/Nadja|Öberg|2382/)
      }
    }
  })

  test('is looked up anew each time, as whoever asks now may read', async () => {
    const id = await world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Öberg' })
    const address = await addressOf(world.siv, 'Nadja')
    expect((await visit(world.siv).get(address)).text).toContain('Nadja Öberg')
    await asSystem('test', (tx) => tx.updateTable('person').set({ given_name: 'Karin' }).where('id', '=', id).execute())
    expect((await visit(world.siv).get(address)).text).toContain('Ingen passar')
  })

  test('leads on to the page that waits for a person, also the second time', async () => {
    const id = await world.person({ by: world.siv, givenName: 'Nadja' })
    const address = await addressOf(world.siv, 'Nadja', { back: '/cases/new?signal=1' })
    for (let times = 0; times < 2; times += 1)
      expect((await visit(world.siv).get(address)).html).toContain(`/cases/new?signal=1&amp;person=${id}`)
  })

  test('stands in the log each time: the question once, and that it was shown again', async () => {
    const address = await addressOf(world.siv, 'Nadja')
    for (let times = 0; times < 3; times += 1) await visit(world.siv).get(address)
    const by = { about: 'name', user_id: world.siv.userId }
    expect(await logged()).toEqual(
      expect.arrayContaining([
        { what: 'search', ...by },
        { what: 'searchAgain', ...by },
        { what: 'searchAgain', ...by },
      ]),
    )
    expect((await logged()).length).toBe(3)
  })

  test('is no new question: who goes back a hundred times may still search', async () => {
    const address = await addressOf(world.siv, 'Nadja')
    for (let times = 0; times < 60; times += 1) await visit(world.siv).get(address)
    expect((await searchFor(visit(world.siv), { sought: 'Karin' })).status).toBe(200)
  })
})

describe('an empty box, and a word of why, is what', () => {
  const gone = async (session: Session, address: string) => {
    const page = await visit(session).get(address)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Sökningen finns inte kvar')
    expect(page.html).toContain('action="/people/search"')
    expect(page.html).not.toMatch(/Nadja/)
  }

  test('somebody else gets, a colleague as little as a partner, although they may read about the person', async () => {
    await world.person({ by: world.siv, givenName: 'Nadja' })
    const address = await addressOf(world.siv, 'Nadja')
    for (const session of [world.siv2, world.agneta, world.noor, world.nils, world.ture]) await gone(session, address)
    // and who has no search at all finds no page
    for (const session of [world.hanna, world.anja, world.adam, world.rut])
      expect((await visit(session).get(address)).status).toBe(404)
    expect((await visit(world.siv).get(address)).text).toContain('Nadja')
  })

  test('comes after four hours, for a made-up key, and for what was kept for another search', async () => {
    const address = await addressOf(world.siv, 'Nadja')
    world.clock('2026-11-21T13:01:00Z')
    await gone(world.siv, address)
    for (const key of ['x', 'a'.repeat(32), '%E2%82%AC', `${'a'.repeat(500)}`])
      await gone(world.siv, `/people/search/${key}`)
    await gone(world.siv, `/people/search/${await keepSearch(world.siv, 'places', 'Nadja')}`)
  })

  test('is left after logging out, and the rows are gone', async () => {
    const address = await addressOf(world.siv, 'Nadja')
    const others = await addressOf(world.petra, 'Nadja')
    const token = await beginSession(world.siv.userId)
    await endSession(token)
    expect((await rows()).map(({ user_id }) => user_id)).toEqual([world.petra.userId])
    await gone(world.siv, address)
    expect((await visit(world.petra).get(others)).text).not.toContain('finns inte kvar')
  })
})

describe('what is kept', () => {
  test('is sealed: neither a name nor a number stands in the table, nor the key that opens it', async () => {
    const address = await addressOf(world.siv, 'Nadja')
    const key = address.split('/').at(-1) ?? ''
    const [row] = await rows()
    for (const bytes of [row?.sealed, row?.key_hash]) {
      const text = Buffer.from(bytes ?? []).toString('latin1')
      expect(text).not.toContain('Nadja')
      expect(text).not.toContain(key)
    }
  })

  test('is its writer’s alone in the database', async () => {
    await addressOf(world.siv, 'Nadja')
    const seen = (session: Session) => asUser(session, (tx) => tx.selectFrom('kept_search').select('user_id').execute())
    for (const session of [world.siv2, world.agneta, world.rut, world.adam, world.noor, world.hanna, world.ture])
      expect(await seen(session), session.name).toEqual([])
    expect(await seen(world.siv)).toHaveLength(1)
  })

  test('is swept away when it is old', async () => {
    await addressOf(world.siv, 'Nadja')
    await sweepSessions()
    expect(await rows()).toHaveLength(1)
    world.clock('2026-11-21T13:01:00Z')
    await sweepSessions()
    expect(await rows()).toEqual([])
  })
})
