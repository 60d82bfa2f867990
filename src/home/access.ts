/** Who may do what with dwellings, offers and leases. Read by the buttons, the server and the documentation. */

import { hasRole, NotFound, type Permissions, type Session } from '../platform/access/index.ts'

const caseStaff = ['socialWorker', 'preventionOfficer', 'debtAdviser', 'housingSupport', 'manager'] as const

export const mayAtHome = {
  see: [...caseStaff, 'landlordAgent'],
  addDwelling: ['socialWorker', 'manager', 'landlordAgent'],
  withdrawDwelling: ['socialWorker', 'manager', 'landlordAgent'],
  offer: ['socialWorker', 'manager'],
  answerOffer: ['socialWorker', 'housingSupport', 'manager'],
  beginLease: ['socialWorker', 'manager'],
  handOver: ['socialWorker', 'manager'],
  endLease: ['socialWorker', 'manager'],
  /** a tenancy that is at risk: the way to its matter */
  atRisk: ['socialWorker', 'preventionOfficer', 'manager'],
  remark: ['socialWorker', 'preventionOfficer', 'housingSupport', 'manager', 'landlordAgent'],
} as const satisfies Permissions

export type HomeVerb = keyof typeof mayAtHome

/** Whether the asking user is a landlord's agent: then only dwellings, leases and their own remarks are shown, never a person's facts. */
export const isLandlord = (session: Session): boolean => session.organisation.kind === 'landlord'

/** A role alone isn't enough: idea-based organisations have housing support too, and offer no homes. */
export const mayDo = (session: Session, verb: HomeVerb): boolean =>
  session.organisation.kind !== 'ideaBased' && hasRole(session, mayAtHome[verb])

/** Stops what the user may not do. The page is the same as for something that doesn't exist. */
export function requireMay(session: Session, verb: HomeVerb): void {
  if (!mayDo(session, verb)) throw new NotFound('role')
}

/** The same user, looking only: showing a page again after a refusal must not use up the form's key. */
export function looking(session: Session): Session {
  const { requestKey: _, ...reader } = session
  return reader
}
