/** Who may do what in outreach. Row security holds besides that a meeting is read by the organisation that noted it. */

import { may, type Permissions, requireMay as requireAllowed, type Session } from '../platform/access/index.ts'

/** Who meets people where they are: the municipality’s mobile team, and the partner’s staff. */
const team = {
  municipality: ['socialWorker', 'housingSupport', 'manager'],
  ideaBased: ['outreachWorker', 'shelterWorker', 'partnerManager'],
} as const

export const mayOnOutreach = {
  /** what the own organisation has noted */
  see: team,
  note: team,
  /** the municipality’s areas, and what there is for everybody */
  keep: { municipality: ['manager'] },
  /** alerts: that they came, and what became of them */
  visit: {
    municipality: ['socialWorker', 'housingSupport', 'manager', 'onCallWorker'],
    ideaBased: ['outreachWorker', 'partnerManager'],
  },
  /** the winter in figures, of the whole municipality */
  winter: { municipality: ['manager'] },
  /** somebody was found in a cellar or a stairwell */
  alert: { landlord: ['landlordAgent'] },
} as const satisfies Permissions

export type OutreachVerb = keyof typeof mayOnOutreach

export const mayDo = (session: Session, verb: OutreachVerb): boolean => may(session, mayOnOutreach[verb])

/** Stops what the user may not do. The page is the same as for something that doesn't exist. */
export const requireMay = (session: Session, verb: OutreachVerb): void => requireAllowed(session, mayOnOutreach[verb])
