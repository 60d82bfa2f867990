/** Who may do what with landlords’ messages about tenancies. Read by buttons, server, database and documentation. */

import { caseStaff, may, type Permissions, type Session } from '../platform/access/index.ts'

/** A landlord's agent sends messages and reads the answers; the municipality's staff may write down one that came outside Hemvist. */
export const mayOnMessage = {
  send: { landlord: ['landlordAgent'] },
  writeDown: { municipality: ['preventionOfficer', 'socialWorker', 'manager'] },
  read: { ...caseStaff, landlord: ['landlordAgent'] },
} as const satisfies Permissions

/** An agent of a landlord, who sends in the landlord's name. */
export const isLandlord = (session: Session): boolean => may(session, mayOnMessage.send)

/** Those who write down what comes on paper; a home at risk is opened from a message by the same ones. */
export const mayWriteDown = (session: Session): boolean => may(session, mayOnMessage.writeDown)

/** Whether the user may see messages at all: their own, or those that the municipality has been sent. */
export const mayReadMessages = (session: Session): boolean => may(session, mayOnMessage.read)
