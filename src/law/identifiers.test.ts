import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatIdentifier, formatShortIdentifier, parseIdentifier, withCheckDigit } from './identifiers.ts'
import { publishedTestNumbers, testCoordinationNumber, testNumber } from './test-numbers.ts'

const today = Temporal.PlainDate.from('2026-03-13')
const read = (written: string, on = today) => {
  const parsed = parseIdentifier(written, on)
  return parsed.ok ? parsed.value.twelve : parsed.reason.kind
}
const anyBirthDate = fc
  .integer({ min: 0, max: 365 * 130 })
  .map((days) => Temporal.PlainDate.from('1890-01-01').add({ days }))

describe('a number is read from every usual way of writing', () => {
  test.each([
    '201701012393',
    '20170101-2393',
    '170101-2393',
    '1701012393',
    ' 17 01 01 - 2393 ',
    '2017-01-01-2393',
    '2017-01-01 2393',
    '20170101–2393',
    '170101\u00a02393',
    '２０１７０１０１－２３９３',
  ])('%s', (written) => {
    expect(read(written)).toBe('201701012393')
  })

  test('a plus sign means the century before, also in the year the person turns 100', () => {
    expect(read('260101-2392', Temporal.PlainDate.from('2026-12-31'))).not.toBe('192601012392')
    expect(read('110212+9135')).toBe('191102129135')
    expect(read('19110212+9135')).toBe('191102129135')
    expect(formatShortIdentifier('191102129135', today)).toBe('110212+9135')
    expect(formatShortIdentifier('201701012393', today)).toBe('170101-2393')
    expect(formatShortIdentifier('192612319810', today)).toBe('261231+9810')
    expect(formatShortIdentifier('192712319810', today)).toBe('271231-9810')
  })

  test('ten digits without a sign are never taken as a date that lies ahead', () => {
    const number = testNumber(Temporal.PlainDate.from('1926-12-01'), 0)
    expect(read(number.slice(2))).toBe(number)
    expect(read(`${number.slice(2, 8)}-${number.slice(8)}`)).toBe('in-the-future')
  })

  test("sex by the ninth digit, the date as the number's own", () => {
    const parsed = parseIdentifier('20170101-2393', today)
    expect(parsed).toMatchObject({ ok: true, value: { sex: 'male', kind: 'personalNumber', coordination: false } })
    if (parsed.ok) expect(parsed.value.numberDate?.toString()).toBe('2017-01-01')
    expect(parseIdentifier('199703042383', today)).toMatchObject({ ok: true, value: { sex: 'female' } })
  })

  test('a coordination number has 60 added to its day', () => {
    const number = testCoordinationNumber(Temporal.PlainDate.from('1991-07-17'), 0)
    expect(number.slice(6, 8)).toBe('77')
    const parsed = parseIdentifier(formatIdentifier(number), today)
    expect(parsed).toMatchObject({ ok: true, value: { kind: 'coordinationNumber', coordination: true, sex: 'female' } })
    if (parsed.ok) expect(parsed.value.numberDate?.toString()).toBe('1991-07-17')
  })

  test.each(['191500722390', '191500882392', '199005602397', '150072+2390', '900560-2397', '1990-05-60 2397'])(
    'a coordination number whose holder’s month or day of birth isn’t known has no date: %s',
    (written) => {
      expect(parseIdentifier(written, today)).toMatchObject({
        ok: true,
        value: { coordination: true, numberDate: null },
      })
    },
  )

  test('a date that isn’t known is in the future when its year is', () => {
    expect(read(String(withCheckDigit('20270060239')))).toBe('in-the-future')
    expect(read(String(withCheckDigit('20260060239')))).toBe(withCheckDigit('20260060239'))
  })
})

