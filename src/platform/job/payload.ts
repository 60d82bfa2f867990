/** What a job may be handed: ids, dates, codes and numbers. The queue's tables lie outside row security, so no word about a person goes there. */

/** A running try of a job. */
export type Attempt = {
  /** the queue's own id of it, the same at every try */
  id: string
  /** aborted when it has run too long, or the process must stop */
  signal: AbortSignal
}

type Value = string | number | boolean | null
export type Handed = { readonly [key: string]: Value | readonly Value[] }

// an id, a date, a moment, a code: no spaces, no @, no letters beyond the English ones
const CODE = /^[\w:.+-]{0,80}$/
const isCode = (value: unknown): boolean => typeof value !== 'string' || CODE.test(value)

/** The same, when there is nothing in it but ids, dates, codes and numbers. Throws otherwise, without quoting it. */
export function onlyIds(handed: Handed): Handed {
  for (const [key, value] of Object.entries(handed)) {
    const all = Array.isArray(value) ? value : [value]
    if (!all.every(isCode)) throw new TypeError(`A job is handed ids only: ${key} is something else.`)
  }
  return handed
}
