/** Ids sort as they were made, so that a list stands in the order in which its rows came. */

import { expect, test } from 'vitest'
import { isId, newId } from './id.ts'

test('what is made in one moment sorts in the order in which it was made', () => {
  const made = Array.from({ length: 2000 }, newId)
  expect(made.toSorted()).toEqual(made)
  expect(new Set(made).size).toBe(made.length)
  expect(made.every(isId)).toBe(true)
})
