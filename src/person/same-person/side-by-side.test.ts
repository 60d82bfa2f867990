/** Whoever links two records sees them side by side with what speaks against it; whoever cuts the link sees who made it, why, and what happens. */

import { describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { linking, linkRoutes } from './linking.tsx'

const world = inWorld()
const visit = (session: Session) => world.visit(linkRoutes)(session)
const born = Temporal.PlainDate.from('1987-05-21')

const her = () =>
  world.person({
    by: world.siv,
    givenName: 'Nadja',
    familyName: 'Öberg',
    birthDate: born,
    sex: 'female',
    number: '198705212382',
  })
const him = () =>
  world.person({ by: world.siv, givenName: 'Karl', familyName: 'Lund', birthDate: born.add({ days: 1 }), sex: 'male' })
const links = (session: Session) => asUser(session, (tx) => tx.selectFrom('person_link').selectAll().execute())

describe('linking', () => {
  test('shows both records side by side, opened and written in the read log, with what speaks against it', async () => {
    const [a, b] = [await her(), await him()]
    const page = await visit(world.siv).get(`/people/${a}/links?person=${b}`)
    for (const shown of ['Nadja Öberg', 'Karl Lund', '21 maj 1987', '22 maj 1987', '19870521-2382', 'Kvinna', 'Man'])
      expect(page.text, shown).toContain(shown)
    for (const warned of ['olika kön', 'olika födelsedatum', 'Inget i namnen']) expect(page.text).toContain(warned)
    const read = await asSystem('test', (tx) => tx.selectFrom('read_log').select(['person_id', 'page']).execute())
    expect(read).toEqual(
      expect.arrayContaining([
        { person_id: a, page: 'links' },
        { person_id: b, page: 'links' },
      ]),
    )
  })

  test('against what speaks against it is done only by who says that they have seen it, and the record says what it was', async () => {
    const [a, b] = [await her(), await him()]
    const fields = { other: b, because: 'Legitimation' }
    const refused = await visit(world.siv).post(`/people/${a}/links`, fields)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('kryssa i att du har sett det')
    expect(refused.html).toContain('Legitimation')
    expect(await links(world.siv)).toEqual([])
    expect((await visit(world.siv).post(`/people/${a}/links`, { ...fields, seen: 'yes' })).status).toBe(303)
    const [event] = await asSystem('test', (tx) =>
      tx.selectFrom('event').select('data').where('what', '=', 'person.linked').execute(),
    )
    expect(event?.data).toMatchObject({ against: ['sex', 'birth', 'names'] })
  })

  test('what fits is linked without more, and it isn’t said to be sure', async () => {
    const [a, b] = [await her(), await world.person({ by: world.siv, givenName: 'Nadja', birthDate: born })]
    const page = await visit(world.siv).get(`/people/${a}/links?person=${b}`)
    expect(page.text).toContain('Det betyder inte att det är så')
    expect(page.html).not.toContain('name="seen"')
    expect((await visit(world.siv).post(`/people/${a}/links`, { other: b, because: 'Legitimation' })).status).toBe(303)
  })

  test('a record that one may not read is no page, and nothing of it is told', async () => {
    const a = await her()
    const theirs = await world.person({ by: world.noor, givenName: 'Hemlig', birthDate: born })
    const page = await visit(world.siv).get(`/people/${a}/links?person=${theirs}`)
    expect(page.status).toBe(404)
    expect(page.text).not.toContain('Hemlig')
  })
})

describe('cutting', () => {
  const linked = async () => {
    const [a, b] = [await her(), await him()]
    const made = await linking.run(world.siv2, { id: a }, { other: b, because: 'Hon sa det själv', seen: true })
    if (!made.ok) throw new Error('not linked')
    return { a, b, page: `/people/${a}/links/${made.value.made}/cut` }
  }

  test('has a page: who linked, when and why, the two side by side, and what each gets back', async () => {
    const { page } = await linked()
    const { status, text } = await visit(world.siv).get(page)
    expect(status).toBe(200)
    for (const shown of [world.siv2.name, '21 nov. 2026 10:00', 'Hon sa det själv', 'Karl Lund', 'står för sig igen'])
      expect(text, shown).toContain(shown)
  })

  test('wants a reason, keeps what was typed, is traced, and lets nobody cut it twice', async () => {
    const { a, page } = await linked()
    expect((await visit(world.siv).post(page, { because: '' })).status).toBe(422)
    expect((await links(world.siv))[0]?.cut_at).toBeNull()
    expect((await visit(world.siv).post(page, { because: 'Två olika' })).location).toBe(`/people/${a}/links`)
    expect((await links(world.siv))[0]).toMatchObject({ cut_by: world.siv.userId, cut_because: 'Två olika' })
    const traced = await asSystem('test', (tx) =>
      tx.selectFrom('event').select('actor_id').where('what', '=', 'person.link-cut').execute(),
    )
    expect(traced).toEqual([{ actor_id: world.siv.userId }])
    expect((await visit(world.siv).get(page)).status).toBe(404)
    expect((await visit(world.siv).post(page, { because: 'En gång till' })).status).toBe(404)
  })

  test('is nobody’s who doesn’t read about both', async () => {
    const { page } = await linked()
    for (const session of [world.sofia, world.noor, world.nils, world.hanna, world.anja, world.rut, world.ture]) {
      expect((await visit(session).get(page)).status, session.name).toBe(404)
      expect((await visit(session).post(page, { because: 'Fel' })).status, session.name).toBe(404)
    }
  })
})
