/** Who may do what with phones that send without a login. */

import { type Allowed, may, type Permissions, requireMay as requireAllowed, type Session } from '../../platform/access/index.ts'

export const mayOnPhone = {
  /** has phones of one's own and sends from them: whoever meets people where they are */
  use: {
    municipality: ['socialWorker', 'housingSupport', 'manager'],
    ideaBased: ['outreachWorker', 'shelterWorker', 'partnerManager'],
  },
  /** sees the organisation's phones, the municipality everybody's; cuts them off; changes the key that they seal to */
  oversee: { municipality: ['manager', 'administrator'], ideaBased: ['partnerManager'] },
} as const satisfies Permissions

/** Who comes to the page about phones: those who have them and those who look after them. */
export const mayHavePhones = {
  ...mayOnPhone.use,
  municipality: [...mayOnPhone.use.municipality, 'administrator'],
} as const satisfies Allowed

export type PhoneVerb = keyof typeof mayOnPhone

export const mayDo = (session: Session, verb: PhoneVerb): boolean => may(session, mayOnPhone[verb])

export const requireMay = (session: Session, verb: PhoneVerb): void => requireAllowed(session, mayOnPhone[verb])

/** Stops whoever has neither phones of their own nor others' to look after. */
export const requirePhones = (session: Session): void => requireAllowed(session, mayHavePhones)
