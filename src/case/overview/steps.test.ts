/** The way of a case says only what is true: what is done has its day, several things may be under way, and what doesn't come isn't ahead. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type StepFacts, stepsOf } from './steps.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-30')
const none: StepFacts = {
  openedOn: day('2026-10-01'),
  fromSignal: true,
  closedOn: null,
  investigation: null,
  decision: null,
  decided: false,
  granted: false,
  owed: 0,
  interventions: [],
  planMadeOn: null,
  homeSince: null,
  homeComing: null,
  followUpOn: null,
  heldOn: null,
}
const way = (more: Partial<StepFacts>) =>
  Object.fromEntries(
    stepsOf({ ...none, ...more }, today).map(({ name, state, why, on }) => [
      name,
      `${state}: ${why} ${on ?? ''}`.trim(),
    ]),
  )

describe('an open case', () => {
  test('that has only just come: the signal is done, all else is ahead', () => {
    const { signal, ...rest } = way({})
    expect(signal).toBe('done: bySignal 2026-10-01')
    expect(Object.values(rest).every((step) => step.startsWith('coming'))).toBe(true)
  })

  test('without a signal never says that one was handled', () => {
    expect(way({ fromSignal: false }).signal).toBe('none: noSignal 2026-10-01')
  })

  test('an investigation is under way until it has ended, whatever was decided in it', () => {
    const open = { openedOn: day('2026-10-02'), endedOn: null }
    const decision = { decidedOn: day('2026-11-01'), received: true }
    expect(way({ investigation: open, decision, decided: true }).investigation).toBe('current: since 2026-10-02')
    expect(way({ investigation: { ...open, endedOn: day('2026-11-02') } }).investigation).toBe('done: ended 2026-11-02')
  })

  test('a decision is done once the person has it; a new investigation waits for a new one', () => {
    const decision = { decidedOn: day('2026-11-01'), received: false }
    expect(way({ decision, decided: true }).decision).toBe('current: notServed 2026-11-01')
    expect(way({ decision: { ...decision, received: true }, decided: true }).decision).toBe('done: decided 2026-11-01')
    expect(way({ decision, decided: false }).decision).toBe('coming: decideAgain 2026-11-01')
  })

  test('interventions are under way while one runs, done when all have ended, and not ahead after a refusal', () => {
    const begun = { beginsOn: day('2026-10-10'), endedOn: null }
    const over = { beginsOn: day('2026-10-10'), endedOn: day('2026-11-10') }
    const decision = { decidedOn: day('2026-11-01'), received: true }
    expect(way({ interventions: [over, begun] }).interventions).toBe('current: running')
    expect(way({ interventions: [over] }).interventions).toBe('done: over 2026-11-10')
    expect(way({ decision, decided: true, granted: true, owed: 1 }).interventions).toBe('coming: owed')
    expect(way({ decision, decided: true }).interventions).toBe('none: nothingGranted')
  })

  test('a home is under way only when one is offered or signed, and a follow-up that is planned isn’t held', () => {
    expect(way({ planMadeOn: day('2026-10-20') }).home).toBe('coming: notYet')
    expect(way({ homeComing: { kind: 'offered', on: day('2026-12-01') } }).home).toBe('current: offered 2026-12-01')
    expect(way({ heldOn: day('2026-10-15'), followUpOn: day('2027-03-16') }).followUp).toBe(
      'coming: planned 2027-03-16',
    )
    expect(way({ followUpOn: day('2026-11-29') }).followUp).toBe('current: wasDue 2026-11-29')
  })
})

test('in a closed case nothing is ahead', () => {
  const states = stepsOf({ ...none, closedOn: day('2026-11-20') }, today).map(({ state }) => state)
  expect(states).not.toContain('coming')
  expect(states).not.toContain('current')
})

test('an intervention that begins later isn’t under way, and a follow-up isn’t late on its own day', () => {
  const later = { beginsOn: day('2026-12-10'), endedOn: null }
  expect(way({ interventions: [later] }).interventions).toBe('coming: begins 2026-12-10')
  expect(way({ followUpOn: today }).followUp).toBe('current: planned 2026-11-30')
  expect(way({ homeComing: { kind: 'accepted', on: day('2026-11-01') } }).home).toBe(
    'current: acceptedBefore 2026-11-01',
  )
})

test('whatever the facts, what runs has begun, what comes has not been, and what was is over', () => {
  const anyDay = fc.integer({ min: -60, max: 60 }).map((days) => today.add({ days }))
  const intervention = fc
    .tuple(anyDay, fc.option(fc.nat(40)))
    .map(([beginsOn, long]) => ({ beginsOn, endedOn: long === null ? null : beginsOn.add({ days: long }) }))
  const facts = fc.record({
    interventions: fc.array(intervention, { maxLength: 3 }),
    followUpOn: fc.option(anyDay),
    homeComing: fc.option(fc.record({ kind: fc.constant('accepted' as const), on: anyDay })),
  })
  const since = (on: Temporal.PlainDate | null) => (on === null ? 0 : Temporal.PlainDate.compare(today, on))
  fc.assert(
    fc.property(facts, (some) => {
      const steps = stepsOf({ ...none, ...some }, today)
      const running = steps.find(({ why }) => why === 'running')?.count ?? 0
      const begun = some.interventions.filter(
        ({ beginsOn, endedOn }) => since(beginsOn) >= 0 && (endedOn === null || since(endedOn) < 0),
      )
      expect(running).toBe(begun.length)
      for (const { why, state, on } of steps) {
        if (why === 'begins') expect(since(on)).toBe(-1)
        if (why === 'accepted' || why === 'planned') expect(since(on)).toBeLessThanOrEqual(0)
        if (why === 'wasDue' || why === 'acceptedBefore') expect(since(on)).toBe(1)
        if (state === 'done') expect(since(on)).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})
