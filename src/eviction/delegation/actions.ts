/** Giving and ending delegations. What was decided under one stays decided. */

import { found, type Session } from '../../platform/access/index.ts'
import { asUser, type Tx } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { done, type Outcome, refused } from '../../platform/outcome.ts'
import { holdRecord, record } from '../../platform/record/index.ts'
import type { Ore } from '../../platform/text/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { requireMay } from '../access.ts'
import { delegationById, delegationsOf, othersWhoMay } from './queries.ts'
import {
  type Delegation,
  type DelegationTask,
  type EndRefusal,
  lastDayWhenEnded,
  mayDecide,
  type WantedDecision,
} from './rules.ts'
import type { NotDelegated } from './say.ts'

export type NewDelegation = {
  userId: string
  task: DelegationTask
  upToOre: Ore | null
  reference: string
  from: Temporal.PlainDate
  until: Temporal.PlainDate | null
}

export type GiveRefusal = { kind: 'untilBeforeFrom' } | { kind: 'notHere' }

/** Writes down what the board has delegated. `here`: the ids of those who work here, asked for outside this transaction. */
export async function giveDelegation(
  session: Session,
  wanted: NewDelegation,
  here: readonly string[],
): Promise<Outcome<{ id: string }, GiveRefusal>> {
  requireMay(session, 'delegate')
  if (wanted.until !== null && Temporal.PlainDate.compare(wanted.until, wanted.from) < 0) {
    return refused({ kind: 'untilBeforeFrom' })
  }
  if (!here.includes(wanted.userId)) return refused({ kind: 'notHere' })
  return asUser(session, async (tx) => {
    const id = newId()
    await tx
      .insertInto('delegation')
      .values({
        id,
        municipality_code: session.municipality,
        user_id: wanted.userId,
        task: wanted.task,
        up_to_ore: wanted.upToOre,
        reference: wanted.reference,
        from_on: wanted.from,
        until_on: wanted.until,
        given_at: now(),
        given_by: session.userId,
      })
      .execute()
    const data = {
      to: wanted.userId,
      task: wanted.task,
      from: wanted.from.toString(),
      until: wanted.until?.toString() ?? null,
    }
    await record(tx, session, { what: 'delegation.given', subject: id, data: { ...data, upToOre: wanted.upToOre } })
    return done({ id })
  })
}

/** Ends it from a day on. */
export async function endDelegation(
  session: Session,
  id: string,
  noLongerFrom: Temporal.PlainDate,
): Promise<Outcome<null, { kind: EndRefusal }>> {
  requireMay(session, 'delegate')
  return asUser(session, async (tx) => {
    // two who end it come one after the other
    await holdRecord(tx)
    const delegation = found(await delegationById(tx, id))
    const last = lastDayWhenEnded(delegation, noLongerFrom, today())
    if (!last.ok) return refused({ kind: last.reason })
    await tx
      .updateTable('delegation')
      .set({ until_on: last.value, ended_at: now(), ended_by: session.userId })
      .where('id', '=', id)
      .execute()
    await record(tx, session, { what: 'delegation.ended', subject: id, data: { until: last.value.toString() } })
    return done(null)
  })
}

/** The user's own delegation that carries a decision, or what is missing and whom to ask. */
export async function ownDelegation(
  tx: Tx,
  session: Session,
  wanted: WantedDecision,
): Promise<Outcome<Delegation, NotDelegated>> {
  const own = mayDecide(await delegationsOf(tx, session.userId), wanted)
  if (own.ok) return own
  const ask = await othersWhoMay(tx, session.userId, wanted)
  return refused({ kind: 'notDelegated', task: wanted.task, because: own.reason, ask })
}
