/** A dwelling as the subject of forms and presses. */

import { found } from '../../platform/access/index.ts'
import { Beneath, subject } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { type HomeVerb, requireMay } from '../access.ts'
import { dwellingToInspect, dwellingToOffer, dwellingToShow } from './queries.ts'
import { text } from './text.ts'

export const dwelling = subject({
  at: '/dwellings/:id',
  rows: { table: 'dwelling', key: 'dwelling_id' },
  show: async (tx, session, id, _opens, verb: HomeVerb) => {
    requireMay(session, verb)
    return dwellingToShow(tx, id)
  },
  hold: async (tx, session, id, verb: HomeVerb) => {
    requireMay(session, verb)
    if (verb === 'inspect') return dwellingToInspect(tx, id)
    return found(await dwellingToOffer(tx, id))
  },
  ended: () => false,
  frame: ({ shown, ...page }) => (
    <Beneath {...page} above={[{ href: `/dwellings/${shown.id}`, label: words(text, page.viewer.locale).dwelling }]} />
  ),
  text: group(text, 'subject'),
})
