/** Reads of the board's decisions in a matter: to pay, to undertake, or neither. */

import { sql } from 'kysely'
import { type Asking, ask, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import type { Ore } from '../../platform/text/index.ts'

export const decisionKinds = ['pay', 'undertake', 'decline'] as const
export type DecisionKind = (typeof decisionKinds)[number]

export type MatterDecision = {
  id: string
  kind: DecisionKind
  amountOre: Ore | null
  reasons: string
  delegation: string | null
  /** the decision of assistance in the case file, when there is one */
  caseDecisionId: string | null
  decidedOn: Temporal.PlainDate
  decidedAt: Temporal.Instant
  decidedBy: string
  correctsId: string | null
  correctedBecause: string | null
  /** the later decision that stands in this one's place */
  correctedBy: string | null
}

/** The decisions of a matter, the latest made first; also those that were corrected. */
export const decisionsOfMatter = (tx: Tx, matterId: string): Promise<MatterDecision[]> =>
  ask(tx, askingDecisions(tx, matterId))

export function askingDecisions(tx: Tx, matterId: string): Asking<MatterDecision[]> {
  const query = tx
    .selectFrom('matter_decision as d')
    .innerJoin('app_user as u', 'u.id', 'd.decided_by')
    .leftJoin('delegation as g', 'g.id', 'd.delegation_id')
    .leftJoin('matter_decision as later', 'later.corrects_id', 'd.id')
    .select([
      'd.id',
      'd.kind',
      'd.amount_ore',
      'd.reasons',
      'g.reference',
      'd.decision_id',
      'd.decided_on',
      'd.decided_at',
    ])
    .select(['u.name', 'd.corrects_id', 'd.corrected_because', 'later.id as corrected_by'])
    .where('d.matter_id', '=', matterId)
    .orderBy('d.decided_at', 'desc')
    .orderBy('d.id', 'desc')
  return told(rowsOf(query, { decided_on: 'day', decided_at: 'moment' }), (rows) =>
    rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      amountOre: row.amount_ore === null ? null : Number(row.amount_ore),
      reasons: row.reasons,
      delegation: row.reference,
      caseDecisionId: row.decision_id,
      decidedOn: row.decided_on,
      decidedAt: row.decided_at,
      decidedBy: row.name,
      correctsId: row.corrects_id,
      correctedBecause: row.corrected_because,
      correctedBy: row.corrected_by,
    })),
  )
}

/** The decisions that nothing stands in the place of. */
export const standing = (decisions: readonly MatterDecision[]): MatterDecision[] =>
  decisions.filter(({ correctedBy }) => correctedBy === null)

/** What the board has paid in the matter, by the events that count. */
export async function paidByBoard(tx: Tx, matterId: string): Promise<Ore> {
  const { rows } = await sql<{ paid: string | null }>`
    select sum(e.amount_ore) as paid from matter_event e
    where e.matter_id = ${matterId} and e.kind = 'payment' and e.payer = 'board' and not e.annuls
      and not exists (select from matter_event c where c.corrects_id = e.id)`.execute(tx)
  return Number(rows[0]?.paid ?? 0)
}

export type CaseDecision = {
  id: string
  caseId: string
  caseNumber: string
  decidedOn: Temporal.PlainDate
  outcome: 'granted' | 'partly' | 'refused'
}

/** What was decided of assistance in the cases that the matter is linked to, as far as the user may read; the latest first. */
export function askingCaseDecisions(
  tx: Tx,
  matterId: string,
): Asking<{ cases: { id: string; number: string }[]; decisions: CaseDecision[] }> {
  const query = tx
    .selectFrom('matter_case as m')
    .innerJoin('case_file as c', 'c.id', 'm.case_id')
    .leftJoin('decision as d', 'd.case_id', 'c.id')
    .select(['c.id as case_id', 'c.number', 'd.id', 'd.decided_on', 'd.outcome'])
    .where('m.matter_id', '=', matterId)
    .where('m.cut_at', 'is', null)
    .orderBy('d.decided_at', 'desc')
  return told(rowsOf(query, { decided_on: 'day' }), (rows) => {
    const cases = new Map(rows.map((row) => [row.case_id, { id: row.case_id, number: row.number }]))
    const decisions = rows.flatMap(({ id, case_id, number, decided_on, outcome }) =>
      id === null || decided_on === null || outcome === null
        ? []
        : [{ id, caseId: case_id, caseNumber: number, decidedOn: decided_on, outcome }],
    )
    return { cases: [...cases.values()], decisions }
  })
}
