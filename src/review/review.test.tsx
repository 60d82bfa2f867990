/** The logs: what stands in them, that a refusal is told although it was taken back, and that they are the log reviewer's alone. */

import { describe, expect, test } from 'vitest'
import { searchFor } from '../../test/support/search.ts'
import { inWorld } from '../../test/support/world.ts'
import { caseRoutes } from '../case/index.ts'
import { personRoutes } from '../person/index.ts'
import type { Session } from '../platform/access/index.ts'
import { asSystem, asUser } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { beginSession, endSession } from '../platform/login/sessions.ts'
import { now } from '../platform/time/index.ts'
import { reviewRoutes } from './routes.tsx'

const world = inWorld()
const visit = world.visit(reviewRoutes, personRoutes, caseRoutes)
const logged = () =>
  asSystem('test', (tx) => tx.selectFrom('access_log').selectAll().orderBy('at').orderBy('id').execute())

describe('the log of who came and asked', () => {
  test('has logins and logouts, each once', async () => {
    const token = await beginSession(world.siv.userId)
    await endSession(token)
    await endSession(token)
    expect((await logged()).map(({ what, user_id }) => [what, user_id])).toEqual([
      ['login', world.siv.userId],
      ['logout', world.siv.userId],
    ])
    const page = await visit(world.rut).get('/logs/access')
    expect(page.text).toContain('Loggade in')
    expect(page.text).toContain(world.siv.name)
  })

  test('tells who asked for what they may not have, by its id, on a page and in a form, although nothing else of it was kept', async () => {
    const person = await world.person({ by: world.siv, givenName: 'Nadja' })
    expect((await visit(world.sofia).get(`/people/${person}/edit`)).status).toBe(404)
    expect((await visit(world.sofia).post(`/people/${person}/numbers/${newId()}/end`)).status).toBe(404)
    expect((await visit(world.noor).post('/cases', { about: 'Sover ute' })).status).toBe(404)
    expect((await logged()).map(({ what, route, subject_id }) => [what, route, subject_id])).toEqual([
      ['notFound', '/people/:id/edit', person],
      ['notFound', '/people/:id/numbers/:numberId/end', person],
      ['notFound', '/cases', null],
    ])
  })

  test('counts searches without a word of what was sought', async () => {
    await searchFor(visit(world.siv), { sought: 'Nadja' })
    await searchFor(visit(world.siv), { sought: '198705212382' })
    await searchFor(visit(world.siv), { sought: '2026-0001' })
    const rows = await logged()
    expect(rows.map(({ what, about }) => `${what} ${about}`).toSorted()).toEqual([
      'search case',
      'search name',
      'search number',
    ])
    expect(JSON.stringify(rows)).not.toMatch(/Nadja|198705212382|2026-0001/)
  })

  test('can’t be written in another’s name, changed, emptied or read by others', async () => {
    const row = {
      id: newId(),
      municipality_code: '0880',
      at: now(),
      organisation_id: world.ids.kalmar,
      what: 'notFound',
    } as const
    const add = (as: Session, values: object) =>
      asUser(as, (tx) =>
        tx
          .insertInto('access_log')
          .values({ ...row, user_id: as.userId, ...values })
          .execute(),
      )
    for (const forged of [{ user_id: world.agneta.userId }, { municipality_code: '0881' }, { what: 'login' as const }])
      await expect(add(world.siv, forged)).rejects.toMatchObject({ code: '42501' })
    await add(world.siv, {})
    for (const work of [
      () => asUser(world.rut, (tx) => tx.deleteFrom('access_log').execute()),
      () => asSystem('test', (tx) => tx.deleteFrom('access_log').execute()),
      () => asSystem('test', (tx) => tx.updateTable('access_log').set({ what: 'login' }).execute()),
    ])
      await expect(work()).rejects.toMatchObject({ code: '42501' })
    for (const session of [world.siv, world.agneta, world.adam, world.anja, world.nils, world.hanna, world.ture]) {
      expect(await asUser(session, (tx) => tx.selectFrom('access_log').select('id').execute()), session.name).toEqual(
        [],
      )
      for (const path of ['/logs', '/logs/access', '/logs/reading', '/logs/access.csv', '/logs/reading.xlsx'])
        expect((await visit(session).get(path)).status, `${session.name} ${path}`).toBe(404)
    }
    const elsewhere: Session = { ...world.ture, roles: ['logReviewer'] }
    expect((await visit(elsewhere).get('/logs/access')).text).not.toContain(world.siv.name)
    const atPartner: Session = { ...world.nils, roles: ['logReviewer'] }
    expect((await visit(atPartner).get('/logs/access')).status).toBe(404)
  })
})

describe('the pages', () => {
  const open = async (by: Session, person: string) =>
    expect((await visit(by).get(`/people/${person}/edit`)).status).toBe(200)

  test('show who opened whom and why, by id, a day, a user or a person at a time, also as a file', async () => {
    const one = await world.person({ by: world.siv, givenName: 'Nadja' })
    const other = await world.person({ by: world.petra, givenName: 'Ossian' })
    await open(world.siv, one)
    world.clock('2026-11-22T09:00:00Z')
    await open(world.petra, other)
    const all = await visit(world.rut).get('/logs/reading')
    expect(all.text).toContain(one)
    expect(all.text).toContain('enhetens kontakt')
    expect(all.text).not.toMatch(/Nadja|Ossian/)
    const found = async (query: string) => {
      const { html } = await visit(world.rut).get(`/logs/reading?${query}`)
      return [one, other].map((id) => html.includes(`<code>${id}</code>`))
    }
    expect(await found('day=2026-11-21')).toEqual([true, false])
    expect(await found(`user=${world.petra.userId}`)).toEqual([false, true])
    expect(await found(`subject=${one}`)).toEqual([true, false])
    const file = await visit(world.rut).get('/logs/reading.csv?day=2026-11-21')
    expect(file.headers.get('content-type')).toContain('text/csv')
    expect(file.html).toContain(`2026-11-21 10:00:00;${world.siv.name};`)
    expect(file.html).not.toContain(other)
    expect((await visit(world.rut).get('/logs/access.xlsx')).status).toBe(200)
  })

  test('go on after the last row seen, each once', async () => {
    for (let i = 0; i < 53; i += 1) await visit(world.noor).get(`/people/${newId()}/edit`)
    const seen: string[] = []
    let next: string | undefined = `/logs/access?user=${world.noor.userId}&what=notFound`
    while (next !== undefined) {
      const { html } = await visit(world.rut).get(next)
      seen.push(...[...html.matchAll(/<code>([0-9a-f-]{36})<\/code>/g)].map((match) => match[1] ?? ''))
      next = /href="([^"]*after=[^"]*)" rel="next"/.exec(html)?.[1]?.replaceAll('&amp;', '&')
    }
    expect([seen.length, new Set(seen).size]).toEqual([53, 53])
  })

  test('say what is wrong with a filter at its field, and teach when they are empty, in both languages', async () => {
    const wrong = await visit(world.rut).get('/logs/reading?subject=Nadja&day=2026-02-31')
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('href="#f-subject"')
    expect(wrong.html).toContain('href="#f-day"')
    expect((await visit(world.rut).get('/logs/access')).text).toContain('Många nekade sidor eller sökningar')
    expect((await visit({ ...world.rut, locale: 'en' }).get('/logs/reading')).text).toContain(
      'Nobody has opened a person',
    )
  })
})
