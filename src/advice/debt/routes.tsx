/** Debts of an advice: the list, one of them, and the forms around it. */

import { ask, asUser } from '../../platform/database/index.ts'
import { idParam, page, signedIn, viewer } from '../../platform/web/index.ts'
import { adviceToShow } from '../load.ts'
import { advice } from '../subject.tsx'
import { agreeing, ending } from './agreement-forms.tsx'
import { adding, noting } from './forms.tsx'
import { agreementsOf, askingStandings, debtById, debtsOf } from './queries.ts'
import { DebtPage, DebtsPage } from './views.tsx'

export const debtRoutes = advice
  .routes(adding, noting, agreeing, ending)
  .get('/advice/:id/debts', async (c) => {
    const session = signedIn(c)
    const shown = await asUser(session, async (tx) => ({
      advice: await adviceToShow(tx, session, idParam(c), 'debts'),
      debts: await debtsOf(tx, idParam(c)),
    }))
    return page(c, <DebtsPage viewer={viewer(c)} {...shown} />)
  })
  .get('/debts/:id', async (c) => {
    const session = signedIn(c)
    const view = await asUser(session, async (tx) => {
      const { adviceId, debt } = await debtById(tx, idParam(c))
      const agreements = await agreementsOf(tx, adviceId, true)
      return {
        debt,
        advice: await adviceToShow(tx, session, adviceId, 'debts'),
        standings: await ask(tx, askingStandings(tx, debt.id)),
        agreements: agreements.filter(({ debtId }) => debtId === debt.id),
      }
    })
    return page(c, <DebtPage viewer={viewer(c)} view={view} />)
  })
