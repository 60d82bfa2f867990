/** A whole matter of a tenancy at risk as facts on a line: what has happened, which clocks run because of it, and what it has led to. */

import type { Bilingual } from '../calendar.ts'
import type { Computation, Reading } from '../rules.ts'
import type { CourseEventKind } from './kinds.ts'

/** rented: JB 12 kap. · tenantOwned: bostadsrätt, BRL 7 kap. */
export const tenures = ['rented', 'tenantOwned'] as const
export type Tenure = (typeof tenures)[number]

/** arrears: hyresskuld · disturbance: störningar i boendet eller bristande skötsamhet. */
export const causes = ['arrears', 'disturbance'] as const
export type Cause = (typeof causes)[number]

/** Who paid; anyone may pay for the tenant (JB 12:44). */
export const payers = ['tenant', 'somebodyElse', 'board'] as const
export type Payer = (typeof payers)[number]

/** The grounds of JB 12:42 st. 1 whose time runs from the landlord's knowledge (12:43). */
export const learnedGrounds = ['p3', 'p5', 'p6', 'p8', 'p11', 'p12'] as const
export type LearnedGround = (typeof learnedGrounds)[number]

/** What was wrong with a message to the board, by form 3 of förordning 1978:314. The first three have sunk an eviction or may; see `messageDefects`. */
export const messageDefects = [
  'wrongAmount',
  'noAmount',
  'noDueDates',
  'noLandlord',
  'noTenant',
  'noRooms',
  'noInterest',
  'noWayToPay',
  'otherTime',
] as const
export type MessageDefect = (typeof messageDefects)[number]

export type CourseEvent = {
  /** what corrections point at; any text that is unique in the matter */
  readonly id: string
  readonly kind: CourseEventKind
  readonly on: Temporal.PlainDate
  readonly until?: Temporal.PlainDate | null
  /** öre: 8 450,50 kronor is 845050 */
  readonly amountOre?: number | null
  readonly payer?: Payer | null
  readonly ground?: LearnedGround | null
  readonly defects?: readonly MessageDefect[]
  /** particularlySerious: DI-02 · extraordinary: respite for synnerliga skäl, VE-04 · abroad: VE-01 · littleImportance, closeRelationCrime: JB 12:42 st. 5 · judgment: by a court, not an utslag */
  readonly flags?: readonly EventFlag[]
  /** the time that a notice itself gave, in days, when it says another than three weeks */
  readonly statedDays?: number | null
  /** this event is in the place of that one, which no longer counts */
  readonly corrects?: string | null
  /** takes back the event in `corrects` and puts nothing in its place */
  readonly annuls?: boolean
}

export const eventFlags = [
  'particularlySerious',
  'extraordinary',
  'abroad',
  'littleImportance',
  'closeRelationCrime',
  'registeredLetter',
  'judgment',
] as const
export type EventFlag = (typeof eventFlags)[number]

export type CourseInput = {
  readonly tenure: Tenure
  readonly cause: Cause
  readonly events: readonly CourseEvent[]
  readonly today: Temporal.PlainDate
}

/** done: it has happened · running: its time goes, and somebody can still act · passed: its time went out without what it waited for · coming: what starts it hasn't happened · void: no longer matters. */
export type StepState = 'done' | 'running' | 'passed' | 'coming' | 'void'

/** One place on the matter's line: something that happened, or a day that the law gives. In order of the course, not of the dates. */
export type CourseStep = {
  /** stable within a course: the place's name, with the event's id where there may be several (`recovery`, `payment:7`) */
  readonly id: string
  readonly place: CoursePlace
  readonly label: Bilingual
  readonly state: StepState
  /** the day it happened, or the day to work by; null while unknown */
  readonly on: Temporal.PlainDate | null
  /** the rule that gave the day, with how it was counted; null for what only happened */
  readonly computation: Computation | null
  /** the day that pages count down to: of the readings, the one safest for the tenant; with why when readings differ */
  readonly danger: { readonly on: Temporal.PlainDate; readonly why: Bilingual | null } | null
  readonly readings: readonly Reading[]
  /** what it waits for, or why it no longer matters; null when the day says it all */
  readonly words: Bilingual | null
  /** the events that this step rests on */
  readonly from: readonly string[]
}

/** The places of the line: due, forfeited, served, message, three weeks, earliest decision, Kronofogden's steps, eviction day, and those of disturbance. */
export const coursePlaces = [
  'due',
  'forfeited',
  'served',
  'message',
  'recovery',
  'undertaking',
  'excuse',
  'earliestDecision',
  'demand',
  'boardNotified',
  'rectification',
  'landlordMustAct',
  'termination',
  'tribunal',
  'takeover',
  'order',
  'answerToOrder',
  'contest',
  'title',
  'reopening',
  'appeal',
  'enforcement',
  'hearing',
  'fourWeeks',
  'respite',
  'evictionNotice',
  'confirmation',
  'evictionDay',
  'evicted',
  'moveOut',
  'belongings',
  'payment',
  'end',
] as const
export type CoursePlace = (typeof coursePlaces)[number]

/** A day that runs out and that somebody in the municipality must know of, soonest first. */
export type CourseClock = {
  readonly step: string
  readonly rule: string
  readonly section: string
  /** the day that pages count down to */
  readonly due: Temporal.PlainDate
  /** the day to work by, by the rule itself (may be later than `due` where readings differ) */
  readonly lastDay: Temporal.PlainDate | null
  /** what to do, as a short sentence for My day */
  readonly todo: Bilingual
  /** whose turn it is */
  readonly actor: 'board' | 'tenant' | 'landlord' | 'enforcement'
  /** what can't be undone once the day is past */
  readonly cannotWait: boolean
}

/** Where the matter stands, as the funnel counts it. */
export const stages = [
  'earlySignal',
  'forfeited',
  'notice',
  'recoveryOver',
  'application',
  'decision',
  'enforcement',
  'evictionDay',
  'evicted',
  'safe',
] as const
export type Stage = (typeof stages)[number]

/** Why the tenancy is safe for this time, as far as is known here. Never on the absence of a paper alone; `tooLate` only when nothing keeps the landlord's right alive. */
export const safeBecause = [
  'paidBeforeNotice',
  'paidInTime',
  'undertaking',
  'excuse',
  'rectified',
  'withdrawn',
  'titleRefused',
  'newLease',
  'takenOver',
  'tooLate',
] as const
export type SafeBecause = (typeof safeBecause)[number]

export type Safe = { readonly because: SafeBecause; readonly on: Temporal.PlainDate }

/** Something that needs a person's eye: an order that can't be, amounts that don't add up, two times. Never stops the computing. */
export type CourseWarning = { readonly id: string; readonly events: readonly string[]; readonly words: Bilingual }

export type Course = {
  readonly steps: readonly CourseStep[]
  readonly clocks: readonly CourseClock[]
  readonly stage: Stage
  readonly safe: Safe | null
  /** the household has left the home; a new contract afterwards shows as `safe` */
  readonly ended: { readonly how: 'evicted' | 'movedOut'; readonly on: Temporal.PlainDate } | null
  /** what is unpaid, öre: dues less payments that count; null when no amount is known */
  readonly unpaidOre: number | null
  readonly warnings: readonly CourseWarning[]
}
