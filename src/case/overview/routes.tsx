/** /cases/:id: the case. */

import { may } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayOnSignal } from '../../signal/index.ts'
import { type CaseVerb, mayDo } from '../access.ts'
import { mayHandOver } from '../responsible/forms.tsx'
import { nextHref } from './next.ts'
import { caseOverview, nextFactsOf, stepFactsOf } from './queries.ts'
import { nextThing } from './rules.ts'
import { stepsOf } from './steps.ts'
import { OverviewPage } from './views.tsx'

/** What may be done in a closed case too. */
const alsoWhenClosed: readonly CaseVerb[] = ['read', 'reopen', 'serve', 'handOver', 'handOverAny']

export const overviewRoutes = room().get('/cases/:id', async (c) => {
  const session = signedIn(c)
  const view = await asUser(session, (tx) => caseOverview(tx, session, idParam(c)))
  const facts = nextFactsOf(view, today())
  const next = nextThing(facts, today())
  const investigation = view.investigations.find((one) => one.endedOn === null)
  const mayHere = (verb: CaseVerb) =>
    mayDo(session, verb) && (view.file.closure === null || alsoWhenClosed.includes(verb))
  return page(
    c,
    <OverviewPage
      viewer={viewer(c)}
      view={view}
      next={{ ...next, href: nextHref(session, next, view.file, investigation?.id) }}
      steps={stepsOf(stepFactsOf(view, facts), today())}
      planned={facts.nextFollowUp?.dueOn ?? null}
      may={mayHere}
      mayHandOver={mayHandOver(session, view.file)}
      readsSignals={may(session, mayOnSignal.read)}
    />,
  )
})
