/** What holds by agreement with a landlord: agreements are another room’s, which is handed in when the web is put together. */

import type { Child } from 'hono/jsx'
import type { Session } from '../../platform/access/index.ts'

export type Agreed = {
  href: string
  title: string
  from: Temporal.PlainDate
  promises: readonly { said: string; came: Child }[]
}
/** Null for whoever may read no agreements. */
export type AgreedWith = (session: Session, landlordId: string) => Promise<readonly Agreed[] | null>

let asked: AgreedWith = async () => null

/** Once, before anybody asks. */
export const takeAgreedWith = (ask: AgreedWith): void => {
  asked = ask
}
export const agreedWith: AgreedWith = (session, landlordId) => asked(session, landlordId)
