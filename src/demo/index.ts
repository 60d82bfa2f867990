/** The demo municipality: an invented, deterministic history of Kalmar, and the cast who work in it. */
export { castIds, castUsers } from './cast.ts'
export { fillDemo, hasAnybody, hasCast, type Made } from './fill.ts'
