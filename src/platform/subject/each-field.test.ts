/** A field that is asked once for each of several, as it is read. */

import { expect, test } from 'vitest'
import { codeForEach } from './each-field.tsx'
import { readFields } from './field.ts'

const fields = { where: codeForEach(() => []) }
const read = (typed: Record<string, string>) =>
  readFields(fields, null, { typed, unkeepable: [] }, { where: 'Var' }, 'sv')

test('what stands in its boxes is read together, each by whom it is asked of; an empty one is no answer', () => {
  const answer = read({ 'where-a': 'home', 'where-b': '', where: 'stray', 'whereabouts-c': 'other' })
  expect(answer.ok && [...answer.value.where]).toEqual([['a', 'home']])
  expect(read({}).ok).toBe(true)
})

test('a text that is too long to be a code is told, not thrown', () => {
  expect(read({ 'where-a': 'x'.repeat(101) }).ok).toBe(false)
})
