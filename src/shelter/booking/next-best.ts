/** When there is no place: where the nearest free one is, so that a refusal is never the end. */

import type { Session } from '../../platform/access/index.ts'
import { allOf, ask, type Tx } from '../../platform/database/index.ts'
import { isOutreach, mayBookAt } from '../access.ts'
import { type BedKind, freeBedsSeen, freePlaces, type Nights, placesBySite } from '../claim.ts'
import { askingSites } from '../site/queries.ts'

export type NextBest =
  | { kind: 'site'; siteId: string; siteName: string; free: number; bedKind: BedKind }
  | { kind: 'night'; siteId: string; siteName: string; free: number; night: Temporal.PlainDate }
  | { kind: 'none' }

/** How many nights ahead to look at the same site. */
const LOOK_AHEAD = 14

/** The same nights at another site, the one with most free places; else the first later night at this one. */
export async function nextBest(
  tx: Tx,
  session: Session,
  asked: { siteId: string; kind: BedKind; nights: Nights },
): Promise<NextBest> {
  const { kind } = asked
  const whom = { outreach: isOutreach(session), wheelchair: false }
  const there = await ask(tx, allOf({ sites: askingSites(tx), beds: freeBedsSeen(asked.nights) }))
  const sites = there.sites.filter((site) => mayBookAt(session, site))
  const elsewhere = sites.filter(({ id }) => id !== asked.siteId)
  const free = placesBySite(there.beds, kind, whom)
  const [best] = elsewhere
    .map((site) => ({ siteId: site.id, siteName: site.name, free: free.get(site.id) ?? 0 }))
    .filter((other) => other.free > 0)
    .sort((a, b) => b.free - a.free)
  if (best !== undefined) return { kind: 'site', bedKind: asked.kind, ...best }
  const here = sites.find((site) => site.id === asked.siteId)
  const length = asked.nights.first.until(asked.nights.last)
  for (let ahead = 1; here !== undefined && ahead <= LOOK_AHEAD; ahead += 1) {
    const first = asked.nights.first.add({ days: ahead })
    const free = (
      await freePlaces(tx, { siteId: here.id, kind, nights: { first, last: first.add(length) }, for: whom })
    ).length
    if (free > 0) return { kind: 'night', siteId: here.id, siteName: here.name, free, night: first }
  }
  return { kind: 'none' }
}
