import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leaseForms } from '../forms.ts'
import {
  type HandoverTerms,
  handoverDays,
  obstaclesToHandover,
  readyOn,
  type Tenancy,
  unsettled,
} from '../handover-rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const tenancy: Tenancy = {
  form: 'secondHandLease',
  beginsOn: day('2025-11-30'),
  endsOn: null,
  arrears: 0,
  complaints: 0,
}
const terms: HandoverTerms = { months: 12, complaintsAllowed: 0 }

const anyDay = fc.integer({ min: 0, max: 9000 }).map((days) => day('2016-01-01').add({ days }))
// mostly tenancies that kept their terms, since only those are handed over
const anyTenancy = fc.record({
  form: fc.constantFrom(...leaseForms),
  beginsOn: anyDay,
  endsOn: fc.oneof({ arbitrary: fc.constant(null), weight: 5 }, anyDay),
  arrears: fc.constantFrom(0, 0, 0, 4200),
  complaints: fc.constantFrom(0, 0, 1, 2),
})
const anyTerms = fc.record({ months: fc.option(fc.integer({ min: 1, max: 60 })), complaintsAllowed: fc.nat(2) })

test('a tenancy that kept its terms has nothing in the way, from the very day', () => {
  expect(obstaclesToHandover(tenancy, terms, day('2026-11-30'))).toEqual([])
})
test('a day too early: says from which day it can be done', () => {
  expect(obstaclesToHandover(tenancy, terms, day('2026-11-29'))).toEqual([
    { kind: 'too-early', readyOn: day('2026-11-30') },
  ])
})
test('a month without that day counts to its last one', () => {
  expect(readyOn(day('2026-10-31'), { months: 4 })).toEqual(day('2027-02-28'))
})
test('unpaid rent and complaints stand in the way together, each named', () => {
  expect(obstaclesToHandover({ ...tenancy, arrears: 4200, complaints: 2 }, terms, day('2027-01-01'))).toEqual([
    { kind: 'arrears', amount: 4200 },
    { kind: 'complaints', count: 2, allowed: 0 },
  ])
})
test('as many complaints as the terms allow are no obstacle', () => {
  expect(
    obstaclesToHandover({ ...tenancy, complaints: 1 }, { ...terms, complaintsAllowed: 1 }, day('2027-01-01')),
  ).toEqual([])
})
test('an own lease is not handed over, and an ended one first gets its end taken back', () => {
  const on = day('2027-01-01')
  expect(obstaclesToHandover({ ...tenancy, form: 'firstHandLease' }, terms, on)).toEqual([{ kind: 'not-second-hand' }])
  expect(obstaclesToHandover({ ...tenancy, endsOn: on }, terms, on)).toEqual([{ kind: 'ended', on }])
})
test('where no time was agreed it can be done from the second day', () => {
  expect(readyOn(day('2026-11-21'), { months: null })).toEqual(day('2026-11-22'))
})
test('what is settled is not counted', () => {
  const settledOn = day('2026-11-21')
  expect(
    unsettled([
      { kind: 'arrears', amountKr: 4000, settledOn: null },
      { kind: 'arrears', amountKr: 2000, settledOn },
      { kind: 'complaint', amountKr: null, settledOn: null },
    ]),
  ).toEqual({ arrears: 4000, complaints: 1 })
})
test('a person has no day without a home, and none with two leases on the flat', () => {
  let handedOver = 0
  fc.assert(
    fc.property(anyTenancy, anyTerms, fc.integer({ min: -40, max: 400 }), (of, by, late) => {
      const on = readyOn(of.beginsOn, by).add({ days: late })
      if (obstaclesToHandover(of, by, on).length > 0) return
      handedOver += 1
      const { oldEndsOn, ownBeginsOn } = handoverDays(on)
      // the old lease has at least its first day, and the own one begins the day after its last
      expect(Temporal.PlainDate.compare(of.beginsOn, oldEndsOn)).toBeLessThanOrEqual(0)
      expect(oldEndsOn.add({ days: 1 }).equals(ownBeginsOn)).toBe(true)
    }),
    { numRuns: 300 },
  )
  expect(handedOver).toBeGreaterThan(20)
})
test('whatever the tenancy: on the day that is named as the first, time stands in the way no more, and the day before it does', () => {
  fc.assert(
    fc.property(anyTenancy, anyTerms, (of, by) => {
      const first = readyOn(of.beginsOn, by)
      const early = (on: Temporal.PlainDate) =>
        obstaclesToHandover({ ...of, form: 'trainingFlat', endsOn: null }, by, on).some((o) => o.kind === 'too-early')
      expect(early(first)).toBe(false)
      expect(early(first.subtract({ days: 1 }))).toBe(true)
    }),
  )
})
