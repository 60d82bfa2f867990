import Holidays from 'date-holidays'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dayOfRestName,
  easterSunday,
  eves,
  isDayOfRest,
  isEve,
  isPublicHoliday,
  isVardag,
  publicHolidays,
} from './calendar.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const anyDay = fc.integer({ min: 0, max: 366 * 120 }).map((days) => Temporal.PlainDate.from('1950-01-01').add({ days }))

describe('the red days of lag 1989:253', () => {
  const years = Array.from({ length: 71 }, (_, index) => 1990 + index)

  test.each(years)('are the same as date-holidays gives for %i, and so are the eves', (year) => {
    const theirs = new Holidays('SE').getHolidays(year, 'en')
    // date-holidays knows Whit Monday only as a day to note; it was red until 2004 (SFS 2004:1320)
    const red = theirs.filter(({ type, name }) => type === 'public' || (name === 'Whit Monday' && year < 2005))
    const dates = (days: { date: string }[]) => [...new Set(days.map(({ date }) => date.slice(0, 10)))].sort()
    const ours = (days: { date: Temporal.PlainDate }[]) => dates(days.map(({ date }) => ({ date: date.toString() })))
    expect(ours(publicHolidays(year))).toEqual(dates(red))
    expect(ours(eves(year))).toEqual(dates(theirs.filter(({ type }) => type === 'bank')))
  })

  test('the national day is red since 2005, Whit Monday until 2004', () => {
    expect(isPublicHoliday(day('2003-06-06'))).toBe(false)
    expect(isPublicHoliday(day('2005-06-06'))).toBe(true)
    expect(isPublicHoliday(day('2004-05-31'))).toBe(true)
    expect(isPublicHoliday(day('2005-05-16'))).toBe(false)
  })

  test('known years', () => {
    expect(
      ['1991', '2000', '2008', '2019', '2024', '2026', '2038', '2285'].map((y) => easterSunday(Number(y)).toString()),
    ).toEqual([
      '1991-03-31',
      '2000-04-23',
      '2008-03-23',
      '2019-04-21',
      '2024-03-31',
      '2026-04-05',
      '2038-04-25',
      '2285-03-22',
    ])
    expect(publicHolidays(2026).map(({ id, date }) => `${date} ${id}`)).toEqual([
      '2026-01-01 newYearsDay',
      '2026-01-06 epiphany',
      '2026-04-03 goodFriday',
      '2026-04-05 easterSunday',
      '2026-04-06 easterMonday',
      '2026-05-01 mayDay',
      '2026-05-14 ascensionDay',
      '2026-05-24 whitSunday',
      '2026-06-06 nationalDay',
      '2026-06-20 midsummerDay',
      '2026-10-31 allSaintsDay',
      '2026-12-25 christmasDay',
      '2026-12-26 boxingDay',
    ])
    expect(eves(2026).map(({ date }) => date.toString())).toEqual(['2026-06-19', '2026-12-24', '2026-12-31'])
  })

  test('Ascension Day and May Day can be one day', () => {
    expect(
      publicHolidays(2008)
        .filter((h) => h.date.equals(day('2008-05-01')))
        .map((h) => h.id),
    ).toEqual(['mayDay', 'ascensionDay'])
  })
})

describe('a vardag', () => {
  test('Saturday and the eves are not vardagar by the cautious reading, and are by the strict one', () => {
    for (const text of ['2026-09-26', '2026-06-19', '2026-12-24', '2026-12-31']) {
      expect(isVardag(day(text))).toBe(false)
      expect(isVardag(day(text), 'strict')).toBe(true)
    }
  })

  test('a red Saturday is no vardag by any reading', () => {
    expect(isVardag(day('2026-06-20'), 'strict')).toBe(false)
    expect(isVardag(day('2026-10-31'), 'strict')).toBe(false)
  })

  test('Maundy Thursday and the eves of Epiphany, May and Easter count as other days', () => {
    expect(isVardag(day('2026-04-02'))).toBe(true)
    expect(isVardag(day('2026-01-05'))).toBe(true)
    expect(isVardag(day('2026-04-30'))).toBe(true)
    expect(dayOfRestName(day('2026-04-04'))).toEqual({ sv: 'en lördag', en: 'a Saturday' })
  })

  test('what is a cautious vardag is a strict one; every day of rest has a name, no vardag has one', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        if (isVardag(date)) expect(isVardag(date, 'strict')).toBe(true)
        expect(dayOfRestName(date) !== null).toBe(isDayOfRest(date))
        // Christmas Eve is a Sunday at times, and Sundays are holidays
        if (isEve(date)) expect(isPublicHoliday(date)).toBe(date.dayOfWeek === 7)
      }),
      { examples: [[Temporal.PlainDate.from('2028-12-24')]] },
    )
  })

  test('Easter is a Sunday between 22 March and 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1753, max: 4000 }), (year) => {
        const easter = easterSunday(year)
        expect(easter.dayOfWeek).toBe(7)
        expect(easter.toString().slice(5) >= '03-22' && easter.toString().slice(5) <= '04-25').toBe(true)
      }),
    )
  })
})
