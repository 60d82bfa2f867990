import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FIRST_SIZE, MOST_HELD, nextSize } from './pace.ts'

test('batches settle at what a machine writes within the time, be it slow or quick, and shrink at once when it gets slower', () => {
  const settled = (msOfARow: number, ofEach: number) => {
    let size = FIRST_SIZE
    for (let batch = 0; batch < 30; batch += 1) size = nextSize(size, ofEach + size * msOfARow)
    return size
  }
  fc.assert(
    fc.property(
      fc.double({ min: 0.05, max: 0.4, noNaN: true }),
      fc.double({ min: 0, max: 5, noNaN: true }),
      (row, each) => {
        const size = settled(row, each)
        expect(each + size * row).toBeLessThanOrEqual(MOST_HELD)
        // not needlessly few either
        expect(each + size * row).toBeGreaterThan(10)
        // ten times slower from now on
        const slower = nextSize(size, each + size * row * 10)
        expect(each + slower * row * 10).toBeLessThanOrEqual(Math.max(MOST_HELD, each + 40 * row * 10))
      },
    ),
  )
  expect(settled(1000, 0)).toBeGreaterThan(0)
})
