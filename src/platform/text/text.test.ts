import { expect, test, vi } from 'vitest'
import {
  ageOn,
  dictionary,
  formatAge,
  formatDate,
  formatDateRange,
  formatDayAndMonth,
  formatKronor,
  formatLength,
  formatList,
  formatLongDay,
  formatMoment,
  formatNumber,
  formatPercent,
  formatRate,
  formatRelativeDay,
  formatShortDate,
  plural,
  words,
} from './index.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const saturday = day('2026-11-21')

test('a dictionary gives the words of one language', () => {
  const text = dictionary({
    sv: { home: 'Hem', beds: (n: number) => `${n} platser`, role: { manager: 'Chef' } },
    en: { home: 'Home', beds: (n) => `${n} places`, role: { manager: 'Manager' } },
  })
  expect(words(text, 'sv').beds(2)).toBe('2 platser')
  expect(words(text, 'en').role.manager).toBe('Manager')
})

test('a dictionary whose English lacks a word does not compile', () => {
  // @ts-expect-error the English has no `home`
  dictionary({ sv: { home: 'Hem' }, en: {} })
})

test('days are written as people write them', () => {
  expect(formatLongDay(saturday, 'sv')).toBe('lördag 21 november')
  expect(formatLongDay(saturday, 'en', true)).toBe('Saturday 21 November 2026')
  expect(formatDate(saturday, 'sv')).toBe('21 november 2026')
  expect(formatShortDate(saturday, 'sv')).toBe('21 nov. 2026')
  expect(formatShortDate(saturday, 'en')).toBe('21 Nov 2026')
  expect(formatDayAndMonth(day('2026-11-23'), 'sv')).toBe('mån 23 nov.')
})

test('a span says once what both days share', () => {
  expect(formatDateRange(day('2017-04-03'), day('2017-04-09'), 'sv')).toBe('3–9 april 2017')
  expect(formatDateRange(day('2017-04-03'), day('2017-05-02'), 'sv')).toBe('3 april – 2 maj 2017')
  expect(formatDateRange(day('2016-12-30'), day('2017-01-02'), 'en')).toBe('30 December 2016 – 2 January 2017')
  expect(formatDateRange(saturday, saturday, 'sv')).toBe('21 november 2026')
  expect(formatDateRange(day('2017-04-03'), null, 'sv')).toBe('sedan 3 april 2017')
  expect(formatDateRange(day('2017-04-03'), null, 'en')).toBe('since 3 April 2017')
  // what hasn't begun isn't since
  expect(formatDateRange(day('2217-04-03'), null, 'sv')).toBe('från 3 april 2217')
})

test('a moment is shown in Swedish time, summer and winter', () => {
  expect(formatMoment(Temporal.Instant.from('2026-07-01T22:30:00Z'), 'sv')).toBe('2 juli 2026 00:30')
  expect(formatMoment(Temporal.Instant.from('2026-12-01T22:30:00Z'), 'en')).toBe('1 Dec 2026 23:30')
})

test('days near today have names of their own', () => {
  const about = (days: number, locale: 'sv' | 'en') => formatRelativeDay(saturday.add({ days }), saturday, locale)
  expect([-2, -1, 0, 1, 3].map((days) => about(days, 'sv'))).toEqual([
    '2\u00a0dagar sen',
    'i går',
    'i dag',
    'i morgon',
    'om 3\u00a0dagar',
  ])
  expect([-2, -1, 0, 1, 3].map((days) => about(days, 'en'))).toEqual([
    '2\u00a0days ago',
    'yesterday',
    'today',
    'tomorrow',
    'in 3\u00a0days',
  ])
})

test('numbers have a decimal comma and narrow spaces in Swedish', () => {
  expect(formatNumber(72018, 'sv')).toBe('72\u202f018')
  expect(formatNumber(72018, 'en')).toBe('72,018')
  expect(formatRate((258 / 66571) * 10000, 'sv')).toBe('38,8')
  expect(formatRate((64 / 72018) * 10000, 'en')).toBe('8.9')
  expect(formatPercent(0.456, 'sv')).toBe('46\u00a0%')
  expect(formatKronor(11240, 'sv')).toBe('11\u202f240\u00a0kr')
  expect(formatKronor(99.5, 'en')).toBe('SEK\u00a099.50')
  expect(formatNumber(-3, 'sv')).toBe('−3')
})

test('counts, ages and lists agree with their nouns', () => {
  expect(plural(1, 'person', 'personer', 'sv')).toBe('1\u00a0person')
  expect(plural(2, 'person', 'personer', 'sv')).toBe('2\u00a0personer')
  expect(formatAge(1, 'en')).toBe('1\u00a0year')
  expect(formatList(['plats'], 'sv')).toBe('plats')
  expect(formatList(['plats', 'möte', 'namn'], 'sv')).toBe('plats, möte och namn')
  expect(formatList([], 'en')).toBe('')
})

test('one who was born on a leap day has a birthday on the first of March in other years', () => {
  expect(ageOn(day('2004-02-29'), day('2026-02-28'))).toBe(21)
  expect(ageOn(day('2004-02-29'), day('2026-03-01'))).toBe(22)
})

test('a length of time is said in its largest units', () => {
  expect(formatLength(day('2023-01-01'), day('2026-03-05'), 'sv')).toBe('3 år 2 mån')
  expect(formatLength(day('2026-01-01'), day('2026-04-05'), 'sv')).toBe('3 månader')
})

test.each([
  ['2026-11-01', '2026-11-08', '8\u00a0dagar', '8\u00a0days'],
  ['2026-11-01', '2026-11-01', '1\u00a0dag', '1\u00a0day'],
  ['2028-02-28', '2028-03-01', '3\u00a0dagar', '3\u00a0days'],
  ['2026-01-01', '2026-01-14', '2\u00a0veckor', '2\u00a0weeks'],
  ['2026-01-01', '2026-01-28', '4\u00a0veckor', '4\u00a0weeks'],
  ['2026-01-01', '2026-02-28', '2 månader', '2 months'],
  ['2026-01-01', '2026-12-31', '1 år', '1\u00a0year'],
  ['2026-01-01', '2027-01-31', '1 år 1 mån', '1\u00a0year 1 mo'],
])('a length counts its first day and its last: %s to %s', (from, to, sv, en) => {
  expect(formatLength(day(from), day(to), 'sv')).toBe(sv)
  expect(formatLength(day(from), day(to), 'en')).toBe(en)
})

test('what writes dates and numbers is made once a language, not for each', () => {
  const write = () => {
    formatShortDate(saturday, 'sv')
    formatNumber(1000, 'sv')
  }
  write()
  const made = [vi.spyOn(Intl, 'NumberFormat'), vi.spyOn(Intl, 'DateTimeFormat')]
  write()
  expect(made.map(({ mock }) => mock.calls.length)).toEqual([0, 0])
  for (const one of made) one.mockRestore()
})
