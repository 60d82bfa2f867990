/**
 * Every page in English, and what a case number finds.
 * @module-tag server/order
 */

import { expect, test } from 'vitest'
import { searchFor } from '../../../test/support/search.ts'
import { inWorld } from '../../../test/support/world.ts'
import { asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now, today } from '../../platform/time/index.ts'
import { personRoutes } from '../routes.tsx'

const world = inWorld()

test('every page speaks English to who has chosen it', async () => {
  const id = await world.person({ by: world.siv, givenName: 'Nadja' })
  const english = world.visit(personRoutes)({ ...world.siv, locale: 'en' })
  for (const [path, words] of [
    ['/people', 'Your people'],
    ['/people/new', 'Write only what you know'],
    [`/people/${id}/edit`, 'Died on'],
    [`/people/${id}/numbers`, 'No number is known'],
    [`/people/${id}/links`, 'No linked records'],
    [`/people/${id}/household`, 'No household has been noted'],
    [`/people/${id}/situation`, 'Told housing situation'],
  ] as const) {
    const page = await english.get(path)
    expect(page.status, path).toBe(200)
    expect(page.text, path).toContain(words)
    expect(page.text, path).not.toMatch(/undefined|\[object/)
  }
})

test('a case number finds its person for who may read the case; for others of the house only that there is a record', async () => {
  const id = await world.person({ by: world.siv, givenName: 'Nadja' })
  await asUser(world.siv, (tx) =>
    tx
      .insertInto('case_file')
      .values({
        id: newId(),
        municipality_code: world.siv.municipality,
        number: '2026-0123',
        organisation_id: world.siv.organisation.id,
        unit_id: world.siv.unit?.id ?? '',
        person_id: id,
        opened_at: now(),
        opened_on: today(),
        opened_by: world.siv.userId,
      })
      .execute(),
  )
  const visit = world.visit(personRoutes)
  const sought = '2026-0123'
  expect((await searchFor(visit(world.siv), { sought })).text).toContain('Nadja')
  const other = (await searchFor(visit(world.sofia), { sought })).text
  expect(other).toContain('Du har inget skäl att öppna')
  expect(other).not.toContain('Nadja')
  for (const session of [world.noor, world.ture]) {
    expect((await searchFor(visit(session), { sought })).text).toContain('Ingen passar')
  }
  expect((await searchFor(visit(world.siv), { sought: '2026-012' })).text).toContain('Ingen passar')
})
