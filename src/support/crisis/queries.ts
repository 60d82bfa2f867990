/** The versions of a crisis plan, the one that holds first, each with who has read it. */

import { type Asking, allOf, rowsOf, type Tx, told } from '../../platform/database/index.ts'

const plansIn = (tx: Tx, supportId: string) =>
  rowsOf(
    tx
      .selectFrom('support_crisis_plan as p')
      .leftJoin('app_user as u', 'u.id', 'p.written_by')
      .select(['p.id', 'p.signs', 'p.helps', 'p.not_helps as notHelps', 'p.call_whom as callWhom'])
      .select(['p.written_on as writtenOn', 'p.written_by as writtenById', 'u.name as by'])
      .where('p.support_id', '=', supportId)
      .where('p.undone_at', 'is', null)
      .orderBy('p.written_at', 'desc')
      .orderBy('p.id', 'desc'),
    { writtenOn: 'day' },
  )
const readingsIn = (tx: Tx, supportId: string) =>
  rowsOf(
    tx
      .selectFrom('support_crisis_read as r')
      .leftJoin('app_user as u', 'u.id', 'r.read_by')
      .select(['r.plan_id as planId', 'r.read_by as userId', 'u.name'])
      .where('r.support_id', '=', supportId)
      .orderBy('r.read_at'),
  )

type Reading = ReturnType<ReturnType<typeof readingsIn>['read']>[number]
export type CrisisPlan = ReturnType<ReturnType<typeof plansIn>['read']>[number] & { read: Reading[] }

export const crisisPlansOf = (tx: Tx, supportId: string): Asking<CrisisPlan[]> =>
  told(allOf({ plans: plansIn(tx, supportId), readings: readingsIn(tx, supportId) }), ({ plans, readings }) =>
    plans.map((plan) => ({ ...plan, read: readings.filter(({ planId }) => planId === plan.id) })),
  )

/** Whoever wrote it knows it. */
export const hasRead = ({ writtenById, read }: CrisisPlan, userId: string): boolean =>
  writtenById === userId || read.some((one) => one.userId === userId)
