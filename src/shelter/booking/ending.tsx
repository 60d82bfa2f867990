/** Ending a booking that nobody came on, and taking that back. */

import { sql } from 'kysely'
import { endAssignment } from '../../person/index.ts'
import { found, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { longText, radios, sometimes, wrong } from '../../platform/subject/index.ts'
import { group, type Locale, words } from '../../platform/text/index.ts'
import { isAfter, now, today } from '../../platform/time/index.ts'
import { Notice } from '../../platform/ui/index.ts'
import { worksAt } from '../access.ts'
import { type EndReason, endReasons } from '../booking-states.ts'
import type { Booking } from '../bookings.ts'
import { releaseNights } from '../claim.ts'
import { guestName } from '../guest.ts'
import { hasBegun, nightOf } from '../nights.ts'
import { letSiteRead } from './book.ts'
import { letRead, secureNights } from './change.ts'
import { text } from './forms.text.ts'
import { type BookingStep, booking, insteadWhenLate, notNow, refuse, refuseAt } from './subject.tsx'

/** What only those who meet the guest at the door can say. */
const saidByTheHouse: readonly EndReason[] = ['noShow', 'declinedBySite']

/** What this user may give as the reason. */
export const reasonsFor = (session: Session, on: Booking, locale: Locale) =>
  endReasons
    .filter((reason) => !saidByTheHouse.includes(reason) || worksAt(session, on))
    .map((value) => ({ value, label: words(text, locale).reasons[value] }))

/** Cancelled, declined, made for the wrong person, or nobody came, once the first night has begun: that only the house can say. */
export const ending = booking.form({
  at: 'end',
  may: 'change',
  opens: 'booking',
  text: group(text, 'ending'),
  fields: { because: radios(endReasons, group(text, 'reasons')), words: sometimes(longText(500, 2)) },
  clash: { booking_end_current: refuse({ kind: 'notNow', state: 'ended' }) },
  shows: async ({ tx, session, shown, viewer: { locale } }) => ({
    ...insteadWhenLate(shown, 'end', locale),
    before: (await leavesNoPlace(tx, shown)) ? (
      <Notice kind="warning">{words(text, locale).noPlaceTonight(guestName(shown.guest, locale))}</Notice>
    ) : null,
    options: { because: reasonsFor(session, shown, locale) },
  }),
  act: (step, { because, words }) => endNow(step, because, words),
})

export async function endNow(step: BookingStep, because: EndReason, words: string | null, to?: string) {
  const { session, on } = step
  const late = notNow(on, 'end')
  if (late) return late
  if (saidByTheHouse.includes(because)) found(worksAt(session, on) ? on : null)
  if (because === 'noShow') {
    if (!hasBegun(on.firstNight, now(), on)) return refuseAt('because', { kind: 'tooEarly', from: on.firstNight })
  }
  if (because === 'declinedBySite' && words === null) return wrong('words', 'sayWhy')
  const goesWithout: readonly EndReason[] = ['cancelled', 'declined']
  if (words === null && goesWithout.includes(because) && (await asksWhy(step.tx, on)))
    return wrong('words', 'wordsMissing')
  return endWithout(step, because, words, to)
}

/** No other place tonight; or the guest came, and those whom they live with are in the house still, or their things. */
const asksWhy = async (tx: Tx, on: Booking): Promise<boolean> =>
  (await leavesNoPlace(tx, on)) || ((await hasCome(tx, on.id)) && (await leavesBehind(tx, on.id)))

const leavesBehind = async (tx: Tx, bookingId: string): Promise<boolean> => {
  const { rows } = await sql<{ so: boolean }>`select app.leaves_behind(${bookingId}) as so`.execute(tx)
  return rows[0]?.so === true
}

/** Whether the guest has been there at all, also when the arrival was taken back. */
const hasCome = async (tx: Tx, bookingId: string): Promise<boolean> =>
  (await tx.selectFrom('stay').select('id').where('booking_id', '=', bookingId).executeTakeFirst()) !== undefined

/** Whether the guest was to sleep there tonight, and has no other place that this user knows of. The database asks the same of every place. */
async function leavesNoPlace(tx: Tx, on: Booking): Promise<boolean> {
  if (on.guest.id === null) return false
  const night = nightOf(now(), on.closesAt)
  if (isAfter(on.firstNight, night) || isAfter(night, on.lastNight)) return false
  const other = await tx
    .selectFrom('booking as o')
    .leftJoin('stay as s', (join) => join.onRef('s.booking_id', '=', 'o.id').on('s.undone_at', 'is', null))
    .leftJoin('booking_end as e', (join) => join.onRef('e.booking_id', '=', 'o.id').on('e.undone_at', 'is', null))
    .select('o.id')
    .where('o.person_id', '=', on.guest.id)
    .where('o.id', '<>', on.id)
    .where('o.first_night', '<=', night)
    .where('o.last_night', '>=', night)
    .where('s.departed_at', 'is', null)
    .where('e.id', 'is', null)
    .where((eb) => eb.or([eb('s.id', 'is not', null), eb('o.hold_until', 'is', null), eb('o.hold_until', '>', now())]))
    .executeTakeFirst()
  return other === undefined
}

/**
 * The row that ends, the nights given back, and the site's reading over: today for one that had begun, at once for one that hadn't or was made for the
 * wrong person. `to`: where it leads, when not to the booking.
 */
export async function endWithout(step: BookingStep, because: EndReason, words: string | null, to?: string) {
  const { tx, session, on } = step
  await step.add('booking_end', 'ended', { because, words })
  await releaseNights(tx, on.id)
  const wasWrong = because === 'wrongPerson'
  // whoever ends it may have no more reason to read about the guest
  const leads = to ?? (wasWrong ? `/sites/${on.siteId}` : undefined)
  return step.done('booking.ended', {
    data: { because },
    ...(leads === undefined ? {} : { to: leads }),
    last: async () => {
      if (on.guest.id !== null && (wasWrong || isAfter(on.firstNight, today())))
        await endAssignment(tx, session, { personId: on.guest.id, subjectId: on.id })
      else await letRead(tx, session, on, today())
      return {}
    },
  })
}

/** Takes an ending back: the booking stands as it stood, when its bed is still free. */
export const unending = booking.press({
  at: 'end/undo',
  may: 'change',
  text: group(text, 'unending'),
  act: async (step) => {
    const { tx, session, on } = step
    const late = notNow(on, 'undoEnd')
    if (late) return late
    await step.stamp('booking_end', found(on.end).id, 'undone')
    const ranOut = on.holdUntil !== null && Temporal.Instant.compare(on.holdUntil, now()) <= 0
    // a hold that ran out meanwhile comes back as what it is
    const obstacle = ranOut ? null : await secureNights(tx, session, on, on.lastNight, on.holdUntil)
    if (obstacle !== null) return refuse(obstacle)
    return step.done('booking.end-undone', { last: () => readAgain(tx, session, on) })
  },
})

async function readAgain(tx: Tx, session: Session, on: Booking) {
  if (on.guest.id === null) return {}
  const open = await tx
    .selectFrom('assignment')
    .select('id')
    .where('subject_id', '=', on.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (open) return letRead(tx, session, on, on.lastNight.add({ days: 1 }))
  const nights = { first: on.firstNight, last: on.lastNight }
  await letSiteRead(tx, session, on, { bookingId: on.id, personId: on.guest.id, nights })
  return {}
}
