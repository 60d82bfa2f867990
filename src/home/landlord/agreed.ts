/** What holds by agreement with a landlord: agreements are another room’s, which is handed in when the web is put together. */

import type { Child } from 'hono/jsx'
import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'

export type Agreed = {
  href: string
  title: string
  from: Temporal.PlainDate
  promises: readonly { said: string; came: Child }[]
}
/** Asked in the page’s transaction, and finished after it. Null for whoever may read no agreements. */
export type AgreedWith = (
  tx: Tx,
  session: Session,
  landlordId: string,
) => Promise<() => Promise<readonly Agreed[] | null>>

let asked: AgreedWith = async () => async () => null

/** Once, before anybody asks. */
export const takeAgreedWith = (ask: AgreedWith): void => {
  asked = ask
}
export const agreedWith: AgreedWith = (tx, session, landlordId) => asked(tx, session, landlordId)
