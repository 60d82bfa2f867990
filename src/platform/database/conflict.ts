/** Tells what a failed statement means: a clash with a row, a write that is not allowed, a database that is busy or away. */

// PostgreSQL's error codes: unique_violation, exclusion_violation, insufficient_privilege
const CONFLICTS = new Set(['23505', '23P01'])
// foreign_key_violation: what the row should hang on isn’t there; check_violation: what is open doesn’t let it end. A clash only where its constraint is named
const NAMED = new Set(['23503', '23514'])
const NOT_ALLOWED = '42501'

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

/**
 * Whether the error is a clash with an existing row, by the named unique index or exclusion constraint (any, when none is named), or with a missing
 * one, by the named foreign key, or with what is still open, by the named check.
 */
export function isConflict(error: unknown, constraint?: string): boolean {
  const code = codeOf(error) ?? ''
  if (!(error instanceof Error) || !(CONFLICTS.has(code) || (constraint !== undefined && NAMED.has(code)))) return false
  return constraint === undefined || ('constraint' in error && error.constraint === constraint)
}

// deadlock_detected, serialization_failure
const AGAIN = new Set(['40P01', '40001'])

/** Whether the database gave up this transaction so that another could go on: nothing was written, and the same work may be tried anew. */
export const isGivenUp = (error: unknown): boolean => AGAIN.has(codeOf(error) ?? '')

/** Whether row security or a missing grant stopped the write. */
export const isForbidden = (error: unknown): boolean => codeOf(error) === NOT_ALLOWED

// lock_not_available (lock_timeout), query_canceled (statement_timeout), too_many_connections, out_of_memory, configuration_limit_exceeded
const BUSY = new Set(['55P03', '57014', '53300', '53200', '53400'])
const DISK_FULL = '53100'
const NO_CONNECTION_FREE = 'timeout exceeded when trying to connect'

/** Whether the database is there and had no time or room for this: somebody holds what was needed, or all connections are taken. */
export const isBusy = (error: unknown): boolean =>
  BUSY.has(codeOf(error) ?? '') || (error instanceof Error && error.message === NO_CONNECTION_FREE)

/** Whether the server's disk is full: somebody must make room before anything more can be kept. */
export const isFull = (error: unknown): boolean => codeOf(error) === DISK_FULL

// admin_shutdown, crash_shutdown, cannot_connect_now, idle_in_transaction_session_timeout, read_only_sql_transaction (a standby took
// over the address), and what the system says of the line
const AWAY = new Set(['57P01', '57P02', '57P03', '25P03', '25006'])
const LINE = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH'])
// the driver has no codes for these
const BROKEN_LINE =
  /^(Connection terminated|Client has encountered a connection error|Query read timeout|Client was closed|timeout expired|This socket has been ended|write after end)/

/** Whether the line to the database broke, or none could be had: it restarts, or something between is down. */
export function isLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = codeOf(error) ?? ''
  // class 08 is connection_exception
  return AWAY.has(code) || code.startsWith('08') || LINE.has(code) || BROKEN_LINE.test(error.message)
}

// character_not_in_repertoire, untranslatable_character, numeric_value_out_of_range, datetime_field_overflow
const UNKEEPABLE = new Set(['22021', '22P05', '22003', '22008'])

/** Whether a value was sent that no column can keep: a character, a number or a day out of bounds. The same again fails again. */
export const isUnkeepable = (error: unknown): boolean => UNKEEPABLE.has(codeOf(error) ?? '')

const awayBecause = {
  away: 'The database does not answer.',
  busy: 'The database is busy with something else.',
  full: 'The database server’s disk is full.',
} as const

// classes of codes: data exceptions, integrity constraints, program limits (a value too large for an index)
const OF_THE_ROWS = /^(?:22|23|54)/

/** Whether some row in the statement can't be kept as it is: without it, the others can. */
export const isOfTheRows = (error: unknown): boolean => OF_THE_ROWS.test(codeOf(error) ?? '')

/** The database can't be reached, or has no time or room for this just now: nobody's fault who asked. The cause is for the log: which code it was. */
export class DatabaseAway extends Error {
  readonly kind: keyof typeof awayBecause
  constructor(kind: keyof typeof awayBecause, cause: unknown) {
    super(awayBecause[kind], { cause })
    this.kind = kind
  }
}
