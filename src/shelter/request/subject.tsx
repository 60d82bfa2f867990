/** A request for a place as the subject of what is done with it: a partner asks and withdraws, the municipality answers. */

import { found, may, requireMay, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import { Beneath, desk, subject } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { mayOnBooking } from '../access.ts'
import { keepOverstayers } from '../overstay.ts'
import { type PlaceRequest, requestToRead } from './queries.ts'
import { text } from './text.ts'

type Verb = 'ask' | 'answer'

async function mine(tx: Tx, session: Session, id: string, verb: Verb): Promise<PlaceRequest> {
  requireMay(session, mayOnBooking[verb])
  return found(await requestToRead(tx, id))
}

export const placeRequest = subject({
  at: '/place-requests/:id',
  rows: { table: 'place_request', key: 'request_id' },
  // a place that is held for it must be free
  first: keepOverstayers,
  show: (tx, session, id, _opens, verb: Verb) => mine(tx, session, id, verb),
  hold: async (tx, session, id, verb: Verb) => {
    await holdRecord(tx)
    return mine(tx, session, id, verb)
  },
  ended: () => false,
  frame: ({ shown, ...page }) => (
    <Beneath
      {...page}
      above={[
        { href: '/place-requests', label: words(text, page.viewer.locale).title },
        { href: `/place-requests/${shown.id}`, label: words(text, page.viewer.locale).one },
      ]}
    />
  ),
  text: group(text, 'subject'),
})

export const placeRequests = desk({
  at: '/place-requests',
  requireMay: (session, verb: Verb) => requireMay(session, mayOnBooking[verb]),
  frame: ({ shown: _, ...page }) => (
    <Beneath {...page} above={[{ href: '/place-requests', label: words(text, page.viewer.locale).title }]} />
  ),
  text: group(text, 'subject'),
})

/** Whoever asks for places, or answers. */
export const seesRequests = (session: Session): boolean =>
  may(session, mayOnBooking.ask) || may(session, mayOnBooking.answer)
