/** Which events are written down by hand, which of them make sense now, and what each one says. Pure. */

import type { Cause, Course, CourseEventKind, EventFlag, Stage } from '../../law/index.ts'
import { wrong } from '../../platform/subject/refusal.ts'
import { isAfter } from '../../platform/time/index.ts'
import type { EventFacts, MatterEvent } from '../events.ts'

export const eventGroups = [
  'rent',
  'notice',
  'disturbance',
  'tribunal',
  'order',
  'enforcement',
  'leaving',
  'end',
] as const
export type EventGroup = (typeof eventGroups)[number]

/** How far back or ahead an event may lie: a day beyond is a slip of the pen. */
const YEARS_BACK = 10
const YEARS_AHEAD = 2

export type EventField = 'amount' | 'payer' | 'ground' | 'until' | 'untilNeeded' | 'statedDays' | 'defects'

type EventForm = {
  group: EventGroup
  fields?: readonly EventField[]
  flags?: readonly EventFlag[]
  /** the day may lie ahead */
  ahead?: true
}

/**
 * Left out: what other pages record together with the paper that it comes from. Kronofogden's notice and its confirmation, the undertaking's way to
 * the landlord.
 */
export const handKinds = {
  rentDue: { group: 'rent', fields: ['amount'], flags: ['littleImportance', 'closeRelationCrime'], ahead: true },
  payment: { group: 'rent', fields: ['amount', 'payer'] },
  deposited: { group: 'rent', fields: ['amount'] },
  hindered: { group: 'rent', fields: ['until'] },
  mustLeaveAnyway: { group: 'rent', ahead: true },
  noticeServed: { group: 'notice', fields: ['amount', 'statedDays'], flags: ['registeredLetter'] },
  messageGiven: {
    group: 'notice',
    fields: ['amount', 'statedDays', 'defects'],
    flags: ['registeredLetter'],
  },
  terminationServed: { group: 'notice', flags: ['particularlySerious'] },
  disturbance: { group: 'disturbance', flags: ['particularlySerious'] },
  landlordLearned: { group: 'disturbance', fields: ['ground'] },
  demandMade: { group: 'disturbance' },
  boardNotified: { group: 'disturbance', flags: ['registeredLetter'] },
  rectified: { group: 'disturbance' },
  terminationCopied: { group: 'disturbance', flags: ['particularlySerious', 'registeredLetter'] },
  investigationBegun: { group: 'disturbance' },
  noInvestigation: { group: 'disturbance' },
  criminalCaseEnded: { group: 'disturbance' },
  groundCeased: { group: 'disturbance', fields: ['ground'] },
  termEnded: { group: 'tribunal', ahead: true },
  tribunalAsked: { group: 'tribunal' },
  tribunalNotified: { group: 'tribunal' },
  tribunalDecided: { group: 'tribunal' },
  takeoverWanted: { group: 'leaving' },
  spouseAsked: { group: 'leaving' },
  orderApplied: { group: 'order' },
  orderServed: { group: 'order', fields: ['until'] },
  contested: { group: 'order' },
  contestSent: { group: 'order' },
  courtAsked: { group: 'order' },
  titleGiven: { group: 'order', flags: ['judgment'] },
  titleRefused: { group: 'order', flags: ['judgment'] },
  appealed: { group: 'order' },
  reopeningAsked: { group: 'order' },
  enforcementAsked: { group: 'enforcement' },
  documentsComplete: { group: 'enforcement' },
  heard: { group: 'enforcement', flags: ['abroad'] },
  respiteGranted: { group: 'enforcement', fields: ['untilNeeded'], flags: ['extraordinary'] },
  postponed: { group: 'enforcement', fields: ['until'] },
  enforcementDecisionServed: { group: 'enforcement' },
  evicted: { group: 'enforcement' },
  removalInformed: { group: 'enforcement' },
  collectDemanded: { group: 'enforcement' },
  withdrawn: { group: 'end' },
  newLease: { group: 'end' },
  takenOver: { group: 'leaving' },
  leaseEnds: { group: 'leaving', ahead: true },
  leaveDemanded: { group: 'leaving' },
  keysReturned: { group: 'leaving' },
  movedOut: { group: 'end' },
} as const satisfies Partial<Record<CourseEventKind, EventForm>>