describe('a refusal has a name', () => {
  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['okänd', 'not-a-number'],
    ['---', 'not-a-number'],
    ['1701-012393', 'not-a-number'],
    ['170101--2393', 'not-a-number'],
    ['17.01.01-2393', 'not-a-number'],
    ['170101-239', 'too-short'],
    ['17010123930', 'eleven-digits'],
    ['2017010123930', 'too-long'],
    ['20170101-2394', 'wrong-check-digit'],
    ['20170230-2393', 'impossible-date'],
    ['20170132-2393', 'impossible-date'],
    ['20170160-2393', 'wrong-check-digit'],
    ['20170001-2393', 'impossible-date'],
    ['20170100-2393', 'impossible-date'],
    ['20170092-2393', 'impossible-date'],
    ['199002912393', 'impossible-date'],
    ['1990-02-91 2393', 'impossible-date'],
    ['20170192-2393', 'impossible-date'],
    ['20171301-2393', 'impossible-date'],
    ['16170101-2393', 'unknown-century'],
    ['20170101-0003', 'birth-number-missing'],
    ['20170101-A393', 'reserve-number'],
    ['170101-23KX', 'reserve-number'],
    ['9'.repeat(10_000), 'too-long'],
  ])('%s: %s', (written, kind) => {
    expect(read(written)).toBe(kind)
  })

  test('a date after today', () => {
    expect(read(testNumber(Temporal.PlainDate.from('2026-03-14'), 0))).toBe('in-the-future')
    expect(read(testNumber(today, 0))).toBe(testNumber(today, 0))
  })
})

describe('test numbers', () => {
  test.each(publishedTestNumbers)('%s, published by Skatteverket, is right', (number) => {
    expect(read(number)).toBe(number)
  })

  test('from 1980 a number is the one that Skatteverket publishes for the date', () => {
    expect(testNumber(Temporal.PlainDate.from('2017-01-01'), 1)).toBe('201701012393')
    expect(testNumber(Temporal.PlainDate.from('1980-02-01'), 1)).toBe('198002012394')
    expect(testNumber(Temporal.PlainDate.from('1988-10-31'), 0)).toBe('198810312382')
    expect(testNumber(Temporal.PlainDate.from('2000-01-01'), 0)).toBe('200001012384')
    expect(testNumber(Temporal.PlainDate.from('1998-01-01'), 0)).toBe('199801012387')
    expect(testNumber(Temporal.PlainDate.from('2000-12-03'), 0)).toBe('200012032389')
    expect(testNumber(Temporal.PlainDate.from('1890-01-01'), 0)).toBe('189001019802')
  })

  test("a day's numbers run out after the pair, and the next day is used", () => {
    expect(testNumber(Temporal.PlainDate.from('2000-01-01'), 3)).toBe(
      testNumber(Temporal.PlainDate.from('2000-01-02'), 1),
    )
  })

  test('whatever the date and serial: right, of the sex that the serial says, read back from every form', () => {
    fc.assert(
      fc.property(anyBirthDate, fc.integer({ min: 0, max: 60 }), fc.boolean(), (birthDate, serial, coordination) => {
        const number = coordination ? testCoordinationNumber(birthDate, serial) : testNumber(birthDate, serial)
        const forms = [number, formatIdentifier(number), formatShortIdentifier(number, today)]
        for (const form of forms) {
          expect(parseIdentifier(form, today)).toMatchObject({
            ok: true,
            value: { twelve: number, coordination, sex: serial % 2 === 0 ? 'female' : 'male' },
          })
        }
      }),
    )
  })

  test('one wrong digit is always seen', () => {
    fc.assert(
      fc.property(
        anyBirthDate,
        fc.integer({ min: 2, max: 11 }),
        fc.integer({ min: 1, max: 9 }),
        (birthDate, at, shift) => {
          const number = testNumber(birthDate, 0)
          const changed = `${number.slice(0, at)}${(Number(number.charAt(at)) + shift) % 10}${number.slice(at + 1)}`
          expect(parseIdentifier(changed, today).ok).toBe(false)
        },
      ),
    )
  })

  test('nothing that anybody can type throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (written) => void parseIdentifier(written, today)),
    )
    fc.assert(fc.property(fc.stringMatching(/^[\d +-]{8,14}$/), (written) => void parseIdentifier(written, today)))
  })
})
