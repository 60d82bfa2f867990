/** Disturbances, Hyresnämnden, and Kronofogden's steps to the eviction and after it. */

import { describe, expect, test } from 'vitest'
import { at, course, event, noticed, paid, running, safety, warned } from './matter.sample.ts'

describe('disturbances', () => {
  const demand = event('demandMade', '2026-03-10')
  const told = event('boardNotified', '2026-03-11')
  const disturbance = (...events: ReturnType<typeof event>[]) =>
    course(events, { today: '2026-04-20', cause: 'disturbance' })

  test('put right after the demand, the home is safe', () => {
    const found = disturbance(event('disturbance', '2026-03-08'), demand, told, event('rectified', '2026-03-20'))
    expect([safety(found), at(found, 'rectification')]).toEqual(['rectified 2026-03-20', 'done 2026-03-20'])
    expect(disturbance(demand, told).stage).toBe('notice')
  })

  test('terminated before the board was notified, or with no demand, is pointed out', () => {
    const early = disturbance(demand, event('boardNotified', '2026-03-17'), event('terminationServed', '2026-03-16'))
    expect(warned(early)).toEqual(['terminationBeforeNotified'])
    expect(early.steps.find(({ id }) => id === 'boardNotified')?.computation?.applies).toBe(false)
    expect(warned(disturbance(told, event('terminationServed', '2026-03-16')))).toEqual(['terminationBeforeDemand'])
  })

  test('particularly serious: no demand is needed, but the board gets a copy', () => {
    const serious = event('terminationServed', '2026-03-16', { flags: ['particularlySerious'] })
    const found = disturbance(event('disturbance', '2026-03-15'), serious)
    expect([warned(found), found.steps.find(({ id }) => id === 'termination')?.computation?.rule]).toEqual([
      ['copyMissing'],
      'DI-02',
    ])
    expect(
      warned(disturbance(event('disturbance', '2026-03-15'), serious, event('terminationCopied', '2026-03-16'))),
    ).toEqual([])
  })

  test.each([
    ['p8', '2026-05-10', 'DI-04'],
    ['p11', '2026-05-10', 'DI-04'],
    ['p3', '2026-09-10', 'DI-05'],
    ['p5', '2026-09-10', 'DI-05'],
    ['p6', '2026-09-10', 'DI-05'],
  ] as const)('ground %s known on 10 March is lost after %s', (ground, last, rule) => {
    const learned = [event('landlordLearned', '2026-03-10', { ground })]
    const waiting = course(learned, { today: '2026-04-01', cause: 'disturbance' })
    expect([running(waiting), waiting.clocks[0]?.rule]).toEqual([[`landlordMustAct ${last}`], rule])
    const lost = course(learned, { today: '2026-10-01', cause: 'disturbance' })
    expect([lost.safe?.because, warned(lost)]).toEqual(['tooLate', ['groundLost']])
  })

  test('crime in the flat: the time is counted from the end of the criminal case', () => {
    const found = disturbance(
      event('landlordLearned', '2026-01-10', { ground: 'p12' }),
      event('criminalCaseEnded', '2026-04-10'),
    )
    expect(running(found)).toEqual(['landlordMustAct 2026-10-10'])
  })
})

describe('Hyresnämnden', () => {
  test('the landlord has a month from the end of the term, and later has no effect', () => {
    const ended = event('termEnded', '2026-03-31')
    expect(running(course([ended], { today: '2026-04-02', cause: 'disturbance' }))).toEqual(['tribunal 2026-04-30'])
    const late = course([ended, event('tribunalAsked', '2026-05-04')], { today: '2026-05-05', cause: 'disturbance' })
    expect([warned(late), late.stage]).toEqual([['referredTooLate'], 'application'])
  })
})

