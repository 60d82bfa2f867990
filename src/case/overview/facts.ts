/** How a case stands, out of its rows: the same facts for its own page and for My day, so that both say that the same thing is next. */

import type { Decision } from '../decision/queries.ts'
import { notCarriedOut } from '../decision/rules.ts'
import { applicationDays } from '../transfer/rules.ts'
import type { AppealThing } from './appealed.ts'
import type { NextFacts } from './rules.ts'

type Day = Temporal.PlainDate

export type Rows = {
  closed: boolean
  /** the latest first */
  investigations: readonly { openedAt: Temporal.Instant; endedOn: Day | null }[]
  /** those that stand */
  decisions: readonly Pick<Decision, 'id' | 'outcome' | 'decidedOn' | 'decidedAt' | 'receivedOn' | 'replacedBy'>[]
  interventions: readonly { decisionId: string | null; beginsOn: Day; endedOn: Day | null }[]
  hasPlan: boolean
  /** those that wait, the soonest first */
  followUps: readonly { id: string; dueOn: Day }[]
  /** those without an answer */
  transfers: readonly { id: string; requestedOn: Day }[]
  roofless: boolean
  appealed: AppealThing | null
}

export function nextFactsFrom(rows: Rows, today: Day): NextFacts {
  const { decisions, interventions } = rows
  const [latest] = rows.investigations
  const [followUp] = rows.followUps
  const [transfer] = rows.transfers
  const isOver = ({ endedOn }: { endedOn: Day | null }) =>
    endedOn !== null && Temporal.PlainDate.compare(endedOn, today) <= 0
  return {
    closed: rows.closed,
    investigation: latest === undefined ? 'none' : latest.endedOn === null ? 'open' : 'ended',
    decided:
      latest === undefined
        ? decisions.length > 0
        : decisions.some(({ decidedAt }) => Temporal.Instant.compare(decidedAt, latest.openedAt) >= 0),
    notServed: decisions.filter(({ receivedOn }) => receivedOn === null).map(({ id }) => id),
    notCarriedOut: notCarriedOut(decisions, interventions, today).map(({ id }) => id),
    interventions: interventions.length,
    running: interventions.filter((one) => !isOver(one)).length,
    hasPlan: rows.hasPlan,
    nextFollowUp: followUp === undefined ? null : { id: followUp.id, dueOn: followUp.dueOn },
    roofless: rows.roofless,
    appealed: rows.appealed,
    transferWaits:
      transfer === undefined
        ? null
        : { id: transfer.id, mayApplyFrom: applicationDays(transfer.requestedOn).mayApplyFrom },
  }
}
