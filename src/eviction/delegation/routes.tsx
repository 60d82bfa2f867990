/** /delegations: who may decide in the board's name. Managers give and end; case staff read. */

import { z } from 'zod'
import { colleagues } from '../../person/index.ts'
import { found, type Session, withoutKey } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import type { FormState } from '../../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  choice,
  date,
  formPage,
  optionalAmount,
  optionalDate,
  page,
  readForm,
  reference,
  room,
  seeOther,
  signedIn,
  text as textField,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { endDelegation, giveDelegation } from './actions.ts'
import { allDelegations, delegationById } from './queries.ts'
import { delegationTasks, type EndRefusal } from './rules.ts'
import { text } from './text.ts'
import { DelegationsPage, EndDelegationPage, GivePage } from './views.tsx'

const giveForm = z.object({
  userId: reference(),
  task: choice(delegationTasks),
  upToOre: optionalAmount(),
  reference: textField(200),
  from: date('planned'),
  until: optionalDate('planned'),
})

async function showGiving(c: Ctx, form: FormState, status: 200 | 422 = 200) {
  const session = signedIn(c)
  requireMay(session, 'delegate')
  return page(c, <GivePage viewer={viewer(c)} form={form} colleagues={await colleagues(session)} />, status)
}

const ending = formPage({
  fields: z.object({ noLongerFrom: date('planned') }),
  load: (session, id) => {
    requireMay(session, 'delegate')
    return asUser(session, async (tx) => ({ delegation: found(await delegationById(tx, id)) }))
  },
  draw: (drawing) => <EndDelegationPage {...drawing} />,
  act: (session: Session, id: string, { noLongerFrom }: { noLongerFrom: Temporal.PlainDate }) =>
    endDelegation(session, id, noLongerFrom),
  say: ({ kind }: { kind: EndRefusal }, locale) => ({
    field: 'noLongerFrom',
    message: words(text, locale).problems[kind],
  }),
  leadsTo: () => '/delegations',
  notice: (locale) => words(text, locale).ended,
})

export const delegationRoutes = room()
  .get('/delegations', async (c: Ctx) => {
    const session = signedIn(c)
    requireMay(session, 'read')
    const rows = await asUser(withoutKey(session), allDelegations)
    return page(c, <DelegationsPage viewer={viewer(c)} rows={rows} mayGive={mayDo(session, 'delegate')} />)
  })
  .get('/delegations/new', (c) => showGiving(c, blankForm()))
  .post('/delegations/new', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'delegate')
    const form = await readForm(c, giveForm)
    if (!form.ok) return showGiving(c, form.state, 422)
    const here = (await colleagues(session)).map(({ id }) => id)
    const outcome = await giveDelegation(session, form.value, here)
    const t = words(text, session.locale)
    if (outcome.ok) return seeOther(c, '/delegations', t.given)
    const { kind } = outcome.reason
    const problem = { field: kind === 'notHere' ? 'userId' : 'until', message: t.problems[kind] }
    return showGiving(c, withProblems(form.state, [problem]), 422)
  })
  .get('/delegations/:id/end', ending.get)
  .post('/delegations/:id/end', ending.post)
