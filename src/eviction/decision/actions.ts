/** The board's decision in a matter, and noting what it has paid. Neither is ever changed. */

import type { Session } from '../../platform/access/index.ts'
import { asUser, isConflict, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import type { Ore } from '../../platform/text/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { restand } from '../clocks/restand.ts'
import { ownDelegation } from '../delegation/own.ts'
import type { NotDelegated } from '../delegation/say.ts'
import { addEventsIn, bareFacts } from '../event/actions.ts'
import { matterToWorkOn } from '../load.ts'
import { currentOf, undertakingsOf } from '../undertakings.ts'
import { type DecisionKind, decisionsOfMatter, type MatterDecision, paidByBoard, standing } from './queries.ts'

export type NewMatterDecision = {
  /** the latest decision that the one who writes has seen; null when there was none */
  seen: string | null
  kind: DecisionKind
  amountOre: Ore | null
  reasons: string
  caseDecisionId: string | null
  replaces: string | null
  because: string | null
}

export type DecisionRefusal =
  | NotDelegated
  | { kind: 'ended' }
  | { kind: 'amountMissing' }
  | { kind: 'becauseMissing' }
  | { kind: 'otherDecision'; other: MatterDecision }
  | { kind: 'notThisMatter' }
  | { kind: 'alreadyCorrected' }
  | { kind: 'undertakingStands' }

/** Decides today, in the user's own name: to pay and to undertake by their delegation, to decline without one. */
export async function decideOnMatter(
  session: Session,
  matterId: string,
  wanted: NewMatterDecision,
): Promise<Outcome<{ id: string; kind: DecisionKind }, DecisionRefusal>> {
  try {
    return await asUser(session, (tx) => decideIn(tx, session, matterId, wanted))
  } catch (error) {
    if (isConflict(error, 'matter_decision_corrects')) return refused({ kind: 'alreadyCorrected' })
    throw error
  }
}

async function decideIn(
  tx: Tx,
  session: Session,
  matterId: string,
  wanted: NewMatterDecision,
): Promise<Outcome<{ id: string; kind: DecisionKind }, DecisionRefusal>> {
  const matter = await matterToWorkOn(tx, session, matterId, 'decide')
  if (matter.end !== null) return refused({ kind: 'ended' })
  const { kind, replaces } = wanted
  const amountOre = kind === 'decline' ? null : wanted.amountOre
  if (kind !== 'decline' && amountOre === null) return refused({ kind: 'amountMissing' })
  const problem = await replacing(tx, matterId, wanted)
  if (problem) return refused(problem)
  const delegation =
    kind === 'decline' || amountOre === null
      ? null
      : await ownDelegation(tx, session, { task: kind === 'pay' ? 'payArrears' : 'undertake', amountOre, on: today() })
  if (delegation !== null && !delegation.ok) return delegation
  if (wanted.caseDecisionId !== null && !(await isOfLinkedCase(tx, matterId, wanted.caseDecisionId))) {
    return refused({ kind: 'notThisMatter' })
  }
  const id = newId()
  await tx
    .insertInto('matter_decision')
    .values({
      id,
      municipality_code: session.municipality,
      matter_id: matterId,
      kind,
      amount_ore: amountOre,
      reasons: wanted.reasons,
      delegation_id: delegation?.value.id ?? null,
      decision_id: wanted.caseDecisionId,
      decided_on: today(),
      decided_at: now(),
      decided_by: session.userId,
      corrects_id: replaces,
      corrected_because: replaces === null ? null : wanted.because,
    })
    .execute()
  const data = { decisionId: id, kind, amountOre, delegation: delegation?.value.id ?? null, corrects: replaces }
  await record(tx, session, { what: 'matter.decided', subject: matterId, data })
  await restand(tx, session.municipality, matterId)
  return done({ id, kind })
}

/** What stands in the way of the decision because of those that were made before. */
async function replacing(tx: Tx, matterId: string, wanted: NewMatterDecision): Promise<DecisionRefusal | null> {
  const earlier = await decisionsOfMatter(tx, matterId)
  const latest = earlier[0]
  if (latest && latest.id !== wanted.seen) return { kind: 'otherDecision', other: latest }
  if (wanted.replaces === null) return null
  const replaced = earlier.find(({ id }) => id === wanted.replaces)
  if (replaced === undefined) return { kind: 'notThisMatter' }
  if (replaced.correctedBy !== null) return { kind: 'alreadyCorrected' }
  if (wanted.because === null) return { kind: 'becauseMissing' }
  const undertaking = currentOf(await undertakingsOf(tx, matterId))
  return undertaking?.decisionId === replaced.id ? { kind: 'undertakingStands' } : null
}

/** A decision of assistance in a case that the matter is linked to, which the user may read. */
async function isOfLinkedCase(tx: Tx, matterId: string, decisionId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('decision as d')
    .innerJoin('matter_case as m', 'm.case_id', 'd.case_id')
    .select('d.id')
    .where('d.id', '=', decisionId)
    .where('m.matter_id', '=', matterId)
    .where('m.cut_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export type PaymentRefusal = { kind: 'ended' | 'notPay' | 'inFuture' } | { kind: 'tooMuch'; leftOre: Ore }

/** Notes that the municipality has paid by a decision: the day that the bank got the order counts (JB 12 kap. 20 § st. 3). */
export async function notePayment(
  session: Session,
  matterId: string,
  decisionId: string,
  payment: { on: Temporal.PlainDate; amountOre: Ore },
): Promise<Outcome<null, PaymentRefusal>> {
  return asUser(session, async (tx) => {
    const matter = await matterToWorkOn(tx, session, matterId, 'decide')
    if (matter.end !== null) return refused({ kind: 'ended' })
    if (Temporal.PlainDate.compare(payment.on, today()) > 0) return refused({ kind: 'inFuture' })
    const toPay = standing(await decisionsOfMatter(tx, matterId)).filter(({ kind }) => kind === 'pay')
    if (!toPay.some(({ id }) => id === decisionId)) return refused({ kind: 'notPay' })
    const decided = toPay.reduce((total, { amountOre }) => total + (amountOre ?? 0), 0)
    const leftOre = decided - (await paidByBoard(tx, matterId))
    if (payment.amountOre > leftOre) return refused({ kind: 'tooMuch', leftOre: Math.max(leftOre, 0) })
    await addEventsIn(tx, session, matter, [{ ...bareFacts, kind: 'payment', ...payment, payer: 'board' }])
    return done(null)
  })
}
