/** Notices and messages that are faulty, repeated or corrected, and what was recorded wrongly. */

import { describe, expect, test } from 'vitest'
import { courseChanges, courseOf, defectWords } from './index.ts'
import { at, course, dangerAt, day, event, noticed, paid, RENT_ORE, running, safety, warned } from './matter.sample.ts'

const today = '2026-03-20'
const due = event('rentDue', '2026-02-27', { amountOre: RENT_ORE })
const notice = event('noticeServed', '2026-03-13', { amountOre: RENT_ORE })

const readings = (found: ReturnType<typeof course>) =>
  found.steps.find(({ id }) => id === 'recovery')?.readings.map(({ id, lastDay }) => `${id} ${lastDay}`)

describe('a message to the board', () => {
  test('with a wrong amount says what that has led to; the time is counted all the same', () => {
    const faulty = event('messageGiven', '2026-03-10', { amountOre: 9, defects: ['wrongAmount', 'noRooms'] })
    const found = course([due, notice, faulty], { today })
    const words = found.warnings.find(({ id }) => id === 'defectiveMessage')?.words.sv
    expect(words).toMatch(/fel belopp, antalet rum saknas.*RH 1995:34.*NJA 1985 s\. 586/)
    expect([running(found), found.unpaidOre]).toEqual([['recovery 2026-04-07'], RENT_ORE])
  })

  test('with a fault, before the tenant is served: no time is counted, and nobody is told to count on one', () => {
    const faulty = event('messageGiven', '2026-03-10', { amountOre: 9, defects: ['wrongAmount'] })
    const found = course([due, faulty], { today })
    const recovery = found.steps.find(({ id }) => id === 'recovery')
    const words = found.warnings.find(({ id }) => id === 'defectiveMessage')?.words
    expect([running(found), recovery?.words?.sv]).toEqual([[], expect.stringMatching(/^Tiden har inte börjat/)])
    expect(words?.sv).toMatch(/Det är inte säkert att meddelandet räcker: påpeka felet för hyresvärden\.$/)
    expect(words?.en).toMatch(/The message may not be enough: point out the fault to the landlord\.$/)
  })

  test('that only lacks the number of rooms has not stopped an eviction', () => {
    const found = course([due, notice, event('messageGiven', '2026-03-10', { defects: ['noRooms'] })], { today })
    expect(found.warnings.find(({ id }) => id === 'defectiveMessage')?.words.sv).not.toMatch(/inte säkert/)
    expect(defectWords.noRooms).toMatchObject({ sinks: 'didNot', source: 'NJA 1985 s. 586' })
  })

  test('that comes in the place of a faulty one starts the time anew', () => {
    const faulty = event('messageGiven', '2026-03-10', { id: 'm1', defects: ['wrongAmount'] })
    const corrected = event('messageGiven', '2026-03-17', { id: 'm2', amountOre: RENT_ORE })
    const found = course([due, notice, faulty, corrected], { today })
    expect([running(found), at(found, 'message')]).toEqual([['recovery 2026-04-07'], 'void 2026-03-10'])
    const later = course([due, notice, faulty, { ...corrected, on: day('2026-03-19') }], { today })
    expect([running(later), warned(later)]).toEqual([['recovery 2026-04-09'], ['defectiveMessage', 'restarted']])
    expect(later.steps.find(({ id }) => id === 'message:m2')?.computation?.rule).toBe('EV-11')
  })

  test('that only repeats another gives two readings, and the danger line is the earlier', () => {
    const again = event('messageGiven', '2026-03-18', { id: 'again', amountOre: RENT_ORE })
    const found = course([...noticed, again], { today })
    expect([dangerAt(found, 'recovery'), readings(found)]).toEqual(['2026-04-07', ['repeated-2026-03-18 2026-04-08']])
    expect(warned(found)).toEqual(['repeated'])
    const between = course([...noticed, again, paid('2026-04-08')], { today: '2026-04-09' })
    expect([safety(between), warned(between)]).toEqual([null, ['repeated', 'paidInLaterWindow']])
  })

  test('sent by registered letter is given the day it was sent; service by letter is pointed out', () => {
    const found = course(
      [
        due,
        { ...notice, flags: ['registeredLetter'] },
        event('messageGiven', '2026-03-10', { flags: ['registeredLetter'] }),
      ],
      { today },
    )
    expect(found.steps.find(({ id }) => id === 'message')?.computation?.rule).toBe('EV-10')
    expect(warned(found)).toEqual(['servedByLetter'])
  })

  test('before the tenancy is forfeited may have no effect', () => {
    expect(warned(course([due, event('messageGiven', '2026-03-02')], { today }))).toEqual(['messageBeforeForfeiture'])
  })
})

