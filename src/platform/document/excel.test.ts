/** The workbook is unzipped and read as a spreadsheet program reads it. */

import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type Sheet, sheetNames, workbook } from './excel.ts'

const count: Sheet = {
  name: 'Kartläggning 2017',
  columns: [
    { header: 'Situation', kind: 'text', width: 30 },
    { header: 'Antal', kind: 'number' },
    { header: 'Per 10 000', kind: 'number', decimals: 1 },
    { header: 'Vecka från', kind: 'date' },
    { header: 'Andel', kind: 'percent' },
  ],
  rows: [
    ['Akut hemlöshet', 258, 38.8, Temporal.PlainDate.from('2017-04-03'), 0.465],
    ['=HYPERLINK("http://x")', null, Number.NaN, Temporal.PlainDate.from('1899-01-01'), 0],
  ],
  notes: ['Definition 2, vecka 14'],
}

test('it has the parts of a workbook, and every part is well-formed', async () => {
  const parts = await partsOf([count])
  expect(Object.keys(parts).sort()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ])
  for (const xml of Object.values(parts)) expect(unbalanced(xml)).toEqual([])
})

test('text is text, numbers numbers, dates dates, shares percentages', async () => {
  const cells = await cellsOf(await workbookSheet(count))
  expect(cells.get('A2')).toEqual({ text: 'Akut hemlöshet', format: 'General' })
  expect(cells.get('B2')).toEqual({ number: 258, format: 'General' })
  expect(cells.get('C2')).toEqual({ number: 38.8, format: '#,##0.0' })
  expect(cells.get('D2')).toEqual({ number: 42828, format: 'yyyy\\-mm\\-dd' })
  expect(cells.get('E2')).toEqual({ number: 0.465, format: '0.0%' })
})

test('nothing typed can become a formula', async () => {
  const xml = await workbookSheet(count)
  expect((await cellsOf(xml)).get('A3')?.text).toBe('=HYPERLINK("http://x")')
  expect(xml).not.toMatch(/<f[ >]/)
})

test('what is unknown is an empty cell, and a day before Excel’s calendar is text', async () => {
  const cells = await cellsOf(await workbookSheet(count))
  expect(cells.has('B3')).toBe(false)
  expect(cells.has('C3')).toBe(false)
  expect(cells.get('D3')?.text).toBe('1899-01-01')
})

test('the header stays in sight and can be filtered; notes stand beneath the table', async () => {
  const xml = await workbookSheet(count)
  expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
  expect(xml).toContain('<autoFilter ref="A1:E3"/>')
  expect((await cellsOf(xml)).get('A5')?.text).toBe('Definition 2, vecka 14')
  expect(xml).toContain('<col min="1" max="1" width="30" customWidth="1"/>')
})

test('columns go on after Z', async () => {
  const columns = Array.from({ length: 704 }, (_, i) => ({ header: `${i}`, kind: 'text' }) as const)
  const cells = await cellsOf(await workbookSheet({ name: 'x', columns, rows: [] }))
  expect([cells.get('Z1')?.text, cells.get('AA1')?.text, cells.get('ZZ1')?.text]).toEqual(['25', '26', '701'])
  expect(cells.get('AAB1')?.text).toBe('703')
})

test('sheet names follow Excel’s rules and differ', () => {
  expect(sheetNames(['Lön/år: [x]?*\\', "'citat'", '', 'History', 'a', 'A'])).toEqual([
    'Lön år x',
    'citat',
    '3',
    'History (2)',
    'a',
    'A (2)',
  ])
  const long = sheetNames(['x'.repeat(40), 'x'.repeat(50), `${'y'.repeat(30)}😀`])
  expect(new Set(long).size).toBe(3)
  for (const name of long) expect(name.length).toBeLessThanOrEqual(31)
  expect(long[2]).toBe('y'.repeat(30))
})

test('a workbook without sheets is refused', async () => {
  return expect(workbook([])).rejects.toThrow(RangeError)
})

