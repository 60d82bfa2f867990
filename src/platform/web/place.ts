/** What can be gone to by writing what one wants: a room's pages and the work that begins on them, in the words that people use. */

import type { Allowed, Session } from '../access/index.ts'
import type { Locale } from '../text/index.ts'

export type Place = {
  href: string
  /** something is begun there; otherwise it is a page to look at */
  does: boolean
  /** everybody who is logged in, when left out */
  may?: Allowed
  /** whose it is, beside what the role may; everybody's when left out */
  concerns?: (session: Session) => boolean
  label: Readonly<Record<Locale, string>>
  /** what it is also called, in Swedish and English, with commas between; never shown */
  words: string
}
