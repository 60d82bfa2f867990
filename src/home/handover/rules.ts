/** How a lease may become the tenant's own (JB 12 kap. 37 and 38 §§), and since when the tenancy in second hand has lasted. */

import { isBefore } from '../../platform/time/index.ts'
import { isFirstHand, type LeaseForm } from '../forms.ts'

type Day = Temporal.PlainDate

export const handoverWays = ['newLease', 'consent', 'permission'] as const
export type HandoverWay = (typeof handoverWays)[number]

/** Who answers for debts from before: both, unless something else was agreed (JB 12 kap. 38 §). */
export const debtAnswers = ['none', 'municipality', 'tenant', 'both'] as const

/** A transfer has a day on which the landlord agreed or Hyresnämnden gave permission, before their own lease begins. */
export function wrongWay({ way, wayOn }: { way: HandoverWay; wayOn: Day | null }, begins: Day) {
  if (wayOn === null) return way === 'newLease' ? null : ('wayDay' as const)
  return isBefore(begins, wayOn) ? ('wayAfter' as const) : null
}

type Link = { id: string; form: LeaseForm; beginsOn: Day; predecessorId: string | null }

/** The first day of the tenancy in second hand: a spouse who took the lease over goes on in it. */
export function secondHandSince(chain: readonly Link[], lease: { id: string; beginsOn: Day }): Day {
  const links = new Map(chain.map((link) => [link.id, link]))
  let since = lease.beginsOn
  let link = links.get(lease.id)
  for (const seen = new Set<string>(); link !== undefined && !isFirstHand(link.form) && !seen.has(link.id); ) {
    seen.add(link.id)
    since = link.beginsOn
    link = link.predecessorId === null ? undefined : links.get(link.predecessorId)
  }
  return since
}
