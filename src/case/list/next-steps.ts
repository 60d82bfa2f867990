/** The next thing to do in each case of a list, by the same rules as the case's own page and My day. */

import { type Asking, allOf, ask, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { ifInCases } from '../../platform/web/index.ts'
import { appealsIn } from '../appeal/queries.ts'
import { decisionsIn } from '../decision/queries.ts'
import { followUpsIn, isWaiting } from '../follow-up/queries.ts'
import { interventionsIn } from '../intervention/queries.ts'
import { investigationsIn } from '../investigation/queries.ts'
import { appealThing } from '../overview/appealed.ts'
import { nextFactsFrom, type Rows } from '../overview/facts.ts'
import { type NextThing, nextThing } from '../overview/rules.ts'
import { transfersIn } from '../transfer/queries.ts'
import { isWaiting as isWaitingTransfer } from '../transfer/rules.ts'
import type { ListedCase } from './queries.ts'

export type CaseWithNext = ListedCase & { next: NextThing['do'] }

/** The cases with what comes next in each, asked for in one go however many they are. Opens nobody. */
export async function withNext(tx: Tx, cases: readonly ListedCase[]): Promise<CaseWithNext[]> {
  if (cases.length === 0) return []
  const standing = await ask(tx, rowsIn(tx, cases))
  return cases.map((one) => ({ ...one, next: nextThing(nextFactsFrom(standing(one), today()), today()).do }))
}

function rowsIn(tx: Tx, cases: readonly ListedCase[]): Asking<(one: ListedCase) => Rows> {
  const ids = cases.map(({ id }) => id)
  const parts = allOf({
    investigations: investigationsIn(tx, ids),
    decisions: decisionsIn(tx, ids),
    interventions: interventionsIn(tx, ids),
    // that there is one: its goals are for the case's own page
    plans: rowsOf(tx.selectFrom('plan').select('case_id as caseId').where('case_id', 'in', ids)),
    followUps: followUpsIn(tx, ids),
    transfers: ifInCases(ids, 'transfers', () => transfersIn(tx, ids)),
    appeals: ifInCases(ids, 'appeals', () => appealsIn(tx, ids)),
  })
  return told(parts, (all) => {
    const investigations = byCase(all.investigations)
    const decisions = byCase(all.decisions)
    const appeals = byCase(all.appeals)
    const interventions = byCase(all.interventions)
    const plans = byCase(all.plans)
    const followUps = byCase(all.followUps.filter(isWaiting))
    const transfers = byCase(all.transfers.filter(isWaitingTransfer))
    return ({ id, roofless, outcome }) => ({
      closed: outcome !== null,
      investigations: investigations(id),
      decisions: decisions(id).filter(({ replacedBy }) => replacedBy === null),
      interventions: interventions(id),
      hasPlan: plans(id).length > 0,
      followUps: followUps(id),
      transfers: transfers(id),
      roofless,
      appealed: appealThing(appeals(id), decisions(id), interventions(id)),
    })
  })
}

/** Rows by the case that they belong to, in their order. */
function byCase<Row extends { caseId: string }>(rows: readonly Row[]): (caseId: string) => Row[] {
  const found = Map.groupBy(rows, ({ caseId }) => caseId)
  return (caseId) => found.get(caseId) ?? []
}
