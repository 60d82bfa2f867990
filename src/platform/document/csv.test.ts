/** Files that others open in a spreadsheet, and files that others send. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csv } from './csv.ts'
import { csvReader, parseCsv } from './csv-reader.ts'

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
    expect(parseCsv(csv([['a'], [text]])).rows[0]?.cells).toEqual([`'${text}`])
  },
)

test('a negative number stays a number', () => {
  expect(csv([[-5]], { bom: false })).toBe('-5\r\n')
})

test('a number that is none is left empty', () => {
  expect(csv([['x', Number.NaN, Number.POSITIVE_INFINITY]], { bom: false })).toBe('x;;\r\n')
})

test.each([
  ['a;b,c\n1;2', ['a', 'b,c']],
  ['a,b\n1,2', ['a', 'b']],
  ['a\tb\n1\t2', ['a', 'b']],
  ['"x;y;z",b\n1,2', ['x;y;z', 'b']],
  ['only\n1', ['only']],
])('the delimiter is found by the first line: %j', (content, header) => {
  expect(parseCsv(content).header).toEqual(header)
})

test('each row knows its line, also after line breaks inside cells and blank lines', () => {
  const read = parseCsv('\uFEFFa;b\r\n"1\r\n1";2\r\n\r\n3;4\r5;6\n')
  expect(read.rows).toEqual([
    { line: 2, cells: ['1\r\n1', '2'] },
    { line: 5, cells: ['3', '4'] },
    { line: 6, cells: ['5', '6'] },
  ])
  expect(read.problems).toEqual([])
})

test('what is wrong is named with its line, and the rows are still there', () => {
  const read = parseCsv('a;;a\n1;2\n3;4"4;5\n"x"y;1;1\n"open;1;2\n3')
  expect(read.problems).toEqual([
    { kind: 'header-without-name', line: 1, column: 2 },
    { kind: 'header-twice', line: 1, name: 'a' },
    { kind: 'wrong-number-of-cells', line: 2, expected: 3, found: 2 },
    { kind: 'stray-quote', line: 3 },
    { kind: 'stray-quote', line: 4 },
    { kind: 'quote-never-closed', line: 5 },
    { kind: 'wrong-number-of-cells', line: 5, expected: 3, found: 1 },
  ])
  expect(read.rows.map((row) => row.cells[0])).toEqual(['1', '3', 'xy', 'open;1;2\n3'])
  expect(read.rows[1]?.cells[1]).toBe('4"4')
})

test.each(['', '\uFEFF', '\r\n\r\n'])('an empty file is said to be empty: %j', (content) => {
  expect(parseCsv(content)).toEqual({ header: [], rows: [], problems: [{ kind: 'empty-file', line: 1 }] })
})

test('a broken file of many rows does not fill the memory with complaints', () => {
  const read = parseCsv(`a;b\n${'1\n'.repeat(5_000)}`)
  expect(read.rows).toHaveLength(5_000)
  expect(read.problems).toHaveLength(1_000)
})

test('a quote that is never closed in a large file takes time in proportion to its size', () => {
  const reader = csvReader()
  const started = performance.now()
  reader.read('a;b\n"')
  for (let i = 0; i < 200; i++) reader.read('x'.repeat(10_000))
  expect(reader.end().problems[0]).toEqual({ kind: 'quote-never-closed', line: 2 })
  expect(performance.now() - started).toBeLessThan(5_000)
})

const anyText = fc.string({ unit: fc.constantFrom(...'aåé;,"\t\r\n \'=+-@😀\uFEFF') })
const anyTable = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(anyText, { minLength: width, maxLength: width }), { maxLength: 6 }))

test('whatever is written is read back', () => {
  fc.assert(
    fc.property(anyTable, fc.constantFrom(';', ',', '\t'), fc.boolean(), (table, delimiter, bom) => {
      const header = (table[0] ?? ['x']).map((_, i) => `column ${i}`)
      const read = parseCsv(csv([header, ...table], { delimiter, bom }), { delimiter })
      expect(read.problems).toEqual([])
      expect(read.header).toEqual(header)
      const guarded = table.map((cells) => cells.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)))
      expect(read.rows.map((row) => row.cells)).toEqual(guarded)
    }),
  )
})

test('where the pieces of a file are cut makes no difference', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab;,"\r\n') }), fc.array(fc.nat(12)), (content, cuts) => {
      const reader = csvReader()
      const rows = []
      let from = 0
      for (const length of cuts) {
        rows.push(...reader.read(content.slice(from, from + length)))
        from += length
      }
      rows.push(...reader.read(content.slice(from)))
      const rest = reader.end()
      expect({ ...rest, rows: [...rows, ...rest.rows] }).toEqual(parseCsv(content))
    }),
    { examples: [['""\n,', [3]]] },
  )
})
