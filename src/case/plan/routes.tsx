/** The plan of a case: also for a partner to whom the person has opened it, who reads and never writes. */

import { openPerson } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { ask, asUser } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import { LinkButton, Page } from '../../platform/ui/index.ts'
import { idParam, page, signedIn, viewer } from '../../platform/web/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { CasePage } from '../frame.tsx'
import { caseById } from '../load.ts'
import { caseFile } from '../subject.tsx'
import { adding, following } from './forms.tsx'
import { planIn } from './queries.ts'
import { text } from './text.ts'
import { PlanView } from './views.tsx'

/** Staff by their role, a partner by theirs; row security then asks for the reason, and a partner's is a consent that names the plan. */
const loadPlan = (session: Session, id: string) =>
  asUser(session, async (tx) => {
    requireMay(session, 'readPlan')
    const file = await caseById(tx, id)
    return {
      file: { ...file, person: await openPerson(tx, session, file.personId, 'plan') },
      plan: await ask(tx, planIn(tx, id)),
    }
  })

export const planRoutes = caseFile.routes(adding, following).get('/cases/:id/plan', async (c) => {
  const session = signedIn(c)
  const { file, plan } = await loadPlan(session, idParam(c))
  const t = words(text, session.locale)
  const write = mayDo(session, 'plan') && file.closure === null
  const view = <PlanView plan={plan} mayFollow={write} />
  if (!mayDo(session, 'read')) {
    return page(
      c,
      <Page viewer={viewer(c)} title={t.plan} lead={t.lead}>
        {view}
      </Page>,
    )
  }
  const add = <LinkButton href={adding.path({ id: file.id })}>{plan ? t.addGoal : t.make}</LinkButton>
  return page(
    c,
    <CasePage viewer={viewer(c)} file={file} title={t.plan} lead={t.lead} actions={write ? add : null}>
      {view}
    </CasePage>,
  )
})
