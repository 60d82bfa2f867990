/** Reminders: the user's clocks in a calendar and in a mail, and the pages where they are set. What the house's assembly uses. */

import './read-pages.ts'

import { room } from '../platform/web/index.ts'
import { calendarRoutes } from './calendar/routes.ts'
import { settingsRoutes } from './settings/routes.tsx'
import type { ReminderSource } from './sources.ts'

export { reminderJobs } from './mail/jobs.ts'
export { fromDay, type ReminderSource } from './sources.ts'

/** The calendar addresses, over these rooms' clocks, and the settings' pages. */
export const reminderRoutes = (sources: readonly ReminderSource[]) =>
  room().route('/', calendarRoutes(sources)).route('/', settingsRoutes)
export { places } from './places.ts'
