/** When a second-hand lease may become the tenant's own (överlåtelse, JB 12:37), and what still stands in the way. */

import { isBefore } from '../platform/time/index.ts'
import { isSublet, type LeaseForm } from './forms.ts'

type Day = Temporal.PlainDate

/** Agreed in writing when the lease began. `months` null: no time was agreed, so it can be done whenever the landlord is willing. */
export type HandoverTerms = { months: number | null; complaintsAllowed: number }

export type Tenancy = {
  form: LeaseForm
  beginsOn: Day
  endsOn: Day | null
  /** unpaid rent that was noted and not settled, kronor */
  arrears: number
  /** justified complaints not settled */
  complaints: number
}

export type Obstacle =
  | { kind: 'not-second-hand' }
  | { kind: 'ended'; on: Day }
  | { kind: 'too-early'; readyOn: Day }
  | { kind: 'arrears'; amount: number }
  | { kind: 'complaints'; count: number; allowed: number }

/** The first day on which the lease can be the tenant's own, by the terms. Never its first day: the second-hand lease has at least one. */
export const readyOn = (beginsOn: Day, { months }: Pick<HandoverTerms, 'months'>): Day =>
  months === null ? beginsOn.add({ days: 1 }) : beginsOn.add({ months })

/** Everything that stands in the way on a day; an empty list means that the contract can be handed over then. */
export function obstaclesToHandover(tenancy: Tenancy, terms: HandoverTerms, on: Day): Obstacle[] {
  if (!isSublet(tenancy.form)) return [{ kind: 'not-second-hand' }]
  if (tenancy.endsOn !== null) return [{ kind: 'ended', on: tenancy.endsOn }]
  const ready = readyOn(tenancy.beginsOn, terms)
  return [
    ...(isBefore(on, ready) ? [{ kind: 'too-early', readyOn: ready } as const] : []),
    ...(tenancy.arrears > 0 ? [{ kind: 'arrears', amount: tenancy.arrears } as const] : []),
    ...(tenancy.complaints > terms.complaintsAllowed
      ? [{ kind: 'complaints', count: tenancy.complaints, allowed: terms.complaintsAllowed } as const]
      : []),
  ]
}

/** The last day of the second-hand lease and the first of the tenant's own: the day after, so that no day is without a home and none has two leases. */
export const handoverDays = (on: Day): { oldEndsOn: Day; ownBeginsOn: Day } => ({
  oldEndsOn: on.subtract({ days: 1 }),
  ownBeginsOn: on,
})

type NotedRemark = { kind: 'arrears' | 'complaint' | 'disturbance'; amountKr: number | null; settledOn: Day | null }

/** What remarks that are not settled add up to. */
export function unsettled(remarks: readonly NotedRemark[]): Pick<Tenancy, 'arrears' | 'complaints'> {
  const open = remarks.filter(({ settledOn }) => settledOn === null)
  return {
    arrears: open.reduce((sum, { amountKr }) => sum + (amountKr ?? 0), 0),
    complaints: open.filter(({ kind }) => kind === 'complaint').length,
  }
}
