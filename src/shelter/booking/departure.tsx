/** The guest leaves, and a departure that was marked by mistake is taken back. */

import {
  endToldSituations,
  type LivingFormCode,
  livingFormCodes,
  livingFormNames,
  livingForms,
  openReadable,
  resumeToldSituations,
  tellSituation,
} from '../../person/index.ts'
import { found, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { keptReason, stopsEnd } from '../../platform/open-at-end.ts'
import { oneOf, openStops, optional, overOpen, withOverOpen } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { EndOver } from '../../platform/ui/index.ts'
import type { Booking } from '../bookings.ts'
import { releaseNights } from '../claim.ts'
import { hasBegun, lastNightSlept, later, nightOf } from '../nights.ts'
import { inTheWay, whoIsInTheWay } from './arrival.tsx'
import { type ChangeRefusal, letRead, secureNights } from './change.ts'
import { endWithout } from './ending.tsx'
import { text } from './forms.text.ts'
import { leftBehind, sayLeft, toldOf } from './left.ts'
import { type BookingStep, booking, insteadWhenLate, notNow, refuse } from './subject.tsx'

/**
 * The guest has left. Who leaves in the evening hasn't slept that night; the remaining nights are free at once. A guest who leaves before
 * the first midnight slept no night: the arrival is taken back and the booking ended. Who leaves before their
 * family, or leaves things behind, says who looks after them.
 * Leads back to the board, for those who stand at the door.
 */
export const departing = booking.form({
  at: 'departure',
  may: 'receive',
  opens: 'booking',
  text: withOverOpen(group(text, 'departing')),
  fields: {
    to: optional(oneOf(livingFormCodes, livingFormNames, { empty: group(text, 'toUnknown') })),
    ...overOpen,
  },
  shows: async ({ tx, session, shown, viewer: { locale } }) => {
    const open = await leftBehind(tx, [shown])
    await openReadable(tx, session, toldOf(open), 'booking')
    return {
      ...insteadWhenLate(shown, 'depart', locale),
      options: { to: livingForms(locale) },
      draw: (field) => (
        <>
          {shown.guest.id === null ? null : field.to}
          <EndOver open={open} say={sayLeft(locale)} />
        </>
      ),
    }
  },
  act: async (step, { to, ...over }) => {
    const late = notNow(step.on, 'depart')
    if (late) return late
    const open = await leftBehind(step.tx, [step.on])
    const stop = stopsEnd(open, over)
    if (stop !== null) return openStops(stop)
    return departNow(step, to, keptReason(open, over))
  },
})

/** `why`: it was right over what is left behind. */
export async function departNow(step: BookingStep, to: LivingFormCode | null, why: string | null) {
  const { tx, session, on } = step
  const stay = found(on.stay)
  const until = lastNightSlept(stay.from, now())
  const board = `/sites/${on.siteId}`
  const told = { about: stay.id, data: { booking: on.id, night: until?.toString() ?? null } }
  if (until === null) {
    await step.stamp('stay', stay.id, 'undone')
    await step.tell('stay.departed', told)
    if (to === null && on.guest.id !== null) await resumeToldSituations(tx, session, on.guest.id, stay.from)
    await tellWhereTo(tx, session, on.guest.id, to)
    return endWithout(step, 'cancelled', why, board)
  }
  await step.stamp('stay', stay.id, 'departed', { until_on: until, departed_open_because: why })
  await releaseNights(tx, on.id, until.add({ days: 1 }))
  const last = async () => {
    await tellWhereTo(tx, session, on.guest.id, to)
    return letRead(tx, session, on, today())
  }
  return step.done('stay.departed', { ...told, to: board, last })
}

async function tellWhereTo(
  tx: Tx,
  session: Session,
  personId: string | null,
  form: LivingFormCode | null,
): Promise<void> {
  if (form === null || personId === null) return
  const told = await tellSituation(tx, session, { personId, form, from: today() })
  // today is never in the future: a refusal here would be a mistake of the program's
  if (!told.ok) throw new Error('telling of today was refused')
}

/** A guest who never left slept the nights since, too: each must be free still, in the bed and for the guest. */
function nightsSinceDeparture(tx: Tx, session: Session, on: Booking): Promise<ChangeRefusal | null> {
  const tonight = nightOf(now(), on.closesAt)
  const begun = hasBegun(tonight, now(), on) ? tonight : tonight.subtract({ days: 1 })
  return secureNights(tx, session, on, later(on.lastNight, begun), null, on.stay?.until?.add({ days: 1 }))
}

/** The departure was marked by mistake: the guest is in house again, in the same bed, when it is still free. */
export const undeparting = booking.press({
  at: 'departure/undo',
  may: 'receive',
  text: group(text, 'undeparting'),
  clash: inTheWay,
  act: async (step) => {
    const { tx, session, on } = step
    const late = notNow(on, 'undoDeparture')
    if (late) return late
    const obstacle = (await whoIsInTheWay(tx, on)) ?? (await nightsSinceDeparture(tx, session, on))
    if (obstacle !== null) return refuse(obstacle)
    const stay = found(on.stay)
    await step.unstamp('stay', stay.id, 'departed', { until_on: null, departed_open_because: null })
    if (on.guest.id !== null) await endToldSituations(tx, session, on.guest.id, today())
    const until = later(on.lastNight, nightOf(now(), on.closesAt)).add({ days: 1 })
    return step.done('stay.departure-undone', {
      about: stay.id,
      data: { booking: on.id },
      last: () => letRead(tx, session, on, until),
    })
  },
})
