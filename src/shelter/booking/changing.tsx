/** What happens to a booking before and between arrival and departure: confirmed, made longer or shorter, moved. */

import type { Tx } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'
import { day, picked, wrong } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { isBefore, now } from '../../platform/time/index.ts'
import { Notice } from '../../platform/ui/index.ts'
import { refusalOfLastNight } from '../booking-states.ts'
import type { Booking } from '../bookings.ts'
import { claimNights, freePlaces, releaseNights } from '../claim.ts'
import { later, nightOf } from '../nights.ts'
import { guestStillIn } from '../overstay.ts'
import { refusalByWords } from '../register/rules.ts'
import { wordsOver } from '../register/word.ts'
import { text as roomText } from '../text.ts'
import { letRead, secureNights } from './change.ts'
import { explain } from './explain.ts'
import { text } from './forms.text.ts'
import { nextBest } from './next-best.ts'
import { type BookingStep, booking, insteadWhenLate, notNow, refuse, refuseAt } from './subject.tsx'

/** A reservation becomes a booking. One that has run out is taken again, when the bed is still free. */
export const confirming = booking.press({
  at: 'confirmation',
  may: 'change',
  text: group(text, 'confirming'),
  act: (step) => confirmNow(step),
})

export async function confirmNow(step: BookingStep) {
  const { tx, session, on } = step
  const late = notNow(on, 'confirm')
  if (late) return late
  const obstacle = await secureNights(tx, session, on, on.lastNight, null)
  if (obstacle !== null) return refuse(obstacle)
  await tx.updateTable('bed_night').set({ hold_until: null }).where('booking_id', '=', on.id).execute()
  await tx.updateTable('booking').set({ hold_until: null }).where('id', '=', on.id).execute()
  return step.done('booking.confirmed')
}

/** A new last night, later or earlier. Nights that are no longer wanted are free at once. */
export const extending = booking.form({
  at: 'extension',
  may: 'change',
  opens: 'booking',
  text: group(text, 'extending'),
  fields: { last: day({ within: 'planned' }) },
  shows: ({ shown, viewer }) => ({
    ...insteadWhenLate(shown, 'extend', viewer.locale),
    begins: { last: shown.lastNight },
  }),
  act: async (step, { last }) => {
    const { tx, session, on } = step
    const late = notNow(on, 'extend')
    if (late) return late
    const amiss = refusalOfLastNight(on, last, now(), on.closesAt)
    if (amiss !== null) return wrong('last', (locale) => explain(amiss, locale))
    const more = { first: on.lastNight.add({ days: 1 }), last }
    const word = refusalByWords(await wordsOver(tx, on.siteId, more), {
      isNamed: on.guest.id !== null,
      byDecision: on.caseId !== null,
      byPartner: session.organisation.kind !== 'municipality',
    })
    if (word !== null) return wrong('last', (locale) => explain({ kind: word }, locale))
    const holdUntil = on.stay === null ? on.holdUntil : null
    const obstacle = isBefore(last, on.lastNight) ? null : await secureNights(tx, session, on, last, holdUntil)
    if (obstacle !== null) return refuseAt('last', obstacle)
    await releaseNights(tx, on.id, last.add({ days: 1 }))
    await tx.updateTable('booking').set({ last_night: last }).where('id', '=', on.id).execute()
    return step.done('booking.last-night-changed', {
      data: { from: on.lastNight.toString(), to: last.toString() },
      last: () => letRead(tx, session, on, last.add({ days: 1 })),
    })
  },
})

/** The nights that remain. */
function nightsLeft({ firstNight, lastNight, closesAt }: Booking) {
  const first = later(firstNight, nightOf(now(), closesAt))
  return { first, last: later(first, lastNight) }
}

const freeBeds = async (tx: Tx, on: Booking, roomId?: string) =>
  (
    await freePlaces(tx, {
      siteId: on.siteId,
      kind: 'bed',
      nights: nightsLeft(on),
      ...(roomId === undefined ? {} : { roomId }),
    })
  ).flatMap(({ roomName, beds }) => beds.map((bed) => ({ ...bed, roomName })))

/** To another bed at the same site for the nights that remain. Nights slept stay in the bed where they were slept. */
export const moving = booking.form({
  at: 'move',
  may: 'change',
  opens: 'booking',
  text: group(text, 'moving'),
  fields: { bed: picked() },
  clash: { stay_one_in_bed: refuseAt('bed', { kind: 'bedInUse' }) },
  // asked as the system: the user may not read who is still in it
  knows: async (_session, typed) => {
    const bed = typed('bed')
    return bed !== null && isId(bed) && (await guestStillIn(bed))
  },
  shows: async ({ tx, shown, viewer: { locale } }) => {
    const late = insteadWhenLate(shown, 'move', locale)
    if (late.instead) return late
    const beds = await freeBeds(tx, shown)
    if (beds.length === 0) return { instead: <Notice>{words(text, locale).noOtherBed}</Notice> }
    const { bedIn } = words(roomText, locale)
    return { options: { bed: beds.map(({ id, name, roomName }) => ({ value: id, label: bedIn(roomName, name) })) } }
  },
  act: async (step, { bed }, someoneInBed) => {
    const { tx, session, on } = step
    const late = notNow(on, 'move')
    if (late) return late
    const nights = nightsLeft(on)
    const { first } = nights
    const taken = async () => {
      const next = await nextBest(tx, session, { siteId: on.siteId, kind: 'bed', nights })
      return refuseAt('bed', { kind: 'bedTaken', night: first, next })
    }
    if (!(await freeBeds(tx, on)).some(({ id }) => id === bed)) return taken()
    if (on.stay !== null && someoneInBed) return refuseAt('bed', { kind: 'bedInUse' })
    const held = await tx
      .selectFrom('bed_night')
      .select('night')
      .where('booking_id', '=', on.id)
      .where('night', '>=', first)
      .orderBy('night')
      .execute()
    await releaseNights(tx, on.id, first)
    const claim = { bookingId: on.id, personId: on.guest.id, bedId: bed, nights: held.map(({ night }) => night) }
    const holdUntil = on.stay === null ? on.holdUntil : null
    if ((await claimNights(tx, session, { ...claim, holdUntil })) < held.length) return taken()
    await tx.updateTable('booking').set({ bed_id: bed }).where('id', '=', on.id).execute()
    return step.done('booking.moved', { data: { from: on.bedId, to: bed, night: first.toString() } })
  },
})