describe('the order and the decision', () => {
  const order = (until?: string) => event('orderServed', '2026-04-02', until === undefined ? {} : { until })

  test('is answered by the day that the order names, else in two weeks', () => {
    expect(running(course([...noticed, order()], { today: '2026-04-08' }))).toEqual(['answerToOrder 2026-04-16'])
    expect(running(course([...noticed, order('2026-04-13')], { today: '2026-04-08' }))).toEqual([
      'answerToOrder 2026-04-13',
    ])
  })

  test('without an answer the decision can come the day after, but not before the earliest day', () => {
    expect(at(course([...noticed, order()], { today: '2026-04-08' }), 'title')).toBe('coming 2026-04-17')
    expect(at(course([...noticed, order('2026-04-08')], { today: '2026-04-08' }), 'title')).toBe('coming 2026-04-10')
  })

  test('is answered also when all is paid in time: Kronofogden goes on until it is told', () => {
    const found = course([...noticed, order(), paid('2026-04-07')], { today: '2026-04-08' })
    expect([safety(found), running(found)]).toEqual(['paidInTime 2026-04-07', ['answerToOrder 2026-04-16']])
    const withdrawn = [...noticed, order(), paid('2026-04-08'), event('withdrawn', '2026-04-09')]
    const gone = course(withdrawn, { today: '2026-04-10' })
    expect([safety(gone), running(gone)]).toEqual(['withdrawn 2026-04-09', []])
  })

  test('contested: the landlord has four weeks to go to court', () => {
    const contested = [...noticed, order(), event('contested', '2026-04-10'), event('contestSent', '2026-04-13')]
    const found = course(contested, { today: '2026-04-14' })
    expect([running(found), at(found, 'answerToOrder'), at(found, 'title')]).toEqual([
      ['contest:court 2026-05-11'],
      'done 2026-04-10',
      'coming',
    ])
  })

  test('reopening is asked for within a month of the decision’s day', () => {
    const decided = [...noticed, order(), event('titleGiven', '2026-04-17')]
    expect(running(course(decided, { today: '2026-04-20' }))).toEqual(['reopening 2026-05-18'])
    expect(at(course([...decided, event('reopeningAsked', '2026-05-01')], { today: '2026-05-02' }), 'reopening')).toBe(
      'done 2026-05-01',
    )
  })

  test('before the earliest day it may not be given; though all was paid, the home isn’t called safe', () => {
    expect(warned(course([...noticed, event('titleGiven', '2026-04-09')], { today: '2026-04-12' }))).toEqual([
      'decidedTooEarly',
    ])
    const paidInTime = course([...noticed, paid('2026-04-01'), event('titleGiven', '2026-04-17')], {
      today: '2026-04-20',
    })
    expect([safety(paidInTime), paidInTime.stage, warned(paidInTime)]).toEqual([null, 'decision', ['goesOnThoughSafe']])
    // nobody has written down whether it is an utslag or a judgment: both times run
    expect(running(paidInTime)).toEqual(['appeal:judgment 2026-05-08', 'reopening 2026-05-18'])
  })
})

