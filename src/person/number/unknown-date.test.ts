/** Coordination numbers whose holder's month or day of birth isn't known. */

import { expect, test } from 'vitest'
import { searchFor } from '../../../test/support/search.ts'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem } from '../../platform/database/index.ts'
import { personRoutes } from '../routes.tsx'

const world = inWorld()
const visit = () => world.visit(personRoutes)(world.siv)

test.each(['191500722390', '191500882392', '199005602397'])(
  '%s is taken and found, and no date of birth comes of it',
  async (number) => {
    const made = await visit().post('/people/new', { givenName: 'Test', familyName: 'Person', number })
    expect(made.status).toBe(303)
    const [person] = await asSystem('test', (tx) =>
      tx.selectFrom('person').select(['id', 'birth_date', 'birth_year']).execute(),
    )
    expect(person).toMatchObject({ birth_date: null, birth_year: null })
    const kinds = await asSystem('test', (tx) => tx.selectFrom('person_number').select('kind').execute())
    expect(kinds).toEqual([{ kind: 'coordination' }])
    for (const sought of [number, `${number.slice(0, 8)}-${number.slice(8)}`])
      expect((await searchFor(visit(), { sought })).text).toContain('Test Person')
    const page = (await visit().get(`/people/${person?.id}/numbers`)).html
    expect(page).not.toMatch(/(?:1915|1990)-\d{2}-\d{2}/)
  },
)

test('a date that can’t be is refused at the field', async () => {
  const refused = await visit().post('/people/new', { givenName: 'Test', number: '199002912393' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Datumet i numret finns inte i almanackan')
})
