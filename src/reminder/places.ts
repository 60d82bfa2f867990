/** What in this room one goes to by name. */

import { mayAsStaff } from '../platform/access/index.ts'
import type { Place } from '../platform/web/index.ts'

export const places: readonly Place[] = [
  {
    href: '/settings/reminders',
    does: false,
    label: { sv: 'Påminnelser', en: 'Reminders' },
    words: 'kalender, mejl, e-post, epost, notiser, outlook, calendar, mail, email, notifications',
  },
  {
    href: '/settings/reminders/municipality',
    does: false,
    may: mayAsStaff.changeSettings,
    label: { sv: 'Kommunens påminnelser', en: 'The municipality’s reminders' },
    words: 'inställningar, dagar i förväg, kommunen, settings, days ahead, municipality',
  },
]
