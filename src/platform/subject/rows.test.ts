import { expect, test } from 'vitest'
import { numbered, rowNumbers } from './rows.ts'

test('each row has the same fields, in the order of the rows, by names of its own', () => {
  expect(Object.entries(numbered(2, { due: 'Senast', amount: 'Belopp' }))).toEqual([
    ['due1', 'Senast'],
    ['amount1', 'Belopp'],
    ['due2', 'Senast'],
    ['amount2', 'Belopp'],
  ])
  expect(rowNumbers(3)).toEqual([1, 2, 3])
})
