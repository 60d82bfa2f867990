/** GET /sites/:id: a site's night board; and what is marked on it for a guest whom one may not read about. */

import { z } from 'zod'
import { found, may, withoutKey } from '../../platform/access/index.ts'
import { heardUntil, reloadOf } from '../../platform/live/index.ts'
import { words } from '../../platform/text/index.ts'
import { type Ctx, date, idParam, page, readQuery, room, seeOther, signedIn, viewer } from '../../platform/web/index.ts'
import { mayBookAt, mayOnSite, setsUp, worksAt } from '../access.ts'
import { markUnseen } from '../unseen/actions.ts'
import { unseenDeeds } from '../unseen/rules.ts'
import { unseenText } from '../unseen/text.ts'
import { boardOf } from './board.ts'
import { BoardPage } from './board-page.tsx'
import { guests } from './guests-list.tsx'

// an address with a night that doesn't exist shows tonight
const boardQuery = z.object({ night: date('happened').nullish().catch(null) })

export const boardRoutes = room()
  .route('/', guests.routes)
  .get('/sites/:id', (c) => {
    const query = readQuery(c, boardQuery)
    return show(c, query.ok ? (query.value.night ?? null) : null, null)
  })
  .post('/sites/:id/unseen/:booking/:deed', async (c) => {
    const session = signedIn(c)
    const deed = found(unseenDeeds.find((one) => one === c.req.param('deed')))
    const outcome = await markUnseen(session, idParam(c, 'booking'), deed)
    const t = words(unseenText, session.locale)
    if (!outcome.ok) return show(c, null, t.refusal[outcome.reason])
    return seeOther(c, `/sites/${idParam(c)}`, t.notice[deed])
  })

/** The board, with why a press on it could not be done. */
async function show(c: Ctx, night: Temporal.PlainDate | null, problem: string | null): Promise<Response> {
  const session = withoutKey(signedIn(c))
  const since = heardUntil()
  const board = await boardOf(session, idParam(c), night)
  return page(
    c,
    <BoardPage
      viewer={viewer(c)}
      board={board}
      works={worksAt(session, board.site)}
      seesOccupancy={may(session, mayOnSite.seeOccupancy)}
      setsUp={setsUp(session, board.site)}
      mayBook={mayBookAt(session, board.site)}
      problem={problem}
      since={since}
      reload={reloadOf(c.req.query('reload'))}
    />,
    problem === null ? 200 : 409,
  )
}
