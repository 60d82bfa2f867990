/** Files as spreadsheets and other systems write them: nothing is lost, nothing becomes something else, and what is wrong is told at its column. */

import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { type FileRows, rowsOf } from './parse.ts'
import { readRow } from './read-row.ts'
import { exampleCsv, sayReason } from './rejected.ts'
import { saidHeader } from './wrong-word.ts'

const header = 'Slag;Adress;Hyresgäst;Förfallodag 1;Hyra 1;Belopp;Ränta'
const KIND = 'Meddelande till socialnämnden'
const row = (n: number, name = 'Åsa Öberg', rest = '2026-09-30;8450;8450;0') =>
  `${KIND};Exempelgatan ${n};${name};${rest}`
const lines = (...all: string[]) => all.join('\r\n')

async function rows(content: string | Uint8Array): Promise<FileRows> {
  const read = await rowsOf(typeof content === 'string' ? new TextEncoder().encode(content) : content)
  if (!read.ok) throw new Error(read.reason.kind)
  return read.value
}
const names = async (content: string | Uint8Array) => (await rows(content)).rows.map(({ cells }) => cells.tenantName)
/** For each row its line and what is wrong with it. */
const faults = async (content: string | Uint8Array) =>
  (await rows(content)).rows.flatMap(({ row_number, cells }) => {
    const read = readRow(cells)
    return read.ok ? [] : [[row_number, ...read.reasons.map((reason) => sayReason(reason, 'sv'))]]
  })
/** What is wrong with one row of these columns. */
const faultsOf = async (columns: string, cells: string) =>
  (await faults(lines(`Slag;Adress;${columns}`, `${KIND};Exempelgatan 1;${cells}`)))[0]?.slice(1) ?? []

describe('stray quotes', () => {
  const quote = 'Ett citattecken börjar här och slutar aldrig'

  test('a lone quote before a name costs its own row, and the rows between are read', async () => {
    const file = lines(header, row(1, '"Åsa Öberg'), row(2), row(3, '"Åsa Öberg'), row(4))
    expect(await names(file)).toEqual(['"Åsa Öberg', 'Åsa Öberg', '"Åsa Öberg', 'Åsa Öberg'])
    expect(await faults(file)).toEqual([
      [2, expect.stringContaining(quote)],
      [4, expect.stringContaining(quote)],
    ])
  })

  test('two quotes that happen to pair over rows swallow none of them', async () => {
    const file = lines(header, row(1, '"Åsa'), row(2), row(3, 'Öberg"'), row(4))
    expect((await rows(file)).rows).toHaveLength(4)
    expect(await faults(file)).toEqual([[2, expect.stringContaining(quote)]])
  })

  test('a text that is meant to have line breaks keeps them, and a stray quote that came back is told again', async () => {
    const { rows: read } = await rows(
      lines('Slag;Adress;Med egna ord', `${KIND};Exempelgatan 1;"Musik; rop,\nen natt"`),
    )
    expect(read[0]?.cells.words).toBe('Musik; rop,\nen natt')
    expect(await faultsOf('Hyresgäst', '"""Åsa"')).toEqual([expect.stringContaining(`Hyresgäst: ${quote}`)])
  })

  test('as many rows come out as went in, wherever quotes stand', async () => {
    const cell = fc.string({ unit: fc.constantFrom(...'aåé", \''), maxLength: 12 })
    const line = fc.oneof(
      { weight: 4, arbitrary: fc.tuple(cell, cell).map(([name, rest]) => row(1, name, `${rest};8450;8450;0`)) },
      { weight: 1, arbitrary: fc.constantFrom('', ';;;;;;', ' ; ;') },
    )
    return fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r'), async (all, end) => {
        const read = await rows([header, row(0), ...all].join(end))
        const blank = all.filter((one) => /^[; ]*$/.test(one)).length
        // a line break at the end ends the last row, and begins none
        const last = all.at(-1) === '' ? 1 : 0
        expect(read.rows).toHaveLength(1 + all.length - blank)
        expect(read.leftOut).toBe(blank - last)
      }),
    )
  })
})

