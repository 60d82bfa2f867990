/** Everything that an advice's page and the page to take home show. */

import type { Session } from '../../platform/access/index.ts'
import { allOf, ask, asUser } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { askingBookingsOfAdvice } from '../booking/queries.ts'
import { askingLatestBudget } from '../budget/queries.ts'
import { askingAgreements, askingDebts } from '../debt/queries.ts'
import { adviceToShow } from '../load.ts'
import { normIn } from '../norm/queries.ts'
import { askingSteps } from '../progress/queries.ts'
import { askingMatters, askingSharesOfAdvice } from '../share/queries.ts'

const MOST_STEPS = 30

export const loadOverview = (session: Session, id: string) =>
  asUser(session, async (tx) => {
    const advice = await adviceToShow(tx, session, id)
    const parts = await ask(
      tx,
      allOf({
        budget: askingLatestBudget(tx, id),
        debts: askingDebts(tx, id),
        agreements: askingAgreements(tx, id),
        steps: askingSteps(tx, id, MOST_STEPS),
        bookings: askingBookingsOfAdvice(tx, id),
        shares: askingSharesOfAdvice(tx, id),
        matters: askingMatters(tx, id),
      }),
    )
    return { ...parts, advice, norm: await normIn(tx, parts.budget?.month ?? today().with({ day: 1 })) }
  })

export type Overview = Awaited<ReturnType<typeof loadOverview>>
