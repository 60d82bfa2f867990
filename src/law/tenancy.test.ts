import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDayOfRest, isVardag } from './calendar.ts'
import type { Computation } from './rules.ts'
import { computeRule, findRule, lawTable } from './table.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const anyDay = fc.integer({ min: 0, max: 366 * 120 }).map((days) => day('1990-01-01').add({ days }))
const compare = Temporal.PlainDate.compare
const runs = { numRuns: 300 }

function computed(id: string, events: Readonly<Record<string, Temporal.PlainDate | string>>): Computation {
  const found = computeRule(id, { events })
  if (!found.ok) throw new Error(JSON.stringify(found.reason))
  return found.value
}

/** Every starting event of a rule on one day. */
function startedOn(id: string, start: Temporal.PlainDate): Computation {
  const found = computeRule(id, { from: start })
  if (!found.ok) throw new Error(JSON.stringify(found.reason))
  return found.value
}

const vardagarBetween = (from: Temporal.PlainDate, to: Temporal.PlainDate) => {
  let count = 0
  for (let at = from.add({ days: 1 }); compare(at, to) < 0; at = at.add({ days: 1 })) if (isVardag(at)) count += 1
  return count
}

const given = (found: Temporal.PlainDate | null | undefined): Temporal.PlainDate => {
  if (found === null || found === undefined) throw new Error('no day')
  return found
}

const tenancyRules = lawTable().filter(({ id }) => /^(EV|DI|HN|KF|VE|HO)-/.test(id))
const windows = ['EV-05', 'EV-06', 'EV-13']

describe('the published test days of the three weeks', () => {
  test.each([
    ['2026-03-13', '2026-04-03', '2026-04-07', '2026-04-10', undefined],
    ['2026-05-29', '2026-06-19', '2026-06-22', '2026-06-25', undefined],
    ['2026-12-04', '2026-12-25', '2026-12-28', '2027-01-04', '2026-12-31'],
    ['2026-09-02', '2026-09-23', '2026-09-23', '2026-09-28', '2026-09-26'],
  ])('from %s: nominal %s, last day %s, decision from %s', (start, nominal, lastDay, decision, otherReading) => {
    for (const id of windows) {
      const found = JSON.parse(JSON.stringify(startedOn(id, day(start))))
      expect(found).toMatchObject({ rule: id, start, nominal, lastDay, extended: lastDay, earliestDecision: decision })
      expect(found.readings[0]?.earliestDecision).toBe(otherReading)
      expect(found.dangerDecision.day).toBe(otherReading ?? decision)
    }
    const after = startedOn('EV-07', day(lastDay))
    expect(String(after.earliestDecision)).toBe(decision)
    expect(after.readings?.map((reading) => String(reading.earliestDecision))).toEqual(
      otherReading === undefined ? [] : [otherReading],
    )
  })

  test('the rent of March 2026 is due on Friday 27 February, or on the Saturday; forfeited from 7 March', () => {
    const due = startedOn('EV-01', day('2026-03-31'))
    expect(String(due.lastDay)).toBe('2026-02-27')
    expect(due.readings?.map(({ id, lastDay }) => [id, String(lastDay)])).toEqual([
      ['saturday-is-vardag', '2026-02-28'],
      ['extended', '2026-03-02'],
    ])
    const forfeited = computed('EV-03', { rentDue: given(due.lastDay) })
    expect(String(forfeited.lastDay)).toBe('2026-03-06')
    expect(String(forfeited.earliestAction)).toBe('2026-03-07')
  })
})

