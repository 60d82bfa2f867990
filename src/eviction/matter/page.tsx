/** GET /evictions/:id: the matter's own page, gathered from the parts of the room. */

import { loadBookings, mayBookAdvice } from '../../advice/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { type MatterVerb, mayDo } from '../access.ts'
import { loadConcernPart } from '../concern/part.tsx'
import { loadContactsPart } from '../contact/part.tsx'
import { loadDecisionPart } from '../decision/part.tsx'
import { loadEndPart } from '../end/part.tsx'
import { changesBy } from '../event/changed.ts'
import { loadLinksPart } from '../link/part.tsx'
import { loadNoticesPart } from '../notice/part.tsx'
import { loadPlanPart } from '../plan/part.tsx'
import { loadPromisesPart } from '../promise/part.tsx'
import { loadResidentsPart } from '../resident/part.tsx'
import { clocksBeside } from '../standing/beside.ts'
import { courseOfMatter } from '../standing/course.ts'
import { loadTakeoverPart } from '../takeover/part.tsx'
import { matterToShow } from './load.ts'
import { MatterOverview } from './overview.tsx'

/** What this user may do in this matter as it stands: nothing that changes an ended one. */
const mayIn =
  (session: Session, ended: boolean) =>
  (verb: MatterVerb): boolean =>
    mayDo(session, verb) && (!ended || verb === 'read' || verb === 'figures')

/** Everything that the page shows, each part in a statement or two. */
async function loadOverview(tx: Tx, session: Session, id: string, changed: string | undefined) {
  const matter = await matterToShow(tx, session, id, 'matter')
  const { course, events } = await courseOfMatter(tx, matter)
  return {
    matter,
    course,
    events,
    changes: changesBy(matter, events, changed),
    beside: matter.end === null ? await clocksBeside(tx, id) : [],
    notices: await loadNoticesPart(tx, session, matter),
    decision: await loadDecisionPart(tx, session, matter),
    residents: await loadResidentsPart(tx, session, matter),
    contacts: await loadContactsPart(tx, session, matter),
    plan: await loadPlanPart(tx, session, matter),
    promises: await loadPromisesPart(tx, session, matter),
    concern: await loadConcernPart(tx, session, matter),
    bookings: await loadBookings(tx, matter.id),
    links: await loadLinksPart(tx, session, matter),
    takeover: await loadTakeoverPart(tx, matter),
    end: await loadEndPart(tx, session, matter),
  }
}

export type Overview = Awaited<ReturnType<typeof loadOverview>>

export const matterPageRoutes = room().get('/evictions/:id', async (c) => {
  const session = signedIn(c)
  const view = await asUser(session, (tx) => loadOverview(tx, session, idParam(c), c.req.query('changed')))
  return page(
    c,
    <MatterOverview
      viewer={viewer(c)}
      view={view}
      today={today()}
      userId={session.userId}
      mayBook={mayBookAdvice(session) && view.matter.end === null}
      may={mayIn(session, view.matter.end !== null)}
    />,
  )
})
