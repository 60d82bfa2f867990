/** Records of the same person: suggested with the reason, linked and cut by somebody, never merged. */

import { describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asUser } from '../../platform/database/index.ts'
import { linking, linkRoutes } from './linking.tsx'
import { linkedIds, othersOf } from './queries.ts'
import { type Known, whySame } from './rules.ts'

const world = inWorld()
const born = Temporal.PlainDate.from('1987-05-21')
const known = (givenName: string | null, familyName: string | null, more: Partial<Known> = {}): Known => ({
  id: 'x',
  givenName,
  familyName,
  called: null,
  birthDate: born,
  numbers: [],
  ...more,
})

describe('why two may be the same', () => {
  test('the same number, whatever the names', () => {
    expect(whySame(known('A', 'B', { numbers: ['1'] }), known('C', 'D', { numbers: ['2', '1'] }))).toEqual({
      kind: 'sameNumber',
    })
  })
  test('the same birth date and name, in either order and without accents', () => {
    expect(whySame(known('Åsa', 'Öberg'), known('oberg', 'ASA'))).toEqual({ kind: 'sameBirthDateAndName' })
  })
  test('a slip of the pen', () => {
    expect(whySame(known('Nadja', 'Öberg'), known('Nadia', 'Öberg'))).toEqual({ kind: 'sameBirthDateSimilarName' })
  })
  test.each([
    ['another name', known('Nadja', 'Öberg'), known('Karin', 'Lund')],
    ['short names one letter apart twice', known('Bo', null), known('Li', null)],
    [
      'the same name, another birth date',
      known('Nadja', 'Öberg'),
      known('Nadja', 'Öberg', { birthDate: born.add({ days: 1 }) }),
    ],
    [
      'the same name, no birth date',
      known('Nadja', 'Öberg', { birthDate: null }),
      known('Nadja', 'Öberg', { birthDate: null }),
    ],
    ['the same birth date, no names', known(null, null), known(null, null)],
  ])('not %s', (_, a, b) => expect(whySame(a, b)).toBeNull())
})

describe('the page', () => {
  const two = async () => [
    await world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Öberg', birthDate: born }),
    await world.person({ by: world.siv, givenName: 'Nadia', familyName: 'Öberg', birthDate: born }),
  ]
  const visit = () => world.visit(linkRoutes)

  test('says why it is thought, links with a reason, cuts with a reason, and doesn’t suggest it again without saying so', async () => {
    const [a = '', b = ''] = await two()
    const page = `/people/${a}/links`
    expect((await visit()(world.siv).get(page)).text).toContain('nästan samma namn')
    const noReason = await visit()(world.siv).post(page, { other: b, because: '' })
    expect(noReason.status).toBe(422)
    expect((await visit()(world.siv).post(page, { other: b, because: 'Har visat legitimation' })).status).toBe(303)
    expect(await asUser(world.siv, (tx) => linkedIds(tx, b))).toEqual([a])
    const shown = await visit()(world.siv).get(page)
    expect(shown.text).toContain('Har visat legitimation')
    expect(shown.text).not.toContain('nästan samma namn')
    const linkId = /links\/([0-9a-f-]{36})\/cut/.exec(shown.html)?.[1] ?? ''
    expect((await visit()(world.siv2).post(`${page}/${linkId}/cut`, { because: 'Två systrar' })).status).toBe(303)
    const after = await visit()(world.siv).get(page)
    expect(after.text).toContain('En koppling bröts')
    expect(after.text).toContain('Två systrar')
    expect(after.text).toContain(world.siv2.name)
    expect(await asUser(world.siv, (tx) => linkedIds(tx, a))).toEqual([])
  })

  test('two who link at once: one link, and the other is told', { tags: ['server/locks'] }, async () => {
    const [a = '', b = ''] = await two()
    const outcomes = await Promise.all([
      linking.run(world.siv, { id: a }, { other: b, because: 'legitimation', seen: false }),
      linking.run(world.siv2, { id: b }, { other: a, because: 'legitimation', seen: false }),
    ])
    expect(outcomes.filter(({ ok }) => ok).length).toBe(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: [{ says: 'alreadyLinked', status: 409 }] })
  })

  test('a record that one may not read is neither suggested nor linked', async () => {
    const [a = ''] = await two()
    const theirs = await world.person({ by: world.noor, givenName: 'Nadja', familyName: 'Öberg', birthDate: born })
    expect((await asUser(world.siv, (tx) => othersOf(tx, a))).possible.map(({ other }) => other.id)).not.toContain(
      theirs,
    )
    await expect(
      linking.run(world.siv, { id: a }, { other: theirs, because: 'legitimation', seen: false }),
    ).rejects.toThrow('row')
    expect(
      (await visit()(world.siv).post(`/people/${a}/links`, { other: theirs, because: 'legitimation' })).status,
    ).toBe(404)
  })

  test('an outreach worker doesn’t link', async () => {
    const own = await world.person({ by: world.noor })
    expect((await visit()(world.noor).get(`/people/${own}/links`)).status).toBe(404)
  })
})