test('others have their turn while a large workbook is made', async () => {
  let turns = 0
  const looking = setInterval(() => turns++)
  const rows = Array.from({ length: 10_000 }, (_, at) => [`Rad ${at}`, at, at / 7, null, 0.5])
  const parts = await partsOf([{ ...count, rows }])
  clearInterval(looking)
  expect(turns).toBeGreaterThan(2)
  expect(parts['xl/worksheets/sheet1.xml']).toContain('Rad 9999<')
})

test('a text longer than a cell holds is cut, and the cut is seen', async () => {
  const cells = await cellsOf(await workbookSheet({ ...count, rows: [['x'.repeat(40_000)]] }))
  expect(cells.get('A2')?.text).toHaveLength(32_767)
  expect(cells.get('A2')?.text?.endsWith('…')).toBe(true)
})

test('the same table gives the same bytes', async () => {
  expect(await workbook([count])).toEqual(await workbook([count]))
})

test('any text comes back as it was, but for what XML can’t hold', async () => {
  const sign = fc.constantFrom(...'aå<>&"\'_ \n\t\u0000\u0008\u000b\uFFFE😀', '\uD800', ']]>', '_x000D_', 'x005F_')
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: sign, minLength: 1 }), async (text) => {
      const xml = await workbookSheet({ ...count, rows: [[text]] })
      expect(unbalanced(xml)).toEqual([])
      const kept = text.toWellFormed().replace(/[\p{Cc}\uFFFE]/gu, (one) => (/[\t\n]/.test(one) ? one : ''))
      expect((await cellsOf(xml)).get('A2')?.text).toBe(kept)
    }),
  )
})

async function partsOf(sheets: readonly Sheet[]): Promise<Record<string, string>> {
  const files = Object.entries(unzipSync(await workbook(sheets)))
  return Object.fromEntries(files.map(([path, file]) => [path, strFromU8(file)]))
}

async function workbookSheet(sheet: Sheet): Promise<string> {
  return (await partsOf([sheet]))['xl/worksheets/sheet1.xml'] ?? ''
}

/** Number format codes in the order of the cell styles, as `styles.xml` says. */
async function formats(): Promise<string[]> {
  const xml = (await partsOf([count]))['xl/styles.xml'] ?? ''
  const codes = new Map([...xml.matchAll(/numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code]))
  const styles = xml.slice(xml.indexOf('<cellXfs')).matchAll(/<xf [^>]*>/g)
  return [...styles].map(([xf]) => codes.get(xf.match(/numFmtId="(\d+)"/)?.[1]) ?? 'General')
}

type Read = { text?: string; number?: number; format?: string | undefined }

async function cellsOf(xml: string): Promise<Map<string | undefined, Read>> {
  const known = await formats()
  const cells = xml.matchAll(
    /<c r="([A-Z]+\d+)" s="(\d+)"(?: t="inlineStr")?>(?:<v>(.*?)<\/v>|<is><t[^>]*>([^<]*)<\/t><\/is>)<\/c>/g,
  )
  return new Map(
    [...cells].map(([, place, style, number, text]) => {
      const format = known[Number(style)]
      return [place, text === undefined ? { number: Number(number), format } : { text: unescaped(text), format }]
    }),
  )
}

function unescaped(text: string): string {
  const names: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' }
  return text.replace(/&(\w+);/g, (_, name: string) => names[name] ?? '').replaceAll('_x005F_', '_')
}

/** Elements left open or closed twice, and signs that may not stand bare. */
function unbalanced(xml: string): string[] {
  const open: string[] = []
  const faults: string[] = []
  for (const [, end, name = '', rest = ''] of xml.matchAll(/<(\/?)([\w:]+)((?:"[^"]*"|[^">])*)>/g)) {
    if (end) {
      if (open.pop() !== name) faults.push(name)
    } else if (!rest.endsWith('/')) open.push(name)
  }
  const bare = xml.replace(/<[?/\w](?:"[^"]*"|[^">])*>/g, '').match(/[<>]|&(?!(?:lt|gt|amp|quot);)/g) ?? []
  return [...faults, ...open, ...bare]
}
