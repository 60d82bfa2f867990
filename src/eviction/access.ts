/** Who may do what with messages about tenancies and with the matters they lead to. Read by the buttons, the server and the documentation. */

import { hasRole, isCaseStaff, NotFound, type Permissions, type Session } from '../platform/access/index.ts'

const caseStaff = ['socialWorker', 'preventionOfficer', 'debtAdviser', 'housingSupport', 'manager'] as const
const officers = ['preventionOfficer', 'socialWorker', 'manager'] as const

/** The municipality's own staff; `app.may_read_matter` and `app.may_work_on_matter` (migration 0007) are the floor beneath. */
export const mayOnMatter = {
  read: caseStaff,
  open: officers,
  /** events, contacts, residents, plans, promises, notices, the end */
  work: officers,
  handOver: officers,
  /** in the board's name, and only with a delegation of their own (kommunallagen 6 kap. 37 §) */
  decide: officers,
  delegate: ['manager'],
  figures: ['manager', 'analyst'],
} as const satisfies Permissions

export type MatterVerb = keyof typeof mayOnMatter

/** A landlord's agent sends messages and reads the answers; the municipality's staff may write down one that came outside Hemvist. */
export const mayOnMessage = {
  send: ['landlordAgent'],
  writeDown: officers,
  read: ['landlordAgent', ...caseStaff],
} as const satisfies Permissions

/** A role alone isn't enough: housing support works at partners too, and a partner never handles the municipality's matters (SoL 2025:400 4:3). */
export const mayDo = (session: Session, verb: MatterVerb): boolean =>
  session.organisation.kind === 'municipality' && hasRole(session, mayOnMatter[verb])

/** Stops what the user may not do. The page is the same as for something that doesn't exist. */
export function requireMay(session: Session, verb: MatterVerb): void {
  if (!mayDo(session, verb)) throw new NotFound('role')
}

/** An agent of a landlord, who sends in the landlord's name. */
export const isLandlord = (session: Session): boolean =>
  session.organisation.kind === 'landlord' && hasRole(session, mayOnMessage.send)

/** Whether the user may see messages at all: their own, or those that the municipality has been sent. */
export const mayReadMessages = (session: Session): boolean => isLandlord(session) || isCaseStaff(session)
