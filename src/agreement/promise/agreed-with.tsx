/** What holds between the municipality and an organisation on a day, with what each promised and what came of it: for that organisation’s own page. */

import type { Child } from 'hono/jsx'
import { may, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { mayOnAgreement } from '../access.ts'
import { agreementsOn } from '../list/queries.ts'
import { type Outcome, outcomesOf, promisesOfAll } from './queries.ts'
import { OutcomeInWords, promiseInWords } from './section.tsx'

/** An organisation has few that hold at once. */
const MOST = 20

export type Agreed = {
  href: string
  title: string
  from: Temporal.PlainDate
  promises: { said: string; came: Child }[]
}

/** What is counted as the system, when the page’s own questions have been asked. Null for whoever may read no agreements. */
export async function agreedWith(
  tx: Tx,
  session: Session,
  organisationId: string,
): Promise<() => Promise<Agreed[] | null>> {
  if (!may(session, mayOnAgreement.see)) return async () => null
  const on = today()
  const held = await agreementsOn(tx, { on, group: 'inForce', party: organisationId, limit: MOST })
  const ids = held.map(({ id }) => id)
  const promises = ids.length === 0 ? [] : await promisesOfAll(tx, ids)
  return async () => {
    const outcomes = await outcomesOf(promises, on)
    const sayOf = (outcome: Outcome) => ({
      said: promiseInWords(outcome.promise, session.locale),
      came: <OutcomeInWords outcome={outcome} />,
    })
    return held.map(({ id, title, fromOn }) => ({
      href: `/agreements/${id}`,
      title,
      from: fromOn,
      promises: outcomes.flatMap((one, at) => (promises[at]?.agreementId === id ? [sayOf(one)] : [])),
    }))
  }
}
