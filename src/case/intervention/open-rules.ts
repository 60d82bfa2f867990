/** What an intervention's end has to be true to, and what goes on without it. Pure. */

import { type OpenAtEnd, openAtEndBy } from '../../platform/open-at-end.ts'
import type { Ending } from './rules.ts'

export type OpenInIntervention = { readonly id: string } & (
  | { /** a second-hand home that the intervention is carried out with */ kind: 'leaseRuns'; of: string }
  | { /** the person has a bed by it tonight, or is booked for one */ kind: 'guestNow' | 'nightBooked'; of: string }
  /** nothing else runs or is to begin in the case */
  | { kind: 'nothingElse' }
)

/** All of it may be right, with a reason: none of it is done by the end itself. */
export const openAtEnd = (things: readonly OpenInIntervention[], because: Ending): OpenAtEnd<OpenInIntervention> =>
  openAtEndBy(things, ({ kind }) => (kind === 'nothingElse' && because !== 'replaced' ? null : 'soft'))
