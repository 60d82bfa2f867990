/**
 * Names for statements: the server plans a named one once a connection instead of each time. A name means one text and one role for ever, in every
 * process, so that a pooler that hands connections round can never run another statement than the one that was meant.
 */

import { createHash, randomBytes } from 'node:crypto'

/** Whose statements these are: a plan under row security is one role's, and would be made anew whenever the other one came. The door is neither's yet. */
export type Role = 'user' | 'system' | 'door'

/** So many names at most; then all are forgotten, and connections that have them are replaced by new ones. A plan takes some 0.2 MB of its connection. */
const MOST_NAMES = 600
/** A text this long is written for its values, or asked for so seldom that its plan isn't worth keeping. */
const LONGEST = 20_000
/** A pooler that keeps no statements loses each of ours: after so many losses in a row, names are left off for a while. In milliseconds. */
export const MOST_LOSSES = 3
const IN_A_ROW = 10_000
const LEFT_OFF = 600_000

const PLANNED = /^[\s(]*(?:select|insert|update|delete|with|merge|values)\b/i
const SEVERAL_ROWS = /^\s*insert\b[\s\S]*\), \((?:\$|default)/i

// invalid_sql_statement_name (the server doesn't have it), duplicate_prepared_statement (somebody else’s, on the same connection)
const LOST = new Set(['26000', '42P05'])
const CHANGED = 'cached plan must not change result type'

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)

/** Whether a statement failed over its name alone: a migration changed what it gives, or the connection has lost it. The same work runs under new names. */
export const isStale = (error: unknown): boolean =>
  LOST.has(String(codeOf(error))) || (error instanceof Error && error.message === CHANGED)

export type Named = { name?: string; text: string }
export type Names = {
  /** the statement as it is sent: under its name, with the role in its text, which is all that a pooler tells statements apart by */
  of: (role: Role | null, text: string) => Named
  /** which names are in use: a connection of an earlier time has others, and is replaced */
  time: () => number
  /** a connection of `time` was told that a name is stale */
  stale: (time: number, error: unknown) => void
}

/** `say` hears when names are left off; `clock` gives milliseconds. */
export function names({
  say,
  clock = () => performance.now(),
}: {
  say: (line: string) => void
  clock?: () => number
}): Names {
  const known = new Map<string, Named>()
  let time = 0
  // a pooler keeps a stale plan by its text: what comes after gets another text
  let mark = ''
  let losses: number[] = []
  let offUntil = Number.NEGATIVE_INFINITY
  const anew = () => {
    known.clear()
    time += 1
    mark = ` ${randomBytes(4).toString('hex')}`
  }
  return {
    of: (role, text) => {
      if (
        role === null ||
        text.length > LONGEST ||
        !PLANNED.test(text) ||
        SEVERAL_ROWS.test(text) ||
        clock() < offUntil
      )
        return { text }
      const key = `${role} ${text}`
      const there = known.get(key)
      if (there !== undefined) return there
      if (known.size >= MOST_NAMES) anew()
      const sent = `${text} /* ${role}${mark} */`
      const named = { name: `hv_${createHash('sha256').update(sent).digest('base64url').slice(0, 24)}`, text: sent }
      known.set(key, named)
      return named
    },
    time: () => time,
    stale: (of, error) => {
      if (of !== time) return
      anew()
      if (!LOST.has(String(codeOf(error)))) return
      losses = [...losses.filter((at) => at > clock() - IN_A_ROW), clock()]
      if (losses.length < MOST_LOSSES) return
      losses = []
      offUntil = clock() + LEFT_OFF
      say(
        'The pooler in front of the database keeps no prepared statements: statements go without names for ten minutes (docs/en/operations.md).',
      )
    },
  }
}
