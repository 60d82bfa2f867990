/** Signing the board's written word to the landlord. */

import type { Session } from '../../platform/access/index.ts'
import { asUser, isConflict, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import type { Sentence } from '../../platform/subject/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { courseOfMatter } from '../clocks/course.ts'
import { restand } from '../clocks/restand.ts'
import { decisionsOfMatter, type MatterDecision, standing } from '../decision/queries.ts'
import { ownDelegation } from '../delegation/own.ts'
import { matterToWorkOn } from '../load.ts'
import { currentOf, undertakingsOf } from '../undertakings.ts'
import { timingOn, UNDERTAKING_RULE, type WindowRefusal, windowOf } from '../window.ts'
import { takeUndertakingNumber } from './number.ts'

export type Letter = {
  landlordName: string
  landlordAddress: string | null
  landlordReference: string | null
  tenantName: string
  address: string
  dwellingNumber: string | null
  covers: string
}

export type SignRefusal =
  | { kind: 'notDelegated'; says: Sentence }
  | WindowRefusal
  | { kind: 'ended' | 'noDecision' | 'alreadySigned' }

/** The decision to undertake that an undertaking rests on: the latest that nothing stands in the place of. */
export const decisionToCarry = (decisions: readonly MatterDecision[]): MatterDecision | null =>
  standing(decisions).find(({ kind }) => kind === 'undertake') ?? null

/** Signs in the user's own name, by their own delegation, while the word can still save the home. The landlord sees the promise at once. */
export async function signUndertaking(
  session: Session,
  matterId: string,
  letter: Letter,
): Promise<Outcome<{ id: string }, SignRefusal>> {
  try {
    return await asUser(session, (tx) => signIn(tx, session, matterId, letter))
  } catch (error) {
    if (isConflict(error, 'undertaking_current')) return refused({ kind: 'alreadySigned' })
    throw error
  }
}

async function signIn(
  tx: Tx,
  session: Session,
  matterId: string,
  letter: Letter,
): Promise<Outcome<{ id: string }, SignRefusal>> {
  const matter = await matterToWorkOn(tx, session, matterId, 'decide')
  if (matter.end !== null) return refused({ kind: 'ended' })
  if (currentOf(await undertakingsOf(tx, matterId)) !== null) return refused({ kind: 'alreadySigned' })
  const decision = decisionToCarry(await decisionsOfMatter(tx, matterId))
  if (decision === null || decision.amountOre === null) return refused({ kind: 'noDecision' })
  const { course } = await courseOfMatter(tx, matter)
  const window = windowOf(matter, course)
  const timing = timingOn(window, today())
  if (!timing.ok) return timing
  const amountOre = decision.amountOre
  const delegation = await ownDelegation(tx, session, { task: 'undertake', amountOre, on: today() })
  if (!delegation.ok) return refused({ kind: 'notDelegated', says: delegation.reason })
  const id = newId()
  const number = await takeUndertakingNumber(tx, session.municipality, today().year)
  await tx
    .insertInto('undertaking')
    .values({
      id,
      municipality_code: session.municipality,
      matter_id: matterId,
      number,
      decision_id: decision.id,
      landlord_name: letter.landlordName,
      landlord_address: letter.landlordAddress,
      landlord_reference: letter.landlordReference,
      tenant_name: letter.tenantName,
      address: letter.address,
      dwelling_number: letter.dwellingNumber,
      covers: letter.covers,
      amount_ore: amountOre,
      window_last_day: window.state === 'begun' ? window.safe : null,
      window_rule: window.state === 'begun' ? window.rule : UNDERTAKING_RULE,
      signed_on: today(),
      signed_at: now(),
      signed_by: session.userId,
    })
    .execute()
  await tx
    .insertInto('matter_promise')
    .values({
      id: newId(),
      municipality_code: session.municipality,
      matter_id: matterId,
      kind: 'undertaking',
      by_day: null,
      words: null,
      promised_at: now(),
      promised_by: session.userId,
    })
    .execute()
  const data = { undertaking: id, number, amountOre, decision: decision.id, timing: timing.value }
  await record(tx, session, { what: 'undertaking.signed', subject: matterId, data })
  await restand(tx, session.municipality, matterId)
  return done({ id })
}
