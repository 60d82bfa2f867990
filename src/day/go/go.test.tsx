/** Going to what one wants by writing it: pages and actions that one’s roles open, own cases by number, and never a name in an address. */

import { describe, expect, test } from 'vitest'
import { jonnaInKalmar } from '../../../test/support/on-call.ts'
import { inWorld } from '../../../test/support/world.ts'
import { createApp } from '../../app.tsx'
import { places } from '../../app-places.ts'
import { openCase } from '../../case/opening/actions.ts'
import { personRoutes } from '../../person/index.ts'
import { may, type Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { beginSession } from '../../platform/login/index.ts'
import { placesFor } from './places.ts'
import { goRoutes } from './routes.tsx'

const world = inWorld()
const visit = (session: Session) => world.visit(goRoutes(places), personRoutes)(session)
async function caseOf(by: Session): Promise<{ id: string; number: string }> {
  const person = await world.person({ by, givenName: 'Nadja', familyName: 'Öberg' })
  const wanted = { signal: null, person, facts: {}, about: 'Bostad', answerWords: null, unit: null }
  const opened = await openCase(by, wanted)
  if (!opened.ok) throw new Error('not opened')
  const { id } = opened.value
  const row = await asUser(by, (tx) =>
    tx.selectFrom('case_file').select('number').where('id', '=', id).executeTakeFirstOrThrow(),
  )
  return { id, number: row.number }
}
/** The whole of Hemvist as this user sees it. */
async function wholeOf(session: Session): Promise<(path: string) => Promise<Response>> {
  const headers = { cookie: `hemvist=${await beginSession(session.userId)}` }
  const app = createApp({ demo: true })
  return async (path) => app.request(`http://localhost${path}`, { headers })
}
/** One of each kind of work. */
const cast = ['siv', 'bo', 'agneta', 'nils', 'hanna', 'rut', 'adam'] as const

describe('nobody is led where they may not go', () => {
  test('every place opens for whoever it is shown to, and is no page for anybody else', {
    timeout: 60_000,
  }, async () => {
    const wrong: string[] = []
    for (const key of cast) {
      const session = world[key]
      const ask = await wholeOf(session)
      const shown = new Set(placesFor(places, session, 'sv').map(({ href }) => href))
      for (const place of places) {
        const { status } = await ask(place.href)
        // with a query the page behind it says what else there is
        if (!(place.href.includes('?') && status === 200) && shown.has(place.href) !== (status === 200))
          wrong.push(`${key} ${place.href} ${status}`)
        const concerned = place.concerns === undefined || place.concerns(session)
        if (shown.has(place.href) !== (concerned && (place.may === undefined || may(session, place.may))))
          wrong.push(place.href)
      }
    }
    expect(wrong).toEqual([])
  })

  test('who isn’t logged in is sent to log in', async () => {
    const nobody = world.visit(goRoutes(places))(null)
    for (const path of ['/go', '/go/places.json', `/go/${'a'.repeat(32)}`])
      expect((await nobody.get(path)).html).not.toContain('/cases/new')
  })
})

describe('the page, without scripts', () => {
  const go = async (session: Session, wanted: string) => {
    const sent = await visit(session).post('/go', { wanted })
    expect(sent.status).toBe(303)
    expect(sent.location).toMatch(/^\/go\/[\w-]{32}$/)
    return { address: sent.location ?? '', page: await visit(session).get(sent.location ?? '') }
  }

  test('shows everything that there is, and own cases by number without a name', async () => {
    const { id } = await caseOf(world.siv)
    const page = await visit(world.siv).get('/go')
    expect(page.html).toContain('href="/bookings/new"')
    expect(page.html).toContain(`href="/cases/${id}"`)
    expect(page.text).not.toContain('Nadja')
    expect((await visit(world.siv2).get('/go')).html).not.toContain(id)
  })

  test('shows what fits at an address that can be gone back to', async () => {
    const { address, page } = await go(world.siv, 'sangplats')
    expect(page.html).toContain('href="/bookings/new"')
    expect((await visit(world.siv).get(address)).html).toContain('value="sangplats"')
    expect((await visit(world.petra).get(address)).text).toContain('finns inte kvar')
    expect((await visit(world.petra).get(address)).html).not.toContain('sangplats')
  })

  test('finds an own case by its number, and somebody else’s not', async () => {
    const { id, number } = await caseOf(world.siv)
    expect((await go(world.siv, number)).page.html).toContain(`/cases/${id}`)
    expect((await go(world.siv2, number)).page.html).not.toContain(`/cases/${id}`)
  })

  test('offers to search for a name among people, by a form and not by an address, to who may', async () => {
    await world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Öberg' })
    const { page } = await go(world.siv, 'Nadja')
    expect(page.text).not.toContain('Öberg')
    expect(page.html).toMatch(
      /<form[^>]*method="post"[^>]*action="\/people\/search"|action="\/people\/search"[^>]*method="post"/,
    )
    expect(page.html).not.toMatch(/href="[^"]*Nadja/)
    expect((await go(world.hanna, 'Nadja')).page.html).not.toContain('/people/search')
  })

  test('an empty box is told at its field', async () => {
    const page = await visit(world.siv).post('/go', { wanted: '' })
    expect(page.status).toBe(422)
  })
})

test('whoever has hours on call finds them by name, and nobody else', async () => {
  const own = (session: Session) => placesFor(places, session, 'sv').some(({ href }) => href === '/on-call/own')
  expect(own(jonnaInKalmar(world))).toBe(true)
  for (const key of cast) expect([key, own(world[key])]).toEqual([key, false])
})

test('everything in the menu can be gone to', async () => {
  for (const key of cast) {
    const shown = placesFor(places, world[key], 'sv').map(({ href }) => href)
    const menu = await (await wholeOf(world[key]))('/go')
    expect(menu.status).toBe(200)
    const nav = /<nav class="nav-wide"[\s\S]*?<\/nav>/.exec(await menu.text())?.[0] ?? ''
    expect(
      [...nav.matchAll(/href="([^"]+)"/g)].map(([, href]) => href).filter((href) => !shown.includes(href ?? '')),
    ).toEqual([])
  }
})
