/** The path of a person: one line out of every record that the reader may read, and nothing of anything else. */

import { describe, expect, test } from 'vitest'
import { inWorld } from '../../test/support/world.ts'
import { consentPath } from '../consent/index.ts'
import { tellSituation } from '../person/index.ts'
import { asSystem, asUser, known } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { now, today } from '../platform/time/index.ts'
import type { PathSource } from './queries.ts'
import { pathRoutes } from './routes.tsx'
import { maySee } from './rules.ts'

const world = inWorld()
const day = (text: string) => Temporal.PlainDate.from(text)

/** A room that names a place, to see where places come through. */
const places: PathSource = {
  pathPart: () =>
    known(() => ({
      lanes: [
        {
          label: 'Bokningar',
          spans: [{ from: day('2026-11-01'), to: day('2026-11-02'), label: 'Härbärget Hamnen', tone: 'info' }],
          marks: [{ on: day('2026-11-01'), label: 'Hamnen, ankomst' }],
        },
      ],
      events: [{ on: day('2026-11-01'), what: 'Ankom', detail: 'Härbärget Hamnen' }],
    })),
}
const cases: PathSource = {
  about: 'plan',
  pathPart: () => known(() => ({ lanes: [], events: [{ on: day('2026-11-03'), what: 'Ärendet öppnades' }] })),
}
const visit = () => world.visit(pathRoutes([places, cases, consentPath]))

const told = (id: string) =>
  asUser(world.siv, (tx) => tellSituation(tx, world.siv, { personId: id, form: 'outdoors', from: day('2026-11-01') }))

async function consentTo(id: string, what: string[]): Promise<void> {
  await asUser(world.siv, (tx) =>
    tx
      .insertInto('consent')
      .values({
        id: newId(),
        municipality_code: world.siv.municipality,
        person_id: id,
        to_organisation_id: world.ids.stadsmissionen,
        what,
        why: 'För att mötas',
        how_given: 'spoken',
        from_on: today(),
        until_on: today().add({ months: 1 }),
        given_at: now(),
        registered_by: world.siv.userId,
      })
      .execute(),
  )
}

describe('the page', () => {
  test('says where the person is now, what has happened, and what can be begun', async () => {
    const id = await world.person({ by: world.siv, givenName: 'Nadja' })
    expect((await visit()(world.siv).get(`/people/${id}`)).text).toContain('Härbärget Hamnen')
    await told(id)
    const page = await visit()(world.siv).get(`/people/${id}`)
    expect(page.text).toContain('Nu: utomhus, sedan 1 november 2026.')
    expect(page.text).toContain('Ärendet öppnades')
    for (const href of [
      `/bookings/new?person=${id}`,
      `/people/${id}/offers/new`,
      `/cases/new?person=${id}`,
      `/people/${id}/situation`,
    ])
      expect(page.html).toContain(href)
    expect(/<title>[\s\S]*?<\/title>/.exec(page.html)?.[0]).not.toContain('Nadja')
  })

  test('is written down each time with its reason', async () => {
    const id = await world.person({ by: world.siv })
    await visit()(world.siv).get(`/people/${id}`)
    await visit()(world.siv).get(`/people/${id}`)
    const log = await asSystem('test', (tx) => tx.selectFrom('read_log').select(['page', 'reason']).execute())
    expect(log).toEqual([
      { page: 'path', reason: 'contact' },
      { page: 'path', reason: 'contact' },
    ])
  })

  test('doesn’t exist for anybody without a reason, nor for a text that is no id', async () => {
    const id = await world.person({ by: world.siv })
    for (const session of [
      world.sofia,
      world.ture,
      world.nils,
      world.noor,
      world.hanna,
      world.anja,
      world.adam,
      world.rut,
    ]) {
      expect((await visit()(session).get(`/people/${id}`)).status, session.name).toBe(404)
    }
    expect((await visit()(world.siv).get(`/people/${newId()}`)).status).toBe(404)
    expect((await visit()(world.siv).get('/people/------------------------------------')).status).toBe(404)
    expect(await asSystem('test', (tx) => tx.selectFrom('read_log').select('id').execute())).toEqual([])
  })

  test('a long list of happenings goes on by key', async () => {
    const id = await world.person({ by: world.siv })
    const many: PathSource = {
      pathPart: () =>
        known(() => ({
          lanes: [],
          events: Array.from({ length: 65 }, (_, i) => ({
            on: day('2026-01-01').add({ days: i }),
            what: `Nummer ${i}.`,
          })),
        })),
    }
    const visitor = world.visit(pathRoutes([many]))(world.siv)
    const seen: string[] = []
    let href: string | undefined = `/people/${id}`
    while (href !== undefined) {
      const page = await visitor.get(href)
      seen.push(...[...page.text.matchAll(/Nummer \d+\./g)].map((match) => match[0]))
      href = /href="([^"]+)" rel="next"/.exec(page.html)?.[1]
    }
    expect(seen.length).toBe(65)
    expect(seen[0]).toBe('Nummer 64.')
    expect(new Set(seen).size).toBe(65)
  })
})

