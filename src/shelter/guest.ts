/** What a guest is called on the pages of places for the night. */

import { nameOf } from '../person/index.ts'
import { type Locale, words } from '../platform/text/index.ts'
import type { Guest, NamelessGuest } from './bookings.ts'
import { text } from './text.ts'

/**
 * The name; somebody with protected identity is never named in a house where others read along. Whom nobody writes down is called by the code of the stay,
 * and by nothing when it is over.
 */
export function guestName(guest: Omit<Guest, 'id'> | NamelessGuest, locale: Locale): string {
  const t = words(text, locale)
  if ('code' in guest) return guest.code === null ? t.namelessGuest : t.codedGuest(guest.code)
  return guest.protection === null ? nameOf(guest, locale) : t.protectedGuest
}
