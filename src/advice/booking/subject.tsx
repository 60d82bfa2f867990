/** What forms about meetings hang on: the matter that one is booked from, of which this room knows the number alone, and the meeting itself. */

import { holdRecord } from '../../platform/record/index.ts'
import { Beneath, subject } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { requireMay } from '../access.ts'
import { bookingById, matterNumberOf } from './queries.ts'
import { text } from './text.ts'

export const bookedMatter = subject({
  at: '/evictions/:id',
  show: async (tx, session, id, _opens, verb: 'book') => {
    requireMay(session, verb)
    return { id, number: await matterNumberOf(tx, id) }
  },
  hold: async (tx, session, id, verb: 'book') => {
    requireMay(session, verb)
    await holdRecord(tx)
    return { id, number: await matterNumberOf(tx, id) }
  },
  ended: () => false,
  frame: ({ shown, ...page }) => (
    <Beneath {...page} above={[{ href: `/evictions/${shown.id}`, label: shown.number }]} />
  ),
  text: group(text, 'subject'),
})

/** A meeting has ended when somebody has noted how it went. */
export const meeting = subject({
  at: '/advice/bookings/:id',
  rows: { table: 'advice_booking', key: 'booking_id' },
  show: (tx, session, id, _opens, verb: 'book') => {
    requireMay(session, verb)
    return bookingById(tx, id)
  },
  hold: async (tx, session, id, verb: 'book') => {
    requireMay(session, verb)
    await holdRecord(tx)
    return bookingById(tx, id)
  },
  ended: ({ outcome }) => outcome !== null,
  frame: ({ shown, ...page }) => (
    <Beneath
      {...page}
      above={[{ href: `/advice/bookings/${shown.id}`, label: words(text, page.viewer.locale).meeting }]}
    />
  ),
  text: group(text, 'ofMeeting'),
})
