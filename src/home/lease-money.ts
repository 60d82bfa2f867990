/** The money of a lease over time: rents, deposits, guarantees, and what a flat in second hand costs besides. */

import { type Asking, rowsOf, type Tx } from '../platform/database/index.ts'

type Day = Temporal.PlainDate

export type Rent = { id: string; fromOn: Day; rentKr: number; by: string }
export type Deposit = {
  id: string
  kr: number
  paidOn: Day
  returnedOn: Day | null
  returnedKr: number | null
  by: string
}
export type Guarantee = {
  id: string
  guarantor: 'municipality' | 'other'
  fromOn: Day
  untilOn: Day | null
  months: number | null
  appliedOn: Day | null
  grantedOn: Day | null
  noticeOn: Day | null
  endedOn: Day | null
  by: string
}
export type Cost = {
  id: string
  kind: 'hours' | 'repair' | 'other'
  onDay: Day
  minutes: number | null
  kr: number | null
  by: string
}

const MOST = 100

export function rents(tx: Tx, leaseId: string): Asking<Rent[]> {
  const query = tx
    .selectFrom('lease_rent as t')
    .innerJoin('app_user as u', 'u.id', 't.noted_by')
    .select(['t.id', 't.from_on as fromOn', 't.rent_kr as rentKr', 'u.name as by'])
    .where('t.lease_id', '=', leaseId)
    .where('t.undone_at', 'is', null)
    .orderBy('t.from_on', 'desc')
    .limit(MOST)
  return rowsOf(query, { fromOn: 'day' })
}

export function deposits(tx: Tx, leaseId: string): Asking<Deposit[]> {
  const query = tx
    .selectFrom('lease_deposit as t')
    .innerJoin('app_user as u', 'u.id', 't.noted_by')
    .select([
      't.id',
      't.kr',
      't.paid_on as paidOn',
      't.returned_on as returnedOn',
      't.returned_kr as returnedKr',
      'u.name as by',
    ])
    .where('t.lease_id', '=', leaseId)
    .where('t.undone_at', 'is', null)
    .orderBy('t.paid_on', 'desc')
    .orderBy('t.id')
    .limit(MOST)
  return rowsOf(query, { paidOn: 'day', returnedOn: 'day' })
}

export function guarantees(tx: Tx, leaseId: string): Asking<Guarantee[]> {
  const query = tx
    .selectFrom('lease_guarantee as t')
    .innerJoin('app_user as u', 'u.id', 't.noted_by')
    .select([
      't.id',
      't.guarantor',
      't.from_on as fromOn',
      't.until_on as untilOn',
      't.months',
      't.applied_on as appliedOn',
    ])
    .select(['t.granted_on as grantedOn', 't.notice_on as noticeOn', 't.ended_on as endedOn', 'u.name as by'])
    .where('t.lease_id', '=', leaseId)
    .where('t.undone_at', 'is', null)
    .orderBy('t.from_on', 'desc')
    .orderBy('t.id')
    .limit(MOST)
  return rowsOf(query, {
    fromOn: 'day',
    untilOn: 'day',
    appliedOn: 'day',
    grantedOn: 'day',
    noticeOn: 'day',
    endedOn: 'day',
  })
}

export function costs(tx: Tx, leaseId: string): Asking<Cost[]> {
  const query = tx
    .selectFrom('lease_cost as t')
    .innerJoin('app_user as u', 'u.id', 't.noted_by')
    .select(['t.id', 't.kind', 't.on_day as onDay', 't.minutes', 't.kr', 'u.name as by'])
    .where('t.lease_id', '=', leaseId)
    .where('t.undone_at', 'is', null)
    .orderBy('t.on_day', 'desc')
    .orderBy('t.id')
    .limit(MOST)
  return rowsOf(query, { onDay: 'day' })
}
