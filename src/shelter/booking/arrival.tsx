/** The guest arrives at the door, and an arrival that was marked by mistake is taken back. */

import { endToldSituations, resumeToldSituations } from '../../person/index.ts'
import { found } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { group } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import { nightOfArrival } from '../booking-states.ts'
import type { Booking } from '../bookings.ts'
import { releaseNights } from '../claim.ts'
import { type StayRefusal, secureNights } from './change.ts'
import { text } from './forms.text.ts'
import { type BookingStep, booking, notNow, refuse } from './subject.tsx'

/** Of those in the way whom the user doesn't read about the database knows. */
export const inTheWay = {
  stay_one_in_bed: refuse({ kind: 'bedInUse' }),
  stay_one_house: refuse({ kind: 'stillInHouse', siteName: null }),
} as const

/** The guest hasn't left where they slept before, or the one before hasn't left the bed. */
export async function whoIsInTheWay(tx: Tx, { guest, bedId }: Booking): Promise<StayRefusal | null> {
  const open = await tx
    .selectFrom('stay')
    .innerJoin('booking', 'booking.id', 'stay.booking_id')
    .leftJoin('site', 'site.id', 'stay.site_id')
    .select(['stay.person_id', 'site.name'])
    .where('stay.departed_at', 'is', null)
    .where('stay.undone_at', 'is', null)
    .where((eb) =>
      eb.or([eb('booking.bed_id', '=', bedId), ...(guest.id === null ? [] : [eb('stay.person_id', '=', guest.id)])]),
    )
    .execute()
  const own = guest.id === null ? undefined : open.find((stay) => stay.person_id === guest.id)
  if (own) return { kind: 'stillInHouse', siteName: guest.protection === null ? own.name : null }
  return open.length > 0 ? { kind: 'bedInUse' } : null
}

/** Somebody marked it at the same moment, or is in the way whom the user doesn’t read about. */
export const cameAlready = { stay_booking: refuse({ kind: 'notNow', state: 'inHouse' }), ...inTheWay } as const

/**
 * The guest has come. Before the morning's closing hour the night is the evening's before. Free places stay as they were: the claim was
 * the booking's already; only a hold that ran out has to find its bed still free. Leads back to the board, for those who stand at the door.
 */
export const arriving = booking.press({
  at: 'arrival',
  may: 'receive',
  text: group(text, 'arriving'),
  clash: cameAlready,
  act: (step) => arriveNow(step),
})

export async function arriveNow(step: BookingStep) {
  const { tx, session, on } = step
  const late = notNow(on, 'arrive')
  if (late) return late
  const arrival = nightOfArrival(on, now(), on.closesAt)
  if (!arrival.ok) return refuse({ kind: 'tooEarly', from: arrival.from })
  const obstacle = (await whoIsInTheWay(tx, on)) ?? (await secureNights(tx, session, on, on.lastNight, null))
  if (obstacle !== null) return refuse(obstacle)
  await tx.updateTable('bed_night').set({ hold_until: null }).where('booking_id', '=', on.id).execute()
  const stay = await step.add('stay', 'arrived', {
    person_id: on.guest.id,
    site_id: on.siteId,
    living_form_code: on.livingForm,
    from_on: arrival.night,
  })
  if (on.guest.id !== null) await endToldSituations(tx, session, on.guest.id, arrival.night)
  const data = { booking: on.id, night: arrival.night.toString() }
  return step.done('stay.arrived', { about: stay, data, to: `/sites/${on.siteId}` })
}

/** The arrival was marked by mistake: the booking stands as before it, a reservation with the time that it had. */
export const unarriving = booking.press({
  at: 'arrival/undo',
  may: 'receive',
  text: group(text, 'unarriving'),
  act: async (step) => {
    const { tx, session, on } = step
    const late = notNow(on, 'undoArrival')
    if (late) return late
    const stay = found(on.stay)
    await step.stamp('stay', stay.id, 'undone')
    await tx.updateTable('bed_night').set({ hold_until: on.holdUntil }).where('booking_id', '=', on.id).execute()
    // nights that a guest stayed on: nobody is there to keep them for
    await releaseNights(tx, on.id, on.lastNight.add({ days: 1 }))
    if (on.guest.id !== null) await resumeToldSituations(tx, session, on.guest.id, stay.from)
    return step.done('stay.arrival-undone', { about: stay.id, data: { booking: on.id } })
  },
})
