/** GET /: My day for whoever is signed in, the start page for everybody else. GET /command.json: the user's own case numbers. */

import { ownCaseNumbers } from '../case/index.ts'
import { ownMatterNumbers } from '../eviction/index.ts'
import type { Session } from '../platform/access/index.ts'
import { type Asking, ask, asUser, eachOf, type Tx } from '../platform/database/index.ts'
import type { Locale } from '../platform/text/index.ts'
import { today } from '../platform/time/index.ts'
import { type DayItem, page, room, signedIn, viewer } from '../platform/web/index.ts'
import { unitCounts } from './queries.ts'
import { partsOf, readerOf, tally } from './rules.ts'
import { DayPage, PartPage, StartPage } from './views.tsx'

/** What a room has for this user today; each working room exports one as `dayItems`. */
export type DaySource = (tx: Tx, session: Session, locale: Locale) => Asking<readonly DayItem[]>

/** My day, gathered from the rooms' sources. */
export function dayRoutes(sources: readonly DaySource[]) {
  return room()
    .get('/', async (c) => {
      const session = c.get('session')
      if (session === null) return page(c, <StartPage viewer={viewer(c)} />)
      const reader = readerOf(session)
      const items = await gathered(sources, session)
      const parts = partsOf(items, reader, today())
      const asked = c.req.query('part')
      if (asked !== undefined) {
        const part = parts.find(({ heading }) => heading === asked)
        // done in the meantime: back to what is left
        if (part === undefined) return c.redirect('/', 302)
        return page(c, <PartPage viewer={viewer(c)} heading={part.heading} part={part} />)
      }
      const units = reader === 'manager' ? await unitCounts(session.municipality) : null
      const counted = tally(items, today())
      return page(c, <DayPage viewer={viewer(c)} reader={reader} parts={parts} counted={counted} units={units} />)
    })
    .get('/command.json', async (c) => {
      const session = signedIn(c)
      return c.json({
        cases: await asUser(session, async (tx) => [
          ...(await ownCaseNumbers(tx, session)),
          ...(await ownMatterNumbers(tx, session)),
        ]),
      })
    })
}

/** All rooms are asked together. */
const gathered = (sources: readonly DaySource[], session: Session): Promise<DayItem[]> =>
  asUser(session, async (tx) =>
    (await ask(tx, eachOf(sources.map((source) => source(tx, session, session.locale))))).flat(),
  )
