/** Everything that an advice's page and the page to take home show. */

import type { Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { bookingsOfAdvice } from '../booking/queries.ts'
import { latestBudget } from '../budget/queries.ts'
import { agreementsOf, debtsOf } from '../debt/queries.ts'
import { adviceToShow } from '../load.ts'
import { normIn } from '../norm/queries.ts'
import { stepsOf } from '../progress/queries.ts'
import { mattersOf, sharesOfAdvice } from '../share/queries.ts'

const MOST_STEPS = 30

export const loadOverview = (session: Session, id: string) =>
  asUser(session, async (tx) => {
    const advice = await adviceToShow(tx, session, id)
    const budget = await latestBudget(tx, id)
    return {
      advice,
      budget,
      norm: await normIn(tx, budget?.month ?? today().with({ day: 1 })),
      debts: await debtsOf(tx, id),
      agreements: await agreementsOf(tx, id),
      steps: await stepsOf(tx, id, MOST_STEPS),
      bookings: await bookingsOfAdvice(tx, id),
      shares: await sharesOfAdvice(tx, id),
      matters: await mattersOf(tx, id),
    }
  })

export type Overview = Awaited<ReturnType<typeof loadOverview>>
