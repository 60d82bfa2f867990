/** Files that others open in a spreadsheet, and files that others send. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csv, withoutGuard } from './csv.ts'
import { csvRows } from './csv-rows.ts'

const day = Temporal.PlainDate.from('2017-04-03')

test('Swedish Excel opens it: semicolons, comma in numbers, ISO dates, a byte order mark, CRLF', () => {
  expect(
    csv([
      ['Kommun', 'Per 10 000', 'Vecka från'],
      ['Kalmar', 38.8, day],
      ['Örebro', null, null],
    ]),
  ).toBe('\uFEFFKommun;Per 10 000;Vecka från\r\nKalmar;38,8;2017-04-03\r\nÖrebro;;\r\n')
})

test('programs get commas and points', () => {
  expect(csv([['a, b', 8.9, -1]], { delimiter: ',', bom: false })).toBe('"a, b",8.9,-1\r\n')
})

test('quotes, delimiters and line breaks within a cell are quoted', () => {
  expect(csv([['hon sa "ja"; sedan\nnej']], { bom: false })).toBe('"hon sa ""ja""; sedan\nnej"\r\n')
})

test.each(['=1+1', '+46701740605', '-5', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'])(
  'text that begins like a formula can’t run: %j',
  (text) => {
    expect([...csvRows(csv([['a'], [text]]), { delimiter: ';' })][1]?.cells).toEqual([`'${text}`])
  },
)

test('a negative number stays a number', () => {
  expect(csv([[-5]], { bom: false })).toBe('-5\r\n')
})

test('a number that is none is left empty', () => {
  expect(csv([['x', Number.NaN, Number.POSITIVE_INFINITY]], { bom: false })).toBe('x;;\r\n')
})

const read = (content: string, delimiter = ';') => [...csvRows(content, { delimiter })]

test('each row knows its line, also after line breaks inside cells and blank lines', () => {
  expect(read('\uFEFFa;b\r\n"1\r\n1";2\r\n\r\n3;4\r5;6\n').slice(1)).toEqual([
    { line: 2, lines: 2, cells: ['1\r\n1', '2'], broken: false },
    { line: 4, lines: 1, cells: [''], broken: false },
    { line: 5, lines: 1, cells: ['3', '4'], broken: false },
    { line: 6, lines: 1, cells: ['5', '6'], broken: false },
  ])
})

test('a stray quote costs its own row and none of the others', () => {
  const content = 'a;b\n1;"x\n2;y\n3;"z\n4;w\n"k"l;5\n6;Karl "Kalle" T\n7;"open'
  expect(read(content).map(({ line, cells, broken }) => [line, broken, ...cells])).toEqual([
    [1, false, 'a', 'b'],
    [2, true, '1', '"x'],
    [3, false, '2', 'y'],
    [4, true, '3', '"z'],
    [5, false, '4', 'w'],
    [6, true, '"k"l', '5'],
    [7, false, '6', 'Karl "Kalle" T'],
    [8, true, '7', '"open'],
  ])
})

test('what its reader takes for rows of their own is never drawn into a cell', () => {
  const rows = [...csvRows('1;"x\n2;y\n3;z"\n4;w', { delimiter: ';', acrossLines: () => false })]
  expect(rows.map(({ cells, broken }) => [broken, ...cells])).toEqual([
    [true, '1', '"x'],
    [false, '2', 'y'],
    [false, '3', 'z"'],
    [false, '4', 'w'],
  ])
})

test.each(['', '\uFEFF'])('an empty file has no rows: %j', (content) => expect(read(content)).toEqual([]))

test('stray quotes in a large file take time in proportion to its size', () => {
  const started = performance.now()
  expect(read('1;"Test Testsson;x\n'.repeat(20_000))).toHaveLength(20_000)
  expect(read(`1;"${'x'.repeat(2_000_000)}`)).toHaveLength(1)
  expect(performance.now() - started).toBeLessThan(10_000)
})

const anyText = fc.string({ unit: fc.constantFrom(...'aåé;,"\t\r\n \'=+-@😀\uFEFF') })
const anyTable = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(anyText, { minLength: width, maxLength: width }), { maxLength: 6 }))

test('whatever is written is read back', () => {
  fc.assert(
    fc.property(anyTable, fc.constantFrom(';', ',', '\t'), fc.boolean(), (table, delimiter, bom) => {
      const header = (table[0] ?? ['x']).map((_, i) => `column ${i}`)
      const rows = read(csv([header, ...table], { delimiter, bom }), delimiter)
      const guarded = table.map((cells) => cells.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)))
      expect(rows.map((row) => row.cells)).toEqual([header, ...guarded])
      expect(table.map((cells) => cells.map((text) => withoutGuard(`'${text}`)))).toEqual(
        table.map((cells) => cells.map((text) => (/^[=+\-@\t\r]/.test(text) ? text : `'${text}`))),
      )
      expect(rows.some(({ broken }) => broken)).toBe(false)
    }),
  )
})

test('every line of a file belongs to exactly one row, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab;,"\r\n ') }), fc.boolean(), (content, across) => {
      const rows = [...csvRows(content, { delimiter: ';', acrossLines: () => across })]
      const lines = content === '' ? [] : content.replace(/(\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/)
      expect(rows.reduce((sum, row) => sum + row.lines, 0)).toBe(lines.length)
      let next = 1
      for (const { line, lines: count, cells } of rows) {
        expect(line).toBe(next)
        next += count
        const signs = (text: string) => text.replaceAll(/[";\r\n]/g, '')
        expect(signs(cells.join(''))).toBe(signs(lines.slice(line - 1, line - 1 + count).join('')))
      }
    }),
  )
})
