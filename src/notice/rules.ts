/** What is wrong with what was typed of a notice, and which matter is like it: Socialtjänstförordningen 2025:468 11 kap. 3 §. */

import type { CopyWay } from '../eviction/index.ts'
import { wrong } from '../platform/subject/refusal.ts'
import { sameText } from '../platform/text/index.ts'
import { isAfter } from '../platform/time/index.ts'

type Day = Temporal.PlainDate

export type Copy = { how: CopyWay; on: Day | null; because: string | null }

/** What is wrong with how the person got the copy; null when nothing is. */
export function copyProblem(copy: Copy, receivedOn: Day, today: Day) {
  if (copy.how === 'notPossible') return copy.because === null ? wrong('copyBecause', 'because') : null
  if (copy.on === null) return wrong('copyOn', 'copyOnMissing')
  if (isAfter(copy.on, today)) return wrong('copyOn', 'copyInFuture')
  return isAfter(receivedOn, copy.on) ? wrong('copyOn', 'copyBeforeNotice') : null
}

/** A time of day as people write it (`9`, `9.30`, `0930`, `09:30`), as `09:30`; null when it is none. */
export function timeFrom(written: string): string | null {
  const parts = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(written) ?? /^(\d{2})(\d{2})$/.exec(written)
  if (parts === null) return null
  const hour = Number(parts[1])
  const minute = Number(parts[2] ?? '0')
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

export type Likeness = 'dwelling' | 'address' | 'tenant'

type Place = { address: string | null; dwellingNumber: string | null; tenantName: string | null }

/** How a running matter is like a notice; nothing in common gives none. */
export function likenessOf(notice: Place, matter: Place): Likeness[] {
  const address = same(notice.address, matter.address)
  const dwelling = address && same(notice.dwellingNumber, matter.dwellingNumber)
  return [
    ...(dwelling ? (['dwelling'] as const) : address ? (['address'] as const) : []),
    ...(same(notice.tenantName, matter.tenantName) ? (['tenant'] as const) : []),
  ]
}

const same = (a: string | null, b: string | null): boolean => a !== null && b !== null && sameText(a, b)
