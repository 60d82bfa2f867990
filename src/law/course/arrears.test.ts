/** Arrears: the table of known dates, and what saves a home or doesn't. */

import { describe, expect, test } from 'vitest'
import { at, course, dangerAt, event, noticed, paid, RENT_ORE, running, safety, warned } from './matter.sample.ts'

describe('known dates', () => {
  test.each([
    ['2026-03-13', '2026-04-07', '2026-04-10', '2026-04-10'],
    ['2026-05-29', '2026-06-22', '2026-06-25', '2026-06-25'],
    ['2026-12-04', '2026-12-28', '2027-01-04', '2026-12-31'],
    ['2026-09-02', '2026-09-23', '2026-09-28', '2026-09-26'],
  ])(
    'three weeks from %s end on %s, a decision comes from %s and must be feared from %s',
    (start, end, decision, feared) => {
      for (const tenure of ['rented', 'tenantOwned'] as const) {
        const found = course([event('noticeServed', start), event('messageGiven', start)], { today: start, tenure })
        expect([at(found, 'recovery'), at(found, 'earliestDecision')]).toEqual([`running ${end}`, `coming ${decision}`])
        expect([dangerAt(found, 'recovery'), dangerAt(found, 'earliestDecision')]).toEqual([end, feared])
      }
    },
  )

  test('rent due on Friday 27 February is forfeited from 7 March, and 6 March is the danger line', () => {
    const found = course([event('rentDue', '2026-02-27')], { today: '2026-03-07' })
    expect([at(found, 'forfeited:rentDue'), dangerAt(found, 'forfeited:rentDue')]).toEqual([
      'done 2026-03-07',
      '2026-03-06',
    ])
    expect(found.stage).toBe('forfeited')
  })

  test('a week that ends on Epiphany: the nominal day is the danger line, the moved day another reading', () => {
    const found = course([event('rentDue', '2026-12-30')], { today: '2027-01-02' })
    expect(running(found)).toEqual(['forfeited:rentDue 2027-01-06'])
    expect(found.steps.find(({ place }) => place === 'forfeited')?.readings[0]?.lastDay?.toString()).toBe('2027-01-07')
  })

  test('a fee of a tenant-owned flat has its own sections', () => {
    const found = course(noticed, { today: '2026-03-20', tenure: 'tenantOwned' })
    const rules = found.steps.flatMap(({ computation }) => computation?.rule ?? [])
    expect(new Set(rules)).toEqual(new Set(['EV-12', 'EV-13']))
    expect(found.clocks[0]?.section).toMatch(/^BRL/)
  })
})

describe('the three weeks', () => {
  test('begin at the later of notice and message, whichever comes first', () => {
    const swapped = [event('messageGiven', '2026-03-13'), event('noticeServed', '2026-03-10')]
    expect(at(course(swapped, { today: '2026-03-20' }), 'recovery')).toBe('running 2026-04-07')
  })

  test('with only one of the two the time has not begun, and the line says what is missing', () => {
    const served = course([event('noticeServed', '2026-03-13')], { today: '2026-03-20' })
    const message = course([event('messageGiven', '2026-03-13')], { today: '2026-03-20' })
    const words = [served, message].map(({ steps }) => steps.find(({ id }) => id === 'recovery'))
    expect(words.map((step) => step?.state)).toEqual(['coming', 'coming'])
    expect(words.map((step) => step?.words?.sv)).toEqual([
      expect.stringContaining('nämnden har inte fått'),
      expect.stringContaining('inte delgetts'),
    ])
    expect(served.clocks).toEqual([])
  })

  test('on the last day the board is told that it is today', () => {
    const [clock] = course(noticed, { today: '2026-04-07' }).clocks
    expect([clock?.rule, clock?.cannotWait, clock?.todo.sv]).toEqual([
      'EV-05',
      true,
      'Betala eller åta dig senast i dag: sedan kan hemmet inte räddas så',
    ])
    expect(course(noticed, { today: '2026-04-08' })).toMatchObject({ clocks: [], stage: 'recoveryOver' })
  })
})

