/** /people/:id/household: adults and children, from when to when; leaving can be undone. */

import { z } from 'zod'
import { requireMay, type Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import {
  blankForm,
  choice,
  date,
  idParam,
  optionalChoice,
  type Problem,
  page,
  readForm,
  reference,
  room,
  seeOther,
  signedIn,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { mayOnPerson } from '../access.ts'
import { openPerson } from '../brief.ts'
import { hitsOf } from '../find.ts'
import { sectionsFor } from '../frame/frame.tsx'
import { childLivings, type HouseholdRefusal, joinHousehold, leaveHousehold, returnToHousehold } from './actions.ts'
import { membersOf } from './queries.ts'
import { text } from './text.ts'
import { HouseholdPage } from './views.tsx'

const joinForm = z.object({
  member: reference(),
  part: choice(['adult', 'child']),
  living: optionalChoice(childLivings),
  from: date('lived'),
})

export const householdRoutes = room()
  .get('/people/:id/household', async (c) => {
    const chosen = c.req.query('person') ?? ''
    const view = await householdView(signedIn(c), idParam(c), isId(chosen) ? chosen : null)
    return page(c, <HouseholdPage viewer={viewer(c)} {...view} form={blankForm()} />)
  })
  .post('/people/:id/household', async (c) => {
    const session = signedIn(c)
    const id = idParam(c)
    const form = await readForm(c, joinForm)
    const typed = form.state.typed.member
    const member = typeof typed === 'string' && isId(typed) ? typed : null
    if (!form.ok)
      return page(
        c,
        <HouseholdPage viewer={viewer(c)} {...(await householdView(session, id, member))} form={form.state} />,
        422,
      )
    const { part, living, from } = form.value
    const outcome = await joinHousehold(session, id, { personId: form.value.member, part, living, from })
    if (outcome.ok) return seeOther(c, `/people/${id}/household`, words(text, session.locale).added)
    const state = withProblems(form.state, [problemOf(outcome.reason, session.locale)])
    return page(
      c,
      <HouseholdPage viewer={viewer(c)} {...(await householdView(session, id, member))} form={state} />,
      409,
    )
  })
  .post('/people/:id/household/:memberId/leaving', async (c) => {
    const session = signedIn(c)
    await leaveHousehold(session, idParam(c, 'memberId'))
    return seeOther(c, `/people/${idParam(c)}/household`, words(text, session.locale).ended)
  })
  .post('/people/:id/household/:memberId/return', async (c) => {
    const session = signedIn(c)
    const outcome = await returnToHousehold(session, idParam(c, 'memberId'))
    const said = outcome.ok ? words(text, session.locale).undone : problemOf(outcome.reason, session.locale).message
    return seeOther(c, `/people/${idParam(c)}/household`, said)
  })

async function householdView(session: Session, id: string, chosenId: string | null) {
  requireMay(session, mayOnPerson.household)
  return asUser(session, async (tx) => {
    const person = await openPerson(tx, session, id, 'household')
    const [chosen = null] = chosenId === null || chosenId === id ? [] : await hitsOf(tx, [chosenId])
    return { person, sections: sectionsFor(session, person), members: await membersOf(tx, id), chosen }
  })
}

function problemOf(reason: HouseholdRefusal, locale: Locale): Problem {
  const t = words(text, locale)
  const problems = {
    future: { field: 'from', message: t.future },
    'already-there': { field: '', message: t.already },
    self: { field: '', message: t.selfProblem },
    'other-household': { field: 'part', message: t.otherHousehold },
    'living-missing': { field: 'living', message: t.livingMissing },
    'living-not-adult': { field: 'living', message: t.livingNotAdult },
    'not-worked-with': { field: '', message: t.notWorkedWith },
  } as const satisfies Record<HouseholdRefusal, Problem>
  return problems[reason]
}
