/** Time: the clock that tests can set, and Swedish wall time. */
export { type DayKind, dayBounds, isWithin, outOfBounds } from './bounds.ts'
export { dateOf, momentInFile, momentOf, now, setClock, today, ZONE } from './clock.ts'
export { isAfter, isBefore } from './order.ts'
