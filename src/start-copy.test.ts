/** The copies that are kept from starts: a few, the newest. */

import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepCopy, tooMany } from './start-copy.ts'

const at = (hour: string): string => `start-20261129T${hour}0000Z.tar.gz`

test('the oldest go when there are too many, and nothing that somebody else put there', () => {
  const names = [at('12'), 'mine.tar.gz', at('10'), 'start-me.tar.gz', at('11')]
  expect(tooMany(names, 2)).toEqual([at('10')])
  expect(tooMany(names, 3)).toEqual([])
  expect(tooMany(names, 50)).toEqual([])
})

test('what a copy that was cut off left behind is cleared away, and nothing else, whether or not the next one can be made', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'hemvist-copies-'))
  try {
    for (const name of [`${at('12')}.4711.half`, `mine.tar.gz.4711.half`, at('11')])
      mkdirSync(join(directory, 'backups', name, 'database'), { recursive: true })
    await keepCopy(directory, 5)
    expect(readdirSync(join(directory, 'backups')).toSorted()).toEqual(['mine.tar.gz.4711.half', at('11')])
  } finally {
    rmSync(directory, { recursive: true })
  }
})
