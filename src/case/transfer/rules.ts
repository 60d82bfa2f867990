/** A case that belongs to another municipality: the written request, its answer, and what the inspectorate is asked (SoL 2025:400 29:10-12). */

import { computeRule } from '../../law/index.ts'
import { isBefore } from '../../platform/time/index.ts'

type Day = Temporal.PlainDate

export const transferAnswers = ['takesOver', 'partly', 'refuses'] as const
export type TransferAnswer = (typeof transferAnswers)[number]

export const inspectorateDecisions = ['moves', 'stays', 'dismissed'] as const
export type InspectorateDecision = (typeof inspectorateDecisions)[number]

export type Inspectorate = {
  appliedOn: Day
  decidedOn: Day | null
  decidedAs: InspectorateDecision | null
  appealedOn: Day | null
  judgedOn: Day | null
  judgedAs: 'moves' | 'stays' | null
}

export type TransferFacts = {
  requestedOn: Day
  answeredOn: Day | null
  answer: TransferAnswer | null
  withdrawn?: boolean
  inspectorate?: Inspectorate | null
}

export type TransferState =
  | { state: 'withdrawn' }
  | { state: 'waiting'; lastDay: Day; mayApplyFrom: Day }
  | { state: 'mayApply'; since: Day }
  | { state: 'atInspectorate'; appliedOn: Day; decideBy: Day }
  | { state: 'atCourt'; since: Day }
  | { state: 'takenOver'; on: Day }
  /** by the inspectorate, or a court after it */
  | { state: 'moved'; on: Day }
  /** a part of it; of the rest the two disagree */
  | { state: 'partly'; on: Day }
  | { state: 'stays'; on: Day }
  /** the inspectorate didn't try whose the case is: it can be asked again */
  | { state: 'dismissed'; on: Day }

/**
 * Without an answer within a month the municipality may apply to IVO (SO-15); when the two disagree the month need not be awaited,
 * so a refusal opens the way the same day. What the inspectorate decides, or a court after it, goes before the answer.
 */
export function transferState(request: TransferFacts, today: Day): TransferState {
  if (request.withdrawn) return { state: 'withdrawn' }
  const asked = request.inspectorate ?? null
  if (asked !== null) {
    const after = afterAsking(asked)
    // what the inspectorate hasn't tried the other municipality can still take over
    if (after.state !== 'dismissed' || request.answer !== 'takesOver') return after
  }
  if (request.answeredOn !== null && request.answer === 'takesOver')
    return { state: 'takenOver', on: request.answeredOn }
  if (request.answeredOn !== null && request.answer === 'partly') return { state: 'partly', on: request.answeredOn }
  if (request.answeredOn !== null) return { state: 'mayApply', since: mayAskFrom(request) }
  const { lastDay, mayApplyFrom } = applicationDays(request.requestedOn)
  return Temporal.PlainDate.compare(today, mayApplyFrom) >= 0
    ? { state: 'mayApply', since: mayApplyFrom }
    : { state: 'waiting', lastDay, mayApplyFrom }
}

function afterAsking(asked: Inspectorate): TransferState {
  // a dismissal that the court lets stand is one still
  const stays = asked.decidedAs === 'dismissed' ? 'dismissed' : 'stays'
  if (asked.judgedOn !== null) return { state: asked.judgedAs === 'moves' ? 'moved' : stays, on: asked.judgedOn }
  if (asked.appealedOn !== null) return { state: 'atCourt', since: asked.appealedOn }
  if (asked.decidedOn !== null) return { state: asked.decidedAs === 'moves' ? 'moved' : stays, on: asked.decidedOn }
  return { state: 'atInspectorate', appliedOn: asked.appliedOn, decideBy: decideBy(asked.appliedOn) }
}

/** Whether the inspectorate may be asked today: not before the month is out, unless the two disagree, and again when it dismissed the application. */
export function mayAskInspectorate(request: TransferFacts, today: Day): boolean {
  if (request.withdrawn) return false
  if (request.inspectorate) return dismissedOn(request) !== null && request.answer !== 'takesOver'
  const { state } = transferState(request, today)
  return state === 'mayApply' || state === 'partly'
}

/** When an application was dismissed that another may follow; null when none was. */
export function dismissedOn({ inspectorate }: Pick<TransferFacts, 'inspectorate'>): Day | null {
  const state = inspectorate ? afterAsking(inspectorate) : null
  return state?.state === 'dismissed' ? state.on : null
}

/** The first day on which it may be asked: the day of a no, or the day after the month where the no came later; again, the day of the dismissal. */
export function mayAskFrom(request: Pick<TransferFacts, 'requestedOn' | 'answeredOn' | 'inspectorate'>): Day {
  const dismissed = dismissedOn(request)
  if (dismissed !== null) return dismissed
  const { requestedOn, answeredOn } = request
  const { mayApplyFrom } = applicationDays(requestedOn)
  return answeredOn !== null && isBefore(answeredOn, mayApplyFrom) ? answeredOn : mayApplyFrom
}

/** A request that waits for its answer. What the inspectorate has decided waits for none. */
export const isWaiting = ({
  answeredOn,
  withdrawn = false,
  inspectorate = null,
}: Pick<TransferFacts, 'answeredOn' | 'withdrawn' | 'inspectorate'>): boolean =>
  answeredOn === null && !withdrawn && (inspectorate?.decidedOn ?? null) === null

/** Whether an answer may still come: also once the inspectorate was asked, until it has decided whose the case is. */
export const mayBeAnswered = (request: Pick<TransferFacts, 'answeredOn' | 'withdrawn' | 'inspectorate'>): boolean =>
  isWaiting(request) || (request.answeredOn === null && !request.withdrawn && dismissedOn(request) !== null)

/** A request that can be put right or taken back: nobody has answered it, or been asked because of it. */
export const isOwnToChange = (request: Pick<TransferFacts, 'answeredOn' | 'withdrawn' | 'inspectorate'>): boolean =>
  isWaiting(request) && !request.inspectorate

/** A request that the inspectorate, or a court after it, has and hasn't decided. */
export function isWithInspectorate(request: TransferFacts): boolean {
  if (request.withdrawn || !request.inspectorate) return false
  const { state } = afterAsking(request.inspectorate)
  return state === 'atInspectorate' || state === 'atCourt'
}

/** The last day of the month that the other municipality has, and the first day on which IVO may be asked (SO-15). */
export function applicationDays(requestedOn: Day): { lastDay: Day; mayApplyFrom: Day } {
  const computed = computeRule('SO-15', { from: requestedOn })
  if (!computed.ok || computed.value.lastDay === null || computed.value.earliestAction === undefined) {
    throw new Error('SO-15 gives no day')
  }
  return { lastDay: computed.value.lastDay, mayApplyFrom: computed.value.earliestAction }
}

/** The day by which the inspectorate decides (SO-16). */
export function decideBy(appliedOn: Day): Day {
  const computed = computeRule('SO-16', { from: appliedOn })
  if (!computed.ok || computed.value.lastDay === null) throw new Error('SO-16 gives no day')
  return computed.value.lastDay
}