describe('payment', () => {
  test('of all within the three weeks saves the home, whoever pays, by the day of the order', () => {
    for (const payer of ['tenant', 'somebodyElse', 'board'] as const) {
      const found = course([...noticed, paid('2026-04-07', RENT_ORE, { payer })], { today: '2026-04-20' })
      expect([safety(found), found.stage, found.unpaidOre]).toEqual(['paidInTime 2026-04-07', 'safe', 0])
      expect([at(found, 'recovery'), at(found, 'earliestDecision'), running(found)]).toEqual([
        'done 2026-04-07',
        'void 2026-04-10',
        [],
      ])
    }
  })

  test('a day too late does not bring the contract back', () => {
    const found = course([...noticed, paid('2026-04-08')], { today: '2026-04-09' })
    expect([safety(found), at(found, 'recovery'), warned(found)]).toEqual([null, 'passed 2026-04-07', ['paidTooLate']])
  })

  test('of a part stops nothing; the rest in time saves the home', () => {
    const part = course([...noticed, paid('2026-03-20', 800_000)], { today: '2026-04-01' })
    expect([safety(part), part.unpaidOre, warned(part), running(part)]).toEqual([
      null,
      45_050,
      ['partialPayment'],
      ['recovery 2026-04-07'],
    ])
    const rest = [...noticed, paid('2026-03-20', 800_000), paid('2026-04-02', 45_050, { id: 'rest' })]
    expect(safety(course(rest, { today: '2026-04-08' }))).toBe('paidInTime 2026-04-02')
  })

  test('before the landlord gives notice removes the ground; on the day of the notice it is paid in time', () => {
    expect(safety(course([...noticed.slice(0, 1), paid('2026-03-09')], { today: '2026-03-12' }))).toBe(
      'paidBeforeNotice 2026-03-09',
    )
    expect(safety(course([...noticed, paid('2026-03-12')], { today: '2026-03-20' }))).toBe(
      'paidBeforeNotice 2026-03-12',
    )
    expect(safety(course([...noticed, paid('2026-03-13')], { today: '2026-03-20' }))).toBe('paidInTime 2026-03-13')
  })

  test('within the week means that nothing was forfeited', () => {
    const found = course([event('rentDue', '2026-02-27', { amountOre: RENT_ORE }), paid('2026-03-06')], {
      today: '2026-04-01',
    })
    expect([at(found, 'forfeited:rentDue'), found.stage]).toEqual(['void 2026-03-06', 'safe'])
  })

  test('reduces the oldest rent first', () => {
    const two = [
      event('rentDue', '2026-01-30', { id: 'a', amountOre: 100 }),
      event('rentDue', '2026-02-27', { id: 'b', amountOre: 100 }),
    ]
    const found = course([...two, paid('2026-03-01', 150)], { today: '2026-03-02' })
    expect([found.unpaidOre, at(found, 'forfeited:a'), at(found, 'forfeited:b')]).toEqual([
      50,
      'done 2026-02-07',
      'running 2026-03-06',
    ])
  })

  test('that has not happened yet saves nothing', () => {
    const found = course([...noticed, paid('2026-04-01')], { today: '2026-03-20' })
    expect([safety(found), warned(found)]).toEqual([null, ['inFuture']])
  })

  test('without an amount saves nothing: where no amount is known, nobody can see that it is enough', () => {
    const bare = [
      event('noticeServed', '2026-03-13'),
      event('messageGiven', '2026-03-13'),
      event('payment', '2026-03-20'),
    ]
    const unknown = course(bare, { today: '2026-03-21' })
    expect([safety(unknown), warned(unknown), unknown.unpaidOre]).toEqual([null, ['amountUnknown'], null])
    const known = course([...noticed, event('payment', '2026-03-20')], { today: '2026-03-21' })
    expect([safety(known), warned(known)]).toEqual([null, ['paymentWithoutAmount', 'partialPayment']])
  })

  test('of less than the message claims is not enough, and the difference is pointed out', () => {
    const more = [
      ...noticed.slice(0, 1),
      event('messageGiven', '2026-03-10', { amountOre: 900_000 }),
      event('noticeServed', '2026-03-13'),
    ]
    const found = course([...more, paid('2026-03-20')], { today: '2026-03-21' })
    expect([safety(found), warned(found)]).toEqual([null, expect.arrayContaining(['amountsDiffer', 'partialPayment'])])
    expect(safety(course([...more, paid('2026-03-20', 900_000)], { today: '2026-03-21' }))).toBe(
      'paidInTime 2026-03-20',
    )
  })
})

describe('the board’s undertaking', () => {
  const undertaking = (on: string, details = {}) => event('undertakingGiven', on, details)

  test('on the last day saves the home, a day later it does not', () => {
    expect(safety(course([...noticed, undertaking('2026-04-07')], { today: '2026-04-20' }))).toBe(
      'undertaking 2026-04-07',
    )
    const late = course([...noticed, undertaking('2026-04-08')], { today: '2026-04-20' })
    expect([safety(late), warned(late)]).toEqual([null, ['undertakingTooLate']])
  })

  test('on less than the debt does not; together with what was paid it does', () => {
    const less = [...noticed, undertaking('2026-04-01', { amountOre: 800_000 })]
    expect(warned(course(less, { today: '2026-04-02' }))).toEqual(['undertakingAmount'])
    expect(safety(course([...less, paid('2026-03-20', 45_050)], { today: '2026-04-02' }))).toBe(
      'undertaking 2026-04-01',
    )
  })

  test('before any notice or message does not, and for a tenant-owned flat never', () => {
    expect(warned(course([...noticed, undertaking('2026-03-09')], { today: '2026-03-20' }))).toEqual(
      expect.arrayContaining(['undertakingUnasked']),
    )
    const owned = course([...noticed, undertaking('2026-03-20')], { today: '2026-03-21', tenure: 'tenantOwned' })
    expect([safety(owned), warned(owned)]).toEqual([null, ['undertakingTenantOwned']])
  })
})

