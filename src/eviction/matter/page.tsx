/** GET /evictions/:id: the matter's own page, gathered from the parts of the room. */

import { askingBookings, mayBookAdvice } from '../../advice/index.ts'
import { rooflessIn } from '../../case/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { allOf, ask, asUser, known, type Tx } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { idParam, page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { type MatterVerb, mayDo } from '../access.ts'
import { attachedSection } from '../attached/section.tsx'
import { askingClocksBeside } from '../clocks/beside.ts'
import { courseFrom } from '../clocks/course.ts'
import { concernSection } from '../concern/section.tsx'
import { contactsSection } from '../contact/section.tsx'
import { decisionSection } from '../decision/section.tsx'
import { loadEndSection } from '../end/section.tsx'
import { changesBy } from '../event/changed.ts'
import { askingEvents } from '../events.ts'
import { matterToShow } from '../load.ts'
import { noticesSection } from '../notices/section.tsx'
import { planSection } from '../plan/section.tsx'
import { promisesSection } from '../promise/section.tsx'
import { residentsSection } from '../resident/section.tsx'
import { takeoverSection } from '../takeover/section.tsx'
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
      notices: noticesSection(tx, session, matter),
      decision: decisionSection(tx, session, matter),
      residents: residentsSection(tx, matter),
      contacts: contactsSection(tx, session, matter),
      plan: planSection(tx, matter),
      promises: promisesSection(tx, matter),
      concern: concernSection(tx, matter),
      bookings: askingBookings(tx, id),
      links: attachedSection(tx, matter),
      takeover: takeoverSection(tx, matter),
      roofless: rooflessIn(
        tx,
        matter.people.map(({ id: person }) => person),
      ),
    }),
  )
  return {
    ...parts,
    matter,
    course: courseFrom(matter, parts.events, matter.end?.on ?? today()),
    changes: changesBy(matter, parts.events, changed),
    end: await loadEndSection(tx, session, matter),
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
