/** What leaves Hemvist in a calendar and in a mail: numbers, rules and days, on the right day, and nothing else whatever a room hands over. */

import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import type { Session } from '../platform/access/index.ts'
import { calendarText } from '../platform/document/index.ts'
import { type Line, line, textOf } from '../platform/mail/index.ts'
import type { DayItem, Reminder } from '../platform/web/index.ts'
import { rateLimit } from './calendar/rate.ts'
import { calendarDays } from './calendar/routes.ts'
import { digestMail, digestOf, isMailDay } from './mail/digest.ts'
import { clocksOf, type Told, told } from './tellable.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const matter = '0197cc00-0000-7000-8000-000000000001'
const base = new URL('https://hemvist.example.se')

const reminder = (due: string, more: Partial<Reminder> = {}): Reminder => ({
  ref: 'V-2026-0118',
  ruleId: 'EV-05',
  due: day(due),
  what: 'lastDay',
  href: `/evictions/${matter}`,
  key: `${matter} EV-05`,
  ...more,
})
const clock = (due: string, more: Partial<Reminder> = {}): Told => told(reminder(due, more))

const siv = { locale: 'sv' } as const
const sivSession: Session = {
  ...siv,
  userId: matter,
  name: 'Siv',
  title: null,
  organisation: { id: matter, kind: 'municipality', name: 'Kalmar' },
  unit: null,
  municipality: '0880',
  roles: ['socialWorker'],
  scheme: 'auto',
  demo: true,
}
const at = Temporal.Instant.from('2026-11-20T07:12:30Z')
const fileOf = (...clocks: Told[]) =>
  calendarText({
    name: 'Mina klockor',
    days: calendarDays(clocks, sivSession, base),
    at,
    refresh: Temporal.Duration.from({ hours: 1 }),
  })
const eventsOf = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')

describe('a clock outside the login', () => {
  test('has its number, its rule and its day', () => {
    expect(clock('2026-12-01')).toMatchObject({ ref: 'V-2026-0118', ruleId: 'EV-05', path: `/evictions/${matter}` })
  })
  test.each([
    ['a name as its number', { ref: 'Maja Test' }, { ref: null }],
    ['a personal number as its number', { ref: '19890501-2384' }, { ref: null }],
    ['a street as its number', { ref: 'Provgatan 1' }, { ref: null }],
    ['words as its rule', { ruleId: 'Maja hör av sig' }, { ruleId: null }],
    ['a search as its page', { href: '/people?q=Maja+Test' }, { path: '/' }],
    ['a name in its page', { href: '/people/Maja' }, { path: '/' }],
    ['another site as its page', { href: '//evil.example/x' }, { path: '/' }],
  ] as const)('leaves out %s', (_, handed, left) => {
    expect(clock('2026-12-01', handed)).toMatchObject(left)
  })
  test('is taken from My day without anything that somebody wrote', () => {
    const duty: DayItem = {
      group: 'clock',
      due: day('2026-12-01'),
      title: 'Maja Test, Provgatan 1',
      tags: [{ text: 'Provgatan 1' }, { text: 'V-2026-12' }, { text: '2 barn', children: true }],
      where: 'Provgatan 1',
      since: day('2026-11-01'),
      facts: 'Maja ringde 08:14',
      rule: 'Maja ska ringas upp',
      children: 2,
      roofless: false,
      ruleId: 'SO-09',
      href: `/cases/${matter}?who=Maja#note`,
      verb: 'Ring Maja',
      cannotWait: true,
    }
    const clocks = clocksOf([duty, { ...duty, group: 'tonight' }, { ...duty, due: null }])
    expect(clocks).toHaveLength(1)
    expect(JSON.stringify(clocks.map(told))).not.toMatch(/Maja|Provgatan|barn/)
    expect(clocks.map(told)).toMatchObject([{ ref: 'V-2026-12', ruleId: 'SO-09', path: `/cases/${matter}` }])
    expect(fileOf(...clocks.map(told))).not.toMatch(/Maja|Provgatan|barn/)
  })
})

