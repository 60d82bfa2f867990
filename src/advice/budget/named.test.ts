/** What is wrong in a budget is told with the name of its row. */

import { expect, test } from 'vitest'
import { named } from './named.ts'

test('each wrong row is named, one of one’s own by its group and number', () => {
  const problems = ['line_food', 'free_other_1_amount', 'adults', 'child_4-6'].map((field) => ({
    field,
    message: 'Fel.',
  }))
  const labels = named({ typed: {}, problems, key: 'k' }, 'sv').problems.map(({ label }) => label)
  expect(labels).toEqual(['Mat', 'Annat, egen rad 1', 'Vuxna', '4–6 år'])
})

test('what belongs to no row is told as it is', () => {
  const problems = [{ field: '', message: 'Någon annan har sparat.' }]
  expect(named({ typed: {}, problems, key: 'k' }, 'sv').problems).toEqual(problems)
})
