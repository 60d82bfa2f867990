/** What is done with a booking and a bed, for tests: the forms' and presses' own work, without their pages. */

import type { Session } from '../platform/access/index.ts'
import type { Answer } from '../platform/subject/index.ts'
import { arriving, unarriving } from './booking/arrival.tsx'
import { confirming, extending, moving } from './booking/changing.tsx'
import { departing, undeparting } from './booking/departure.tsx'
import { ending, unending } from './booking/ending.tsx'
import type { EndReason } from './booking-states.ts'
import { closing, opening } from './site/forms.tsx'

type Done = Promise<Answer>

export const arrive = (by: Session, id: string): Done => arriving.run(by, { id })
export const depart = (by: Session, id: string): Done =>
  departing.run(by, { id }, { to: null, openSeen: null, openWhy: null })
export const undoArrival = (by: Session, id: string): Done => unarriving.run(by, { id })
export const undoDeparture = (by: Session, id: string): Done => undeparting.run(by, { id })
export const confirmBooking = (by: Session, id: string): Done => confirming.run(by, { id })
export const endBooking = (
  by: Session,
  id: string,
  because: EndReason,
  words: string | null = 'Sover hos sin syster',
): Done => ending.run(by, { id }, { because, words })
export const undoEnd = (by: Session, id: string): Done => unending.run(by, { id })
export const changeLastNight = (by: Session, id: string, last: Temporal.PlainDate): Done =>
  extending.run(by, { id }, { last })
export const moveToBed = (by: Session, id: string, bed: string): Done => moving.run(by, { id }, { bed })

type Closing = { bed: string; from: Temporal.PlainDate; until: Temporal.PlainDate | null; because: string }

export const closeBed = (by: Session, siteId: string, asked: Closing): Done => closing.run(by, { id: siteId }, asked)
export const openBed = (by: Session, siteId: string, id: string): Done => opening.run(by, { id: siteId, closing: id })

/** Why it was refused, in Swedish; nothing when it was done. */
export const saidBy = (answer: Answer): string =>
  answer.ok ? '' : answer.reason.map(({ says }) => (typeof says === 'function' ? says('sv') : says)).join(' ')
