/** What a case's appeals leave to do first: what the board has before it and must send on within a week, then a judgment that nothing was done about. */

import type { Appeal } from '../appeal/queries.ts'
import { nextStepOf, owedAfter, stageOf } from '../appeal/rules.ts'

type Day = Temporal.PlainDate

export type AppealThing =
  | { do: 'tryAppeal' | 'reconsider' | 'sendAppeal'; appealId: string }
  | { do: 'followJudgment'; decisionId: string }

const thingOf = { time: 'tryAppeal', reconsideration: 'reconsider', forwarding: 'sendAppeal' } as const

type Made = { id: string; decidedOn: Day }
type Begun = { decisionId: string | null; beginsOn: Day }

/** The earliest appeal goes first. `decisions` are all of them, also those that were replaced. */
export function appealThing(
  appeals: readonly Appeal[],
  decisions: readonly Made[],
  interventions: readonly Begun[],
): AppealThing | null {
  for (const appeal of appeals) {
    const step = nextStepOf[stageOf(appeal)]
    if (step !== null) return { do: thingOf[step], appealId: appeal.id }
  }
  const owed = appeals.find(({ undone, decisionId, judgments }) => {
    if (undone) return false
    const decidedOn = decisions.filter(({ id }) => id !== decisionId).map((one) => one.decidedOn)
    const beganOn = interventions.filter((one) => one.decisionId === decisionId).map(({ beginsOn }) => beginsOn)
    return owedAfter(judgments, { decidedOn, beganOn }) !== null
  })
  return owed === undefined ? null : { do: 'followJudgment', decisionId: owed.decisionId }
}
