/** Agreements at random, and days around them. */

import fc from 'fast-check'
import type { Term } from './standing.ts'

const FIRST = Temporal.PlainDate.from('2023-01-01')

export const anyDay = fc.integer({ min: 0, max: 1500 }).map((days) => FIRST.add({ days }))

export const anyTerm: fc.Arbitrary<Term> = fc
  .record({
    parties: fc.integer({ min: 1, max: 3 }),
    signed: fc.array(fc.option(anyDay), { minLength: 3, maxLength: 3 }),
    fromOn: anyDay,
    length: fc.option(fc.integer({ min: 0, max: 500 })),
    prolongs: fc.boolean(),
    prolongations: fc.array(fc.tuple(anyDay, fc.integer({ min: 0, max: 400 })), { maxLength: 2 }),
    end: fc.option(fc.option(anyDay)),
  })
  .map(({ parties, signed, fromOn, length, prolongs, prolongations, end }) => {
    const untilOn = length === null ? null : fromOn.add({ days: length })
    const all = Array.from({ length: parties }, (_, i) => ({ id: `party-${i}` }))
    return {
      parties: all,
      signatures: all.flatMap(({ id }, i) => {
        const on = signed[i] ?? null
        return on === null ? [] : [{ partyId: id, signedOn: on }]
      }),
      fromOn,
      untilOn,
      prolongsMonths: prolongs && untilOn !== null ? 12 : null,
      prolongations:
        untilOn === null
          ? []
          : prolongations.map(([agreedOn, days]) => ({ agreedOn, untilOn: agreedOn.add({ days }) })),
      end: end === null ? null : { endedOn: end },
    }
  })
