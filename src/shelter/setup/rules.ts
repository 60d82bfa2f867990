/** What a shelter's hours and beds may be. */

import { wrong } from '../../platform/subject/refusal.ts'

/** A night begins when the house opens in the evening and ends when it closes the morning after: `closesAt` is the earlier time of day. */
export const hoursWrong = ({ opensAt, closesAt }: { opensAt: string; closesAt: string }) =>
  closesAt < opensAt ? null : wrong('closesAt', 'closesAfter')
