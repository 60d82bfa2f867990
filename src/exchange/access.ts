/** Who looks after the interface to other systems. */

import { may, type Permissions, requireMay, type Session } from '../platform/access/index.ts'

export const mayOnInterface = {
  /** the keys of the own organisation */
  keys: { landlord: ['landlordAgent'], municipality: ['administrator'] },
  /** notices to a landlord's own system */
  webhooks: { landlord: ['landlordAgent'] },
} as const satisfies Permissions

/** Whether the user looks after the keys of their organisation. */
export const mayKeys = (session: Session): boolean => may(session, mayOnInterface.keys)

export const mayWebhooks = (session: Session): boolean => may(session, mayOnInterface.webhooks)

/** Stops what isn't theirs. The page is the same as for something that doesn't exist. */
export const requireKeys = (session: Session): void => requireMay(session, mayOnInterface.keys)

export const requireWebhooks = (session: Session): void => requireMay(session, mayOnInterface.webhooks)
