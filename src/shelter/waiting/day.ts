/** My day's line when a place has come free for whoever waits first. */

import { sql } from 'kysely'
import type { Session } from '../../platform/access/index.ts'
import { type Asking, allOf, ifThere, type Look, type Tx, told } from '../../platform/database/index.ts'
import { type Locale, words } from '../../platform/text/index.ts'
import { dateOf, now } from '../../platform/time/index.ts'
import type { DayItem } from '../../platform/web/index.ts'
import { guestName } from '../guest.ts'
import { nightToSleep } from '../nights.ts'
import { askingHouses, fitsOf, type HouseTonight } from '../search/houses.ts'
import { type Waiting, waitingNow } from './queries.ts'
import { firstFor, type InLine, stateOfOffer } from './rules.ts'
import { waitingText } from './text.ts'

/** Few wait on most nights, and the free places are counted only when somebody does. */
const somebodyWaits: Look<'waits'> = sql`(case when exists (select from night_wait where ended_at is null) then array['waits'] else array[]::text[] end)`

/** Who waits first for a house where something fits them, has no offer that waits for an answer, and hasn't said no to that house. */
export const waitingItems = (tx: Tx, session: Session, locale: Locale): Asking<DayItem[]> =>
  ifThere<'waits', DayItem[]>(somebodyWaits, 'waits', [], () =>
    told(
      allOf({ now: waitingNow(tx, 'now'), houses: askingHouses(tx, session, nightToSleep(now())) }),
      ({ now: { waiting, line }, houses }) =>
        waiting.filter((wait) => hasPlace(wait, line, houses)).map((wait) => itemOf(wait, locale)),
    ),
  )

function hasPlace(wait: Waiting, line: readonly InLine[], houses: readonly HouseTonight[]): boolean {
  const at = now()
  if (wait.offer !== null && stateOfOffer(wait.offer, at) === 'offered') return false
  return fitsOf(houses, wait.need, nightToSleep(at), at).some(
    ({ fits, mayBook, site }) =>
      fits &&
      mayBook &&
      (wait.siteId === null || wait.siteId === site.id) &&
      firstFor(line, site.id)?.waitId === wait.id &&
      !(wait.offer?.answered === 'declined' && wait.offer.siteId === site.id),
  )
}

function itemOf(wait: Waiting, locale: Locale): DayItem {
  const t = words(waitingText, locale)
  return {
    group: 'tonight',
    due: nightToSleep(now()),
    title: t.dayTitle(guestName(wait.guest, locale)),
    where: null,
    since: dateOf(wait.since),
    tags: [],
    rule: t.dayRule,
    href: `/waiting/${wait.id}/offers/new`,
    verb: t.offering.send,
    cannotWait: true,
    children: wait.children,
    roofless: wait.outdoors,
  }
}
