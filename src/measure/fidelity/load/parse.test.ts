/** A template's file is read as spreadsheets save it, and what can't be read is told by its row. */

import { expect, test } from 'vitest'
import { ownTemplate } from '../template.ts'
import { exampleBook, exampleCsv } from './example.ts'
import { statementsIn } from './parse.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const problem = async (text: string) => {
  const read = await statementsIn(bytes(text))
  return read.ok ? null : read.problem
}

test('a file with a header, an empty row and a statement about no principle is read', async () => {
  const read = await statementsIn(
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

test('a file that Windows saved keeps its å, ä and ö', async () => {
  const read = await statementsIn(Uint8Array.from([0x31, 0x3b, 0x48, 0xe4, 0x72]))
  expect(read.ok && read.statements[0]?.sv).toBe('Här')
})

test('what is wrong is told with its row', async () => {
  expect(await problem('1;Ett\n9;Två')).toEqual({ kind: 'principle', line: 2 })
  expect(await problem('1;Ett\n2;')).toEqual({ kind: 'statement', line: 2 })
  expect(await problem('1;Ett\n2;ett')).toEqual({ kind: 'twice', line: 2 })
  expect(await problem('1;a;b;c')).toEqual({ kind: 'columns', line: 1 })
  expect(await problem('')).toEqual({ kind: 'empty' })
  expect(await problem('1;\0')).toEqual({ kind: 'noText' })
})

test('an Excel workbook is read as the same rows are in CSV, and the example is one that can be loaded', async () => {
  const [book, csv] = [await exampleBook('sv'), exampleCsv('sv')]
  const [fromBook, fromCsv] = [await statementsIn(book), await statementsIn(bytes(csv))]
  expect(fromBook).toEqual(fromCsv)
  expect(fromBook.ok && fromBook.statements.length).toBe(ownTemplate.statements.length)
})