describe('the calendar', () => {
  test('has a whole day a clock, with a reminder at eight the day before', () => {
    const text = fileOf(
      clock('2026-12-01'),
      clock('2026-12-02', { ref: null, ruleId: null, what: 'followUp', key: 'b' }),
    )
    const [first, second] = eventsOf(text)
    expect(text).toContain('\r\n')
    expect(first?.getFirstPropertyValue('summary')).toBe('V-2026-0118 EV-05 sista dag')
    expect(second?.getFirstPropertyValue('summary')).toBe('följ upp')
    expect(first?.getFirstPropertyValue('dtstart')?.toString()).toBe('2026-12-01')
    expect(first?.getFirstPropertyValue('dtend')?.toString()).toBe('2026-12-02')
    expect(first?.getFirstPropertyValue('url')).toBe(`https://hemvist.example.se/evictions/${matter}`)
    const alarm = first?.getFirstSubcomponent('valarm')
    expect(alarm?.getFirstPropertyValue('trigger')?.toString()).toBe('2026-11-30T07:00:00Z')
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H')
    expect(text).toContain('METHOD:PUBLISH')
  })
  test('reminds at eight by the clock on the wall, also when summer time begins and ends', () => {
    const triggers = eventsOf(
      fileOf(
        clock('2026-03-29'),
        clock('2026-03-30', { key: 'b' }),
        clock('2026-10-25', { key: 'c' }),
        clock('2026-10-26', { key: 'd' }),
      ),
    ).map((event) => event.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')?.toString())
    expect(triggers).toEqual([
      '2026-03-28T07:00:00Z',
      '2026-03-29T06:00:00Z',
      '2026-10-24T06:00:00Z',
      '2026-10-25T07:00:00Z',
    ])
  })
  test('knows the same clock again when its day has moved', () => {
    const uid = (due: string) => eventsOf(fileOf(clock(due)))[0]?.getFirstPropertyValue('uid')
    expect(uid('2026-12-01')).toBe(uid('2026-12-04'))
    expect(uid('2026-12-01')).not.toContain(matter)
  })
  test('is the same text for an hour, and a later revision after it', () => {
    const made = (when: string) =>
      calendarText({
        name: 'x',
        days: calendarDays([clock('2026-12-01')], sivSession, base),
        at: Temporal.Instant.from(when),
        refresh: Temporal.Duration.from({ hours: 1 }),
      })
    expect(made('2026-11-20T07:01:00Z')).toBe(made('2026-11-20T07:59:00Z'))
    const sequence = (text: string) => Number(eventsOf(text)[0]?.getFirstPropertyValue('sequence'))
    expect(sequence(made('2026-11-20T08:00:00Z'))).toBe(sequence(made('2026-11-20T07:59:00Z')) + 1)
  })
  test('without clocks is a calendar all the same', () => {
    expect(eventsOf(fileOf())).toEqual([])
  })
  test('is asked for a dozen times a minute, no more', () => {
    const allowed = rateLimit(3)
    expect([0, 1, 2, 3].map((ms) => allowed('a', ms))).toEqual([true, true, true, false])
    expect([allowed('b', 4), allowed('a', 60_001)]).toEqual([true, true])
  })
})

const friday = day('2026-11-20')
const asked = { today: friday, weekly: false, escalateAfterDays: null }
const say = (lines: readonly Line[]) => lines.map(textOf).join('\n')

describe('the mail in the morning', () => {
  test('counts what runs out today, within three days, and what is late; not what is further off', () => {
    const clocks = ['2026-11-18', '2026-11-20', '2026-11-20', '2026-11-23', '2026-11-24'].map((due) => clock(due))
    expect(digestOf(clocks, asked)).toMatchObject({ today: 2, soon: 1, late: 1, rules: [{ id: 'EV-05', count: 4 }] })
    expect(digestOf(clocks, { ...asked, weekly: true })).toMatchObject({ soon: 2 })
  })
  test('is not sent when nothing is due', () => {
    expect(digestOf([], asked)).toBeNull()
    expect(digestOf([clock('2026-11-24')], asked)).toBeNull()
  })
  test('tells a manager what is late by as many days as the municipality has set, or more', () => {
    const clocks = ['2026-11-17', '2026-11-18', '2026-11-19'].map((due) => clock(due))
    const escalated = (days: number) => digestOf(clocks, { ...asked, escalateAfterDays: days })?.escalated?.count
    expect([1, 2, 3, 4].map(escalated)).toEqual([3, 2, 1, 0])
  })
  test('holds numbers, rules and two links, in both languages', () => {
    const digest = digestOf([clock('2026-11-20'), clock('2026-11-19', { ruleId: null })], asked)
    if (digest === null) throw new Error('nothing to say')
    for (const locale of ['sv', 'en'] as const) {
      const { subject, text } = digestMail(digest, locale, base)
      expect(say(text)).toContain('EV-05')
      expect(say(text)).not.toMatch(/V-2026|undefined|null/)
      expect([...say(text).matchAll(/https:\S+/g)].map(([link]) => link)).toEqual([
        'https://hemvist.example.se/',
        'https://hemvist.example.se/settings/reminders',
      ])
      expect(textOf(subject)).toContain('1')
    }
  })
  test('can’t be given words', () => {
    const greet = (who: string) => `Hej ${who}`
    // @ts-expect-error a text is no fact
    expect(textOf(line(greet, 'Maja'))).toBe('Hej Maja')
    // @ts-expect-error nobody makes a line by hand
    const made: Line = { text: 'Maja' }
    expect(made).toBeDefined()
  })
  test('keeps a subject on one line', () => {
    expect(textOf(line('a\r\nBcc: x@y.se'))).toBe('a Bcc: x@y.se')
  })
  test.each([
    ['an ordinary Friday', '2026-11-20', true],
    ['a Saturday', '2026-11-21', false],
    ['Christmas Eve, a Thursday', '2026-12-24', false],
    ['Christmas Day, a Friday', '2026-12-25', false],
  ])('comes or not on %s', (_, on, comes) => {
    expect(isMailDay(day(on), null)).toBe(comes)
  })
  test('once a week comes on its day, and the vardag after when that is red', () => {
    expect([isMailDay(day('2026-11-19'), 4), isMailDay(day('2026-11-20'), 4)]).toEqual([true, false])
    // Thursday 24 and Friday 25 December are off, and the weekend follows
    expect([isMailDay(day('2026-12-28'), 4), isMailDay(day('2026-12-29'), 4)]).toEqual([true, false])
  })
})
