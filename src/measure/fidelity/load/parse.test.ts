/** A template's file is read as spreadsheets save it, and what can't be read is told by its row. */

import { expect, test } from 'vitest'
import { statementsIn } from './parse.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const problem = (text: string) => {
  const read = statementsIn(bytes(text))
  return read.ok ? null : read.problem
}

test('a file with a header, an empty row and a statement about no principle is read', () => {
  const read = statementsIn(
    bytes('princip;påstående;statement\r\n1;Alla får ett hem;Everybody gets a home\r\n\r\n;Vi lyssnar\r\n'),
  )
  expect(read).toEqual({
    ok: true,
    statements: [
      { id: 's1', principle: 1, sv: 'Alla får ett hem', en: 'Everybody gets a home' },
      { id: 's2', principle: null, sv: 'Vi lyssnar', en: 'Vi lyssnar' },
    ],
  })
})

test('a file that Windows saved keeps its å, ä and ö', () => {
  const read = statementsIn(Uint8Array.from([0x31, 0x3b, 0x48, 0xe4, 0x72]))
  expect(read.ok && read.statements[0]?.sv).toBe('Här')
})

test('what is wrong is told with its row', () => {
  expect(problem('1;Ett\n9;Två')).toEqual({ kind: 'principle', line: 2 })
  expect(problem('1;Ett\n2;')).toEqual({ kind: 'statement', line: 2 })
  expect(problem('1;Ett\n2;ett')).toEqual({ kind: 'twice', line: 2 })
  expect(problem('1;a;b;c')).toEqual({ kind: 'columns', line: 1 })
  expect(problem('')).toEqual({ kind: 'empty' })
  expect(problem('1;\0')).toEqual({ kind: 'noText' })
})
