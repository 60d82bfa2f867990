/** Who may do what with budget and debt advice. Read by the buttons, the server and the documentation; `app.may_read_advice` (migration 0011) is the floor. */

import { hasRole, NotFound, type Permissions, type Session } from '../platform/access/index.ts'

export const mayOnAdvice = {
  /** the adviser's own work: budget, debts, agreements, progress (SoL 2025:400 13 kap. 2 §, 14 kap. 4 §). No manager, whatever else they may read */
  advise: ['debtAdviser'],
  /** a meeting with an adviser, from a matter that one may read or an advice of one's own */
  book: ['preventionOfficer', 'socialWorker', 'debtAdviser'],
  /** figures of the national norm hold nothing about anybody */
  setNorm: ['debtAdviser', 'manager'],
} as const satisfies Permissions

export type AdviceVerb = keyof typeof mayOnAdvice

/** A role alone isn't enough: the advice is the municipality's own. */
export const mayDo = (session: Session, verb: AdviceVerb): boolean =>
  session.organisation.kind === 'municipality' && hasRole(session, mayOnAdvice[verb])

/** Stops what the user may not do. The page is the same as for something that doesn't exist. */
export function requireMay(session: Session, verb: AdviceVerb): void {
  if (!mayDo(session, verb)) throw new NotFound('role')
}
