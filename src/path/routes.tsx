/** GET /people/:id: the path of a person. */

import { mayOnCase } from '../case/index.ts'
import { mayAtHome } from '../home/index.ts'
import { mayOnPerson, type PersonBrief, sectionsFor } from '../person/index.ts'
import { may, requireMay, type Session } from '../platform/access/index.ts'
import { asUser } from '../platform/database/index.ts'
import { idParam, page, pageKey, pageOf, room, signedIn, viewer } from '../platform/web/index.ts'
import { mayOnBooking } from '../shelter/index.ts'
import { mayOnSupport } from '../support/index.ts'
import { type PathSource, pathOf } from './queries.ts'
import { PathPage } from './views.tsx'

const PAGE = 30

/**
 * The page of one person, put together from what each room tells.
 *
 * @example pathRoutes([signal, caseRoom, shelter, home, consentLanes])
 */
export const pathRoutes = (sources: readonly PathSource[]) =>
  // only an id, so that /people/new and its like stay free
  room().get('/people/:id{[0-9a-f-]{36}}', async (c) => {
    const session = signedIn(c)
    requireMay(session, mayOnPerson.open)
    const view = await asUser(session, (tx) => pathOf(tx, session, idParam(c), sources))
    const numbered = view.happenings.map((happening, at) => ({ ...happening, at }))
    const after = Number(pageKey(c, 1)?.[0] ?? -1)
    const rest = numbered.filter(({ at }) => !(at <= after))
    const shown = pageOf(c, rest.slice(0, PAGE + 1), PAGE, ({ at }) => [String(at)])
    return page(
      c,
      <PathPage
        viewer={viewer(c)}
        view={view}
        happenings={shown.rows}
        nextHref={shown.nextHref}
        firstHref={shown.firstHref}
        sections={sectionsFor(session, view.person)}
        may={mayBegin(session, view.person)}
      />,
    )
  })

const mayBegin = (session: Session, person: PersonBrief) => {
  const own = person.organisationId === session.organisation.id
  return {
    book: may(session, mayOnBooking.book),
    offer: own && may(session, mayAtHome.offer),
    openCase: own && may(session, mayOnCase.open),
    support: own && may(session, mayOnSupport.begin),
    tellSituation: may(session, mayOnPerson.tellSituation),
  }
}
