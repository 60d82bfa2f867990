/** The one thing to do next in a case. */

import type { AppealThing } from './appealed.ts'

type Day = Temporal.PlainDate

/** What the next thing to do turns on. */
export type NextFacts = {
  closed: boolean
  investigation: 'none' | 'open' | 'ended'
  /** a decision was made after the latest investigation was opened */
  decided: boolean
  notServed: readonly string[]
  notCarriedOut: readonly string[]
  interventions: number
  running: number
  hasPlan: boolean
  nextFollowUp: { id: string; dueOn: Day } | null
  /** no roof tonight, and no bed */
  roofless: boolean
  /** asked of another municipality and not answered */
  transferWaits: { id: string; mayApplyFrom: Day } | null
  /** what an appeal leaves to do, by the board */
  appealed: AppealThing | null
}

export type NextThing =
  | AppealThing
  | { do: 'bookPlace' }
  | { do: 'answerTransfer'; transferId: string }
  | { do: 'investigate' }
  | { do: 'decide' }
  | { do: 'assess' }
  | { do: 'serve'; decisionId: string }
  | { do: 'addIntervention'; decisionId: string }
  | { do: 'makePlan' }
  | { do: 'holdFollowUp'; followUpId: string }
  | { do: 'planFollowUp' }
  | { do: 'close' }
  | { do: 'note' }
  | { do: 'nothing' }

/**
 * The one thing that comes first: what the person waits for before what the file waits for. An appeal is handled, and a judgment followed, whatever has
 * become of the case (FL 46 §): also when it is closed.
 */
export function nextThing(facts: NextFacts, today: Day): NextThing {
  if (facts.roofless && !facts.closed) return { do: 'bookPlace' }
  if (facts.appealed !== null) return facts.appealed
  if (facts.closed) return { do: 'nothing' }
  const unserved = facts.notServed[0]
  if (unserved !== undefined) return { do: 'serve', decisionId: unserved }
  const owed = facts.notCarriedOut[0]
  if (owed !== undefined) return { do: 'addIntervention', decisionId: owed }
  const followUp = facts.nextFollowUp
  if (followUp && Temporal.PlainDate.compare(followUp.dueOn, today) <= 0)
    return { do: 'holdFollowUp', followUpId: followUp.id }
  const transfer = facts.transferWaits
  if (transfer !== null && Temporal.PlainDate.compare(transfer.mayApplyFrom, today) <= 0)
    return { do: 'answerTransfer', transferId: transfer.id }
  if (facts.investigation === 'open') return facts.decided ? { do: 'assess' } : { do: 'decide' }
  if (facts.investigation === 'none') return { do: 'investigate' }
  if (!facts.decided && facts.interventions === 0) return { do: 'decide' }
  if (facts.running > 0 && !facts.hasPlan) return { do: 'makePlan' }
  if (facts.running > 0 && followUp === null) return { do: 'planFollowUp' }
  return facts.running === 0 && followUp === null ? { do: 'close' } : { do: 'note' }
}
