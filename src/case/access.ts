/** Who may do what with a case. Read by the buttons, the server, the database and the documentation. */

import {
  caseRoles,
  caseStaff,
  may,
  type Permissions,
  requireMay as requireAllowed,
  type Session,
} from '../platform/access/index.ts'

const partners = ['shelterWorker', 'outreachWorker', 'housingSupport', 'partnerManager'] as const
const officers = { municipality: ['socialWorker', 'preventionOfficer', 'manager'] } as const

/** The municipality's own staff: housing support works at Stadsmissionen too, and a partner never handles the municipality's cases. */
export const mayOnCase = {
  read: caseStaff,
  /** the one page of a case that a partner may see, when the person has consented to it (`consent.what` holds `plan`) */
  readPlan: { ...caseStaff, ideaBased: partners },
  open: officers,
  listAll: { municipality: ['manager'] },
  // the responsible worker hands over their own case; a manager any
  handOver: caseStaff,
  handOverAny: { municipality: ['manager'] },
  note: caseStaff,
  investigate: officers,
  // myndighetsutövning: by the board's delegation, never by a partner (SoL 2025:400 4 kap. 3 §)
  decide: { municipality: ['socialWorker', 'manager'] },
  serve: { municipality: ['socialWorker', 'preventionOfficer', 'housingSupport', 'manager'] },
  receiveAppeal: { municipality: ['socialWorker', 'preventionOfficer', 'housingSupport', 'manager'] },
  // om det kom i tid, omprövning, överlämnande: nämndens prövning (FL 45-46 §§)
  handleAppeal: { municipality: ['socialWorker', 'manager'] },
  addIntervention: officers,
  // nämndens beslut enligt SoL 2025:400 11 kap. 5 §, written in by the manager or the board's administrator; partners read what they may give, and to whom
  setOpenList: { municipality: ['manager', 'administrator'] },
  readOpenList: { municipality: [...caseRoles, 'administrator', 'shelterWorker', 'onCallWorker'], ideaBased: partners },
  endIntervention: { municipality: ['socialWorker', 'preventionOfficer', 'housingSupport', 'manager'] },
  plan: caseStaff,
  followUp: caseStaff,
  transfer: { municipality: ['socialWorker', 'manager'] },
  // answers another municipality that asks, and begins a case with what it hands over
  receive: { municipality: ['socialWorker', 'manager'] },
  close: officers,
  reopen: officers,
} as const satisfies Permissions

export type CaseVerb = keyof typeof mayOnCase

export const mayDo = (session: Session, verb: CaseVerb): boolean => may(session, mayOnCase[verb])

/** Stops what the user may not do. The page is the same as for something that doesn't exist. */
export const requireMay = (session: Session, verb: CaseVerb): void => requireAllowed(session, mayOnCase[verb])
