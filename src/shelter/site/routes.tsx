/** Closing beds: /sites/:id/closings; and the page of their occupancy. */

import { z } from 'zod'
import { found, requireMay, type Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { formatDayAndMonth, type Locale, words } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import type { FormState } from '../../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  date,
  idParam,
  optionalDate,
  page,
  readForm,
  reference,
  room,
  seeOther,
  signedIn,
  text,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { mayOnSite, worksAt } from '../access.ts'
import { nightToSleep } from '../nights.ts'
import { type ClosingRefusal, closeBed, openBed } from './closing.ts'
import { occupancyRoutes } from './occupancy-list.tsx'
import { ClosingPage } from './pages.tsx'
import { bedsOfNight, siteToSee } from './queries.ts'
import { siteText } from './text.ts'

const closingForm = z.object({
  bed: reference(),
  from: date('planned'),
  until: optionalDate('planned'),
  because: text(300),
})

export const siteRoutes = room()
  .get('/sites/:id/closings/new', (c) => showClosing(c, blankForm(), 200))
  .post('/sites/:id/closings', async (c) => {
    const session = signedIn(c)
    const id = idParam(c)
    requireMay(session, mayOnSite.closeBed)
    const form = await readForm(c, closingForm)
    if (!form.ok) return showClosing(c, form.state, 422)
    const { bed, ...closing } = form.value
    const outcome = await closeBed(session, id, { bedId: bed, ...closing })
    if (!outcome.ok) return showClosing(c, withProblems(form.state, [problemOf(outcome.reason, session.locale)]), 409)
    return seeOther(c, `/sites/${id}`, words(siteText, session.locale).closed)
  })
  .post('/sites/:id/closings/:closing/opening', async (c) => {
    const session = signedIn(c)
    const id = idParam(c)
    const outcome = await openBed(session, id, idParam(c, 'closing'))
    const t = words(siteText, session.locale)
    return seeOther(c, `/sites/${id}`, outcome.ok ? t.opened : t.wasOpen)
  })
  .route('/', occupancyRoutes)

async function showClosing(c: Ctx, form: FormState, status: 200 | 409 | 422): Promise<Response> {
  const { requestKey: _, ...reader } = signedIn(c)
  requireMay(reader, mayOnSite.closeBed)
  const night = nightToSleep(now())
  const view = await asUser(reader, (tx) => closingView(tx, reader, idParam(c), night))
  return page(c, <ClosingPage viewer={viewer(c)} form={form} night={night} {...view} />, status)
}

async function closingView(
  tx: Parameters<typeof siteToSee>[0],
  session: Session,
  id: string,
  night: Temporal.PlainDate,
) {
  const site = found(await siteToSee(tx, id))
  found(worksAt(session, site) ? site : null)
  return { site, beds: await bedsOfNight(tx, [id], night) }
}

function problemOf(refusal: ClosingRefusal, locale: Locale): { field: string; message: string } {
  const t = words(siteText, locale).refusal
  const day = (on: Temporal.PlainDate) => formatDayAndMonth(on, locale)
  switch (refusal.kind) {
    case 'past':
      return { field: 'from', message: t.past(day(refusal.earliest)) }
    case 'backwards':
      return { field: 'until', message: t.backwards }
    case 'inUse':
      return { field: 'bed', message: t[refusal.state](day(refusal.night)) }
    case 'alreadyClosed':
      return { field: 'bed', message: t.alreadyClosed(day(refusal.from)) }
  }
}
