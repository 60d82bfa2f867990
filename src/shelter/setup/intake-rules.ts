/** What a house can say that it takes, and the days of its season as people write them. */

import { wrong } from '../../platform/subject/refusal.ts'
import type { SiteKind } from '../intake.ts'

/** `1/11`, as a day of the year is written by hand, as `11-01`; null when there is no such day. */
export function dayOfYear(written: string): string | null {
  const [, day = '', month = ''] = /^\s*(\d{1,2})\s*[/.]\s*(\d{1,2})\.?\s*$/.exec(written) ?? []
  if (day === '' || month === '') return null
  const code = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  try {
    // a leap year: 29 February is a day of the year
    Temporal.PlainDate.from(`2028-${code}`)
    return code
  } catch {
    return null
  }
}

/** `11-01` as `1/11`. */
export const writtenDay = (code: string | null): string | null =>
  code === null ? null : `${Number(code.slice(3))}/${Number(code.slice(0, 2))}`

type Said = { kind: SiteKind; hidden: boolean; seasonFrom: string | null; seasonUntil: string | null }

export function intakeWrong({ kind, hidden, seasonFrom, seasonUntil }: Said) {
  if (kind === 'womensShelter' && !hidden) return wrong('hidden', 'mustHide')
  if (seasonFrom !== null && dayOfYear(seasonFrom) === null) return wrong('seasonFrom', 'noDay')
  if (seasonUntil !== null && dayOfYear(seasonUntil) === null) return wrong('seasonUntil', 'noDay')
  if (seasonFrom !== null && seasonUntil === null) return wrong('seasonUntil', 'bothDays')
  if (seasonFrom === null && seasonUntil !== null) return wrong('seasonFrom', 'bothDays')
  return null
}
