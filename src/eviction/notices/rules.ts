/** When a notice is late and where it stands: Socialtjänstförordningen 2025:468 11 kap. 3 §. */

import { isAfter } from '../../platform/time/index.ts'

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