describe('letters', () => {
  const text = lines(header, row(1), row(2))

  test.each(['utf8', 'win1252', 'macintosh', 'cp850', 'utf-16le', 'utf-16be'])('are right in %s', async (encoding) => {
    expect(await names(iconv.encode(text, encoding))).toEqual(['Åsa Öberg', 'Åsa Öberg'])
    const marked = encoding.startsWith('utf') ? iconv.encode(text, encoding, { addBOM: true }) : null
    if (marked) expect(await names(marked)).toEqual(['Åsa Öberg', 'Åsa Öberg'])
  })

  test('one wrong byte costs its own row', async () => {
    const all = Array.from({ length: 10 }, (_, n) => row(n + 1, n === 6 ? 'O?Neill' : 'Åsa Öberg'))
    const bytes = Buffer.from(lines(header, ...all))
    bytes[bytes.indexOf('O?N') + 1] = 0x92
    expect((await names(bytes)).filter((name) => name === 'Åsa Öberg')).toHaveLength(9)
    expect(await faults(bytes)).toEqual([[8, expect.stringContaining('Hyresgäst: Ett tecken går inte att läsa')]])
  })

  test('a row of another coding in a file of Windows’ is read or refused alone, never as other letters', async () => {
    const windows = iconv.encode(lines(header, row(1), row(2), ''), 'win1252')
    expect(await names(Buffer.concat([windows, Buffer.from(row(3))]))).toEqual(['Åsa Öberg', 'Åsa Öberg', 'Åsa Öberg'])
    const both = Buffer.concat([windows, Buffer.from(`${KIND};Ã`), iconv.encode('Ö;Åsa', 'win1252')])
    expect((await names(both)).slice(0, 2)).toEqual(['Åsa Öberg', 'Åsa Öberg'])
    expect(JSON.stringify(await rows(both))).not.toContain('Ãƒ')
    expect(await faultsOf('Hyresgäst', 'Ã…sa Ã–berg')).toEqual([expect.stringContaining('Hyresgäst: Ett tecken')])
  })

  test('are composed, and those that nobody can see are left out', async () => {
    expect(await names(lines(header, row(1, 'Åsa Öberg'.normalize('NFD')), row(2, 'Å\u0000sa')))).toEqual([
      'Åsa Öberg',
      'Åsa',
    ])
  })

  test('what is no text is refused, whatever it begins with', async () => {
    for (const bytes of [
      [0x50, 0x4b, 3, 4, 1, 1],
      [0xd0, 0xcf, 0x11, 0xe0, 1],
      [1, 0, 0, 0, 2, 0, 0, 0, 9, 0, 0, 0],
    ])
      expect(await rowsOf(new Uint8Array(bytes))).toEqual({ ok: false, reason: { kind: 'notText' } })
  })
})

describe('what spreadsheets write beside the rows', () => {
  test.each(['', '\uFEFF'])('the line sep=; is left out, and lines keep their numbers (after %j)', async (mark) => {
    const read = await rows(`${mark}sep=;\r\n${exampleCsv().replace('\uFEFF', '')}`)
    expect(read.rows.map(({ row_number }) => row_number)).toEqual([3, 4, 5])
    expect(read.leftOut).toBe(1)
  })

  test('so is a title over the headers, and each separator is found by them', async () => {
    for (const sign of [';', ',', '\t', '|']) {
      const file = lines('Rapport, hösten; 2026', '', header, row(1)).replaceAll(/;(?! )/g, sign)
      expect(await rows(file)).toMatchObject({
        leftOut: 2,
        rows: [{ row_number: 4, cells: { tenantName: 'Åsa Öberg' } }],
      })
    }
  })

  test('empty cells at the end are no cells, after the headers or after the rows; one with something in it is told', async () => {
    expect(await faults(lines(header, `${row(1)};;;`))).toEqual([])
    expect(await faults(lines(`${header};;;`, row(1), `${row(2)};;;`))).toEqual([])
    expect(await faults(lines(header, `${row(1)};;x`))).toEqual([
      [2, expect.stringContaining('Raden har 9 celler men rubrikraden 7'), 'Det här hör inte till någon kolumn: x'],
    ])
    expect(await faults(lines('Slag;;Adress', `${KIND};x;Exempelgatan 1`))).toEqual([
      [2, 'Det här hör inte till någon kolumn: x'],
    ])
    expect(await faults(lines('Slag;Adress;Hyresgäst;Område', `${KIND};Gatan 1;A`, `${KIND};Gatan 2;B;C`))).toEqual([])
  })

  test('a row that a line break cut in two is told in both its parts', async () => {
    expect((await faults(lines(header, row(1, 'Åsa\r\nÖberg'), row(2)))).map(([line]) => line)).toEqual([2, 3])
  })

  test('a column that stands twice is told whatever its case', async () => {
    const read = await rowsOf(new TextEncoder().encode('Slag;Adress;SLAG \na;b;c'))
    expect(read).toEqual({ ok: false, reason: { kind: 'columnTwice', name: 'SLAG' } })
  })
})