describe('a reader by consent', () => {
  test('to identity sees who it is, not where they lived; to housing also that; to plan also the case', async () => {
    const id = await world.person({ by: world.siv, givenName: 'Nadja' })
    await told(id)
    await consentTo(id, ['identity'])
    const first = await visit()(world.noor).get(`/people/${id}`)
    expect(first.text).toContain('Nadja')
    expect(first.text).toContain('inte var den har bott')
    expect(first.text).not.toMatch(/utomhus|Hamnen|Ärendet/i)
    await consentTo(id, ['housing'])
    expect((await visit()(world.noor).get(`/people/${id}`)).text).toMatch(/utomhus[\s\S]*Hamnen/i)
    await consentTo(id, ['plan'])
    expect((await visit()(world.noor).get(`/people/${id}`)).text).toContain('Ärendet öppnades')
  })

  test('a reader with contact or responsibility isn’t limited by it', () => {
    expect(maySee('housing', 'contact', new Set())).toBe(true)
    expect(maySee('plan', 'emergency', new Set())).toBe(true)
    expect(maySee('housing', 'assignment', new Set(['identity']))).toBe(false)
  })
})

describe('a protected person', () => {
  test('is said to be so first, and no place is named anywhere', async () => {
    const id = await world.person({ by: world.siv, givenName: 'Nadja' })
    await told(id)
    await asSystem('test', async (tx) => {
      const at = { municipality_code: world.siv.municipality, person_id: id }
      await tx
        .insertInto('protected_staff')
        .values({ ...at, id: newId(), user_id: world.siv.userId, named_at: now() })
        .execute()
      await tx
        .insertInto('protection')
        .values({ ...at, id: newId(), level: 'fictitiousIdentity', since: now() })
        .execute()
    })
    const page = await visit()(world.siv).get(`/people/${id}`)
    expect(page.text.indexOf('fingerade personuppgifter')).toBeGreaterThan(0)
    expect(page.text.indexOf('fingerade personuppgifter')).toBeLessThan(page.text.indexOf('Vägen'))
    expect(page.html).not.toContain('Hamnen')
    expect(page.text).toContain('Ankom')
    expect((await visit()(world.siv2).get(`/people/${id}`)).status).toBe(404)
  })
})

describe('records of the same person', () => {
  async function linked(readable: boolean): Promise<{ own: string; theirs: string }> {
    const own = await world.person({ by: world.siv, givenName: 'Nadja' })
    const theirs = await world.person({ by: world.noor, givenName: 'Nadia' })
    await told(own)
    await asUser(world.noor, (tx) =>
      tellSituation(tx, world.noor, { personId: theirs, form: 'car', from: day('2026-10-01') }),
    )
    const at = { municipality_code: world.siv.municipality }
    await asSystem('test', async (tx) => {
      const [a = '', b = ''] = [own, theirs].sort()
      await tx
        .insertInto('person_link')
        .values({
          ...at,
          id: newId(),
          a_person_id: a,
          b_person_id: b,
          because: 'legitimation',
          linked_at: now(),
          linked_by: world.siv.userId,
        })
        .execute()
      if (!readable) return
      await tx
        .insertInto('assignment')
        .values({
          ...at,
          id: newId(),
          person_id: theirs,
          to_organisation_id: world.ids.kalmar,
          task: 'outreach',
          from_on: today(),
          given_at: now(),
        })
        .execute()
      await tx
        .insertInto('consent')
        .values({
          ...at,
          id: newId(),
          person_id: theirs,
          to_organisation_id: world.ids.kalmar,
          what: ['housing'],
          why: 'x',
          how_given: 'spoken',
          from_on: today(),
          until_on: today(),
          given_at: now(),
          registered_by: world.noor.userId,
        })
        .execute()
    })
    return { own, theirs }
  }

  test('make one path with the register said, and both openings are logged', async () => {
    const { own, theirs } = await linked(true)
    const page = await visit()(world.siv).get(`/people/${own}`)
    expect(page.text).toContain('Samma person i flera register')
    expect(page.text).toContain('registret hos')
    expect(page.text).toMatch(/Bil/)
    expect(page.text).toMatch(/Utomhus/)
    const log = await asSystem('test', (tx) => tx.selectFrom('read_log').select('person_id').execute())
    expect(log.map(({ person_id }) => person_id).sort()).toEqual([own, theirs].sort())
  })

  test('a linked record that the reader may not read isn’t there at all', async () => {
    const { own } = await linked(false)
    const page = await visit()(world.siv).get(`/people/${own}`)
    expect(page.text).not.toContain('flera register')
    expect(page.text).not.toMatch(/\bBil\b/)
  })
})
