/** Booking an adviser from a matter or an advice, moving the meeting, noting how it went and taking that back. The database holds that an adviser meets one at a time. */

import type { Tx } from '../../platform/database/index.ts'
import { optional, shortText, stopped } from '../../platform/subject/index.ts'
import { formatTime, group, together, words } from '../../platform/text/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { Notice, RuleNote, type Viewer } from '../../platform/ui/index.ts'
import { type Adviser, advisers } from '../opening/queries.ts'
import { advice } from '../subject.tsx'
import type { Booking } from './queries.ts'
import { mayNote, type Outcome } from './rules.ts'
import {
  adviserChoices,
  adviserIsTaken,
  BusyTimes,
  busyFrom,
  drawSlot,
  minutesOf,
  slotFields,
  slotOf,
} from './slot.tsx'
import { bookedMatter, meeting } from './subject.tsx'
import { text } from './text.ts'

const asks = {
  at: 'bookings/new',
  fields: { ...slotFields, expected: optional(shortText(100)) },
  knows: advisers,
  clash: adviserIsTaken,
} as const

type Begun = {
  tx: Tx
  viewer: Viewer
  session: { userId: string }
  known: readonly Adviser[]
  typed: (name: string) => string | null
}

async function asked({ tx, viewer, session, known, typed }: Begun) {
  const t = words(text, viewer.locale)
  const [only, ...others] = known
  const usual = known.find(({ id }) => id === session.userId) ?? (others.length === 0 ? only : undefined)
  return {
    noAdvisers: known.length === 0 ? <Notice kind="warning">{t.noAdvisers}</Notice> : null,
    options: { adviser: adviserChoices(known) },
    begins: { adviser: usual?.id, minutes: minutesOf(60), how: 'office' },
    after: (
      <>
        <RuleNote rule={t.rule} section={t.section} />
        <BusyTimes advisers={known} busy={await busyFrom(tx, typed('day'), today())} />
      </>
    ),
  } as const
}

/** From a matter: whoever books for somebody else goes back to what they came from. */
export const bookingFromMatter = bookedMatter.form({
  ...asks,
  text: together(group(text, 'booking'), group(text, 'fromMatter')),
  may: 'book',
  opens: 'advice-booking',
  back: '#advice',
  shows: async (looking) => {
    const { noAdvisers, ...around } = await asked(looking)
    const from = words(text, looking.viewer.locale).forMatter(looking.shown.number)
    return {
      ...around,
      before: noAdvisers,
      draw: ({ expected, ...slot }) => (
        <>
          <p>{from}</p>
          {drawSlot(slot)}
          {expected}
        </>
      ),
    }
  },
  act: async (step, { expected, ...slot }, known) => {
    const kept = slotOf(slot, known)
    if (!kept.ok) return kept
    const made = await step.add('advice_booking', 'booked', { matter_id: step.on.id, ...kept.value, expected })
    return step.done('advice.meeting-booked', { data: { booking: made, on: slot.day.toString() }, made })
  },
})

export const bookingFromAdvice = advice.form({
  ...asks,
  text: together(group(text, 'booking'), group(text, 'fromAdvice')),
  may: 'advise',
  opens: 'advice-booking',
  shows: async (looking) => {
    const { noAdvisers, ...around } = await asked(looking)
    return {
      ...around,
      before: noAdvisers,
      draw: ({ expected, ...slot }) => (
        <>
          {drawSlot(slot)}
          {expected}
        </>
      ),
    }
  },
  act: async (step, { expected, ...slot }, known) => {
    const kept = slotOf(slot, known)
    if (!kept.ok) return kept
    const made = await step.add('advice_booking', 'booked', { ...kept.value, expected })
    return step.done('advice.meeting-booked', { data: { booking: made, on: slot.day.toString() }, made })
  },
})

/** Whose record a meeting stands in. */
const aboutOf = ({ matterId, adviceId, id }: Booking): string => matterId ?? adviceId ?? id

/** The same meeting at another time, or with another adviser. */
export const moving = meeting.form({
  at: 'move',
  may: 'book',
  opens: 'advice-booking',
  text: group(text, 'moving'),
  fields: slotFields,
  knows: advisers,
  clash: adviserIsTaken,
  shows: async ({ tx, shown, known, typed }) => ({
    options: { adviser: adviserChoices(known) },
    begins: {
      adviser: shown.adviser.id,
      day: shown.onDay,
      time: formatTime(shown.beginsAt),
      minutes: minutesOf(shown.beginsAt.until(shown.endsAt).total('minutes')),
      how: shown.how,
    },
    draw: drawSlot,
    after: <BusyTimes advisers={known} busy={await busyFrom(tx, typed('day'), shown.onDay)} />,
  }),
  act: async (step, slot, known) => {
    const { tx, on } = step
    const kept = slotOf(slot, known)
    if (!kept.ok) return kept
    const from = { from_adviser_id: on.adviser.id, from_at: on.beginsAt }
    await step.add('advice_booking_move', 'moved', { ...from, to_at: kept.value.begins_at })
    await tx.updateTable('advice_booking').set(kept.value).where('id', '=', on.id).execute()
    const data = { booking: on.id, from: on.onDay.toString(), to: slot.day.toString() }
    return step.done('advice.meeting-moved', { about: aboutOf(on), data })
  },
})

const noting = <const O extends Outcome>(outcome: O) =>
  meeting.press({
    at: outcome,
    may: 'book',
    text: group(text, outcome),
    act: async (step) => {
      const { tx, on } = step
      if (!mayNote(on, now()).includes(outcome)) return stopped('notYet')
      await step.add('advice_booking_outcome', 'noted', { outcome })
      if (outcome === 'cancelled')
        await tx.updateTable('advice_booking').set({ freed_at: now() }).where('id', '=', on.id).execute()
      return step.done('advice.meeting-noted', { about: aboutOf(on), data: { booking: on.id, outcome } })
    },
  })

export const noted = { kept: noting('kept'), missed: noting('missed'), cancelled: noting('cancelled') } as const

/** As if nobody had said how it went. A cancelled meeting comes back only if its time is still free. */
export const undoing = meeting.press({
  at: 'undo',
  may: 'book',
  alsoEnded: true,
  text: group(text, 'undoing'),
  clash: { advice_booking_one_at_a_time: stopped('taken') },
  act: async (step) => {
    const { tx, on } = step
    if (on.outcomeId === null) return stopped('notNoted')
    await step.stamp('advice_booking_outcome', on.outcomeId, 'undone')
    if (on.outcome === 'cancelled')
      await tx.updateTable('advice_booking').set({ freed_at: null }).where('id', '=', on.id).execute()
    return step.done('advice.meeting-outcome-undone', { about: aboutOf(on), data: { booking: on.id } })
  },
})
