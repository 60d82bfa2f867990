/** What a guest is called on the pages of places for the night. */

import { nameOf } from '../person/index.ts'
import { type Locale, words } from '../platform/text/index.ts'
import type { Guest } from './bookings.ts'
import { text } from './text.ts'

/** The name; somebody with protected identity is never named in a house where others read along. */
export const guestName = (guest: Omit<Guest, 'id'>, locale: Locale): string =>
  guest.protection === null ? nameOf(guest, locale) : words(text, locale).protectedGuest
