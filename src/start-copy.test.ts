/** The copies that are kept from starts: a few, the newest. */

import { expect, test } from 'vitest'
import { tooMany } from './start-copy.ts'

const at = (hour: string): string => `start-20261129T${hour}0000Z.tar.gz`

test('the oldest go when there are too many, and nothing that somebody else put there', () => {
  const names = [at('12'), 'mine.tar.gz', at('10'), 'start-me.tar.gz', at('11')]
  expect(tooMany(names, 2)).toEqual([at('10')])
  expect(tooMany(names, 3)).toEqual([])
  expect(tooMany(names, 50)).toEqual([])
})
