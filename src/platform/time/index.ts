/** Time: the clock that tests can set, and Swedish wall time. */
export { dateOf, momentOf, now, setClock, today, ZONE } from './clock.ts'
