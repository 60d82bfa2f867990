import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDayOfRest } from './calendar.ts'
import { computeRule, lawTable } from './table.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const anyDay = fc.integer({ min: 0, max: 366 * 60 }).map((days) => day('1990-01-01').add({ days }))

describe.each(lawTable().map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('has test dates, words in both languages, a section and a source', () => {
    expect(rule.testDates.length).toBeGreaterThan(0)
    expect(rule.source).toMatch(/^https:\/\//)
    for (const words of [rule.title, rule.text, rule.actor]) expect(words.sv !== '' && words.en !== '').toBe(true)
    expect(rule.section).not.toBe('')
  })

  test.each(rule.testDates)('%j', ({ events, length, expect: expected }) => {
    const computed = computeRule(rule.id, { events }, length === undefined ? {} : { length })
    if (!computed.ok) throw new Error(JSON.stringify(computed.reason))
    const { value } = computed
    const shown = JSON.parse(JSON.stringify(value))
    const { readings, ...days } = expected
    expect(shown).toMatchObject({ rule: rule.id, section: rule.section, ...days })
    const others = Object.fromEntries(
      (value.readings ?? []).map((reading) => [reading.id, String(reading.lastDay ?? reading.earliestDecision)]),
    )
    expect(others).toEqual(readings ?? {})
    expect(value.notes.length).toBeGreaterThan(0)
    expect(new Set(value.notes.map((note) => note.id)).size).toBe(value.notes.length)
  })

  test('whatever the day: a last day is never before the start, and never on a day of rest where § 2 moves it', () => {
    fc.assert(
      fc.property(anyDay, (start) => {
        const events = Object.fromEntries(rule.starts.map((name) => [name, start]))
        const computed = computeRule(rule.id, { events }, { length: { count: 2, unit: 'weeks' } })
        if (!computed.ok) throw new Error(JSON.stringify(computed.reason))
        const { lastDay, nominal, extended } = computed.value
        if (lastDay !== null) expect(Temporal.PlainDate.compare(lastDay, start)).toBeGreaterThanOrEqual(0)
        if (lastDay !== null && rule.weekend === 'extends') expect(isDayOfRest(lastDay)).toBe(false)
        if (rule.weekend === 'hardLimit' || rule.weekend === 'unverified') expect(lastDay).toEqual(nominal)
        expect(extended === null).toBe(rule.weekend === 'none')
      }),
      { numRuns: 40 },
    )
  })
})

describe('the table', () => {
  test('is sorted, and holds the rules of the path', () => {
    const ids = lawTable().map((rule) => rule.id)
    expect(ids).toEqual([...ids].sort())
    expect(new Set(ids).size).toBe(ids.length)
    const numbers = (prefix: string, last: number) =>
      Array.from({ length: last }, (_, index) => `${prefix}-${String(index + 1).padStart(2, '0')}`)
    for (const id of [...numbers('SO', 21), ...numbers('RE', 10), ...numbers('DS', 5), 'GEN-01', 'ID-01'])
      expect(ids).toContain(id)
  })

  test('an appeal of a decision received on Friday 13 March 2026: Good Friday, so the Tuesday after Easter', () => {
    const computed = computeRule('SO-09', { from: '2026-03-13' })
    expect(JSON.parse(JSON.stringify(computed))).toMatchObject({
      ok: true,
      value: {
        rule: 'SO-09',
        start: '2026-03-13',
        nominal: '2026-04-03',
        lastDay: '2026-04-07',
        notes: [{ id: 'counted' }, { id: 'extended' }],
      },
    })
  })

  test('the three weeks start at the later event, whichever it is', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (served, message) => {
        const computed = computeRule('EV-05', { events: { served, message } })
        const swapped = computeRule('EV-05', { events: { served: message, message: served } })
        if (!computed.ok || !swapped.ok) throw new Error('not computed')
        const later = Temporal.PlainDate.compare(served, message) >= 0 ? served : message
        expect(computed.value.start.equals(later)).toBe(true)
        expect(computed.value.lastDay).toEqual(swapped.value.lastDay)
        expect(computed.value.startEvent).toBe(Temporal.PlainDate.compare(message, served) > 0 ? 'message' : 'served')
      }),
    )
  })

  test.each([
    ['XX-01', { from: '2026-03-13' }, 'unknown-rule'],
    ['SO-09', {}, 'missing-event'],
    ['EV-05', { from: '2026-03-13' }, 'missing-event'],
    ['EV-05', { events: { served: '2026-03-13' } }, 'missing-event'],
    ['SO-09', { events: { served: '2026-03-13' } }, 'unknown-event'],
    ['SO-09', { events: { toString: '2026-03-13' } }, 'unknown-event'],
    ['SO-09', { from: '2026-02-30' }, 'not-a-date'],
    ['SO-09', { from: 'tomorrow' }, 'not-a-date'],
    ['GEN-01', { from: '2026-03-13' }, 'missing-length'],
  ])('%s with %j is refused: %s', (id, input, kind) => {
    expect(computeRule(id, input)).toMatchObject({ ok: false, reason: { kind } })
  })
})
