/** Appeals, the takeover by a spouse or cohabitant, leaving the flat, the deposit, and orders of events that can't be. */

import { describe, expect, test } from 'vitest'
import { at, course, dangerAt, event, noticed, paid, RENT_ORE, running, safety, warned } from './matter.sample.ts'

describe('appeals', () => {
  const order = event('orderServed', '2026-04-02')
  const title = event('titleGiven', '2026-04-17')

  test('a judgment is appealed within three weeks; only an utslag is reopened within a month', () => {
    const court = course([...noticed, order, event('courtAsked', '2026-04-10'), title], { today: '2026-04-20' })
    expect(running(court)).toEqual(['appeal:judgment 2026-05-08'])
    expect(court.clocks[0]).toMatchObject({ rule: 'KF-06', actor: 'tenant', cannotWait: true })
    const flagged = course([...noticed, { ...title, flags: ['judgment'] }], { today: '2026-04-20' })
    expect(running(flagged)).toEqual(['appeal:judgment 2026-05-08'])
    expect(running(course([...noticed, order, title], { today: '2026-04-20' }))).toEqual(['reopening 2026-05-18'])
  })

  test('when nobody knows which it is, or the claim was contested, the shorter time stands first', () => {
    expect(running(course([...noticed, title], { today: '2026-04-20' }))[0]).toBe('appeal:judgment 2026-05-08')
    const contested = course([...noticed, order, event('contested', '2026-04-10'), title], { today: '2026-04-20' })
    expect(running(contested)[0]).toBe('appeal:judgment 2026-05-08')
  })

  test('Hyresnämnden’s decision is appealed within three weeks; late is said, done is done', () => {
    const decided = event('tribunalDecided', '2026-04-10')
    const found = course([decided], { today: '2026-04-20', cause: 'disturbance' })
    expect([running(found), found.clocks[0]?.rule]).toEqual([['appeal:tribunal 2026-05-04'], 'HN-03'])
    const done = course([decided, event('appealed', '2026-05-04')], { today: '2026-05-05', cause: 'disturbance' })
    expect([at(done, 'appeal:tribunal'), warned(done)]).toEqual(['done 2026-05-04', []])
    const late = course([decided, event('appealed', '2026-05-05')], { today: '2026-05-06', cause: 'disturbance' })
    expect([at(late, 'appeal:tribunal'), warned(late)]).toEqual(['passed 2026-05-04', ['appealedTooLate']])
  })

  test('a reopening asked for a day too late is no reopening that is done', () => {
    const events = [...noticed, event('titleGiven', '2026-04-10'), event('reopeningAsked', '2026-05-12')]
    const found = course(events, { today: '2026-05-13' })
    expect([at(found, 'reopening'), warned(found)]).toEqual([
      'passed 2026-05-11',
      expect.arrayContaining(['reopeningTooLate']),
    ])
    const inTime = course([...events.slice(0, -1), event('reopeningAsked', '2026-05-11')], { today: '2026-05-13' })
    expect(at(inTime, 'reopening')).toBe('done 2026-05-11')
  })

  test('what the landlord or the tenant does after its day is never done in time', () => {
    const contested = [...noticed, order, event('contested', '2026-04-20')]
    expect(warned(course(contested, { today: '2026-04-21' }))).toEqual(['contestedTooLate'])
    expect(
      at(course([...contested, event('titleGiven', '2026-04-17')], { today: '2026-04-21' }), 'answerToOrder'),
    ).toBe('passed 2026-04-16')
    const court = [...noticed, order, event('contested', '2026-04-10'), event('contestSent', '2026-04-13')]
    expect(at(course([...court, event('courtAsked', '2026-05-12')], { today: '2026-05-13' }), 'contest:court')).toBe(
      'passed 2026-05-11',
    )
    const referred = [event('termEnded', '2026-03-31'), event('tribunalAsked', '2026-05-04')]
    expect(at(course(referred, { today: '2026-05-05', cause: 'disturbance' }), 'tribunal')).toBe('passed 2026-04-30')
  })
})

