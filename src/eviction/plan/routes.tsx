/** /evictions/:id/plan: the payment plan that holds, its payments, its end, and the plans before it. */

import { z } from 'zod'
import type { Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import {
  blankForm,
  choice,
  formPage,
  idParam,
  page,
  reference,
  room,
  seeOther,
  signedIn,
  viewer,
} from '../../platform/web/index.ts'
import { mayDo } from '../access.ts'
import { paymentsByItem } from '../clocks/plan-payments.ts'
import { eventsOf } from '../events.ts'
import { matterToShow } from '../load.ts'
import { endPlan, resumePlan } from './actions.ts'
import { newPlanRoutes } from './new.tsx'
import { PlanPage, type PlanView } from './page.tsx'
import { paying } from './payment.tsx'
import { plansOf, unpaidOf } from './queries.ts'
import { planEnds } from './rules.ts'
import { sayPlan } from './say.ts'
import { text } from './text.ts'

const planView = (session: Session, id: string): Promise<PlanView> =>
  asUser(session, async (tx) => {
    const matter = await matterToShow(tx, session, id, 'matter-plan')
    return {
      matter,
      plans: await plansOf(tx, id),
      paidOf: paymentsByItem(await eventsOf(tx, id)),
      unpaid: await unpaidOf(tx, id),
      may: mayDo(session, 'work') && matter.end === null,
    }
  })

const ending = formPage({
  fields: z.object({ planId: reference(), because: choice(planEnds) }),
  load: planView,
  draw: ({ viewer, view, form }) => <PlanPage viewer={viewer} view={view} form={form} />,
  act: endPlan,
  say: sayPlan,
  leadsTo: (_, id) => `/evictions/${id}/plan`,
  notice: (locale) => words(text, locale).ended,
})

export const planRoutes = room()
  .route('/', newPlanRoutes)
  .get('/evictions/:id/plan', async (c) =>
    page(c, <PlanPage viewer={viewer(c)} view={await planView(signedIn(c), idParam(c))} form={blankForm()} />),
  )
  .get('/evictions/:id/plan/payments/new', paying.get)
  .post('/evictions/:id/plan/payments/new', paying.post)
  .post('/evictions/:id/plan/end', ending.post)
  .post('/evictions/:id/plan/:planId/resume', async (c) => {
    const session = signedIn(c)
    const outcome = await resumePlan(session, idParam(c), idParam(c, 'planId'))
    const said = outcome.ok ? words(text, session.locale).resumed : sayPlan(outcome.reason, session.locale).message
    return seeOther(c, `/evictions/${idParam(c)}/plan`, said)
  })
