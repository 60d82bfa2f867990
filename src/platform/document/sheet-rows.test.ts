/** A workbook is read as text, and one that would take all memory is refused before it is read. */

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { workbook } from './excel.ts'
import { isWorkbook, sheetRows } from './sheet-rows.ts'

const day = Temporal.PlainDate.from('2026-12-01')
const small = () =>
  workbook([
    {
      name: 'Prov',
      columns: [
        { header: 'Adress', kind: 'text' },
        { header: 'Dag', kind: 'date' },
        { header: 'Hyra', kind: 'number' },
      ],
      rows: [
        ['=cmd()', day, 6500.5],
        [null, null, null],
        ['Ängen', null, 1],
      ],
    },
  ])
const changed = async (change: (xml: string) => string) => {
  const parts = unzipSync(await small())
  const path = 'xl/worksheets/sheet1.xml'
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) })
}

test('text, days and numbers come as they were written, each with its row', async () => {
  expect(isWorkbook(await small())).toBe(true)
  expect(await sheetRows(await small())).toEqual([
    { line: 1, cells: ['Adress', 'Dag', 'Hyra'] },
    { line: 2, cells: ['=cmd()', '2026-12-01', '6500.5'] },
    { line: 3, cells: ['', '', ''] },
    { line: 4, cells: ['Ängen', '', '1'] },
  ])
})

test('a cell in the last corner, one that says so in another way, and a bomb of a zip are refused', async () => {
  const at = (place: string) =>
    changed((xml) => xml.replace('</sheetData>', `<row r="1048576"><c ${place} t="str"><v>x</v></c></row></sheetData>`))
  expect(await sheetRows(await at('r="XFD1048576"'))).toBeNull()
  expect(await sheetRows(await at(`r='XFD1048576'`))).toBeNull()
  expect(await sheetRows(await at('r="&#88;FD1048576"'))).toBeNull()
  expect(await sheetRows(await changed((xml) => `${xml}${' '.repeat(45_000_000)}`))).toBeNull()
  expect(await sheetRows(strToU8('PK\u0003\u0004rubbish'))).toBeNull()
})
