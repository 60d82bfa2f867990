/** Adding a debt, noting where it stands, agreeing with a creditor and ending an agreement. */

import type { Session } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { record } from '../../platform/record/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { adviceIdOf, adviceToWorkOn } from '../load.ts'
import type { agreementEnds, DebtKind, DebtState } from './rules.ts'

export type DebtRefusal =
  | { kind: 'ended' }
  | { kind: 'inFuture' }
  | { kind: 'nothingLeft' }
  | { kind: 'stillOwed' }
  | { kind: 'hasAgreement' }
  | { kind: 'wrongOrder' }
  | { kind: 'notRunning' }

export type NewDebt = {
  creditor: string
  kind: DebtKind
  amount: number
  interest: number | null
  firstBecause: string | null
  enforcement: boolean
}

export async function addDebt(
  session: Session,
  adviceId: string,
  debt: NewDebt,
): Promise<Outcome<{ id: string }, DebtRefusal>> {
  return asUser<Outcome<{ id: string }, DebtRefusal>>(session, async (tx) => {
    const advice = await adviceToWorkOn(tx, session, adviceId)
    if (advice.end !== null) return refused({ kind: 'ended' })
    const id = newId()
    await tx
      .insertInto('debt')
      .values({
        id,
        municipality_code: session.municipality,
        advice_id: adviceId,
        creditor: debt.creditor,
        kind: debt.kind,
        interest_percent: debt.interest,
        first_because: debt.firstBecause,
        added_at: now(),
        added_by: session.userId,
      })
      .execute()
    const state = debt.enforcement || debt.kind === 'enforcement' ? 'withEnforcement' : 'owed'
    await stand(tx, session, adviceId, id, { state, amount: debt.amount, onDay: today() })
    await record(tx, session, { what: 'advice.debt-added', subject: adviceId, data: { debt: id } })
    return done({ id })
  })
}

type NewStanding = { state: DebtState; amount: number; onDay: Temporal.PlainDate }

async function stand(tx: Tx, session: Session, adviceId: string, debtId: string, to: NewStanding): Promise<void> {
  await tx
    .insertInto('debt_standing')
    .values({
      id: newId(),
      municipality_code: session.municipality,
      advice_id: adviceId,
      debt_id: debtId,
      state: to.state,
      amount_ore: to.amount,
      on_day: to.onDay,
      noted_at: now(),
      noted_by: session.userId,
    })
    .execute()
}

/** What is left now, or that nothing is. Earlier notes stay: together they are how it went. */
export async function noteStanding(
  session: Session,
  debtId: string,
  to: { state: DebtState; amount: number | null; onDay: Temporal.PlainDate; firstBecause: string | null },
): Promise<Outcome<{ adviceId: string }, DebtRefusal>> {
  return asUser<Outcome<{ adviceId: string }, DebtRefusal>>(session, async (tx) => {
    const adviceId = await adviceIdOf(tx, 'debt', debtId)
    const advice = await adviceToWorkOn(tx, session, adviceId)
    if (advice.end !== null) return refused({ kind: 'ended' })
    if (Temporal.PlainDate.compare(to.onDay, today()) > 0) return refused({ kind: 'inFuture' })
    const open = to.state === 'owed' || to.state === 'withEnforcement'
    if (open && to.amount === null) return refused({ kind: 'nothingLeft' })
    if (!open && to.amount !== null) return refused({ kind: 'stillOwed' })
    await stand(tx, session, adviceId, debtId, { ...to, amount: to.amount ?? 0 })
    await tx.updateTable('debt').set({ first_because: to.firstBecause }).where('id', '=', debtId).execute()
    await record(tx, session, {
      what: 'advice.debt-noted',
      subject: adviceId,
      data: { debt: debtId, state: to.state, on: to.onDay.toString() },
    })
    return done({ adviceId })
  })
}

export type NewAgreement = {
  amount: number
  dayOfMonth: number
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
  words: string | null
}

/** The creditor and the household have agreed. One agreement runs at a time on a debt. */
export async function agree(
  session: Session,
  debtId: string,
  agreement: NewAgreement,
): Promise<Outcome<{ adviceId: string }, DebtRefusal>> {
  return asUser<Outcome<{ adviceId: string }, DebtRefusal>>(session, async (tx) => {
    const adviceId = await adviceIdOf(tx, 'debt', debtId)
    const advice = await adviceToWorkOn(tx, session, adviceId)
    if (advice.end !== null) return refused({ kind: 'ended' })
    const { from, until } = agreement
    if (until !== null && Temporal.PlainDate.compare(until, from) < 0) return refused({ kind: 'wrongOrder' })
    const running = await tx
      .selectFrom('creditor_agreement')
      .select('id')
      .where('debt_id', '=', debtId)
      .where('ended_on', 'is', null)
      .executeTakeFirst()
    if (running !== undefined) return refused({ kind: 'hasAgreement' })
    const id = newId()
    await tx
      .insertInto('creditor_agreement')
      .values({
        id,
        municipality_code: session.municipality,
        advice_id: adviceId,
        debt_id: debtId,
        amount_ore: agreement.amount,
        day_of_month: agreement.dayOfMonth,
        from_on: from,
        until_on: until,
        words: agreement.words,
        made_at: now(),
        made_by: session.userId,
      })
      .execute()
    await record(tx, session, { what: 'advice.agreement-made', subject: adviceId, data: { agreement: id } })
    return done({ adviceId })
  })
}

export async function endAgreement(
  session: Session,
  id: string,
  { on, because }: { on: Temporal.PlainDate; because: (typeof agreementEnds)[number] },
): Promise<Outcome<{ debtId: string }, DebtRefusal>> {
  return asUser<Outcome<{ debtId: string }, DebtRefusal>>(session, async (tx) => {
    const adviceId = await adviceIdOf(tx, 'creditor_agreement', id)
    await adviceToWorkOn(tx, session, adviceId)
    if (Temporal.PlainDate.compare(on, today()) > 0) return refused({ kind: 'inFuture' })
    const { numUpdatedRows } = await tx
      .updateTable('creditor_agreement')
      .set({ ended_on: on, ended_because: because, ended_at: now(), ended_by: session.userId })
      .where('id', '=', id)
      .where('ended_on', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return refused({ kind: 'notRunning' })
    await record(tx, session, { what: 'advice.agreement-ended', subject: adviceId, data: { agreement: id, because } })
    const { debt_id } = await tx
      .selectFrom('creditor_agreement')
      .select('debt_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return done({ debtId: debt_id })
  })
}
