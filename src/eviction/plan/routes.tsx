/** /evictions/:id/plan: the payment plan that holds, its payments, its end, and the plans before it. */

import type { Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { idParam, page, signedIn, viewer } from '../../platform/web/index.ts'
import { mayDo } from '../access.ts'
import { paymentsByItem } from '../clocks/plan-payments.ts'
import { eventsOf } from '../events.ts'
import { matterToShow } from '../load.ts'
import { matter } from '../subject.tsx'
import { ending, paying, resuming } from './forms.tsx'
import { newPlanRoutes } from './new.tsx'
import { PlanPage, type PlanView } from './page.tsx'
import { plansOf, unpaidOf } from './queries.ts'

const planView = (session: Session, id: string): Promise<PlanView> =>
  asUser(session, async (tx) => {
    const shown = await matterToShow(tx, session, id, 'matter-plan')
    return {
      matter: shown,
      plans: await plansOf(tx, id),
      paidOf: paymentsByItem(await eventsOf(tx, id)),
      unpaid: await unpaidOf(tx, id),
      may: mayDo(session, 'work') && shown.end === null,
    }
  })

export const planRoutes = matter
  .routes(paying, ending, resuming)
  .route('/', newPlanRoutes)
  .get('/evictions/:id/plan', async (c) =>
    page(c, <PlanPage viewer={viewer(c)} view={await planView(signedIn(c), idParam(c))} />),
  )
