/** The addresses of a lease: its page and its end. */

import { z } from 'zod'
import { livingFormCodes } from '../../person/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { formatDate, words } from '../../platform/text/index.ts'
import { type FormState, sayEndStop } from '../../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  choice,
  date,
  idParam,
  optionalChoice,
  page,
  readForm,
  room,
  saidOfOpen,
  seeOther,
  signedIn,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { looking, requireMay } from '../access.ts'
import { text } from '../lease.text.ts'
import { endReasons } from '../lease-rules.ts'
import { takeBackLeaving } from '../leaving.ts'
import { leaseView } from '../load-lease.ts'
import { type EndRefusal, endLease, takeBackEnd, undoLease } from './actions.ts'
import { EndPage } from './end-view.tsx'
import { leavingText } from './leaving.text.ts'
import { openInLease } from './open.ts'
import { LeasePage } from './views.tsx'

const [firstForm, ...otherForms] = livingFormCodes
const endForm = z.object({
  on: date('lease'),
  because: choice(endReasons),
  whereTo: optionalChoice([firstForm, ...otherForms]),
  ...saidOfOpen(),
})

export const leaseRoutes = room()
  .get('/leases/:id', (c) => showLease(c, blankForm()))
  .post('/leases/:id/undo', async (c) => {
    const session = signedIn(c)
    const t = words(text, session.locale)
    const outcome = await undoLease(session, idParam(c))
    if (!outcome.ok) return showLease(c, withProblems(blankForm(), [{ field: '', message: t.undoStands }]), 409)
    const { offerId, predecessorId } = outcome.value
    return seeOther(c, offerId ? `/offers/${offerId}` : predecessorId ? `/leases/${predecessorId}` : '/homes', t.undone)
  })
  .post('/leases/:id/leavings/:leaving/undo', (c) => takeLeavingBack(c))
  .get('/leases/:id/end', (c) => showEnd(c, blankForm()))
  .post('/leases/:id/end', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'endLease')
    const form = await readForm(c, endForm)
    if (!form.ok) return showEnd(c, form.state, 422)
    const outcome = await endLease(session, idParam(c), form.value)
    if (outcome.ok) return seeOther(c, `/leases/${idParam(c)}`, words(text, session.locale).endSaved)
    const lease = await asUser(looking(session), (tx) => leaseView(tx, session, idParam(c)))
    const problem = endSaid(outcome.reason, lease.lease.beginsOn, session.locale)
    return showEnd(c, withProblems(form.state, [problem]), problem.field === '' ? 409 : 422)
  })
  .post('/leases/:id/end/undo', async (c) => {
    const session = signedIn(c)
    const t = words(text, session.locale)
    const outcome = await takeBackEnd(session, idParam(c))
    if (outcome.ok) return seeOther(c, `/leases/${idParam(c)}`, t.takenBack)
    return showLease(c, withProblems(blankForm(), [{ field: '', message: t.back[outcome.reason] }]), 409)
  })

async function takeLeavingBack(c: Ctx) {
  const session = signedIn(c)
  const t = words(leavingText, session.locale)
  const outcome = await takeBackLeaving(session, idParam(c), idParam(c, 'leaving'))
  if (outcome.ok) return seeOther(c, `/leases/${idParam(c)}`, t.takenBack)
  return showLease(c, withProblems(blankForm(), [{ field: '', message: t.back[outcome.reason] }]), 409)
}

async function showLease(c: Ctx, form: FormState, status: 200 | 409 | 422 = 200) {
  const session = signedIn(c)
  requireMay(session, 'see')
  const view = await asUser(looking(session), (tx) => leaseView(tx, session, idParam(c)))
  return page(c, <LeasePage {...view} viewer={viewer(c)} form={form} />, status)
}

async function showEnd(c: Ctx, form: FormState, status: 200 | 409 | 422 = 200) {
  const session = signedIn(c)
  requireMay(session, 'endLease')
  const { lease, things } = await asUser(looking(session), async (tx) => {
    const { lease } = await leaseView(tx, session, idParam(c))
    return { lease, things: await openInLease(tx, lease) }
  })
  return page(c, <EndPage viewer={viewer(c)} lease={lease} things={things} form={form} />, status)
}

function endSaid(reason: EndRefusal, beginsOn: Temporal.PlainDate, locale: 'sv' | 'en') {
  const t = words(text, locale).endProblems
  switch (reason.kind) {
    case 'ended':
      return { field: '', message: t.ended(formatDate(reason.on, locale), reason.by) }
    case 'open':
      return sayEndStop(reason.stop, locale)
    case 'before-beginning':
      return { field: 'on', message: t['before-beginning'](formatDate(beginsOn, locale)) }
    case 'far-away':
      return { field: 'on', message: t['far-away'] }
    default:
      return { field: 'whereTo', message: t[reason.kind] }
  }
}
