import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatOre, oreAsTyped, oreFrom } from './money.ts'

test.each([
  ['8450', 845000],
  ['8 450,50', 845050],
  ['8450.5', 845050],
  ['8\u202f450,50\u00a0kr', 845050],
  ['SEK 8450', 845000],
  ['8450:-', 845000],
  ['1.234,50', 123450],
  ['1,234.50', 123450],
  ['1.234.567', 123456700],
  ['0,01', 1],
])('%s is %d öre', (written, ore) => expect(oreFrom(written)).toBe(ore))

test.each(['', '-5', '8.450', '8,450', '8450,505', 'gratis', '1e5', '10000000000000', '1.23.4', '٣'])(
  '%s is no amount that anybody can be sure of',
  (written) => expect(oreFrom(written)).toBeNull(),
)

test('what is written out is read back as the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), (ore) => {
      expect(oreFrom(oreAsTyped(ore))).toBe(ore)
      expect(oreFrom(formatOre(ore, 'sv'))).toBe(ore)
    }),
  )
})
