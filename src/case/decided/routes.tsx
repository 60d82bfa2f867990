/** A decision’s own page. */

import { asUser } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayDo } from '../access.ts'
import { decisionById, interventionsOn, servicesOf } from '../decision/queries.ts'
import { caseToShow } from '../load.ts'
import { DecisionPage } from './views.tsx'

export const decidedRoutes = room().get('/decisions/:id', async (c) => {
  const session = signedIn(c)
  const view = await asUser(session, async (tx) => {
    const decision = await decisionById(tx, idParam(c))
    return {
      decision,
      file: await caseToShow(tx, session, decision.caseId, 'decision'),
      services: await servicesOf(tx, decision.id),
      carriedBy: await interventionsOn(tx, decision.id),
    }
  })
  const may = { serve: mayDo(session, 'serve'), addIntervention: mayDo(session, 'addIntervention') }
  return page(c, <DecisionPage viewer={viewer(c)} {...view} may={may} today={today()} />)
})
