/** GET, POST /leases/:id/handover: the tenancy becomes the tenant's own. */

import { z } from 'zod'
import { asUser } from '../../platform/database/index.ts'
import { formatMoment, words } from '../../platform/text/index.ts'
import type { FormState } from '../../platform/ui/index.ts'
import {
  blankForm,
  type Ctx,
  date,
  idParam,
  page,
  readForm,
  room,
  seeOther,
  signedIn,
  viewer,
  wholeNumber,
  withProblems,
} from '../../platform/web/index.ts'
import { looking, requireMay } from '../access.ts'
import type { Obstacle } from '../handover-rules.ts'
import { text } from '../lease.text.ts'
import { successorOf } from '../leases.ts'
import { leaseView, namesOf } from '../load-lease.ts'
import { type HandoverRefusal, handOver } from './actions.ts'
import { HandoverPage, obstacleInWords } from './views.tsx'

const handoverForm = z.object({ on: date('lease'), rentKr: wholeNumber(0, 100_000) })

export const handoverRoutes = room()
  .get('/leases/:id/handover', (c) => showHandover(c, blankForm()))
  .post('/leases/:id/handover', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'handOver')
    const form = await readForm(c, handoverForm)
    if (!form.ok) return showHandover(c, form.state, 422)
    const outcome = await handOver(session, idParam(c), form.value)
    if (outcome.ok) return seeOther(c, `/leases/${outcome.value.leaseId}`, words(text, session.locale).handedOver)
    return showHandover(c, withProblems(form.state, said(outcome.reason, session.locale)), 409)
  })

async function showHandover(c: Ctx, form: FormState, status: 200 | 409 | 422 = 200) {
  const session = signedIn(c)
  requireMay(session, 'handOver')
  const { lease, tenants, obstacles, successor } = await asUser(looking(session), async (tx) => ({
    ...(await leaseView(tx, session, idParam(c))),
    successor: await successorOf(tx, idParam(c)),
  }))
  const view = { viewer: viewer(c), lease, names: namesOf(tenants, viewer(c)), obstacles, successor, form }
  return page(c, <HandoverPage {...view} />, status)
}

/** Time stands at the day that was typed, everything else at the form. */
function said(reason: HandoverRefusal, locale: 'sv' | 'en') {
  const t = words(text, locale)
  const field = (obstacle: Obstacle) => (obstacle.kind === 'too-early' ? 'on' : '')
  switch (reason.kind) {
    case 'handed-over':
      return [{ field: '', message: t.already(reason.by, formatMoment(reason.at, locale)) }]
    case 'obstacles':
      return reason.obstacles.map((obstacle) => ({
        field: field(obstacle),
        message: obstacleInWords(obstacle, locale),
      }))
    default:
      return [{ field: 'on', message: t[reason.kind] }]
  }
}
