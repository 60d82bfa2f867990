/** What the board may decide, when its word still helps, and what the letters say: decided on facts alone. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CourseEvent, courseOf, type Tenure } from '../law/index.ts'
import { stopped, wrong } from '../platform/subject/refusal.ts'
import { type Delegation, holdsOn, lastDayWhenEnded, mayDecide, stateOn } from './delegation/rules.ts'
import { sayDelegation } from './delegation/say.ts'
import { endOutcomes, hasLeft, isKept, outcomesFor, suggestedOutcome } from './outcomes.ts'
import { undertakingLetter } from './undertaking/letter.ts'
import { deliveryOn, timingOn, windowOf } from './window.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const refusal = (outcome: { ok: boolean; reason?: { kind: string } }) => (outcome.ok ? null : outcome.reason?.kind)

describe('a delegation', () => {
  const first = day('2026-01-01')
  const anyDelegation: fc.Arbitrary<Delegation> = fc
    .record({
      id: fc.uuid(),
      task: fc.constantFrom('payArrears' as const, 'undertake' as const),
      upToOre: fc.option(fc.integer({ min: 1, max: 5_000_000 })),
      from: fc.integer({ min: 0, max: 40 }),
      days: fc.option(fc.integer({ min: -1, max: 40 })),
    })
    .map(({ id, task, upToOre, from, days }) => {
      const begins = first.add({ days: from })
      const until = days === null ? null : begins.add({ days })
      return { id, userId: 'u', task, upToOre, reference: '4.2', from: begins, until }
    })
  const wanted = fc.record({
    task: fc.constantFrom('payArrears' as const, 'undertake' as const),
    amountOre: fc.integer({ min: 1, max: 6_000_000 }),
    on: fc.integer({ min: -5, max: 90 }).map((days) => first.add({ days })),
  })

  test('carries a decision only of its task, within its days and its limit; and one that carries it is never refused', () => {
    fc.assert(
      fc.property(fc.array(anyDelegation, { maxLength: 6 }), wanted, (delegations, decision) => {
        const carries = (one: Delegation) =>
          one.task === decision.task &&
          holdsOn(one, decision.on) &&
          (one.upToOre === null || one.upToOre >= decision.amountOre)
        const outcome = mayDecide(delegations, decision)
        expect(outcome.ok).toBe(delegations.some(carries))
        if (outcome.ok) expect(carries(outcome.value)).toBe(true)
      }),
    )
  })

  test('a smaller amount is never refused where a larger one is allowed', () => {
    fc.assert(
      fc.property(fc.array(anyDelegation, { maxLength: 6 }), wanted, fc.integer({ min: 1 }), (all, decision, less) => {
        const smaller = { ...decision, amountOre: Math.max(1, decision.amountOre - less) }
        if (mayDecide(all, decision).ok) expect(mayDecide(all, smaller).ok).toBe(true)
      }),
    )
  })

  test('what is missing is told with the limit, the point and whom to ask', () => {
    const own = {
      id: '1',
      userId: 'u',
      task: 'undertake',
      upToOre: 2_000_000,
      reference: '4.2',
      from: first,
      until: null,
    } as const
    const outcome = mayDecide([own], { task: 'undertake', amountOre: 2_000_001, on: first })
    if (outcome.ok) throw new Error('over the limit')
    const said = sayDelegation({ task: 'undertake', because: outcome.reason, ask: ['Agneta Holm'] }, 'sv')
    expect(said.replaceAll(/\s/g, ' ')).toBe('Du har delegation upp till 20 000 kr (4.2). Be Agneta Holm besluta.')
    expect(refusal(mayDecide([own], { task: 'payArrears', amountOre: 1, on: first }))).toBe('noDelegation')
    const ended = { ...own, until: day('2026-02-01') }
    expect(refusal(mayDecide([ended], { task: 'undertake', amountOre: 1, on: day('2026-02-01') }))).toBe(null)
    expect(refusal(mayDecide([ended], { task: 'undertake', amountOre: 1, on: day('2026-02-02') }))).toBe(
      'delegationExpired',
    )
    expect(refusal(mayDecide([own], { task: 'undertake', amountOre: 1, on: day('2025-12-31') }))).toBe(
      'delegationNotYet',
    )
  })

  test('ended today it doesn’t hold today; ended before it began it never holds', () => {
    const one = { from: day('2026-01-10'), until: null }
    const today = day('2026-02-01')
    expect(lastDayWhenEnded(one, today, today)).toEqual({ ok: true, value: day('2026-01-31') })
    expect(lastDayWhenEnded(one, day('2026-01-31'), today)).toEqual(wrong('noLongerFrom', 'inThePast'))
    const coming = { from: day('2026-03-01'), until: null }
    const never = lastDayWhenEnded(coming, today, today)
    if (!never.ok) throw new Error(never.reason[0]?.says)
    const ended = { ...coming, until: never.value }
    expect([stateOn(coming, today), stateOn(ended, today), stateOn(ended, coming.from)]).toEqual([
      'coming',
      'over',
      'over',
    ])
    expect(lastDayWhenEnded(ended, today, today)).toEqual(stopped('alreadyEnded', 'noLongerFrom'))
  })
})

// the first row of the table of test dates: served Friday 13 March 2026, so the last day is Tuesday 7 April
const event = (kind: CourseEvent['kind'], on: string, more: Partial<CourseEvent> = {}): CourseEvent => ({
  id: `${kind} ${on}`,
  kind,
  on: day(on),
  ...more,
})
const served = event('noticeServed', '2026-03-13')
const message = event('messageGiven', '2026-03-10')
const window = (events: readonly CourseEvent[], today: string, tenure: Tenure = 'rented') =>
  windowOf({ tenure, cause: 'arrears' }, courseOf({ tenure, cause: 'arrears', events, today: day(today) }))

describe('the window of the undertaking', () => {
  test('is open on its last day and closed the day after', () => {
    const open = window([served, message], '2026-04-07')
    expect(open).toMatchObject({ state: 'begun', rule: 'EV-06', safe: day('2026-04-07'), latest: day('2026-04-07') })
    expect(timingOn(open, day('2026-04-07'))).toEqual({ ok: true, value: 'safe' })
    expect(timingOn(open, day('2026-04-08'))).toEqual({
      ok: false,
      reason: { kind: 'afterWindow', lastDay: day('2026-04-07') },
    })
  })

  test('that hasn’t begun lets a word be given already, and says that it is early', () => {
    expect(timingOn(window([message], '2026-03-12'), day('2026-03-12'))).toEqual({ ok: true, value: 'early' })
  })

  test('with a repeated notice is disputed after the earlier day, and closed after the later', () => {
    const two = window([served, message, event('noticeServed', '2026-03-20')], '2026-04-08')
    expect(two).toMatchObject({ safe: day('2026-04-07'), latest: day('2026-04-10') })
    expect(timingOn(two, day('2026-04-07'))).toEqual({ ok: true, value: 'safe' })
    expect(timingOn(two, day('2026-04-08'))).toEqual({ ok: true, value: 'disputed' })
    expect(refusal(timingOn(two, day('2026-04-11')))).toBe('afterWindow')
  })

  test('is none for a tenant-owned flat, for disturbances, and when the tenant must leave anyway', () => {
    expect(window([served, message], '2026-03-20', 'tenantOwned').state).toBe('tenantOwned')
    const course = courseOf({ tenure: 'rented', cause: 'disturbance', events: [], today: day('2026-03-20') })
    expect(windowOf({ tenure: 'rented', cause: 'disturbance' }, course).state).toBe('notArrears')
    const leaves = [
      event('rentDue', '2026-02-27', { amountOre: 800000 }),
      served,
      message,
      event('mustLeaveAnyway', '2026-03-20'),
    ]
    expect(window(leaves, '2026-03-16').state).toBe('noRecovery')
  })

  test('it can’t have arrived before it was signed, nor on a day to come', () => {
    const open = window([served, message], '2026-04-01')
    const on = (reached: string) => refusal(deliveryOn(open, day(reached), day('2026-03-30'), day('2026-04-01')))
    expect([on('2026-03-29'), on('2026-03-30'), on('2026-04-01'), on('2026-04-02')]).toEqual([
      'beforeSigning',
      null,
      null,
      'inFuture',
    ])
  })
})

test('the letter says the amount, the section, the home, who signed and by which delegation, and no number of the matter', () => {
  const letter = undertakingLetter(
    {
      id: 'x',
      number: 'Å-2026-0012',
      landlordName: 'Provhyror AB',
      landlordAddress: 'Box 1, Kalmar',
      landlordReference: '4711',
      amountOre: 1_690_050,
      covers: 'Obetald hyra: 8 450,50 kr med förfallodag 27 februari 2026.',
      tenantName: 'Maja Test',
      address: 'Provgatan 1',
      dwellingNumber: '1101',
      signedOn: day('2026-04-02'),
      signer: { name: 'Petra Åberg', title: 'vräkningsförebyggare' },
      delegation: '4.2',
      withdrawn: false,
    },
    { municipality: 'Kalmar kommun', demo: false },
  )
  const whole = JSON.stringify(letter).replaceAll(/\s/g, ' ')
  for (const words of [
    '16 900,50 kr',
    '12 kap. 44 § fjärde stycket 1 jordabalken',
    'Provgatan 1, lägenhet 1101',
    'Maja Test',
    'Petra Åberg, vräkningsförebyggare',
    'delegation, 4.2',
    '2 april 2026',
    'Å-2026-0012',
    '4711',
  ])
    expect(whole).toContain(words)
  expect(whole).not.toContain('V-2026')
  expect(letter.title).toBe('Åtagande om betalningsansvar, Kalmar kommun')
})

test('an end is suggested by the events alone, and every outcome is kept, left or neither', () => {
  const course = (events: CourseEvent[]) =>
    courseOf({ tenure: 'rented', cause: 'arrears', events, today: day('2026-04-20') })
  const due = event('rentDue', '2026-02-27', { amountOre: 800000 })
  expect(suggestedOutcome(course([due, served, message]))).toBe(null)
  expect(suggestedOutcome(course([due, served, message, event('payment', '2026-04-07', { amountOre: 800000 })]))).toBe(
    'keptPayment',
  )
  expect(
    suggestedOutcome(course([due, served, message, event('undertakingGiven', '2026-04-07', { amountOre: 800000 })])),
  ).toBe('keptUndertaking')
  expect(suggestedOutcome(course([due, served, message, event('evicted', '2026-04-20')]))).toBe('evicted')
  expect(endOutcomes.filter((outcome) => isKept(outcome) && hasLeft(outcome))).toEqual([])
  expect(outcomesFor('disturbance')).not.toContain('keptPayment')
})
