/** The time of an appeal and its way, by real dates. */

import { describe, expect, test } from 'vitest'
import {
  type AppealSteps,
  finalityOf,
  forwardBy,
  holdsOpen,
  isPossible,
  isWaiting,
  type Judged,
  nextCourt,
  nextStepOf,
  owedAfter,
  reckon,
  stageOf,
} from './rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const came: AppealSteps = {
  receivedOn: day('2026-04-01'),
  tried: null,
  reconsidered: null,
  forwarded: null,
  withdrawn: null,
  undone: null,
}

describe('the time', () => {
  // got on Friday 13 March: three weeks end on Good Friday, so on the Tuesday after Easter
  const served = day('2026-03-13')
  test.each([
    ['on the last day, moved past Easter', '2026-04-07', 'handedOver', 'inTime'],
    ['the day after, handed over', '2026-04-08', 'handedOver', 'late'],
    ['the day after, by post: it counts as the day before', '2026-04-08', 'post', 'byPost'],
    ['two days after, by post', '2026-04-09', 'post', 'late'],
    ['at the court on the last day', '2026-04-07', 'court', 'inTime'],
  ] as const)('%s', (_, on, way, says) => {
    expect(reckon(served, { receivedOn: day(on), came: way }).says).toBe(says)
  })

  test('nobody who can’t be shown to have got the decision is too late, however long it took', () => {
    const reckoning = reckon(null, { receivedOn: day('2030-01-01'), came: 'digital' })
    expect(reckoning.says).toBe('notServed')
    expect(isPossible(reckoning, 'late')).toBe(false)
    expect(isPossible(reckoning, 'inTime')).toBe(true)
  })

  test('what came in time can’t be rejected, and what came late goes on only by a wrong instruction', () => {
    const inTime = reckon(served, { receivedOn: day('2026-03-20'), came: 'post' })
    expect(isPossible(inTime, 'late')).toBe(false)
    const late = reckon(served, { receivedOn: day('2026-05-01'), came: 'digital' })
    expect([isPossible(late, 'inTime'), isPossible(late, 'late'), isPossible(late, 'wrongAdvice')]).toEqual([
      false,
      true,
      true,
    ])
  })

  test('it is sent on within a week', () => {
    expect(String(forwardBy(day('2026-11-16')).day)).toBe('2026-11-23')
  })
})

describe('the way', () => {
  const tried = { ...came, tried: { as: 'inTime' as const } }
  const again = { ...tried, reconsidered: { as: 'stands' as const } }
  test.each([
    ['just came', came, 'received', 'time'],
    ['in time', tried, 'tried', 'reconsideration'],
    ['late by our instructions', { ...came, tried: { as: 'wrongAdvice' as const } }, 'tried', 'reconsideration'],
    ['looked at again', again, 'reconsidered', 'forwarding'],
    ['sent on', { ...again, forwarded: { on: day('2026-04-05') } }, 'atCourt', null],
    ['rejected', { ...came, tried: { as: 'late' as const } }, 'rejected', null],
    ['withdrawn', { ...tried, withdrawn: { on: day('2026-04-03') } }, 'withdrawn', null],
    ['undone', { ...came, undone: {} }, 'undone', null],
  ] as const)('%s', (_, appeal, stage, next) => {
    expect(stageOf(appeal)).toBe(stage)
    expect(nextStepOf[stage]).toBe(next)
    expect(isWaiting(appeal)).toBe(next !== null)
    expect(holdsOpen(appeal)).toBe(next !== null || stage === 'atCourt')
  })
})

describe('when a decision is final', () => {
  const decision = { section: 'SoL 11:1', receivedOn: day('2026-03-13') } as const
  test('the day after the last day of appeal, and not before', () => {
    expect(finalityOf(decision, [], day('2026-04-07'))).toEqual({ state: 'ahead', on: day('2026-04-08') })
    expect(finalityOf(decision, [], day('2026-04-08'))).toEqual({ state: 'final', on: day('2026-04-08') })
  })
  test('not while it is appealed; a rejected or withdrawn appeal holds nothing open', () => {
    expect(finalityOf(decision, [came], day('2026-05-01')).state).toBe('appealed')
    const rejected = { ...came, tried: { as: 'late' as const } }
    expect(finalityOf(decision, [rejected], day('2026-05-01')).state).toBe('final')
  })
  test('never while nobody knows that the person got it, nor where only legality is reviewed', () => {
    expect(finalityOf({ ...decision, receivedOn: null }, [], day('2030-01-01')).state).toBe('notServed')
    expect(finalityOf({ ...decision, section: 'SoL 11:4' }, [], day('2030-01-01')).state).toBe('legalityOnly')
  })
})

describe('what a court leaves the board to do', () => {
  const first = (outcome: Judged['outcome']): Judged => ({
    court: 'administrativeCourt',
    outcome,
    givenOn: day('2026-06-01'),
  })
  const second = (outcome: Judged['outcome']): Judged => ({
    court: 'courtOfAppeal',
    outcome,
    givenOn: day('2026-09-01'),
  })
  const nothing = { decidedOn: [], beganOn: [] }
  test.each([
    ['the appeal is refused', [first('upheld')], undefined],
    ['the person wins', [first('changed')], 'carryOut'],
    ['it is sent back', [first('remanded')], 'decideAnew'],
    ['the person wins, and the board gets no leave', [first('changed'), second('noLeave')], 'carryOut'],
    ['the person wins in the second court', [first('upheld'), second('partly')], 'carryOut'],
    ['it is written off', [first('writtenOff')], undefined],
  ] as const)('%s', (_, judgments, what) => {
    expect(owedAfter(judgments, nothing)?.what).toBe(what)
  })
  test('done by a decision since; an intervention carries out a judgment, and answers nothing that was sent back', () => {
    const since = [day('2026-06-02')]
    expect(owedAfter([first('remanded')], { decidedOn: since, beganOn: [] })).toBeNull()
    expect(owedAfter([first('changed')], { decidedOn: [day('2026-05-31')], beganOn: since })).toBeNull()
    expect(owedAfter([first('remanded')], { decidedOn: [], beganOn: since })?.what).toBe('decideAnew')
  })
  test('each court judges after the one below it', () => {
    expect(nextCourt([])).toBe('administrativeCourt')
    expect(nextCourt([first('upheld')])).toBe('courtOfAppeal')
    expect(nextCourt([first('upheld'), second('noLeave')])).toBe('supremeCourt')
  })
})
