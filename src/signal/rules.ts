/** When a signal must be answered, what it may be about, and where it stands: decisions on facts alone. */

import { vardagAfter } from '../law/index.ts'
import { isWithoutRoof } from '../person/index.ts'
import type { OrganisationKind } from '../platform/access/index.ts'
import { dateOf } from '../platform/time/index.ts'

/** Whoever sends a signal gets an answer within so many vardagar after the day it came. The municipality's own promise: no statute sets it. */
export const ANSWER_WITHIN_VARDAGAR = 3

/** What opening an investigation at once rests on (SoL 2025:400 14 kap. 2 §). */
export const OPENING_RULE = 'SO-01'

export const signalKinds = [
  'ownRequest',
  'report',
  'information',
  'landlordMessage',
  'enforcementNotice',
  'municipalityRequest',
] as const
export type SignalKind = (typeof signalKinds)[number]

/** A bovärd (caretaker) or störningsjour (disturbance patrol): somebody at a landlord’s who notices, and helps. */
export const noticers = ['caretaker', 'disturbancePatrol'] as const
export type NoticedBy = (typeof noticers)[number]

export const answerKinds = ['caseOpened', 'caseGoesOn', 'notFound', 'referred', 'noAction'] as const
export type AnswerKind = (typeof answerKinds)[number]

/** What can be answered on the signal's own page. That a case was opened is answered by opening it. */
export const answersByHand = ['caseGoesOn', 'notFound', 'referred', 'noAction'] as const satisfies readonly AnswerKind[]

export type Urgency = { urgent: boolean; children: number; livingForm: string | null }

/** The day by which the sender has an answer, and what made it that day. */
export type AnswerDay = { day: Temporal.PlainDate; because: 'urgent' | 'childrenOutdoors' | 'promise' }

/**
 * The same day when it is urgent or children sleep outdoors, whatever day it is; otherwise the third vardag after the day it came.
 *
 * @example answerBy(Temporal.Instant.from('2026-11-21T13:03:00Z'), { urgent: false, children: 0, livingForm: 'tent' }).day // 2026-11-25
 */
export function answerBy(receivedAt: Temporal.Instant, facts: Urgency): AnswerDay {
  const received = dateOf(receivedAt)
  if (facts.urgent) return { day: received, because: 'urgent' }
  if (facts.children > 0 && isWithoutRoof(facts.livingForm)) {
    return { day: received, because: 'childrenOutdoors' }
  }
  return { day: vardagAfter(received, ANSWER_WITHIN_VARDAGAR - 1), because: 'promise' }
}

/** Where a signal stands among those that wait, before its day is asked: children without a roof, others without one, what is urgent, the rest. */
export function placeOf({ urgent, children, livingForm }: Urgency): 0 | 1 | 2 | 3 {
  if (isWithoutRoof(livingForm)) return children > 0 ? 0 : 1
  return urgent ? 2 : 3
}

export type SignalState = 'answered' | 'late' | 'today' | 'waiting'

/** Where a signal stands today. */
export function stateOf(
  signal: { answerBy: Temporal.PlainDate; answered: boolean },
  today: Temporal.PlainDate,
): SignalState {
  if (signal.answered) return 'answered'
  const order = Temporal.PlainDate.compare(signal.answerBy, today)
  return order < 0 ? 'late' : order === 0 ? 'today' : 'waiting'
}

export type Sender = { kind: OrganisationKind; caseStaff: boolean }

/** What a sender can report. The municipality's own case staff also write down what others tell them, and ask other municipalities. */
export function kindsFor(sender: Sender): readonly SignalKind[] {
  if (sender.kind === 'landlord') return ['landlordMessage']
  if (sender.kind === 'ideaBased') return ['report', 'ownRequest', 'information']
  return sender.caseStaff ? signalKinds : ['report', 'information']
}

/** Somebody must be able to look for the person: a place, a name or a number. */
export function canBeLookedFor(about: {
  place: string | null
  personName: string | null
  personNumber: string | null
}): boolean {
  return about.place !== null || about.personName !== null || about.personNumber !== null
}

/** The number that people read out to each other: `S-2026-0412`, one series a municipality and year. */
export const receiptOf = (year: number, number: number): string => `S-${year}-${String(number).padStart(4, '0')}`
