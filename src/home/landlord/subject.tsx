/** A landlord as the subject of what is said of it, and of whom to call there. */

import { NotFound, type Session } from '../../platform/access/index.ts'
import { Beneath, subject } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { type HomeVerb, isLandlord, requireMay } from '../access.ts'
import { landlordToChange, landlordToShow } from './queries.ts'
import { text } from './text.ts'

/** A landlord’s agent comes to their own landlord alone. */
export function requireLandlord(session: Session, id: string, verb: HomeVerb): void {
  requireMay(session, verb)
  if (isLandlord(session) && session.organisation.id !== id) throw new NotFound('row')
}

export const landlord = subject({
  at: '/landlords/:id',
  rows: { table: 'organisation', key: 'landlord_id' },
  show: async (tx, session, id, _opens, verb: HomeVerb) => {
    requireLandlord(session, id, verb)
    return landlordToShow(tx, session.municipality, id)
  },
  hold: async (tx, session, id, verb: HomeVerb) => {
    requireLandlord(session, id, verb)
    return landlordToChange(tx, session.municipality, id)
  },
  ended: ({ retiredAt }) => retiredAt !== null,
  frame: ({ shown, ...page }) => (
    <Beneath
      {...page}
      above={[
        { href: '/landlords', label: words(text, page.viewer.locale).title },
        { href: `/landlords/${shown.id}`, label: shown.name },
      ]}
    />
  ),
  text: group(text, 'subject'),
})
