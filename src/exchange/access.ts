/** Who looks after the interface to other systems; `app.manages_keys` (migration 0010) is the floor beneath. */

import { hasRole, NotFound, type Permissions, type Session } from '../platform/access/index.ts'

export const mayOnInterface = {
  /** the own landlord's keys */
  landlordKeys: ['landlordAgent'],
  /** the municipality's keys */
  municipalityKeys: ['administrator'],
  /** notices to a landlord's own system */
  webhooks: ['landlordAgent'],
} as const satisfies Permissions

/** Whether the user looks after the keys of their organisation. */
export const mayKeys = (session: Session): boolean =>
  (session.organisation.kind === 'landlord' && hasRole(session, mayOnInterface.landlordKeys)) ||
  (session.organisation.kind === 'municipality' && hasRole(session, mayOnInterface.municipalityKeys))

export const mayWebhooks = (session: Session): boolean =>
  session.organisation.kind === 'landlord' && hasRole(session, mayOnInterface.webhooks)

/** Stops what isn't theirs. The page is the same as for something that doesn't exist. */
export function requireKeys(session: Session): void {
  if (!mayKeys(session)) throw new NotFound('role')
}

export function requireWebhooks(session: Session): void {
  if (!mayWebhooks(session)) throw new NotFound('role')
}