describe('whatever the days', () => {
  test.each(windows)('%s starts at the later event, and a later message never gives an earlier day', (id) => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (served, message, other) => {
        const [earlier, later] = compare(message, other) <= 0 ? [message, other] : [other, message]
        const first = computed(id, { served, message: earlier })
        const second = computed(id, { served, message: later })
        expect(compare(given(second.lastDay), given(first.lastDay))).toBeGreaterThanOrEqual(0)
        expect(compare(given(second.earliestDecision), given(first.earliestDecision))).toBeGreaterThanOrEqual(0)
        expect(computed(id, { served: earlier, message: served }).lastDay).toEqual(first.lastDay)
        expect(compare(first.start, served) === 0 || compare(first.start, earlier) === 0).toBe(true)
      }),
      runs,
    )
  })

  test.each([...windows, 'EV-07'])('%s: a decision comes on a vardag with exactly two between', (id) => {
    fc.assert(
      fc.property(anyDay, (start) => {
        const { lastDay, earliestDecision, dangerDecision } = startedOn(id, start)
        const decision = given(earliestDecision)
        expect(isVardag(decision)).toBe(true)
        expect(vardagarBetween(lastDay ?? start, decision)).toBe(2)
        const feared = given(dangerDecision?.day)
        expect(compare(feared, decision)).toBeLessThanOrEqual(0)
        expect(isVardag(feared, 'strict')).toBe(true)
        expect(compare(feared, lastDay ?? start)).toBeGreaterThan(0)
      }),
      runs,
    )
  })

  test('rent is due on a vardag of the month before, by either reading, and no vardag lies between it and the month', () => {
    fc.assert(
      fc.property(anyDay, (month) => {
        const { lastDay, readings, danger } = startedOn('EV-01', month)
        const due = given(lastDay)
        const first = month.with({ day: 1 })
        expect(isVardag(due)).toBe(true)
        expect(due.toPlainYearMonth().add({ months: 1 }).equals(month.toPlainYearMonth())).toBe(true)
        expect(vardagarBetween(due, first)).toBe(0)
        expect(danger?.day.equals(due)).toBe(true)
        const others = [due, ...(readings ?? []).map((reading) => given(reading.lastDay))]
        for (const [at, other] of others.entries())
          if (at > 0) expect(compare(given(others[at - 1]), other)).toBeLessThan(0)
        expect(others.length === 1 || others.length === 3).toBe(true)
      }),
      runs,
    )
  })

  test.each(tenancyRules.map((rule) => [rule.id, rule] as const))('%s keeps its weekday or day number', (id, rule) => {
    const length = rule.length
    fc.assert(
      fc.property(anyDay, (start) => {
        const { nominal, lastDay, extended, danger } = startedOn(id, start)
        if (nominal === null) return
        if (length?.unit === 'weeks') expect(nominal.dayOfWeek).toBe(start.dayOfWeek)
        if (length?.unit === 'months' || length?.unit === 'years') {
          const lastOfItsMonth = nominal.day === nominal.daysInMonth
          expect(nominal.day === start.day || lastOfItsMonth).toBe(true)
          expect(nominal.toPlainYearMonth().equals(start.toPlainYearMonth())).toBe(false)
        }
        if (lastDay !== null && rule.weekend === 'extends') expect(isDayOfRest(lastDay)).toBe(false)
        if (lastDay !== null) expect(compare(lastDay, nominal)).toBeGreaterThanOrEqual(0)
        if (extended !== null) expect(compare(extended, nominal)).toBeGreaterThanOrEqual(0)
        if (danger !== undefined && lastDay !== null) expect(compare(danger.day, lastDay)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 100 },
    )
  })

  test('a tenancy without a term ends with a month, three to four months after the notice', () => {
    fc.assert(
      fc.property(anyDay, (notice) => {
        const end = given(startedOn('HO-02', notice).lastDay)
        expect(end.day).toBe(end.daysInMonth)
        expect(compare(end, notice.add({ months: 3 }))).toBeGreaterThanOrEqual(0)
        expect(compare(end, notice.add({ months: 4 }))).toBeLessThan(0)
      }),
      runs,
    )
  })

  test('a guarantee ends with a month, never before two years, never before nine months', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (guaranteeBegan, guaranteeNotice) => {
        const end = given(computed('HO-04', { guaranteeBegan, guaranteeNotice }).lastDay)
        expect(end.day).toBe(end.daysInMonth)
        expect(compare(end.add({ days: 1 }), guaranteeBegan.add({ years: 2 }))).toBeGreaterThanOrEqual(0)
        expect(compare(end, guaranteeNotice.add({ months: 9 }))).toBeGreaterThanOrEqual(0)
      }),
      runs,
    )
  })

  test('the next day to apply to Boverket is the 10th of a third month, less than a quarter and some days away', () => {
    fc.assert(
      fc.property(anyDay, (asked) => {
        const next = given(startedOn('HO-06', asked).nominal)
        expect([next.day, next.month % 3]).toEqual([10, 0])
        expect(asked.until(next, { largestUnit: 'days' }).days).toBeLessThanOrEqual(91)
        expect(compare(next, asked)).toBeGreaterThanOrEqual(0)
      }),
      runs,
    )
  })

  test('leaving anyway counts only before the day a month after forfeiture', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (forfeited, days) => {
        const mustLeaveAnyway = forfeited.add({ days })
        const { applies } = computed('EV-09', { forfeited, mustLeaveAnyway })
        expect(applies).toBe(compare(mustLeaveAnyway, forfeited.add({ months: 1 })) < 0)
      }),
      runs,
    )
  })
})