describe('the eviction', () => {
  const asked = [
    ...noticed,
    event('titleGiven', '2026-04-17'),
    event('enforcementAsked', '2026-04-20'),
    event('documentsComplete', '2026-04-22'),
    event('heard', '2026-04-27'),
  ]
  const notice = event('evictionNotice', '2026-05-06', { until: '2026-05-19' })

  test('the board confirms the notice the same day, and is told until it has', () => {
    const found = course([...asked, notice], { today: '2026-05-08' })
    expect(found.clocks[0]).toMatchObject({ step: 'confirmation', rule: 'VE-10', actor: 'board', cannotWait: true })
    expect(found.clocks[0]?.todo.sv).toContain('skulle ha gjorts')
    expect(running(found)).toEqual([
      'confirmation 2026-05-06',
      'appeal:judgment 2026-05-08',
      'reopening 2026-05-18',
      'evictionDay 2026-05-19',
      'respite 2026-05-19',
    ])
    const done = course([...asked, notice, event('evictionConfirmed', '2026-05-06')], { today: '2026-05-08' })
    expect([at(done, 'confirmation'), warned(done)]).toEqual(['done 2026-05-06', []])
  })

  test('respite moves the day; longer than the law gives is pointed out', () => {
    const respite = (until: string, flags: readonly 'extraordinary'[] = []) =>
      course([...asked, notice, event('respiteGranted', '2026-05-12', { until, flags })], { today: '2026-05-13' })
    expect([at(respite('2026-06-02'), 'evictionDay'), warned(respite('2026-06-03'))]).toEqual([
      'running 2026-06-02',
      [],
    ])
    expect(warned(respite('2026-06-10'))).toEqual(['respiteTooLong'])
    expect(warned(respite('2026-06-10', ['extraordinary']))).toEqual(['respiteNeedsCompensation'])
    expect(warned(respite('2026-06-30', ['extraordinary']))).toEqual(['respiteTooLong'])
    const heardLate = [
      ...asked.slice(0, -1),
      event('heard', '2026-05-18'),
      event('respiteGranted', '2026-05-20', { until: '2026-06-08' }),
    ]
    expect(warned(course(heardLate, { today: '2026-05-21' }))).toEqual([])
  })

  test('a day earlier than a week after the hearing, or two from abroad, is pointed out', () => {
    const early = event('evictionNotice', '2026-04-28', { until: '2026-05-03' })
    expect(warned(course([...asked, early], { today: '2026-04-28' }))).toEqual(['evictionDayTooEarly'])
    const abroad = [...asked.slice(0, -1), event('heard', '2026-04-27', { flags: ['abroad'] })]
    expect(
      warned(
        course([...abroad, event('evictionNotice', '2026-04-28', { until: '2026-05-08' })], { today: '2026-04-28' }),
      ),
    ).toEqual(['evictionDayTooEarly'])
  })

  test('two notices with different days: the last holds, with a warning; a past day is asked about', () => {
    const other = event('evictionNotice', '2026-05-08', { id: 'n2', until: '2026-05-26' })
    const found = course([...asked, notice, other], { today: '2026-05-09' })
    expect([at(found, 'evictionDay'), warned(found)]).toEqual(['running 2026-05-26', ['evictionDays']])
    const past = course([...asked, notice, event('evictionConfirmed', '2026-05-06')], { today: '2026-05-20' })
    expect([warned(past), running(past)]).toEqual([['evictionDayPassed'], ['evictionDay 2026-05-19']])
  })

  test('carried out: what was left behind has its days, and the matter ends as evicted', () => {
    const found = course([...asked, notice, event('evictionConfirmed', '2026-05-06'), event('evicted', '2026-05-19')], {
      today: '2026-06-01',
    })
    expect([found.stage, found.ended?.how, safety(found)]).toEqual(['evicted', 'evicted', null])
    expect(running(found)).toEqual(['belongings 2026-08-19', 'belongings:left 2026-11-19'])
    expect(
      warned(
        course([...noticed, event('evicted', '2026-04-01'), event('titleGiven', '2026-04-17')], {
          today: '2026-05-01',
        }),
      ),
    ).toContain('evictedBeforeTitle')
  })

  test('a new contract after the decision keeps the home; who moved out before has left', () => {
    expect(safety(course([...asked, notice, event('newLease', '2026-05-15')], { today: '2026-05-16' }))).toBe(
      'newLease 2026-05-15',
    )
    const moved = course([...asked, notice, event('movedOut', '2026-05-10')], { today: '2026-05-16' })
    expect([moved.ended?.how, safety(moved), at(moved, 'evictionDay')]).toEqual(['movedOut', null, 'void 2026-05-19'])
  })

  test('a tent or squat: the first possible day is five days after the person was told', () => {
    const found = course([event('removalInformed', '2026-05-06')], { today: '2026-05-07' })
    expect(
      found.steps
        .find(({ place, computation }) => place === 'hearing' && computation?.rule === 'VE-09')
        ?.computation?.earliestAction?.toString(),
    ).toBe('2026-05-11')
  })
})
