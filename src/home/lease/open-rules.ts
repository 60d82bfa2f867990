/** What a lease's end has to be true to, and what may be left open by it. Pure. */

import { type OpenAtEnd, openAtEndBy } from '../../platform/open-at-end.ts'
import type { EndReason } from '../lease-rules.ts'

export type OpenInLease = { readonly id: string } /** a home at risk about this lease */ & (
  | { kind: 'matterRuns'; of: string; number: string }
  | { kind: 'remark'; remark: 'arrears' | 'complaint' | 'disturbance'; onDay: Temporal.PlainDate }
  /** a decision of a home that this lease carries out */
  | { kind: 'homeRuns'; of: string; caseId: string }
  /** no other home of the tenants is known here */
  | { kind: 'noOtherHome' }
)

/**
 * - hard: an eviction is carried out in its matter, which ends the lease with it, counts the children and asks where they sleep.
 * - soft: a home at risk, remarks and decided homes that the lease leaves behind; another home that nothing here knows of.
 */
export const openAtEnd = (things: readonly OpenInLease[], because: EndReason): OpenAtEnd<OpenInLease> =>
  openAtEndBy(things, (thing) => {
    if (thing.kind === 'matterRuns') return because === 'evicted' ? 'hard' : 'soft'
    if (thing.kind === 'noOtherHome') return because === 'movedToOtherHome' ? 'soft' : null
    return 'soft'
  })
