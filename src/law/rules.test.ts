import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDayOfRest } from './calendar.ts'
import { eventAliases } from './events.ts'
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
    const { readings, notes, danger, dangerDecision, ...days } = expected
    expect(shown).toMatchObject({ rule: rule.id, section: rule.section, ...days })
    if (days.applies === undefined) expect(value.applies).toBeUndefined()
    if (danger !== undefined) expect(String(value.danger?.day)).toBe(danger)
    if (dangerDecision !== undefined) expect(String(value.dangerDecision?.day)).toBe(dangerDecision)
    const others = Object.fromEntries(
      (value.readings ?? []).map(({ id, lastDay, earliestDecision, earliestAction }) => [
        id,
        String(lastDay ?? earliestDecision ?? earliestAction),
      ]),
    )
    expect(others).toEqual(readings ?? {})
    expect(value.notes.map((note) => note.id)).toEqual(expect.arrayContaining([...(notes ?? [])]))
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
        // rent is due before the month that it refers to
        if (lastDay !== null && rule.id !== 'EV-01')
          expect(Temporal.PlainDate.compare(lastDay, start)).toBeGreaterThanOrEqual(0)
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
    const path = [...numbers('SO', 34), ...numbers('RE', 10), ...numbers('DS', 5), 'GEN-01', 'ID-01']
    const tenancy = [
      ...numbers('EV', 13),
      ...numbers('DI', 5),
      ...numbers('HN', 2),
      ...numbers('KF', 5),
      ...numbers('VE', 10),
      ...numbers('HO', 8),
    ]
    expect(ids).toEqual(expect.arrayContaining([...path, ...tenancy]))
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
    ['EV-05', { events: { served: '2026-03-13' } }, 'missing-event'],
    ['SO-09', { events: { served: '2026-03-13' } }, 'unknown-event'],
    ['SO-09', { events: { toString: '2026-03-13' } }, 'unknown-event'],
    ['EV-05', { events: { served: '2026-03-13', notice: '2026-03-10' } }, 'unknown-event'],
    ['EV-03', { events: { rentDue: '2026-03-13', due: '2026-03-13' } }, 'given-twice'],
    ['EV-05', { from: '2026-3-1' }, 'not-a-date'],
    ['SO-09', { from: '2026-02-30' }, 'not-a-date'],
    ['SO-09', { from: 'tomorrow' }, 'not-a-date'],
    ['GEN-01', { from: '2026-03-13' }, 'missing-length'],
  ])('%s with %j is refused: %s', (id, input, kind) => {
    expect(computeRule(id, input)).toMatchObject({ ok: false, reason: { kind } })
  })

  test('an unknown event is answered with every event that the rule knows', () => {
    expect(computeRule('EV-08', { events: { wrong: '2026-03-13' } })).toEqual({
      ok: false,
      reason: { kind: 'unknown-event', event: 'wrong', known: ['obstacleEnded', 'firstInstanceDecision'] },
    })
  })

  test('a day alone sets every starting event of a rule that starts at the later of several', () => {
    const days = { served: '2026-03-13', message: '2026-03-13' }
    expect(computeRule('EV-05', { from: '2026-03-13' })).toEqual(computeRule('EV-05', { events: days }))
    const earlier = { from: '2026-03-13', events: { message: '2026-03-10' } }
    expect(computeRule('EV-05', earlier)).toEqual(computeRule('EV-05', { events: { ...days, message: '2026-03-10' } }))
  })

  test('an alias means the same event, and never more than one', () => {
    expect(computeRule('EV-03', { events: { due: '2026-02-27' } })).toEqual(
      computeRule('EV-03', { from: '2026-02-27' }),
    )
    expect(computeRule('EV-12', { events: { due: '2026-02-27' } })).toEqual(
      computeRule('EV-12', { from: '2026-02-27' }),
    )
    for (const rule of lawTable())
      for (const [alias, names] of eventAliases) {
        const known = [...rule.starts, ...(rule.optional ?? [])].filter((name) => names.includes(name))
        expect(known.length, `${rule.id} ${alias}`).toBeLessThanOrEqual(1)
      }
  })
})
