/** GET /sites/:id: a site's night board. */

import { z } from 'zod'
import { may } from '../../platform/access/index.ts'
import { date, idParam, page, readQuery, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayBookAt, mayOnSite, worksAt } from '../access.ts'
import { boardOf } from './board.ts'
import { BoardPage } from './board-page.tsx'

// an address with a night that doesn't exist shows tonight
const boardQuery = z.object({ night: date('happened').nullish().catch(null) })

export const boardRoutes = room().get('/sites/:id', async (c) => {
  const session = signedIn(c)
  const query = readQuery(c, boardQuery)
  const board = await boardOf(session, idParam(c), query.ok ? (query.value.night ?? null) : null)
  return page(
    c,
    <BoardPage
      viewer={viewer(c)}
      board={board}
      works={worksAt(session, board.site)}
      seesOccupancy={may(session, mayOnSite.seeOccupancy)}
      mayBook={mayBookAt(session, board.site)}
    />,
  )
})
