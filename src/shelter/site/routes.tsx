/** Closing beds and their occupancy: /sites/:id/closings and /sites/:id/occupancy. */

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
  readQuery,
  reference,
  room,
  seeOther,
  signedIn,
  text,
  viewer,
  withProblems,
} from '../../platform/web/index.ts'
import { mayOnSite, worksAt } from '../access.ts'
import { isBefore, nightCount, nightToSleep } from '../nights.ts'
import { type ClosingRefusal, closeBed, openBed } from './closing.ts'
import { occupancyOf } from './occupancy.ts'
import { ClosingPage, OccupancyPage } from './pages.tsx'
import { bedsOfNight, siteToSee } from './queries.ts'
import { siteText } from './text.ts'

const closingForm = z.object({
  bed: reference(),
  from: date('planned'),
  until: optionalDate('planned'),
  because: text(300),
})
const periodQuery = z.object({ from: optionalDate('happened'), until: optionalDate('happened') })

/** The longest period asked for at once. */
const LONGEST = 366
/** The period shown when none is asked for. */
const USUAL_NIGHTS = 30

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
  .get('/sites/:id/occupancy', async (c) => {
    const session = signedIn(c)
    requireMay(session, mayOnSite.seeOccupancy)
    const site = found(await asUser(session, (tx) => siteToSee(tx, idParam(c))))
    const query = readQuery(c, periodQuery)
    const yesterday = nightToSleep(now()).subtract({ days: 1 })
    const until = (query.ok ? query.value.until : null) ?? yesterday
    const from = (query.ok ? query.value.from : null) ?? until.subtract({ days: USUAL_NIGHTS - 1 })
    const form = query.ok ? periodProblems(query.state, from, until, session.locale) : query.state
    const occupancy = form.problems.length > 0 ? null : await occupancyOf(site.id, { first: from, last: until })
    return page(
      c,
      <OccupancyPage viewer={viewer(c)} site={site} form={form} from={from} until={until} occupancy={occupancy} />,
      occupancy === null ? 422 : 200,
    )
  })

function periodProblems(
  state: FormState,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
  locale: Locale,
): FormState {
  const t = words(siteText, locale)
  if (isBefore(until, from)) return withProblems(state, [{ field: 'until', message: t.periodBackwards }])
  if (nightCount(from, until) > LONGEST) return withProblems(state, [{ field: 'from', message: t.periodLong(LONGEST) }])
  return state
}

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
