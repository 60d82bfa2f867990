/** When a case may be closed: what must be done first, what the outcome has to be true to, and what may be left open with a reason. */

import { type OpenAtEnd, openAtEndBy } from '../../platform/open-at-end.ts'
import type { InterventionKind } from '../intervention-kinds.ts'
import type { ClosureOutcome } from '../outcomes.ts'

type Day = Temporal.PlainDate

/** Where the person lives by what is known here; `unknown`: nobody has told. */
export type LivesNow = 'ownHome' | 'secondHand' | 'elsewhere' | 'homeless' | 'unknown'

/** What hangs on the case or its person, as it stands now. */
export type OpenInCase = { readonly id: string } & (
  | { kind: 'investigationOpen'; of: string }
  /** a standing grant that nothing has been done about */
  | { kind: 'notCarriedOut'; of: string; decidedOn: Day }
  | { kind: 'interventionRunning'; of: string; intervention: InterventionKind; onDecision: boolean }
  | { kind: 'followUpPlanned'; of: string; dueOn: Day }
  | { kind: 'transferOpen'; of: string }
  /** the inspectorate or a court is to say whose case it is */
  | { kind: 'transferWithInspectorate'; of: string; to: string }
  /** the person hasn't got it */
  | { kind: 'decisionUnserved'; of: string; decidedOn: Day }
  /** refused in whole or part, and may still be appealed */
  | { kind: 'appealRuns'; of: string; lastDay: Day }
  /** the board has it still: it isn't tried or not sent on; `courtWaits`: a court has it */
  | { kind: 'appealWaits' | 'courtWaits'; of: string; receivedOn: Day }
  /** whoever told of the person waits for an answer */
  | { kind: 'signalUnanswered'; of: string; receivedOn: Day }
  | { kind: 'nightBooked'; of: string; lastNight: Day }
  /** in a house at this moment */
  | { kind: 'guestNow'; of: string }
  | { kind: 'offerOut'; of: string; answerBy: Day }
  /** accepted, and without a lease */
  | { kind: 'homeComing'; of: string; beginsOn: Day }
  /** agreed to be matched with homes, and not withdrawn */
  | { kind: 'waitsForHome'; of: string; waitsFrom: Day }
  /** a home at risk that is tied to the case */
  | { kind: 'matterRuns'; of: string; number: string }
  | { kind: 'lives'; where: LivesNow }
)

/** The person no longer can have, or no longer wants, what was granted: the board owes it no more, and SO-12 has nothing left to report. */
const endsWhatIsOwed = ['movedAway', 'notWanted', 'noNeed', 'died'] as const satisfies readonly ClosureOutcome[]

/** Homes that the municipality goes on letting after the case: "the second-hand lease goes on" means exactly that one of these runs. */
const municipalHomes = ['trainingFlat', 'socialLease', 'housingFirst'] as const satisfies readonly InterventionKind[]

const isOneOf = <T extends string>(list: readonly T[], value: string): value is T => list.some((one) => one === value)

/**
 * What must be done before closing with this outcome, and what somebody has to say why they leave.
 * - An open investigation always stops it: what was found is written down, also when it is laid down (SoL 2025:400 14 kap. 3 §).
 * - A favourable decision stands until it is carried out or replaced (FL 37 §), unless the person has died, moved, declined or needs it no more.
 *   Losing contact doesn't take a decision away.
 * - Interventions on a decision are ended first. Those without assessment (SoL 11:5) take no case and may go on.
 * - A planned follow-up is held or called off, so that nobody waits for it. A transfer request waits for its answer; a death ends the wait.
 * - An appeal that came is tried and sent on first: that is to be done promptly, whatever becomes of the case (FL 46 §).
 * - An outcome that says that the person has a home is untrue where it is known that they sleep somewhere else. Where nothing is known, somebody says how
 *   they know.
 */
export const openAtEnd = (things: readonly OpenInCase[], outcome: ClosureOutcome): OpenAtEnd<OpenInCase> =>
  openAtEndBy(things, (thing) => weigh(thing, outcome))

function weigh(thing: OpenInCase, outcome: ClosureOutcome): 'hard' | 'soft' | null {
  switch (thing.kind) {
    case 'investigationOpen':
    case 'followUpPlanned':
    case 'appealWaits':
      return 'hard'
    case 'notCarriedOut':
      return isOneOf(endsWhatIsOwed, outcome) ? null : 'hard'
    case 'interventionRunning':
      return thing.onDecision && !(outcome === 'secondHandGoesOn' && isOneOf(municipalHomes, thing.intervention))
        ? 'hard'
        : null
    case 'transferOpen':
      return outcome === 'died' ? null : 'hard'
    case 'transferWithInspectorate':
    case 'waitsForHome':
      return outcome === 'died' ? null : 'soft'
    case 'lives':
      return weighHome(thing.where, outcome)
    default:
      return 'soft'
  }
}

function weighHome(where: LivesNow, outcome: ClosureOutcome): 'hard' | 'soft' | null {
  if (outcome === 'ownLease') return where === 'ownHome' ? null : where === 'unknown' ? 'soft' : 'hard'
  if (outcome === 'secondHandGoesOn') return where === 'secondHand' ? null : where === 'unknown' ? 'soft' : 'hard'
  if (outcome === 'otherHome') return where === 'homeless' ? 'hard' : where === 'unknown' ? 'soft' : null
  return outcome === 'noNeed' && where === 'homeless' ? 'soft' : null
}
