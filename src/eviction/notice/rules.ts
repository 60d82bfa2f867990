/** When a notice is late, where it stands, and what is wrong with what was typed: Socialtjänstförordningen 2025:468 11 kap. 3 §. */

import { sameText } from '../../platform/text/index.ts'

type Day = Temporal.PlainDate

/** The rule in the table of law. */
export const CONFIRMATION_RULE = 'VE-10'

export type NoticeState = 'late' | 'today' | 'confirmed' | 'copyMissing' | 'replaced' | 'withdrawn'

export type NoticeFacts = {
  kind: 'eviction' | 'removal'
  receivedOn: Day
  withdrawn: boolean
  replaced: boolean
  confirmation: { copied: boolean } | null
}

/** Confirmed the same day; the day after it is late. A copy is due at an eviction. */
export function noticeState(notice: NoticeFacts, today: Day): NoticeState {
  if (notice.withdrawn) return 'withdrawn'
  if (notice.confirmation !== null) {
    return notice.kind === 'eviction' && !notice.confirmation.copied ? 'copyMissing' : 'confirmed'
  }
  if (notice.replaced) return 'replaced'
  return isLate(notice, today) ? 'late' : 'today'
}

export const isLate = ({ receivedOn }: { receivedOn: Day }, today: Day): boolean => isAfter(today, receivedOn)

export type CopyProblem = 'copyOnMissing' | 'copyInFuture' | 'copyBeforeConfirmation' | 'because'

/** What is wrong with how the person got the copy; null when nothing is. */
export function copyProblem(
  copy: { how: string; on: Day | null; because: string | null },
  receivedOn: Day,
  today: Day,
): CopyProblem | null {
  if (copy.how === 'notPossible') return copy.because === null ? 'because' : null
  if (copy.on === null) return 'copyOnMissing'
  if (isAfter(copy.on, today)) return 'copyInFuture'
  return isAfter(receivedOn, copy.on) ? 'copyBeforeConfirmation' : null
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
const isAfter = (a: Day, b: Day): boolean => Temporal.PlainDate.compare(a, b) > 0
