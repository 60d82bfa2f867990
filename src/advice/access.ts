/** Who may do what with budget and debt advice. Read by the buttons, the server, the database and the documentation. */

import {
  caseStaff,
  may,
  type Permissions,
  requireMay as requireAllowed,
  type Session,
} from '../platform/access/index.ts'

/** The municipality's own: a role alone isn't enough. */
export const mayOnAdvice = {
  /** the adviser's own work: budget, debts, agreements, progress (SoL 2025:400 13 kap. 2 §, 14 kap. 4 §). No manager, whatever else they may read */
  advise: { municipality: ['debtAdviser'] },
  /** a meeting with an adviser, from a matter that one may read or an advice of one's own */
  book: { municipality: ['preventionOfficer', 'socialWorker', 'debtAdviser'] },
  /** from a matter that one works on, without being the adviser */
  bookFromMatter: { municipality: ['preventionOfficer', 'socialWorker'] },
  /** figures of the national norm hold nothing about anybody */
  readNorm: caseStaff,
  setNorm: { municipality: ['debtAdviser', 'manager'] },
} as const satisfies Permissions

export type AdviceVerb = keyof typeof mayOnAdvice

export const mayDo = (session: Session, verb: AdviceVerb): boolean => may(session, mayOnAdvice[verb])

/** Stops what the user may not do. The page is the same as for something that doesn't exist. */
export const requireMay = (session: Session, verb: AdviceVerb): void => requireAllowed(session, mayOnAdvice[verb])
