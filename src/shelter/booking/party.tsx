/** Those who take a room together come, leave and are called off by one press, all or nothing; whoever differs is left out of it and has presses of their own. */

import { livingFormCodes, livingFormNames, livingForms, openReadable } from '../../person/index.ts'
import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { keptReason, stopsEnd } from '../../platform/open-at-end.ts'
import {
  longText,
  oneOf,
  openStops,
  optional,
  overOpen,
  pickedSeveral,
  radios,
  sometimes,
  stopped,
  withOverOpen,
  wrong,
} from '../../platform/subject/index.ts'
import { group, type Locale, words } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import { EndOver, Notice } from '../../platform/ui/index.ts'
import { mayBookAt, worksAt } from '../access.ts'
import { type BookingAction, endReasons, permits, stateOf } from '../booking-states.ts'
import { type Booking, bookingsToRead } from '../bookings.ts'
import { guestName } from '../guest.ts'
import { arriveNow, cameAlready } from './arrival.tsx'
import { confirmNow } from './changing.tsx'
import { departNow } from './departure.tsx'
import { endNow, reasonsFor } from './ending.tsx'
import { leftBehind, sayLeft, toldOf } from './left.ts'
import { text } from './party.text.ts'
import { type BookingStep, booking } from './subject.tsx'

/** Those who take a room together with this guest, of whom the user may read; the guest is among them. */
async function partyOf(tx: Tx, { id, partyId }: Pick<Booking, 'id' | 'partyId'>): Promise<Booking[]> {
  const rows = await tx.selectFrom('booking').select('id').where('party_id', '=', partyId).orderBy('id').execute()
  return bookingsToRead(tx, partyId === null ? [id] : rows.map((row) => row.id))
}

/** Those of the party of whom the user reads, and with whom this can be done now. */
async function ableTo(tx: Tx, on: Booking, action: BookingAction): Promise<Booking[]> {
  const party = await partyOf(tx, on)
  return party.filter((one) => permits(stateOf(one, now(), one.closesAt), action))
}

/** What the page needs of who can be chosen: all of them are, until somebody is left out. */
async function choosing(tx: Tx, session: Session, on: Booking, action: BookingAction, locale: Locale) {
  const able = await ableTo(tx, on, action)
  await openReadable(
    tx,
    session,
    able.flatMap(({ guest }) => guest.id ?? []),
    'booking',
  )
  return {
    able,
    ...(able.length === 0 ? { instead: <Notice kind="warning">{words(text, locale).nobodyLeft}</Notice> } : {}),
    who: able.map(({ id }) => id),
    options: able.map((one) => ({ value: one.id, label: guestName(one.guest, locale) })),
  }
}

/** Each of those who were chosen, or why it can't be: one of them has come, left or been called off meanwhile. */
async function chosen(step: BookingStep, who: readonly string[], action: BookingAction) {
  const able = await ableTo(step.tx, step.on, action)
  const each = who.flatMap((id) => able.find((one) => one.id === id) ?? [])
  if (who.length === 0) return { ok: false, answer: wrong('who', 'nobody') } as const
  if (each.length < new Set(who).size) return { ok: false, answer: stopped('changed', 'who') } as const
  return { ok: true, each } as const
}

/** All or nothing: the first that can't be done takes back what was done before it. */
async function forEach<A extends { ok: boolean }>(
  each: readonly Booking[],
  work: (one: Booking) => Promise<A>,
): Promise<A> {
  let answer: A | null = null
  for (const one of each) {
    answer = await work(one)
    if (!answer.ok) return answer
  }
  if (answer === null) throw new Error('nobody was chosen')
  return answer
}

export const arrivingTogether = booking.form({
  at: 'party/arrival',
  may: 'receive',
  opens: 'booking',
  text: group(text, 'arriving'),
  fields: { who: pickedSeveral() },
  clash: cameAlready,
  shows: async ({ tx, session, shown, viewer: { locale } }) => {
    const { able: _, who, options, ...around } = await choosing(tx, session, shown, 'arrive', locale)
    return { ...around, begins: { who }, options: { who: options } }
  },
  act: async (step, { who }) => {
    const them = await chosen(step, who, 'arrive')
    return them.ok ? forEach(them.each, (one) => arriveNow(step.beside(one))) : them.answer
  },
})

