/** What the municipality promises whoever sends an alert: its own hours, or Hemvist’s where it has decided none. */

import type { Tx } from '../platform/database/index.ts'
import { settingsToday } from '../platform/municipality-settings.ts'
import type { VisitPromise } from './alert/rules.ts'

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
