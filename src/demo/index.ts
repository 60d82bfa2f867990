/** The demo municipality: an invented, deterministic history of Kalmar, and the cast who work in it. */
export { castIds, castUsers } from './cast.ts'
export { demoDays, fillDemo, hasAnybody, hasCast, type Made } from './fill.ts'
