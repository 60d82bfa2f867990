/** Calendars (iCalendar, RFC 5545) that a calendar program fetches again and again: whole days with a reminder, as Outlook, Google and Apple read them. */

import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator'

export type CalendarDay = {
  /** the same each time for the same thing, also when its day has moved */
  uid: string
  on: Temporal.PlainDate
  summary: string
  description: string
  url: URL
  /** when to remind; null: not */
  remindAt: Temporal.Instant | null
}

export type Calendar = {
  name: string
  days: readonly CalendarDay[]
  /** when it was put together. A later one replaces an earlier: its hour is each day's revision, so that two fetches within an hour are alike */
  at: Temporal.Instant
  /** how often a program should ask again */
  refresh: Temporal.Duration
}

/** Counted from here, revisions fit every program's number. */
const FIRST_REVISION = Temporal.Instant.from('2020-01-01T00:00:00Z')

/** The file's text. */
export function calendarText({ name, days, at, refresh }: Calendar): string {
  const hour = at.round({ smallestUnit: 'hour', roundingMode: 'floor' })
  const sequence = hour.since(FIRST_REVISION).total('hours')
  const calendar = ical({
    name,
    prodId: { company: 'Hemvist', product: 'Hemvist', language: 'SV' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: refresh.total('seconds'),
  })
  for (const { uid, on, summary, description, url, remindAt } of days)
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: hour,
      lastModified: hour,
      allDay: true,
      start: on,
      end: on.add({ days: 1 }),
      summary,
      description,
      url: url.href,
      // a deadline takes no time from the day
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      alarms: remindAt === null ? [] : [{ type: ICalAlarmType.display, trigger: remindAt, description: summary }],
    })
  return calendar.toString()
}
