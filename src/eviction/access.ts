/** Who may do what with homes at risk. Read by buttons, server, database and documentation. */

import {
  caseStaff,
  may,
  type Permissions,
  requireMay as requireAllowed,
  type Session,
} from '../platform/access/index.ts'

const officers = { municipality: ['preventionOfficer', 'socialWorker', 'manager'] } as const

/** The municipality's own staff: a partner never handles the municipality's matters (SoL 2025:400 4:3). */
export const mayOnMatter = {
  read: caseStaff,
  /** those of the own unit, whoever has them */
  readUnit: { municipality: ['preventionOfficer', 'manager'] },
  /** those of the whole municipality */
  readAll: { municipality: ['manager'] },
  open: officers,
  /** events, contacts, residents, plans, promises, notices, the end */
  work: officers,
  /** has matters of their own, and isn't there only to answer for the others' */
  handle: { municipality: ['preventionOfficer', 'socialWorker'] },
  handOver: officers,
  /** in the board's name, and only with a delegation of their own (kommunallagen 6 kap. 37 §) */
  decide: officers,
  /** answers for what the municipality hasn't done in time, seen or not */
  answerForLate: { municipality: ['manager'] },
  delegate: { municipality: ['manager'] },
  figures: { municipality: ['manager', 'analyst'] },
} as const satisfies Permissions

export type MatterVerb = keyof typeof mayOnMatter

export const mayDo = (session: Session, verb: MatterVerb): boolean => may(session, mayOnMatter[verb])

/** Stops what the user may not do. The page is the same as for something that doesn't exist. */
export const requireMay = (session: Session, verb: MatterVerb): void => requireAllowed(session, mayOnMatter[verb])
