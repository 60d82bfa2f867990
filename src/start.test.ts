/** Whoever only asks makes no database. */

import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { progressOn } from './platform/progress.ts'
import { readSettings } from './platform/settings.ts'
import { NothingToSee, openUp } from './start.ts'

const base = mkdtempSync(join(tmpdir(), 'hemvist-start-'))
const quiet = { say: () => undefined, step: () => undefined }

test.each(['look', 'examine'] as const)(
  'to %s where nothing is says so, and leaves nothing behind',
  async (purpose) => {
    const directory = join(base, 'none')
    await expect(openUp(readSettings({ HEMVIST_DATA: directory }), quiet, purpose)).rejects.toThrow(NothingToSee)
    expect(existsSync(directory)).toBe(false)
    rmSync(base, { recursive: true, force: true })
  },
)

test('a log gets a line at once, and few while long work lasts; a terminal gets one line that moves', () => {
  const said = (isTTY: boolean): string => {
    let text = ''
    const write = (part: string | Uint8Array): boolean => {
      text += String(part)
      return true
    }
    const { say, step } = progressOn({ write, isTTY })
    say('Making it.')
    for (let done = 0; done <= 1000; done += 1) step(done, 1000)
    say('Made.')
    return text
  }
  expect(said(false)).toBe('Making it.\n  100 %\nMade.\n')
  expect(said(true).split('\n')).toEqual([
    'Making it.',
    expect.stringMatching(/\r {2}0 % .*\r {2}100 % $/s),
    'Made.',
    '',
  ])
})
