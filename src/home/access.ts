/** Who may do what with dwellings, offers and leases. Read by the buttons, the server and the documentation. */

import {
  caseRoles,
  caseStaff,
  may,
  type Permissions,
  requireMay as requireAllowed,
  type Session,
} from '../platform/access/index.ts'

const landlord = ['landlordAgent'] as const
const deciding = ['socialWorker', 'manager'] as const

/** Idea-based organisations have housing support too, and offer no homes. */
export const mayAtHome = {
  see: { ...caseStaff, landlord },
  /** every home and lease of the municipality; a landlord's are its own */
  seeAll: caseStaff,
  addDwelling: { municipality: deciding, landlord },
  withdrawDwelling: { municipality: deciding, landlord },
  /** a private person who lets */
  addLandlord: { municipality: deciding },
  /** what a dwelling is like */
  changeDwelling: { municipality: deciding, landlord },
  /** to the right landlord, when it was tied to a wrong one */
  moveDwelling: { municipality: deciding },
  /** what a landlord is, and whom to call there */
  registerLandlord: { municipality: deciding, landlord },
  /** a dwelling that the municipality may let a household have */
  offerVacancy: { municipality: deciding, landlord },
  /** what is found in a dwelling when somebody moves in or out, or meanwhile */
  inspect: { municipality: ['socialWorker', 'housingSupport', 'manager'], landlord },
  /** the tools by which the municipality gets homes, and what they gave */
  setTools: { municipality: ['manager'] },
  offer: { municipality: deciding },
  /** what a household has agreed to be matched on */
  keepRequest: caseStaff,
  /** which households a vacancy fits: of those with the role, whom a manager has named (src/home/coordinator) */
  match: { municipality: deciding },
  nameCoordinators: { municipality: ['manager'] },
  /** the decided order among households */
  setPriority: { municipality: ['manager'] },
  answerOffer: { municipality: ['socialWorker', 'housingSupport', 'manager'] },
  beginLease: { municipality: deciding },
  handOver: { municipality: deciding },
  endLease: { municipality: deciding },
  /** what stands on a lease: terms, rent, guarantee, notice, who lives there, talks, costs */
  keepLease: { municipality: deciding },
  /** a landlord's pause of new flats */
  pause: { municipality: deciding, landlord },
  /** a tenancy that is at risk: the way to its matter */
  atRisk: { municipality: ['socialWorker', 'preventionOfficer', 'manager'] },
  remark: { municipality: ['socialWorker', 'preventionOfficer', 'housingSupport', 'manager'], landlord },
  /** the programmes that leases are begun within: they name nobody */
  seeProgrammes: { municipality: [...caseRoles, 'analyst'] },
  keepProgrammes: { municipality: ['manager'] },
  /** which lease was begun within which */
  placeInProgramme: { municipality: deciding },
} as const satisfies Permissions

export type HomeVerb = keyof typeof mayAtHome

/** Whether the asking user is a landlord's agent: then only dwellings, leases and their own remarks are shown, never a person's facts. */
export const isLandlord = (session: Session): boolean => session.organisation.kind === 'landlord'

export const mayDo = (session: Session, verb: HomeVerb): boolean => may(session, mayAtHome[verb])

/** Stops what the user may not do. The page is the same as for something that doesn't exist. */
export const requireMay = (session: Session, verb: HomeVerb): void => requireAllowed(session, mayAtHome[verb])
