/** GET /evictions/:id: the matter's own page, gathered from the parts of the room. */

import { askingBookings, mayBookAdvice } from '../../advice/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { allOf, ask, asUser, known, type Tx } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { type MatterVerb, mayDo } from '../access.ts'
import { concernPart } from '../concern/part.tsx'
import { contactsPart } from '../contact/part.tsx'
import { decisionPart } from '../decision/part.tsx'
import { loadEndPart } from '../end/part.tsx'
import { changesBy } from '../event/changed.ts'
import { askingEvents } from '../events.ts'
import { linksPart } from '../link/part.tsx'
import { matterToShow } from '../load.ts'
import { noticesPart } from '../notices/section.tsx'
import { planPart } from '../plan/part.tsx'
import { promisesPart } from '../promise/part.tsx'
import { residentsPart } from '../resident/part.tsx'
import { askingClocksBeside } from '../standing/beside.ts'
import { courseFrom } from '../standing/course.ts'
import { takeoverPart } from '../takeover/part.tsx'
import { MatterOverview } from './overview.tsx'

/** What this user may do in this matter as it stands: nothing that changes an ended one. */
const mayIn =
  (session: Session, ended: boolean) =>
  (verb: MatterVerb): boolean =>
    mayDo(session, verb) && (!ended || verb === 'read' || verb === 'figures')

/** Everything that the page shows, its parts asked for together. */
async function loadOverview(tx: Tx, session: Session, id: string, changed: string | undefined) {
  const matter = await matterToShow(tx, session, id, 'matter')
  const parts = await ask(
    tx,
    allOf({
      events: askingEvents(tx, id),
      beside: matter.end === null ? askingClocksBeside(tx, id) : known([]),
      notices: noticesPart(tx, session, matter),
      decision: decisionPart(tx, session, matter),
      residents: residentsPart(tx, matter),
      contacts: contactsPart(tx, session, matter),
      plan: planPart(tx, matter),
      promises: promisesPart(tx, matter),
      concern: concernPart(tx, matter),
      bookings: askingBookings(tx, id),
      links: linksPart(tx, matter),
      takeover: takeoverPart(tx, matter),
    }),
  )
  return {
    ...parts,
    matter,
    course: courseFrom(matter, parts.events),
    changes: changesBy(matter, parts.events, changed),
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
