/** A drill is a test of kills, races or random years: small in `npm test`, long in `npm run drill`. Its file ends in `.drill.test.ts`. */

const long = process.env.HEMVIST_DRILL === '1'

/** How often, or how long: `small` in `npm test`, `full` in `npm run drill`. */
export const drill = (small: number, full: number): number => (long ? full : small)

/** Milliseconds that a drill may take: vitest's own limit for each size. */
export const drillTime = (small = 60_000, full = 1_800_000): number => drill(small, full)
