/** What the municipality promises whoever sends an alert: its own hours, or Hemvist’s where it has decided none. */

import type { Tx } from '../platform/database/index.ts'
import { settingsToday } from '../platform/municipality-settings.ts'
import { dateOf, momentOf, ZONE } from '../platform/time/index.ts'

/** The municipality’s own promise, in whole hours: no statute sets it. */
export type VisitPromise = {
  /** children or danger: within so many hours */
  urgentHours: number
  /** what comes before this hour of the day is visited the same evening, what comes later the next morning */
  sameEveningUntil: number
  /** before this hour, that evening or that morning */
  eveningHour: number
  morningHour: number
}

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

/** The moment before which somebody has been there. */
export function visitBefore(sentAt: Temporal.Instant, urgent: boolean, promise: VisitPromise): Temporal.Instant {
  if (urgent) return sentAt.add({ hours: promise.urgentHours })
  const day = dateOf(sentAt)
  const { hour } = sentAt.toZonedDateTimeISO(ZONE)
  return hour < promise.sameEveningUntil
    ? momentOf(day, clock(promise.eveningHour))
    : momentOf(day.add({ days: 1 }), clock(promise.morningHour))
}

export const promiseKeys = [
  'outreach.urgentHours',
  'outreach.sameEveningUntil',
  'outreach.eveningHour',
  'outreach.morningHour',
] as const

export async function promiseIn(tx: Tx, municipality: string): Promise<VisitPromise> {
  const held = await settingsToday(tx, municipality, promiseKeys)
  return {
    urgentHours: held('outreach.urgentHours'),
    sameEveningUntil: held('outreach.sameEveningUntil'),
    eveningHour: held('outreach.eveningHour'),
    morningHour: held('outreach.morningHour'),
  }
}
