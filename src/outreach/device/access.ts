/** Who may do what with phones that send without a login. */

import { may, type Permissions, requireMay as requireAllowed, type Session } from '../../platform/access/index.ts'

export const mayOnPhone = {
  /** the page about phones: one's own are cut off there, and everybody's by those in charge */
  see: {
    municipality: ['socialWorker', 'housingSupport', 'manager', 'administrator'],
    ideaBased: ['outreachWorker', 'shelterWorker', 'partnerManager'],
  },
  /** has phones of one's own and sends from them: whoever meets people where they are */
  use: {
    municipality: ['socialWorker', 'housingSupport', 'manager'],
    ideaBased: ['outreachWorker', 'shelterWorker', 'partnerManager'],
  },
  /** sees the organisation's phones, the municipality everybody's; cuts them off; changes the key that they seal to */
  oversee: { municipality: ['manager', 'administrator'], ideaBased: ['partnerManager'] },
} as const satisfies Permissions

/** Whoever's phone was cut off by somebody in charge doesn't let it in again themselves. The database holds the same. */
export const mayLetIn = (session: Session, { revokedById }: { revokedById: string | null }): boolean =>
  revokedById === session.userId || may(session, mayOnPhone.oversee)

export type PhoneVerb = keyof typeof mayOnPhone

export const mayDo = (session: Session, verb: PhoneVerb): boolean => may(session, mayOnPhone[verb])

export const requireMay = (session: Session, verb: PhoneVerb): void => requireAllowed(session, mayOnPhone[verb])
