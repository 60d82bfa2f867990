/** What an action answers: done with a value, or refused with a named reason that the page can explain. Only bugs throw. */

export type Done<V> = { ok: true; value: V }
export type Refused<R> = { ok: false; reason: R }
export type Outcome<V, R> = Done<V> | Refused<R>

export const done = <V>(value: V): Done<V> => ({ ok: true, value })
export const refused = <const R>(reason: R): Refused<R> => ({ ok: false, reason })
