/** Tells which rule of the database a write ran into, so that the action can say it in words. */

// PostgreSQL's error codes: unique_violation, exclusion_violation, insufficient_privilege
const CONFLICTS = new Set(['23505', '23P01'])
const NOT_ALLOWED = '42501'

/** Whether the error is a clash with an existing row, by the named unique index or exclusion constraint (any, when none is named). */
export function isConflict(error: unknown, constraint?: string): boolean {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string' && CONFLICTS.has(error.code)))
    return false
  return constraint === undefined || ('constraint' in error && error.constraint === constraint)
}

// deadlock_detected, serialization_failure
const AGAIN = new Set(['40P01', '40001'])

/** Whether the database gave up this transaction so that another could go on: nothing was written, and the same work may be tried anew. */
export const isGivenUp = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && AGAIN.has(error.code)

/** Whether row security or a missing grant stopped the write. */
export const isForbidden = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === NOT_ALLOWED
