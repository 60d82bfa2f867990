/** A home isn't called safe because a paper is missing, because a day was a Sunday, or while the landlord's right can still live. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { courseOf, stageNames } from './index.ts'
import { at, course, day, event, noticed, paid, RENT_ORE, running, safety, warned } from './matter.sample.ts'

const disturbance = (today: string, ...events: ReturnType<typeof event>[]) =>
  course(events, { today, cause: 'disturbance' })

describe('crime in the flat', () => {
  const learned = event('landlordLearned', '2026-01-10', { ground: 'p12' })

  test('while nobody knows of charges or an investigation the home isn’t safe, and it is asked', () => {
    const found = disturbance('2026-08-20', learned)
    expect([safety(found), warned(found), at(found, 'landlordMustAct')]).toEqual([
      null,
      ['investigationUnknown'],
      'running 2026-07-10',
    ])
    expect(found.clocks[0]?.todo.sv).toContain('inte känt')
  })

  test('begun within the six months: the right lasts until six months after the final judgment', () => {
    const begun = event('investigationBegun', '2026-03-01')
    expect(safety(disturbance('2027-08-20', learned, begun))).toBeNull()
    const ended = event('criminalCaseEnded', '2026-10-14')
    expect(running(disturbance('2026-11-01', learned, begun, ended))).toEqual(['landlordMustAct 2027-04-14'])
    expect(safety(disturbance('2027-04-14', learned, begun, ended))).toBeNull()
    expect(safety(disturbance('2027-04-15', learned, begun, ended))).toBe('tooLate 2027-04-15')
  })

  test('asked after the six months and none begun, or begun too late: the right is over', () => {
    expect(safety(disturbance('2026-08-20', learned, event('noInvestigation', '2026-08-19')))).toBe(
      'tooLate 2026-07-11',
    )
    expect(safety(disturbance('2026-08-20', learned, event('investigationBegun', '2026-07-20')))).toBe(
      'tooLate 2026-07-11',
    )
  })

  test('asked before the six months were over says nothing of the rest of them', () => {
    expect(safety(disturbance('2026-08-20', learned, event('noInvestigation', '2026-07-01')))).toBeNull()
  })

  test('a termination after the six months isn’t too late while the case may keep the right alive', () => {
    const late = event('terminationServed', '2026-08-01')
    expect(warned(disturbance('2026-08-20', learned, late))).toEqual(['investigationUnknown'])
    const asked = event('noInvestigation', '2026-08-19')
    const found = disturbance('2026-08-20', learned, late, asked)
    expect([safety(found), warned(found), at(found, 'landlordMustAct')]).toEqual([
      null,
      ['terminationTooLate'],
      'passed 2026-07-10',
    ])
  })
})

describe('a landlord’s last day on a Sunday', () => {
  const learned = event('landlordLearned', '2026-03-10', { ground: 'p8' })

  test.each([
    ['2026-05-10', null],
    ['2026-05-11', null],
    ['2026-05-12', 'tooLate 2026-05-12'],
  ])('on %s: %s', (today, safe) => {
    expect(safety(disturbance(today, learned))).toBe(safe)
  })

  test('a notice on the Monday may be in time; on the Tuesday it is too late, and still no home that is kept', () => {
    const on = (date: string) => disturbance('2026-06-01', learned, event('terminationServed', date))
    expect([safety(on('2026-05-11')), warned(on('2026-05-11'))]).toEqual([null, ['terminationMaybeTooLate']])
    expect([safety(on('2026-05-12')), warned(on('2026-05-12'))]).toEqual([null, ['terminationTooLate']])
  })
})

describe('an outer limit that was past before the landlord learned', () => {
  const events = [
    event('groundCeased', '2021-01-15', { ground: 'p5' }),
    event('landlordLearned', '2026-06-10', { ground: 'p5' }),
  ]

  test('no time runs for the landlord', () => {
    const found = disturbance('2026-07-20', ...events)
    expect([safety(found), running(found), warned(found)]).toEqual(['tooLate 2026-06-10', [], ['groundLost']])
  })

  test('a termination within six months of learning is too late all the same', () => {
    expect(warned(disturbance('2026-07-20', ...events, event('terminationServed', '2026-07-01')))).toEqual([
      'terminationTooLate',
    ])
  })
})

test('the stage of a saved home says that it is as far as is known, in lists as on pages', () => {
  expect(stageNames.safe.sv).toContain('så vitt det är känt')
  expect(stageNames.safe.en).toContain('as far as is known')
})

test('a ground that nobody wrote down can’t be called lost', () => {
  const found = disturbance('2028-01-01', event('landlordLearned', '2026-03-10'))
  expect([safety(found), warned(found)]).toEqual([null, ['groundUnknown']])
})

test.each([
  ['p3', '2026-02-01', '2026-08-01'],
  ['p5', '2021-04-01', '2026-04-01'],
] as const)('ground %s: the outer limit is the tenant’s defence, and stands on the line', (ground, ceased, limit) => {
  const learned = event('landlordLearned', '2026-03-10', { ground })
  const found = disturbance('2026-08-10', learned, event('groundCeased', ceased, { ground }))
  expect(found.steps.map(({ id, on }) => `${id} ${on}`)).toContain(`landlordMustAct:outer:groundCeased ${limit}`)
  expect(found.safe?.because).toBe('tooLate')
})

describe('a refused claim', () => {
  const refused = event('titleRefused', '2026-04-17')

  test('keeps the home only when the landlord’s time to appeal is over', () => {
    const waiting = course([...noticed, refused], { today: '2026-05-08' })
    expect([safety(waiting), running(waiting)]).toEqual([null, ['appeal:refused 2026-05-08']])
    expect(waiting.clocks[0]?.actor).toBe('landlord')
    expect(safety(course([...noticed, refused], { today: '2026-05-09' }))).toBe('titleRefused 2026-04-17')
    const appealed = course([...noticed, refused, event('appealed', '2026-05-04')], { today: '2026-06-09' })
    expect(safety(appealed)).toBeNull()
  })
})

describe('when it isn’t known when the tenant was served', () => {
  const [due, message] = noticed
  const known = [due, message].flatMap((one) => one ?? [])

  test('paid within three weeks of the message is in time whenever it was; later isn’t known to be', () => {
    expect(safety(course([...known, paid('2026-03-31')], { today: '2026-06-01' }))).toBe('paidInTime 2026-03-31')
    const late = course([...known, paid('2026-05-20')], { today: '2026-06-01' })
    expect([safety(late), warned(late)]).toEqual([null, ['timeUnknown']])
    const word = course([...known, event('undertakingGiven', '2026-05-20', { amountOre: RENT_ORE })], {
      today: '2026-06-01',
    })
    expect([safety(word), warned(word)]).toEqual([null, ['timeUnknown']])
  })

  test('whatever was paid or undertaken: what saves without the service saves also with it on the first day', () => {
    const day0 = day('2026-03-10')
    const acts = fc.array(
      fc.record({ kind: fc.constantFrom('payment' as const, 'undertakingGiven' as const), after: fc.nat(60) }),
      { maxLength: 3 },
    )
    fc.assert(
      fc.property(acts, (all) => {
        const events = [
          ...known,
          ...all.map(({ kind, after }, index) =>
            event(kind, day0.add({ days: after }).toString(), { id: `a${index}`, amountOre: RENT_ORE }),
          ),
        ]
        const of = (list: typeof events) =>
          courseOf({ tenure: 'rented', cause: 'arrears', events: list, today: day('2026-06-30') })
        if (of(events).safe === null) return
        expect(of([...events, event('noticeServed', '2026-03-10', { amountOre: RENT_ORE })]).safe).not.toBeNull()
      }),
      { numRuns: 150 },
    )
  })
})

test('an undertaking on a debt that nobody knows the size of isn’t called enough', () => {
  const papers = [event('noticeServed', '2026-03-13'), event('messageGiven', '2026-03-13')]
  const found = course([...papers, event('undertakingGiven', '2026-03-20', { amountOre: 100 })], {
    today: '2026-03-21',
  })
  expect([safety(found), warned(found)]).toEqual([null, ['undertakingNothingToCompare']])
})