export type HandKind = keyof typeof handKinds
export const isHandKind = (kind: string | null | undefined): kind is HandKind =>
  typeof kind === 'string' && Object.hasOwn(handKinds, kind)

export const handKindCodes = Object.keys(handKinds).filter(isHandKind)

export const formOf = (kind: HandKind): EventForm => handKinds[kind]

/** The kind of an event that is put right by hand; null for one that was taken back, or that comes from Kronofogden's notice. */
export const handKindOf = ({ kind, annuls, noticeId }: MatterEvent): HandKind | null =>
  isHandKind(kind) && !annuls && noticeId === null ? kind : null

const kindsIn = (group: EventGroup): HandKind[] => handKindCodes.filter((kind) => handKinds[kind].group === group)

const after: Record<Stage, readonly HandKind[]> = {
  earlySignal: ['payment', 'rentDue', 'noticeServed', 'messageGiven', 'terminationServed'],
  forfeited: ['payment', 'rentDue', 'noticeServed', 'messageGiven', 'terminationServed', 'hindered'],
  notice: ['payment', 'rentDue', 'noticeServed', 'messageGiven', 'hindered', 'orderApplied', 'withdrawn', 'newLease'],
  recoveryOver: ['payment', 'hindered', 'orderApplied', 'terminationServed', 'withdrawn', 'newLease', 'movedOut'],
  application: [
    'orderServed',
    'contested',
    'contestSent',
    'courtAsked',
    'titleGiven',
    'titleRefused',
    'payment',
    'withdrawn',
  ],
  decision: ['enforcementAsked', 'reopeningAsked', 'appealed', 'payment', 'withdrawn', 'newLease', 'movedOut'],
  enforcement: [
    'documentsComplete',
    'heard',
    'enforcementDecisionServed',
    'payment',
    'withdrawn',
    'newLease',
    'movedOut',
  ],
  evictionDay: ['respiteGranted', 'postponed', 'evicted', 'withdrawn', 'newLease', 'movedOut', 'payment'],
  evicted: ['collectDemanded', 'enforcementDecisionServed', 'newLease'],
  safe: ['payment', 'rentDue', 'withdrawn', 'newLease'],
}

const disturbed: readonly HandKind[] = [
  'disturbance',
  'demandMade',
  'boardNotified',
  'rectified',
  'terminationServed',
  'terminationCopied',
]

/** What is likely to have happened next, and all the rest by group. Nothing is forbidden: events come to be known in any order. */
export function kindsNow(
  course: Pick<Course, 'stage'>,
  cause: Cause,
): { likely: readonly HandKind[]; rest: readonly { group: EventGroup; kinds: readonly HandKind[] }[] } {
  const early = course.stage === 'earlySignal' || course.stage === 'forfeited' || course.stage === 'notice'
  const likely = cause === 'disturbance' && early ? disturbed : after[course.stage]
  return {
    likely,
    rest: eventGroups
      .map((group) => ({ group, kinds: kindsIn(group).filter((kind) => !likely.includes(kind)) }))
      .filter(({ kinds }) => kinds.length > 0),
  }
}

/** Days that can't be meant, and a day that the kind can't be without. Days in an order that can't be are taken, and the course warns. */
export function wrongDays({ kind, on, until }: Pick<EventFacts, 'kind' | 'on' | 'until'>, today: Temporal.PlainDate) {
  const end = today.add({ years: YEARS_AHEAD })
  const form = isHandKind(kind) ? formOf(kind) : null
  if (isAfter(on, today) && form?.ahead !== true) return wrong('on', 'ahead')
  if (isAfter(on, end)) return wrong('on', 'farAhead')
  if (isAfter(today.subtract({ years: YEARS_BACK }), on)) return wrong('on', 'longAgo')
  if (until === null) return form?.fields?.includes('untilNeeded') ? wrong('until', 'untilMissing') : null
  if (isAfter(on, until)) return wrong('until', 'untilBefore')
  return isAfter(until, end) ? wrong('until', 'farAhead') : null
}
