/** Who may do what with support. Read by the buttons, the server, the database and the documentation. */

import { may, type Permissions, requireMay as requireAllowed, type Session } from '../platform/access/index.ts'

const staff = ['socialWorker', 'preventionOfficer', 'housingSupport', 'manager'] as const
const partners = ['housingSupport', 'partnerManager'] as const

/** A landlord sees no support: `told` opens the texts that it has agreed to, and nothing else. */
export const mayOnSupport = {
  see: { municipality: staff, ideaBased: partners },
  /** begins, ends and takes up again; a partner gives it as its task */
  begin: { municipality: staff },
  work: { municipality: staff, ideaBased: partners },
  name: { municipality: ['socialWorker', 'preventionOfficer', 'manager'], ideaBased: ['partnerManager'] },
  /** the register of kinds, and the norms */
  setUp: { municipality: ['manager'] },
  /** all that the own organisation gives, in the municipality all of it, and how many each worker has */
  load: { municipality: ['manager'], ideaBased: ['partnerManager'] },
  tell: { municipality: staff, ideaBased: partners },
  told: { landlord: ['landlordAgent'] },
} as const satisfies Permissions

export type SupportVerb = keyof typeof mayOnSupport

export const mayDo = (session: Session, verb: SupportVerb): boolean => may(session, mayOnSupport[verb])

/** Stops what the user may not do. The page is the same as for something that doesn't exist. */
export const requireMay = (session: Session, verb: SupportVerb): void => requireAllowed(session, mayOnSupport[verb])
