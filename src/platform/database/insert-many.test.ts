/**
 * Many rows are added in one statement, whatever their columns hold.
 * @module-tag server/types
 */

import { expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { newId } from '../id.ts'
import { refused } from '../outcome.ts'
import { asSystem, insertMany } from './index.ts'

inWorld()

const columns = { organisation_id: 'uuid', id: 'uuid', name: 'text' } as const

test('whatever stands in a row comes back as it was written, however many rows there are', async () => {
  const names = ['Åsa', '"', '\\', '{a,b}', 'null', "o'Hara", 'två\nrader', ',', ' ', '😀', '\\x41', '$1', ';']
  const found = await asSystem('test: many', async (tx) => {
    const { id: organisation_id } = await tx.selectFrom('organisation').select('id').executeTakeFirstOrThrow()
    const rows = names.map((name) => ({ id: newId(), organisation_id, name }))
    await insertMany(tx, 'unit', columns, rows)
    await insertMany(tx, 'unit', columns, rows.slice(0, 0))
    const ids = rows.map(({ id }) => id)
    const kept = await tx.selectFrom('unit').select(['id', 'name']).where('id', 'in', ids).execute()
    // refused, so that the cast stays as it was
    return refused(ids.map((id) => kept.find((one) => one.id === id)?.name))
  })
  expect(found).toEqual({ ok: false, reason: names })
})
