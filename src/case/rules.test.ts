/** The case's rules on facts alone, by examples and by properties. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extendToVardag } from '../law/index.ts'
import { type LivesNow, type OpenInCase, openAtEnd } from './closure/rules.ts'
import { refuseDay } from './days.ts'
import { appealState, inFull, lastDayOfAppeal, notCarriedOut, outcomes, reportDay, sections } from './decision/rules.ts'
import { basisOf, needsDecision, refuseIntervention } from './intervention/rules.ts'
import { interventionKinds } from './intervention-kinds.ts'
import { caseNumber } from './opening/number.ts'
import { type ClosureOutcome, closureOutcomes } from './outcomes.ts'
import { type NextFacts, nextThing } from './overview/rules.ts'
import { goalStates, standing } from './plan/rules.ts'
import { transferState } from './transfer/rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const today = day('2026-11-21')
const anyDay = fc.integer({ min: -1500, max: 1500 }).map((days) => today.add({ days }))
const compare = Temporal.PlainDate.compare

describe('decisions', () => {
  test('three weeks from 13 March 2026 end on Good Friday: the last day is the Tuesday after Easter', () => {
    const { nominal, lastDay } = lastDayOfAppeal(day('2026-03-13'))
    expect([nominal.toString(), lastDay.toString()]).toEqual(['2026-04-03', '2026-04-07'])
  })

  test('the last day of appeal is three weeks on, or the next vardag after', () => {
    fc.assert(
      fc.property(anyDay, (received) => {
        const { nominal, lastDay } = lastDayOfAppeal(received)
        expect(nominal.equals(received.add({ weeks: 3 }))).toBe(true)
        expect(lastDay.equals(extendToVardag(nominal))).toBe(true)
        expect(compare(lastDay, nominal)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('the time of appeal runs through its last day and is over the day after', () => {
    fc.assert(
      fc.property(anyDay, (receivedOn) => {
        const { lastDay } = lastDayOfAppeal(receivedOn)
        const served = { section: 'SoL 11:1', receivedOn } as const
        expect(appealState(served, lastDay).state).toBe('running')
        expect(appealState(served, lastDay.add({ days: 1 })).state).toBe('over')
      }),
    )
  })

  test('a decision that nobody got has no last day; 11:4 and 12:2 have no ordinary appeal', () => {
    for (const section of sections) {
      const expected = section === 'SoL 11:1' || section === 'SoL 12:1' ? 'notServed' : 'notPossible'
      expect(appealState({ section, receivedOn: null }, today).state).toBe(expected)
    }
    expect(appealState({ section: 'SoL 2001:453 4:1', receivedOn: null }, today).state).toBe('notServed')
  })

  test('sections are written out', () => {
    expect(inFull('SoL 11:1')).toBe('SoL 2025:400 11 kap. 1 §')
    expect(inFull('SoL 2001:453 4:1')).toBe('SoL 2001:453 4 kap. 1 §')
  })

  test('a day is neither in the future nor before what it presupposes', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (on, earliest) => {
        const refusal = refuseDay(on, earliest, today)
        expect(refusal === null).toBe(compare(on, today) <= 0 && compare(on, earliest) >= 0)
      }),
    )
  })

  test('only a standing grant without a begun intervention is owed', () => {
    const made = { id: 'd', outcome: 'granted', decidedOn: today, replacedBy: null } as const
    expect(notCarriedOut([made], [], today)).toHaveLength(1)
    expect(notCarriedOut([made], [{ decisionId: 'd', beginsOn: today }], today)).toHaveLength(0)
    expect(notCarriedOut([made], [{ decisionId: 'd', beginsOn: today.add({ days: 1 }) }], today)).toHaveLength(1)
    expect(notCarriedOut([made], [{ decisionId: 'other', beginsOn: today }], today)).toHaveLength(1)
    expect(notCarriedOut([{ ...made, outcome: 'refused' }], [], today)).toHaveLength(0)
    expect(notCarriedOut([{ ...made, replacedBy: 'later' }], [], today)).toHaveLength(0)
    expect(reportDay(day('2026-11-30')).toString()).toBe('2027-02-28')
  })
})

describe('interventions', () => {
  const anyDecision = fc.record({
    id: fc.uuid(),
    section: fc.constantFrom(...sections),
    outcome: fc.constantFrom(...outcomes),
    decidedOn: anyDay,
    replacedBy: fc.constantFrom(null, 'later'),
  })

  test('money and the municipality’s homes take a decision; the rest can be given without one', () => {
    expect(interventionKinds.filter(needsDecision)).toEqual([
      'trainingFlat',
      'socialLease',
      'housingFirst',
      'economicAssistance',
    ])
  })

  test('nothing is ever given on a refusal, on a replaced decision, on the wrong section or before the decision', () => {
    fc.assert(
      fc.property(fc.constantFrom(...interventionKinds), anyDay, anyDecision, (kind, beginsOn, decision) => {
        if (refuseIntervention({ kind, beginsOn }, decision, today) !== null) return
        expect(decision.outcome).not.toBe('refused')
        expect(decision.replacedBy).toBeNull()
        expect(basisOf[kind].decision).toContain(decision.section)
        expect(compare(beginsOn, decision.decidedOn)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('closing', () => {
  const [ask, follow] = [
    { id: 'i', kind: 'investigationOpen', of: 'i' },
    { id: 'f', kind: 'followUpPlanned', of: 'f', dueOn: today },
  ] as const satisfies readonly OpenInCase[]
  const lives = (where: LivesNow): OpenInCase => ({ id: 'lives', kind: 'lives', where })
  const stopped = (things: readonly OpenInCase[], outcome: ClosureOutcome) => openAtEnd(things, outcome).hard.length > 0
  const possible = (...things: OpenInCase[]) => closureOutcomes.filter((outcome) => !stopped(things, outcome))

  test('an open investigation and a planned follow-up stop every outcome', () => {
    expect(possible()).toEqual(closureOutcomes)
    expect([...possible(ask), ...possible(follow)]).toEqual([])
  })

  test('what is granted is owed unless the person has died, moved, declined or needs it no more; losing contact takes nothing away', () => {
    expect(possible({ id: 'd', kind: 'notCarriedOut', of: 'd', decidedOn: today })).toEqual([
      'movedAway',
      'notWanted',
      'died',
      'noNeed',
    ])
  })

  test('a second-hand lease may go on after the case only when that is the outcome; support without a decision always may', () => {
    const runs = { id: 'i', kind: 'interventionRunning', of: 'i' } as const
    expect(possible({ ...runs, intervention: 'socialLease', onDecision: true })).toEqual(['secondHandGoesOn'])
    expect(openAtEnd([{ ...runs, intervention: 'mobileTeam', onDecision: false }], 'ownLease')).toEqual({
      hard: [],
      soft: [],
    })
  })

  test('an outcome that says that the person has a home is no answer while they are known to sleep somewhere else', () => {
    const untrue = (where: LivesNow) => closureOutcomes.filter((outcome) => stopped([lives(where)], outcome))
    expect(untrue('homeless')).toEqual(['ownLease', 'otherHome', 'secondHandGoesOn'])
    expect(untrue('elsewhere')).toEqual(['ownLease', 'secondHandGoesOn'])
    expect(untrue('ownHome')).toEqual(['secondHandGoesOn'])
    // where nothing is known somebody says how they know
    expect([untrue('unknown'), openAtEnd([lives('unknown')], 'ownLease').soft]).toEqual([[], [lives('unknown')]])
  })

  test('what the person waits for asks for a reason, whatever the outcome', () => {
    const unserved: OpenInCase = { id: 'd', kind: 'decisionUnserved', of: 'd', decidedOn: today }
    for (const outcome of closureOutcomes)
      expect(openAtEnd([unserved], outcome)).toEqual({ hard: [], soft: [unserved] })
  })
})

describe('the way of a case', () => {
  const trial = { do: 'tryAppeal', appealId: 'a' } as const
  const anyFacts: fc.Arbitrary<NextFacts> = fc.record({
    closed: fc.boolean(),
    investigation: fc.constantFrom('none', 'open', 'ended'),
    decided: fc.boolean(),
    notServed: fc.constantFrom([], ['d']),
    notCarriedOut: fc.constantFrom([], ['d']),
    interventions: fc.nat(3),
    running: fc.nat(3),
    hasPlan: fc.boolean(),
    nextFollowUp: fc.option(fc.record({ id: fc.uuid(), dueOn: anyDay })),
    roofless: fc.boolean(),
    transferWaits: fc.option(fc.record({ id: fc.uuid(), mayApplyFrom: anyDay })),
    appealed: fc.constantFrom(null, trial, { do: 'followJudgment' as const, decisionId: 'd' }),
  })

  test('there is always one thing to do in an open case, and in a closed one only what an appeal leaves to do', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(nextThing(facts, today).do === 'nothing').toBe(facts.closed && facts.appealed === null)
      }),
    )
  })

  test('a bed for whoever has no roof tonight comes before everything else', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(nextThing({ ...facts, closed: false, roofless: true }, today)).toEqual({ do: 'bookPlace' })
      }),
    )
  })

  test('then an appeal that the board has before it, also when the case is closed', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(nextThing({ ...facts, roofless: false, appealed: trial }, today)).toEqual(trial)
        expect(nextThing({ ...facts, closed: true, appealed: trial }, today)).toEqual(trial)
      }),
    )
  })

  test('then a decision that the person has not got', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const next = nextThing({ ...facts, closed: false, roofless: false, appealed: null, notServed: ['d'] }, today)
        expect(next).toEqual({ do: 'serve', decisionId: 'd' })
      }),
    )
  })
})

describe('small things', () => {
  test('a goal stands where the latest day says; the same day, where the last note says', () => {
    const at = Temporal.Instant.from('2026-11-21T09:00:00Z')
    const notes = goalStates.map((state, i) => ({ state, onDay: today, at: at.add({ minutes: i }) }))
    expect(standing(notes).state).toBe('notWanted')
    expect(
      standing([...notes, { state: 'reached', onDay: today.subtract({ days: 1 }), at: at.add({ hours: 9 }) }]).state,
    ).toBe('notWanted')
    expect(standing([]).state).toBe('onTheWay')
  })

  test('IVO can be asked the day after a month without an answer, or at once when the other refused', () => {
    const request = { requestedOn: day('2026-01-31'), answeredOn: null, answer: null }
    expect(transferState(request, day('2026-03-02')).state).toBe('waiting')
    expect(transferState(request, day('2026-03-03')).state).toBe('mayApply')
    const refused = { ...request, answeredOn: day('2026-02-02'), answer: 'refuses' } as const
    expect(transferState(refused, day('2026-02-02')).state).toBe('mayApply')
    // a no that comes when the month is out takes nothing back
    const late = { ...refused, answeredOn: day('2026-03-20') }
    expect(transferState(late, day('2026-03-21'))).toEqual({ state: 'mayApply', since: day('2026-03-03') })
  })

  test('case numbers are read out with the year first', () => {
    expect(caseNumber(2026, 123)).toBe('2026-0123')
    expect(caseNumber(2026, 12345)).toBe('2026-12345')
  })
})
