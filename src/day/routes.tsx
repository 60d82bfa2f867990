/** GET /: My day for whoever is signed in, the start page for everybody else. GET /command.json: the user's own case numbers. */

import { ownCaseNumbers } from '../case/index.ts'
import { ownMatterNumbers } from '../eviction/index.ts'
import type { Session } from '../platform/access/index.ts'
import { type Asking, ask, asUser, eachOf, type Tx } from '../platform/database/index.ts'
import type { Locale } from '../platform/text/index.ts'
import { today } from '../platform/time/index.ts'
import { type DayItem, page, room, signedIn, viewer } from '../platform/web/index.ts'
import { unitCounts } from './queries.ts'
import { pageOfDay, ranked, readerOf, tally } from './rules.ts'
import { StartPage } from './start.tsx'
import { DayPage, type OnTop } from './views.tsx'

/** What a room has for this user today; each working room exports one as `dayItems`. */
export type DaySource = (tx: Tx, session: Session, locale: Locale) => Asking<readonly DayItem[]>

/** My day, gathered from the rooms' sources. `onTop`: what stands above it for some, on its first page. */
export function dayRoutes(
  sources: readonly DaySource[],
  onTop: (tx: Tx, session: Session) => Promise<OnTop> = async () => null,
) {
  return room()
    .get('/', async (c) => {
      const session = c.get('session')
      if (session === null) return page(c, <StartPage viewer={viewer(c)} />)
      const reader = readerOf(session)
      const number = pageNumber(c.req.query('page'))
      const { items, top } = await asUser(session, async (tx) => ({
        items: await gathered(tx, sources, session),
        top: number === 1 ? await onTop(tx, session) : null,
      }))
      const shown = pageOfDay(ranked(items, today()), number)
      // done in the meantime: back to what is left
      if (shown === null) return c.redirect('/', 302)
      const units = reader === 'manager' && shown.paged.page === 1 ? await unitCounts(session.municipality) : null
      const counted = tally(items, today())
      return page(
        c,
        <DayPage viewer={viewer(c)} reader={reader} {...shown} counted={counted} units={units} top={top} />,
      )
    })
    .get('/command.json', async (c) => {
      const session = signedIn(c)
      return c.json({
        cases: await asUser(session, async (tx) => [
          ...(await ownCaseNumbers(tx)),
          ...(await ownMatterNumbers(tx, session)),
        ]),
      })
    })
}

/** An address may say anything: what is no number of a page is the first. */
const pageNumber = (asked: string | undefined): number => (/^\d{1,4}$/.test(asked ?? '') ? Number(asked) : 1)

/** All rooms are asked together. */
const gathered = async (tx: Tx, sources: readonly DaySource[], session: Session): Promise<DayItem[]> =>
  (await ask(tx, eachOf(sources.map((source) => source(tx, session, session.locale))))).flat()