export const departingTogether = booking.form({
  at: 'party/departure',
  may: 'receive',
  opens: 'booking',
  text: withOverOpen(group(text, 'departing')),
  fields: {
    who: pickedSeveral(),
    to: optional(oneOf(livingFormCodes, livingFormNames, { empty: group(text, 'toUnknown') })),
    ...overOpen,
  },
  shows: async ({ tx, session, shown, viewer: { locale }, typedAll }) => {
    const { able, who, options, ...around } = await choosing(tx, session, shown, 'depart', locale)
    const leaving = typedAll('who') ?? who
    const open = await leftBehind(
      tx,
      able.filter(({ id }) => leaving.includes(id)),
    )
    await openReadable(tx, session, toldOf(open), 'booking')
    return {
      ...around,
      begins: { who },
      options: { who: options, to: livingForms(locale) },
      draw: (field) => (
        <>
          {field.who}
          {able.some(({ guest }) => guest.id !== null) ? field.to : null}
          <EndOver open={open} say={sayLeft(locale)} />
        </>
      ),
    }
  },
  act: async (step, { who, to, ...over }) => {
    const them = await chosen(step, who, 'depart')
    if (!them.ok) return them.answer
    const open = await leftBehind(step.tx, them.each)
    const stop = stopsEnd(open, over)
    if (stop !== null) return openStops(stop)
    const why = keptReason(open, over)
    return forEach(them.each, (one) => departNow(step.beside(one), to, why))
  },
})

export const confirmingTogether = booking.form({
  at: 'party/confirmation',
  may: 'change',
  opens: 'booking',
  text: group(text, 'confirming'),
  fields: { who: pickedSeveral() },
  shows: async ({ tx, session, shown, viewer: { locale } }) => {
    const { able: _, who, options, ...around } = await choosing(tx, session, shown, 'confirm', locale)
    return { ...around, begins: { who }, options: { who: options } }
  },
  act: async (step, { who }) => {
    const them = await chosen(step, who, 'confirm')
    return them.ok ? forEach(them.each, (one) => confirmNow(step.beside(one))) : them.answer
  },
})

export const endingTogether = booking.form({
  at: 'party/end',
  may: 'change',
  opens: 'booking',
  text: group(text, 'ending'),
  fields: {
    who: pickedSeveral(),
    because: radios(endReasons, group(text, 'reasons')),
    words: sometimes(longText(500, 2)),
  },
  shows: async ({ tx, session, shown, viewer: { locale } }) => {
    const { able: _, who, options, ...around } = await choosing(tx, session, shown, 'end', locale)
    return { ...around, begins: { who }, options: { who: options, because: reasonsFor(session, shown, locale) } }
  },
  act: async (step, { who, because, words: said }) => {
    const them = await chosen(step, who, 'end')
    return them.ok ? forEach(them.each, (one) => endNow(step.beside(one), because, said)) : them.answer
  },
})

/** What may be done with several of a party together now, by this user. */
export async function togetherNow(tx: Tx, session: Session, on: Booking) {
  if (on.partyId === null) return { party: [], forms: [] }
  const party = await partyOf(tx, on)
  const able = (action: BookingAction) =>
    party.filter((one) => permits(stateOf(one, now(), one.closesAt), action)).length > 1
  const works = worksAt(session, on)
  const books = mayBookAt(session, on)
  const forms = [
    ...(works && able('arrive') ? [arrivingTogether] : []),
    ...(works && able('depart') ? [departingTogether] : []),
    ...(books && able('confirm') ? [confirmingTogether] : []),
    ...(books && able('end') ? [endingTogether] : []),
  ]
  return { party, forms }
}
