/** A decision’s own page. */

import { allOf, ask, asUser } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayDo } from '../access.ts'
import { appealsIn } from '../appeal/queries.ts'
import { owedAfter } from '../appeal/rules.ts'
import { decisionById, decisionsIn, interventionsOn, servicesOf } from '../decision/queries.ts'
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
      ...(await ask(tx, allOf({ appeals: appealsIn(tx, [decision.caseId]), all: decisionsIn(tx, [decision.caseId]) }))),
    }
  })
  const may = {
    serve: mayDo(session, 'serve'),
    addIntervention: mayDo(session, 'addIntervention'),
    receive: mayDo(session, 'receiveAppeal'),
    handle: mayDo(session, 'handleAppeal'),
  }
  const { decision, all, carriedBy } = view
  const appeals = view.appeals.filter(({ decisionId }) => decisionId === decision.id)
  const done = {
    decidedOn: all.filter(({ id }) => id !== decision.id).map(({ decidedOn }) => decidedOn),
    beganOn: carriedBy.map(({ beginsOn }) => beginsOn),
  }
  const judgments = appeals.flatMap((one) => one.judgments)
  return page(
    c,
    <DecisionPage
      {...view}
      viewer={viewer(c)}
      appeals={appeals}
      owed={owedAfter(judgments, done)}
      may={may}
      today={today()}
    />,
  )
})
