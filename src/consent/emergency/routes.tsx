/** /people/:id/emergency: opening with a written reason. /emergency-openings: the review of them. */

import { z } from 'zod'
import { mayOnPerson } from '../../person/index.ts'
import { requireMay } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'
import { words } from '../../platform/text/index.ts'
import {
  blankForm,
  type Ctx,
  choice,
  idParam,
  page,
  pageKey,
  pageOf,
  problem,
  readForm,
  room,
  seeOther,
  signedIn,
  text as textField,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { mayOnConsent } from '../access.ts'
import { openInEmergency, reviewOpening } from './actions.ts'
import { openingsPage } from './queries.ts'
import { text } from './text.ts'
import { EmergencyPage, OpeningsPage } from './views.tsx'

const SHORTEST_REASON = 10
const PAGE = 50
const tooShort = problem({
  sv: 'Skriv ett skäl som någon annan förstår, minst tio tecken.',
  en: 'Write a reason that somebody else understands, at least ten characters.',
})
const openingForm = z.object({
  because: textField(1000).refine((because) => because.length >= SHORTEST_REASON, tooShort),
})
const reviewForm = z.object({ review: choice(['justified', 'notJustified']) })

export const emergencyRoutes = room()
  .get('/people/:id/emergency', (c) => {
    // the same page for every id: it says nothing about whether there is anybody
    requireMay(signedIn(c), mayOnPerson.openInEmergency)
    return page(c, <EmergencyPage viewer={viewer(c)} personId={idParam(c)} form={blankForm()} />)
  })
  .post('/people/:id/emergency', async (c) => {
    const session = signedIn(c)
    const personId = idParam(c)
    requireMay(session, mayOnPerson.openInEmergency)
    const form = await readForm(c, openingForm)
    if (!form.ok) return page(c, <EmergencyPage viewer={viewer(c)} personId={personId} form={form.state} />, 422)
    const outcome = await openInEmergency(session, personId, form.value.because)
    const t = words(text, session.locale)
    if (outcome.ok) return seeOther(c, `/people/${personId}`, t.opened)
    return page(
      c,
      <EmergencyPage
        viewer={viewer(c)}
        personId={personId}
        form={withProblems(form.state, [{ field: '', message: t.notSo }])}
      />,
      409,
    )
  })
  .get('/emergency-openings', async (c) => {
    const session = signedIn(c)
    requireMay(session, mayOnConsent.review)
    const onlyWaiting = c.req.query('show') !== 'all'
    const rows = await asUser(session, (tx) => openingsPage(tx, { onlyWaiting, after: afterKey(c), size: PAGE }))
    const shown = pageOf(c, rows, PAGE, ({ at, id }) => [at.toString(), id])
    return page(
      c,
      <OpeningsPage
        viewer={viewer(c)}
        openings={shown.rows}
        nextHref={shown.nextHref}
        firstHref={shown.firstHref}
        onlyWaiting={onlyWaiting}
      />,
    )
  })
  .post('/emergency-openings/:id/review', async (c) => {
    const session = signedIn(c)
    requireMay(session, mayOnConsent.review)
    const form = await readForm(c, reviewForm)
    if (form.ok) await reviewOpening(session, idParam(c), form.value.review)
    return seeOther(c, '/emergency-openings', form.ok ? words(text, session.locale).marked : undefined)
  })

/** The key of the page when it is one that we gave out; anything else begins from the first. */
function afterKey(c: Ctx): string[] | null {
  const key = pageKey(c, 2)
  return key && isId(key[1] ?? '') && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(key[0] ?? '') ? key : null
}
