/** The hours of a duty on call: over midnight, over the change of the clock, and the same in the database as here. */

import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { asSystem } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { wrongHours } from './rules.ts'
import { type Hours, nextAfter, shiftAt, shiftsFrom, weekdays } from './shifts.ts'

const world = inWorld()
const day = (text: string) => Temporal.PlainDate.from(text)
const nights: Hours = { weekdays, from: day('2026-01-01'), until: null, fromTime: '17:00', untilTime: '08:00' }
const hoursOf = (hours: Hours, moment: string) => {
  const shift = shiftAt(hours, Temporal.Instant.from(moment))
  return shift === null ? null : shift.begins.until(shift.ends).total('hours')
}

test('a night is fifteen hours, fourteen when the clock is put forward and sixteen when it is put back', () => {
  expect(hoursOf(nights, '2026-11-21T02:00:00Z')).toBe(15)
  expect(hoursOf(nights, '2026-03-29T00:30:00Z')).toBe(14)
  expect(hoursOf(nights, '2026-10-25T00:30:00Z')).toBe(16)
})

test('a shift holds from its first second and not at its last; the night of its last day goes on into the next', () => {
  const friday = { ...nights, weekdays: ['fri'], until: day('2026-11-20') }
  expect(hoursOf(friday, '2026-11-20T15:59:59Z')).toBeNull()
  expect(hoursOf(friday, '2026-11-20T16:00:00Z')).toBe(15)
  expect(hoursOf(friday, '2026-11-21T06:59:59Z')).toBe(15)
  expect(hoursOf(friday, '2026-11-21T07:00:00Z')).toBeNull()
  expect(hoursOf(friday, '2026-11-27T17:00:00Z')).toBeNull()
})

test('next is who goes on when one’s own hours end, or else who begins first after them', () => {
  const ends = Temporal.Instant.from('2026-11-21T07:00:00Z')
  const late = { ...nights, name: 'kväll' }
  const now = { ...nights, name: 'morgon', fromTime: '07:30', untilTime: '16:00' }
  expect(nextAfter([late, now], ends)?.duty.name).toBe('morgon')
  expect(nextAfter([late], ends)?.shift.begins.toString()).toBe('2026-11-21T16:00:00Z')
  expect(nextAfter([], ends)).toBeNull()
})

test('hours that end before they begin are told at their field, single ones of more than two weeks too', () => {
  const once = { ...nights, weekdays: null, from: day('2026-11-21') }
  expect(wrongHours({ ...once, until: day('2026-11-20') })?.field).toBe('until')
  expect(wrongHours({ ...once, until: day('2026-11-21') })?.field).toBe('untilTime')
  expect(wrongHours({ ...once, until: day('2026-12-31') })?.because).toBe('tooLong')
  expect(wrongHours({ ...once, until: day('2026-11-22') })).toBeNull()
  expect(wrongHours({ ...nights, until: day('2025-12-31') })?.because).toBe('backwards')
})

const time = fc
  .tuple(fc.nat(23), fc.constantFrom(0, 30))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
// around both nights on which the clock is moved
const days = fc
  .tuple(fc.constantFrom('2026-03-27', '2026-10-23'), fc.nat(4))
  .map(([from, after]) => day(from).add({ days: after }))
const someHours = fc
  .record({
    weekdays: fc.option(fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 })),
    from: days,
    last: fc.nat(3),
    fromTime: time,
    untilTime: time,
  })
  .map(({ last, ...hours }): Hours => ({ ...hours, until: hours.from.add({ days: last }) }))
  .filter((hours) => wrongHours(hours) === null)
const moments = fc.tuple(days, fc.nat(47)).map(([on, halves]) =>
  on
    .toZonedDateTime('UTC')
    .toInstant()
    .add({ minutes: halves * 30 }),
)

test('the database says of any moment what is said here', { tags: ['server/types'] }, async () => {
  await fc.assert(
    fc.asyncProperty(someHours, fc.array(moments, { minLength: 20, maxLength: 20 }), async (hours, at) => {
      const said = await asSystem('test', async (tx) => {
        await tx.deleteFrom('on_call_duty').execute()
        await tx
          .insertInto('on_call_duty')
          .values({
            ...{
              id: newId(),
              municipality_code: '0880',
              organisation_id: world.ids.kalmar,
              user_id: world.jonna.userId,
            },
            weekdays: hours.weekdays === null ? null : [...hours.weekdays],
            ...{ from_on: hours.from, until_on: hours.until, from_time: hours.fromTime, until_time: hours.untilTime },
            ...{ given_at: Temporal.Instant.from('2026-01-01T00:00:00Z'), given_by: world.agneta.userId },
          })
          .execute()
        const { rows } = await sql<{ until: Temporal.Instant | null }>`
          select (select until_at from app.on_call_in(${world.jonna.userId}, '0880', moment)) as until
          from unnest(${at.map(String)}::timestamptz[]) with ordinality as m (moment, n) order by n`.execute(tx)
        return rows.map(({ until }) => until?.toString() ?? null)
      })
      const latest = (moment: Temporal.Instant) =>
        shiftsFrom(hours, moment)
          .filter(({ begins }) => Temporal.Instant.compare(begins, moment) <= 0)
          .map(({ ends }) => ends.toString())
          .toSorted()
          .at(-1) ?? null
      expect(said).toEqual(at.map(latest))
    }),
    { numRuns: 40 },
  )
})
