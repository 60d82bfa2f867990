/** What the end of an organisation or of a unit leaves behind. Pure. */

import { type OpenAtEnd, openAtEndBy } from '../../platform/open-at-end.ts'
import { holdsBack, type OpenAt } from '../../platform/organisation/organisations.ts'
import type { OpenInUnit } from '../../platform/organisation/units.ts'
import { type Counted, counted } from '../counted.ts'

/**
 * - hard: whoever logs in, sleeps or is booked there, a key that acts for it, a home that somebody was promised.
 * - soft: what outlives it: leases, and what lets it read.
 */
export const openAtEnd = (open: readonly { kind: OpenAt; open: number }[]): OpenAtEnd<Counted<OpenAt>> =>
  openAtEndBy(counted(open), ({ kind }) => (holdsBack.includes(kind) ? 'hard' : 'soft'))

/** Nobody works in a unit that has ended; what rests with it somebody else has to take over. */
export const unitOpenAtEnd = (open: readonly { kind: OpenInUnit; open: number }[]): OpenAtEnd<Counted<OpenInUnit>> =>
  openAtEndBy(counted(open), ({ kind }) => (kind === 'users' ? 'hard' : 'soft'))
