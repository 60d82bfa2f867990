/** GET /homes, and /homes?show=… for one list by key. */

import type { Session } from '../../platform/access/index.ts'
import { ask, eachOf, known, told } from '../../platform/database/index.ts'
import { list, listed } from '../../platform/list/index.ts'
import { oneOf, optional } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { isLandlord, mayDo, requireMay } from '../access.ts'
import { homeList, type ListName, landlordLists, staffLists } from './lists.tsx'
import { text } from './text.ts'
import { type Beginning, ListPage, OverviewPage } from './views.tsx'

const FIRST_ROWS = 8

const listsOf = (session: Session): readonly ListName[] => (isLandlord(session) ? landlordLists : staffLists)

/** Who may take the lists as files. */
const mayTake = (session: Session): boolean => isLandlord(session) || mayDo(session, 'offer')

const homes = list({
  at: '/homes',
  size: 25,
  // one of the lists; none: the beginning of each
  fields: { show: optional(oneOf([...staffLists, ...landlordLists], text)) },
  text: group(text, 'choosing'),
  links: ['show'],
  options: async (_, session) => ({
    show: listsOf(session).map((name) => ({ value: name, label: words(text, session.locale)[name] })),
  }),
  may: (session) => requireMay(session, 'see'),
  takes: (session, { show }) => mayTake(session) && show !== null,
  of: ({ session, locale, filter: { show } }) =>
    show !== null
      ? homeList(session, show)
      : listed({
          title: words(text, locale).title,
          locale,
          columns: [],
          rows: () => known([]),
          keyOf: () => [],
          empty: null,
        }),
  more: async (tx, { session, filter }): Promise<readonly Beginning[]> =>
    filter.show !== null
      ? []
      : ask(
          tx,
          eachOf(
            listsOf(session).map((name) =>
              told(homeList(session, name).begin(tx, FIRST_ROWS), (beginning) => ({ name, ...beginning })),
            ),
          ),
        ),
  draw: (shown) => {
    const { session, filter, more } = shown
    if (filter.show !== null) return <ListPage {...shown} name={filter.show} />
    const may = { add: mayDo(session, 'addDwelling'), landlord: isLandlord(session), take: mayTake(session) }
    return <OverviewPage {...shown} lists={more} may={may} />
  },
})

export const overviewRoutes = homes.routes