describe('a spouse or cohabitant', () => {
  const ended = [event('terminationServed', '2026-03-10'), event('termEnded', '2026-03-31')]
  const wanted = event('takeoverWanted', '2026-03-20')
  const on = (today: string, ...more: ReturnType<typeof event>[]) =>
    course([...ended, wanted, ...more], { today, cause: 'disturbance' })

  test('the landlord’s month is shown from both days, and the earlier is the danger line', () => {
    const found = on('2026-04-01')
    expect([at(found, 'takeover:ask'), dangerAt(found, 'takeover:ask')]).toEqual(['running 2026-04-30', '2026-04-10'])
    expect(found.clocks.find(({ step }) => step === 'takeover:ask')?.todo.sv).toContain('fråga om våld')
    // after the first day it isn't over yet
    expect(at(on('2026-04-20'), 'takeover:ask')).toBe('running 2026-04-30')
  })

  test('asked to leave, the landlord has a month to go to Hyresnämnden; later is said', () => {
    const asked = event('spouseAsked', '2026-04-09')
    expect(running(on('2026-04-10', asked))).toContain('takeover:refer 2026-05-11')
    expect(warned(on('2026-05-20', asked, event('tribunalAsked', '2026-05-12')))).toContain('spouseReferredTooLate')
    expect(warned(on('2026-05-20', event('spouseAsked', '2026-05-04')))).toContain('spouseAskedTooLate')
  })

  test('a time of the landlord’s that ran out doesn’t keep the home; a takeover does', () => {
    expect(safety(on('2026-12-01'))).toBeNull()
    const found = on('2026-05-20', event('takenOver', '2026-05-15'))
    expect([safety(found), found.stage]).toEqual(['takenOver 2026-05-15', 'safe'])
  })
})

test('a tenant who is to leave: noon of the day after the last, moved to the next vardag, until the keys are back', () => {
  const ends = event('leaseEnds', '2026-04-30')
  const found = course([ends], { today: '2026-04-20' })
  expect(running(found)).toEqual(['moveOut 2026-05-04'])
  expect(found.clocks[0]).toMatchObject({ rule: 'HO-09', actor: 'tenant' })
  const moved = course([ends, event('movedOut', '2026-05-02')], { today: '2026-05-03' })
  expect(running(moved)).toEqual(['moveOut 2026-05-04'])
  const out = course([ends, event('keysReturned', '2026-05-04')], { today: '2026-05-05' })
  expect([at(out, 'moveOut'), running(out)]).toEqual(['done 2026-05-04', []])
})

test('staying a month unasked: nothing is said to be prolonged before somebody has asked', () => {
  const stays = course([event('leaseEnds', '2026-08-31')], { today: '2026-10-10' })
  expect([safety(stays), at(stays, 'moveOut:stayed')]).toEqual([null, 'passed 2026-09-30'])
  expect(stays.steps.find(({ id }) => id === 'moveOut:stayed')?.words?.sv).toContain('Fråga')
})

test('a rent deposited at länsstyrelsen within the three weeks saves the home like a payment', () => {
  const deposit = (on: string) => event('deposited', on, { amountOre: RENT_ORE })
  const found = course([...noticed, deposit('2026-04-07')], { today: '2026-04-20' })
  expect([safety(found), found.unpaidOre]).toEqual(['paidInTime 2026-04-07', 0])
  expect(safety(course([...noticed, deposit('2026-04-08')], { today: '2026-04-20' }))).toBeNull()
  const half = [deposit('2026-04-01'), paid('2026-04-02', RENT_ORE / 2)].map((one) => ({
    ...one,
    amountOre: RENT_ORE / 2,
  }))
  expect(safety(course([...noticed, ...half], { today: '2026-04-20' }))).toBe('paidInTime 2026-04-02')
})

test.each([
  ['orderServed', 'orderApplied', 'servedBeforeApplied'],
  ['contested', 'orderServed', 'contestedBeforeServed'],
  ['contestSent', 'contested', 'contestSentBeforeContested'],
  ['titleGiven', 'orderApplied', 'titleBeforeApplied'],
  ['reopeningAsked', 'titleGiven', 'reopeningBeforeTitle'],
  ['documentsComplete', 'enforcementAsked', 'documentsBeforeAsked'],
  ['evictionConfirmed', 'evictionNotice', 'confirmedBeforeNotice'],
  ['tribunalDecided', 'tribunalAsked', 'tribunalBeforeAsked'],
  ['terminationCopied', 'terminationServed', 'copiedBeforeTerminated'],
  ['criminalCaseEnded', 'investigationBegun', 'caseEndedBeforeBegun'],
] as const)('%s before %s has a warning of its own', (first, second, name) => {
  const wrong = [event(first, '2026-04-10'), event(second, '2026-04-14')]
  expect(warned(course(wrong, { today: '2026-05-01' }))).toContain(name)
  const right = [event(first, '2026-04-14'), event(second, '2026-04-10')]
  expect(warned(course(right, { today: '2026-05-01' }))).not.toContain(name)
})

test('a termination, and a move, before the forfeiture are said', () => {
  const early = course([...noticed, event('terminationServed', '2026-03-02')], { today: '2026-03-20' })
  expect(warned(early)).toContain('terminationBeforeForfeiture')
  const left = course([...noticed, event('mustLeaveAnyway', '2026-03-01')], { today: '2026-03-20' })
  expect(warned(left)).toContain('leavesBeforeForfeiture')
})
