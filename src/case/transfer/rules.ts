/** A case that belongs to another municipality: the written request, its answer, and when the inspectorate may be asked (SoL 2025:400 29:10-11). */

import { computeRule } from '../../law/index.ts'

type Day = Temporal.PlainDate

export const transferAnswers = ['takesOver', 'refuses'] as const
export type TransferAnswer = (typeof transferAnswers)[number]

export type TransferState =
  | { state: 'waiting'; lastDay: Day; mayApplyFrom: Day }
  | { state: 'mayApply'; since: Day }
  | { state: 'takenOver'; on: Day }

/**
 * Without an answer within a month the municipality may apply to IVO (SO-15); when the two disagree the month need not be awaited,
 * so a refusal opens the way the same day.
 */
export function transferState(
  request: { requestedOn: Day; answeredOn: Day | null; answer: TransferAnswer | null },
  today: Day,
): TransferState {
  if (request.answeredOn !== null && request.answer === 'takesOver')
    return { state: 'takenOver', on: request.answeredOn }
  if (request.answeredOn !== null) return { state: 'mayApply', since: request.answeredOn }
  const { lastDay, mayApplyFrom } = applicationDays(request.requestedOn)
  return Temporal.PlainDate.compare(today, mayApplyFrom) >= 0
    ? { state: 'mayApply', since: mayApplyFrom }
    : { state: 'waiting', lastDay, mayApplyFrom }
}

/** The last day of the month that the other municipality has, and the first day on which IVO may be asked (SO-15). */
export function applicationDays(requestedOn: Day): { lastDay: Day; mayApplyFrom: Day } {
  const computed = computeRule('SO-15', { from: requestedOn })
  if (!computed.ok || computed.value.lastDay === null || computed.value.earliestAction === undefined) {
    throw new Error('SO-15 gives no day')
  }
  return { lastDay: computed.value.lastDay, mayApplyFrom: computed.value.earliestAction }
}