describe('exceptions', () => {
  test('illness in the three weeks: paid when it ended, before the decision, the tenant stays', () => {
    const ill = [...noticed, event('hindered', '2026-03-20', { until: '2026-04-20' })]
    expect(running(course(ill, { today: '2026-04-21' }))).toEqual(['excuse 2026-04-20'])
    const found = course([...ill, paid('2026-04-22')], { today: '2026-04-25' })
    expect([safety(found), warned(found)]).toEqual(['excuse 2026-04-22', ['excuseIsJudged']])
    expect(at(found, 'excuse')).toBe('done 2026-04-22')
    for (const decidedOn of ['2026-04-21', '2026-04-22']) {
      const decided = [...ill, paid('2026-04-22'), event('titleGiven', decidedOn)]
      expect(warned(course(decided, { today: '2026-04-25' }))).toEqual(['paidTooLate'])
    }
  })

  test('a tenant who must leave within a month anyway has nothing to win back', () => {
    const leaving = (on: string) =>
      course([...noticed, event('mustLeaveAnyway', on), paid('2026-03-20')], { today: '2026-03-21' })
    const found = leaving('2026-04-06')
    expect([safety(found), at(found, 'recovery'), running(found)]).toEqual([null, 'void 2026-04-07', []])
    expect(warned(found)).toContain('noRecovery')
    expect(safety(leaving('2026-04-07'))).toBe('paidInTime 2026-03-20')
  })

  test('of little importance or from a close relation’s crime: nothing is forfeited, the time is shown all the same', () => {
    for (const flag of ['littleImportance', 'closeRelationCrime'] as const) {
      const found = course([event('rentDue', '2026-02-27', { flags: [flag] }), ...noticed.slice(1)], {
        today: '2026-03-20',
      })
      expect([at(found, 'forfeited:rentDue'), running(found)]).toEqual(['void 2026-03-06', ['recovery 2026-04-07']])
      expect(warned(found)).toContain(flag)
    }
  })

  test('a tenancy saved in March and at risk again in September has its own three weeks', () => {
    const again = [
      ...noticed,
      paid('2026-03-20'),
      event('rentDue', '2026-07-31', { id: 'd2', amountOre: RENT_ORE }),
      event('noticeServed', '2026-09-02', { id: 'n2', amountOre: RENT_ORE }),
      event('messageGiven', '2026-09-01', { id: 'm2', amountOre: RENT_ORE }),
    ]
    const found = course(again, { today: '2026-09-10' })
    expect([safety(found), found.stage, running(found), found.unpaidOre]).toEqual([
      null,
      'notice',
      ['recovery 2026-09-23'],
      RENT_ORE,
    ])
    expect(at(found, 'recovery:round1')).toBe('done 2026-03-20')
    const saved = course([...again, paid('2026-09-23', RENT_ORE, { id: 'p2' })], { today: '2026-09-30' })
    expect([safety(saved), saved.unpaidOre]).toEqual(['paidInTime 2026-09-23', 0])
  })

  test('all that is recorded was paid, and then a notice: of the same rent it is answered, of the next it counts', () => {
    const papers = noticed.slice(1)
    const before = [event('rentDue', '2026-01-30', { id: 'january', amountOre: RENT_ORE }), paid('2026-02-10')]
    const next = course([...before, ...papers], { today: '2026-03-20' })
    expect([safety(next), running(next), next.unpaidOre]).toEqual([null, ['recovery 2026-04-07'], 0])
    const same = course([...noticed.slice(0, 1), paid('2026-03-01'), ...papers], { today: '2026-03-20' })
    expect([safety(same), running(same), warned(same)]).toEqual([
      'paidBeforeNotice 2026-03-01',
      [],
      expect.arrayContaining(['noticeThoughPaid']),
    ])
  })

  test('the rent of the notice is won back, but the next one is unpaid too: the home is not called safe', () => {
    const next = event('rentDue', '2026-03-31', { id: 'next', amountOre: RENT_ORE })
    const found = course([...noticed, next, paid('2026-04-07')], { today: '2026-04-10' })
    expect([safety(found), found.stage, found.unpaidOre, at(found, 'forfeited:next')]).toEqual([
      null,
      'forfeited',
      RENT_ORE,
      'done 2026-04-08',
    ])
  })

  test('a new rent unpaid after the decision doesn’t hide that the old matter goes on', () => {
    const next = event('rentDue', '2026-04-30', { id: 'next', amountOre: RENT_ORE })
    const found = course([...noticed, paid('2026-04-01'), event('titleGiven', '2026-04-17'), next], {
      today: '2026-05-04',
    })
    expect([safety(found), found.stage, at(found, 'reopening')]).toEqual([null, 'decision', 'running 2026-05-18'])
  })
})
