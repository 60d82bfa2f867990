/** When a case may be closed, and what still stands in the way. */

import type { InterventionKind } from '../intervention/rules.ts'

type Day = Temporal.PlainDate

export const closureOutcomes = [
  'ownLease',
  'otherHome',
  'secondHandGoesOn',
  'movedAway',
  'notWanted',
  'lostContact',
  'died',
  'noNeed',
] as const
export type ClosureOutcome = (typeof closureOutcomes)[number]

export type CaseState = {
  investigationOpen: { id: string } | null
  /** standing grants that nothing has been done about */
  notCarriedOut: readonly { id: string; decidedOn: Day }[]
  running: readonly { id: string; kind: InterventionKind; onDecision: boolean }[]
  plannedFollowUps: readonly { id: string; dueOn: Day }[]
  transferOpen: { id: string } | null
}

export type Obstacle =
  | { kind: 'investigationOpen'; id: string }
  | { kind: 'notCarriedOut'; id: string; decidedOn: Day }
  | { kind: 'interventionRunning'; id: string; intervention: InterventionKind }
  | { kind: 'followUpPlanned'; id: string; dueOn: Day }
  | { kind: 'transferOpen'; id: string }

/** The person no longer can have, or no longer wants, what was granted: the board owes it no more, and SO-12 has nothing left to report. */
const endsWhatIsOwed = ['movedAway', 'notWanted', 'noNeed', 'died'] as const satisfies readonly ClosureOutcome[]

/** Homes that the municipality goes on letting after the case: "the second-hand lease goes on" means exactly that one of these runs. */
const municipalHomes = ['trainingFlat', 'socialLease', 'housingFirst'] as const satisfies readonly InterventionKind[]

const isOneOf = <T extends string>(list: readonly T[], value: string): value is T => list.some((one) => one === value)

/**
 * Everything that stands in the way of closing with this outcome; an empty list means that it can be done.
 * - An open investigation always does: what was found is written down, also when it is laid down (SoL 2025:400 14 kap. 3 §).
 * - A favourable decision stands until it is carried out or replaced (FL 37 §), unless the person has died, moved, declined or needs it no more.
 *   Losing contact doesn't take a decision away.
 * - Interventions on a decision are ended first. Those without assessment (SoL 11:5) take no case and may go on.
 * - A planned follow-up is held or called off, so that nobody waits for it. A transfer request waits for its answer; a death ends the wait.
 */
export function obstaclesToClosing(state: CaseState, outcome: ClosureOutcome): Obstacle[] {
  const goesOn = (kind: InterventionKind) => outcome === 'secondHandGoesOn' && isOneOf(municipalHomes, kind)
  return [
    ...(state.investigationOpen ? [{ kind: 'investigationOpen', id: state.investigationOpen.id } as const] : []),
    ...(isOneOf(endsWhatIsOwed, outcome)
      ? []
      : state.notCarriedOut.map((one) => ({ kind: 'notCarriedOut', id: one.id, decidedOn: one.decidedOn }) as const)),
    ...state.running
      .filter((one) => one.onDecision && !goesOn(one.kind))
      .map((one) => ({ kind: 'interventionRunning', id: one.id, intervention: one.kind }) as const),
    ...state.plannedFollowUps.map((one) => ({ kind: 'followUpPlanned', id: one.id, dueOn: one.dueOn }) as const),
    ...(state.transferOpen && outcome !== 'died' ? [{ kind: 'transferOpen', id: state.transferOpen.id } as const] : []),
  ]
}
