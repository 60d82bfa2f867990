/** A booking as the subject of forms and presses. It never ends as a whole: what may be done with it now is read off its state, and each asks that first. */

import { openPerson } from '../../person/index.ts'
import { found, requireMay, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import { Beneath, type Sentence, type Step, stopped, subject } from '../../platform/subject/index.ts'
import { group, type Locale, words } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import { Notice } from '../../platform/ui/index.ts'
import { mayBookAt, mayOnBooking, worksAt } from '../access.ts'
import { type BookingAction, permits, stateOf } from '../booking-states.ts'
import { type Booking, bookingToRead } from '../bookings.ts'
import { guestName } from '../guest.ts'
import { keepOverstayers } from '../overstay.ts'
import { text as roomText } from '../text.ts'
import type { StayRefusal } from './change.ts'
import { explain } from './explain.ts'
import { text } from './forms.text.ts'

/** `receive`: by the house's own staff, who meet the guest at the door; `change`: by whoever books there. */
type Verb = 'change' | 'receive'

async function mine(tx: Tx, session: Session, id: string, verb: Verb): Promise<Booking> {
  const booking = found(await bookingToRead(tx, id))
  return found((verb === 'receive' ? worksAt(session, booking) : mayBookAt(session, booking)) ? booking : null)
}

export const booking = subject({
  at: '/bookings/:id',
  rows: { table: 'booking', key: 'booking_id' },
  // a guest who is still in the house has the bed of the night that has begun, before anybody else can take it
  first: keepOverstayers,
  show: async (tx, session, id, opens, verb: Verb) => {
    requireMay(session, mayOnBooking[verb])
    const shown = await mine(tx, session, id, verb)
    if (shown.guest.id !== null) await openPerson(tx, session, shown.guest.id, opens)
    return shown
  },
  hold: async (tx, session, id, verb: Verb) => {
    requireMay(session, mayOnBooking[verb])
    // whoever changes the same booking at the same time comes after, and sees what was done
    await holdRecord(tx)
    await tx.selectFrom('booking').select('id').where('id', '=', id).forNoKeyUpdate().execute()
    return mine(tx, session, id, verb)
  },
  ended: () => false,
  person: ({ guest }) => guest.id,
  frame: ({ shown, ...page }) => (
    <Beneath
      {...page}
      above={[
        { href: '/tonight', label: words(roomText, page.viewer.locale).tonight },
        { href: `/sites/${shown.siteId}`, label: shown.siteName },
        { href: `/bookings/${shown.id}`, label: guestName(shown.guest, page.viewer.locale) },
      ]}
    />
  ),
  text: group(text, 'subject'),
})

/** What work on a booking gets in hand. */
export type BookingStep = Step<Booking, Readonly<Record<'id', string>>, 'booking_id', 'booking'>

const said =
  (why: StayRefusal): Sentence =>
  (locale) =>
    explain(why, locale)

/** Things stand otherwise: what stands in the way, and the nearest place instead. At a field when that is where it is put right. */
export const refuse = (why: StayRefusal) => stopped(said(why))
export const refuseAt = <const F extends string>(field: F, why: StayRefusal) => stopped(said(why), field)

const lateFor = (on: Booking, action: BookingAction): StayRefusal | null => {
  const state = stateOf(on, now(), on.closesAt)
  return permits(state, action) ? null : { kind: 'notNow', state }
}

/** Somebody was here before, or time has passed; null when it can be done. */
export function notNow(on: Booking, action: BookingAction) {
  const late = lateFor(on, action)
  return late === null ? null : refuse(late)
}

/** The same on the page of a form, instead of its fields. */
export function insteadWhenLate(on: Booking, action: BookingAction, locale: Locale) {
  const late = lateFor(on, action)
  return late === null ? {} : { instead: <Notice kind="warning">{explain(late, locale)}</Notice> }
}
