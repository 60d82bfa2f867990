/** What somebody who joins a household may be there: an adult, or a child with its own way of living there. */

import { stopped, wrong } from '../../platform/subject/refusal.ts'

export const parts = ['adult', 'child'] as const
export const childLivings = ['permanent', 'alternating', 'visiting'] as const
export type ChildLiving = (typeof childLivings)[number]

export type Joining = {
  member: string
  part: (typeof parts)[number]
  living: ChildLiving | null
  from: Temporal.PlainDate
}

export function wrongWith(ownerId: string, { member, part, living, from }: Joining, today: Temporal.PlainDate) {
  if (member === ownerId) return stopped('self')
  if (Temporal.PlainDate.compare(from, today) > 0) return wrong('from', 'future')
  if (part === 'child' && living === null) return wrong('living', 'livingMissing')
  return part === 'adult' && living !== null ? wrong('living', 'livingNotAdult') : null
}