describe('a notice that says another time', () => {
  test.each([
    [14, '2026-03-27', '2026-03-27'],
    [28, '2026-04-10', '2026-04-07'],
  ])('%i days: both are shown, and the earlier is the danger line', (statedDays, stated, danger) => {
    const found = course([due, { ...notice, statedDays }, event('messageGiven', '2026-03-10')], { today })
    expect([dangerAt(found, 'recovery'), readings(found)]).toEqual([danger, [`stated-noticeServed ${stated}`]])
    expect([running(found), warned(found)]).toEqual([[`recovery ${danger}`], ['statedDays']])
    expect(at(found, 'earliestDecision')).toBe('coming 2026-04-10')
  })
})

describe('corrections', () => {
  const before = course(noticed, { today })

  test('of a day: the course is computed anew, and the difference is shown', () => {
    const corrected = event('noticeServed', '2026-03-16', { id: 'fix', corrects: 'noticeServed', amountOre: RENT_ORE })
    const changes = courseChanges(before, course([...noticed, corrected], { today }))
    expect(changes.map(({ step, before, after }) => `${step} ${before?.on} -> ${after?.on}`)).toEqual([
      'served 2026-03-13 -> 2026-03-16',
    ])
    const later = event('noticeServed', '2026-03-18', { id: 'fix', corrects: 'noticeServed', amountOre: RENT_ORE })
    expect(
      courseChanges(before, course([...noticed, later], { today })).map(({ step, after }) => `${step} ${after?.on}`),
    ).toEqual(['served 2026-03-18', 'recovery 2026-04-08', 'undertaking 2026-04-08', 'earliestDecision 2026-04-13'])
  })

  test('annulled, it is as if it never was; an annulled annulment brings it back', () => {
    const annulled = event('payment', '2026-03-19', { id: 'off', corrects: 'payment', annuls: true })
    const back = event('payment', '2026-03-19', { id: 'on', corrects: 'off', annuls: true })
    const withPayment = [...noticed, paid('2026-03-18')]
    expect(course([...withPayment, annulled], { today })).toEqual(before)
    expect(safety(course([...withPayment, annulled, back], { today }))).toBe('paidInTime 2026-03-18')
  })

  test('of nothing, of each other, or twice are pointed out', () => {
    const fix = (id: string, corrects: string, on = '2026-03-13') => event('noticeServed', on, { id, corrects })
    expect(warned(course([...noticed, fix('x', 'gone')], { today }))).toContain('correctsNothing')
    expect(warned(course([fix('a', 'b'), fix('b', 'a', '2026-03-14')], { today }))).toContain('correctsItself')
    const twice = course(
      [...noticed, fix('9', 'noticeServed', '2026-03-16'), fix('10', 'noticeServed', '2026-03-17')],
      { today },
    )
    expect([at(twice, 'served'), warned(twice)]).toEqual(['done 2026-03-17', ['correctedTwice']])
  })
})

describe('facts that can’t be', () => {
  test('the same message thrice counts once', () => {
    const same = ['b', 'c'].map((id) => event('messageGiven', '2026-03-10', { id, amountOre: RENT_ORE }))
    const found = course([...noticed, ...same], { today })
    expect([warned(found), running(found)]).toEqual([['sameTwice', 'sameTwice'], ['recovery 2026-04-07']])
  })

  test('a date in another age, an end before its start, a payment long before the rent', () => {
    const odd = [
      event('noticeServed', '0201-03-13', { id: 'old' }),
      event('hindered', '2026-03-15', { until: '2026-03-01' }),
      paid('2025-03-20', 1),
    ]
    expect(warned(course([...noticed, ...odd], { today }))).toEqual(
      expect.arrayContaining(['impossibleDate', 'endsBeforeStart', 'paymentBeforeDue']),
    )
  })

  test('no events at all: an early signal with everything to come', () => {
    const found = courseOf({ tenure: 'rented', cause: 'arrears', events: [], today: day(today) })
    expect([found.stage, found.clocks, found.warnings, found.unpaidOre]).toEqual(['earlySignal', [], [], null])
    expect(new Set(found.steps.map(({ state }) => state))).toEqual(new Set(['coming']))
  })
})
