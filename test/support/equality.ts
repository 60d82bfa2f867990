/** Days and moments keep what they are where a comparison of fields can't see it: without this any two days are equal to `toEqual` and `toMatchObject`. */

import { expect } from 'vitest'

const kinds = [Temporal.PlainDate, Temporal.Instant, Temporal.PlainTime, Temporal.ZonedDateTime, Temporal.PlainDateTime]

expect.addEqualityTesters([
  (a: unknown, b: unknown): boolean | undefined => {
    const kind = kinds.find((one) => a instanceof one || b instanceof one)
    if (kind === undefined) return undefined
    return a instanceof kind && b instanceof kind && a.toString() === b.toString()
  },
])
