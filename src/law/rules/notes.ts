/** The remarks that say, in plain words, how a day came about. */

import type { Bilingual } from '../calendar.ts'
import { type Length, lengthInWords } from '../deadline.ts'
import { type EventName, events as eventNames } from '../events.ts'
import type { Note } from '../rules.ts'

export const note = (id: string, sv: string, en: string): Note => ({ id, sv, en })

export const sameDay = note(
  'same-day',
  'Ska göras samma dag, också om det är en röd dag.',
  'To be done the same day, red days too.',
)

export const asSoonAsPossible = note(
  'as-soon-as-possible',
  'Lagen säger så snart som möjligt och nämner ingen dag. Räkna med samma dag.',
  'The law says as soon as possible and names no day. Work by the same day.',
)

export const withoutDelay = note(
  'without-delay',
  'Lagen säger utan dröjsmål och nämner ingen dag. Räkna med samma dag.',
  'The law says without delay and names no day. Work by the same day.',
)

/** For a point in time or a condition: there is no last day that lag 1930:173 2 § could move. */
export const pointInTime = note(
  'point-in-time',
  'Dagen är en tidpunkt, ingen sista dag: helger flyttar den inte.',
  'The day is a point in time, not a last day: weekends do not move it.',
)

/** Events in an order that can't be: counted all the same, and said. */
export const impossibleOrder = (id: string, sv: string, en: string): Note =>
  note(id, `${sv} Ordningen kan inte stämma: rätta datumen.`, `${en} The order can’t be right: correct the dates.`)

/** How much time, from when; nothing for a rule that ends on a day of its own. */
export function countedNote(start: Temporal.PlainDate, length: Length): Note[] {
  if (length.count === 0) return []
  const words = lengthInWords(length)
  const clock = length.unit === 'hours'
  return [
    note(
      'counted',
      `${words.sv} från ${start}. ${clock ? 'Tiden löper per timme från klockslaget och stannar inte för helger.' : 'Startdagen räknas inte.'}`,
      `${words.en} from ${start}. ${clock ? 'The time runs by the clock from that moment and does not stop for weekends.' : 'The day of the start is not counted.'}`,
    ),
  ]
}

export function shortMonthNote(start: Temporal.PlainDate, nominal: Temporal.PlainDate, length: Length): Note[] {
  const byNumber = length.unit === 'months' || length.unit === 'years'
  if (!byNumber || nominal.day === start.day) return []
  return [
    note(
      'short-month',
      `Slutmånaden har ingen dag ${start.day}: månadens sista dag gäller (lag 1930:173 1 §).`,
      `The last month has no day ${start.day}: its last day counts (lag 1930:173 1 §).`,
    ),
  ]
}

export const extendedNote = (rest: Bilingual): Note =>
  note(
    'extended',
    `Den uträknade dagen är ${rest.sv}: åtgärden får vidtas nästa vardag (lag 1930:173 2 §).`,
    `The counted day is ${rest.en}: the measure may be taken on the next vardag (lag 1930:173 2 §).`,
  )

export const hardLimitNote = (rest: Bilingual, nominal: Temporal.PlainDate): Note =>
  note(
    'hard-limit',
    `${nominal} är ${rest.sv}. Lag 1930:173 2 § skulle kunna ge längre tid, men räkna med att ${nominal} är sista dagen.`,
    `${nominal} is ${rest.en}. Lag 1930:173 2 § could give more time, but treat ${nominal} as the last day.`,
  )

export const unverifiedNote = (rest: Bilingual, nominal: Temporal.PlainDate): Note =>
  note(
    'not-verified',
    `${nominal} är ${rest.sv}. Det är inte klarlagt om lag 1930:173 2 § gäller här: räkna med att ${nominal} är sista dagen.`,
    `${nominal} is ${rest.en}. Whether lag 1930:173 2 § applies here is not settled: treat ${nominal} as the last day.`,
  )

export function laterOfNote(names: readonly EventName[], counted: EventName): Note[] {
  if (names.length < 2) return []
  const { sv, en } = eventNames[counted]
  return [
    note(
      'later-of',
      `Tiden räknas från den senare av händelserna, här: ${sv}.`,
      `The time runs from the later of the events, here: ${en}.`,
    ),
  ]
}