describe('values', () => {
  test.each(['2026-09-30 00:00:00', '2026-09-30T00:00:00', '2026-09-30 00:00', '2026-09-30T00:00:00.000'])(
    'midnight is no part of a day: %s',
    async (day) => expect(await faults(lines(header, row(1, 'A', `${day};8450;8450;0`)))).toEqual([]),
  )

  test.each([
    ['46295', '46295 är kalkylbladets eget nummer för en dag. Skriv dagen som år-månad-dag, till exempel 2026-09-30.'],
    ['09/10/2026', 'Skriv datumet som år-månad-dag'],
    ['2026-09-30 14:05:00', 'Skriv datumet som år-månad-dag'],
  ])('%s is no day that can be read in one way only', async (day, said) => {
    expect(await faultsOf('Förfallodag 1;Hyra 1', `${day};1`)).toEqual([
      expect.stringContaining(`Förfallodag 1: ${said}`),
    ])
  })

  test.each([
    ['Lägenhetsnummer', '1,1E+03', '1,1E+03 är ett tal som kalkylbladet har kortat av'],
    ['Belopp', '1E+05', '1E+05 är ett tal som kalkylbladet har kortat av'],
    ['Hyresvärdens telefon', '4,67012E+10', 'är ett tal som kalkylbladet har kortat av'],
    ['Delgiven', '######', 'Här står ######'],
    ['Område', '#REFERENS!', 'Här står #REFERENS!'],
    ['Hyresgäst', '#SAKNAS', 'Här står #SAKNAS'],
    ['Lägenhetsnummer', '02-jan', '02-jan är en dag'],
  ])('%s %s is refused with a word', async (column, value, said) => {
    expect(await faultsOf(column, value)).toEqual([expect.stringContaining(`${column}: `)])
    expect((await faultsOf(column, value))[0]).toContain(said)
  })

  test('a municipality’s code that lost its zero gets it back', async () => {
    const read = readRow(
      (await rows(lines('Slag;Adress;Kommunkod', `${KIND};Exempelgatan 1;880`))).rows[0]?.cells ?? {},
    )
    expect(read).toMatchObject({ ok: true, input: { municipality: '0880' } })
  })

  test('a value that went out guarded against formulas comes back as it was', async () => {
    expect(await names(lines(header, row(1, "'+46 Test")))).toEqual(['+46 Test'])
  })

  test('all faults of a row are told, each at its column', async () => {
    const cells = 'Hyresrättt;Gatan 1;2026-09-30;1;2026-09-30;1;abc;x;1E+05'
    const columns = 'Slag;Adress;Förfallodag 1;Hyra 1;Förfallodag 2;Hyra 2;Ränta;Belopp;Angiven tid'
    expect((await faults(lines(columns, cells)))[0]?.map((said) => String(said).split(':')[0])).toEqual([
      '2',
      'Slag',
      'Förfallodag 2',
      'Ränta',
      'Belopp',
      'Angiven tid',
    ])
  })
})

describe('a wrong word', () => {
  const kind = async (written: string) =>
    (await faults(lines('Slag;Adress', `${written};Exempelgatan 1`)))[0]?.slice(1) ?? []
  test('is quoted, and the right one suggested, in every column that holds one of a few words', async () => {
    expect(await kind('Meddelande till nämnden')).toEqual([
      expect.stringContaining(
        '”Meddelande till nämnden” är inget av orden här. Menade ni ”Meddelande till socialnämnden”?',
      ),
    ])
    expect(await kind('hyreskuld')).toEqual([expect.stringContaining('Menade ni ”Tidig hyresskuld”?')])
    expect(await faultsOf('Upplåtelseform', 'hyresrät')).toEqual([
      expect.stringContaining('”hyresrät” är inget av orden här. Menade ni ”hyresrätt”?'),
    ])
    expect(await faultsOf('Lämnat', 'med rek. brev')).toEqual([
      expect.stringContaining('Menade ni ”rekommenderat brev”?'),
    ])
    expect(await faultsOf('Barn', 'jaa')).toEqual([expect.stringContaining('Menade ni ”ja”?')])
  })

  test('among the headers, too', () => {
    expect(saidHeader('Hyresgast', 'sv')).toBe('”Hyresgast” (menade ni ”Hyresgäst”?)')
    expect(saidHeader('Skostorlek', 'sv')).toBe('”Skostorlek”')
    expect(saidHeader('19640823-3234', 'sv')).toBe('”…”')
  })

  test('that is like none of them is quoted with all that there are', async () => {
    expect(await kind('Påminnelse')).toEqual([expect.stringMatching(/”Påminnelse” .*De är: Tidig hyresskuld, /)])
  })

  test('is not repeated where it may say something of somebody: a number among the words, or any other column', async () => {
    const [said] = await kind('Åsa Öberg 19640823-3234')
    expect(said).toContain('Det som står här är inget av orden')
    expect(said).not.toContain('19640823')
    expect((await faultsOf('Hyra 1', 'Åsas skuld')).join()).not.toContain('Åsas')
  })
})