describe('two ways in', () => {
  test('belongings left behind: three months from a demand, six from the eviction where there was none', () => {
    expect(String(computed('VE-07', { evicted: '2026-05-13' }).lastDay)).toBe('2026-11-13')
    expect(computed('VE-07', { evicted: '2026-05-13' }).startEvent).toBe('evicted')
    expect(String(computed('VE-07', { evicted: '2026-05-13', demandToCollect: '2026-05-20' }).lastDay)).toBe(
      '2026-08-20',
    )
    // a demand after the six months' half gives no longer time
    const late = computed('VE-07', { evicted: '2026-11-13', demandToCollect: '2027-04-01' })
    expect([String(late.lastDay), String(late.danger?.day)]).toEqual(['2027-05-13', '2027-05-13'])
    expect(computeRule('VE-07', { events: {} })).toMatchObject({ ok: false, reason: { missing: ['demandToCollect'] } })
  })

  test.each([
    ['HO-03', { tenancyBegan: '2026-10-01', tenancyEnds: '2026-05-01' }, 'ends-before-it-began'],
    ['HO-11', { noticeGiven: '2026-10-01', tenancyEnds: '2026-05-01' }, 'notice-after-the-end'],
    ['HO-05', { guaranteeBegan: '2026-10-01', guaranteeEnds: '2026-05-01' }, 'guarantee-ends-before-it-began'],
    [
      'DI-05',
      { landlordLearned: '2026-01-10', investigationBegan: '2026-05-01', criminalCaseEnded: '2026-03-01' },
      'case-ended-before-it-began',
    ],
    ['HO-12', { tenantDied: '2026-10-01', noticeGiven: '2026-05-01' }, 'notice-before-the-death'],
    ['VE-07', { evicted: '2026-11-13', demandToCollect: '2026-04-01' }, 'demand-before-the-eviction'],
  ])('%s counts events in an order that can’t be, and says which is wrong: %j', (rule, events, note) => {
    expect(computed(rule, events).notes.map(({ id }) => id)).toContain(note)
  })

  test('a decision waits for both the answer and the recovery period', () => {
    expect(computeRule('KF-03', { events: { answerTimeOut: '2026-04-01' } })).toMatchObject({
      ok: false,
      reason: { kind: 'missing-event', missing: ['earliestDecision'] },
    })
  })

  test('every rule of tenancies answers to a day alone, with at least two test days', () => {
    for (const { id } of tenancyRules) {
      expect(startedOn(id, day('2026-03-13'))).toMatchObject({ rule: id })
      expect(findRule(id)?.testDates.length, id).toBeGreaterThanOrEqual(2)
    }
  })
})
