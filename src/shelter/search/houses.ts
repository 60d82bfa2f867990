/** The houses that somebody may be placed at tonight, with what is free there for whoever asks, and how each fits. */

import type { Session } from '../../platform/access/index.ts'
import { type Asking, allOf, ask, type Tx, told } from '../../platform/database/index.ts'
import { isOutreach, mayBookAt } from '../access.ts'
import { type FreeBed, freeBedsSeen, mayHave } from '../claim.ts'
import { HOLD_MINUTES, type Intake, intakesNow } from '../intake.ts'
import { askingSites, type Site } from '../site/queries.ts'
import { type Free, inOrder, type Judged, judge, kindFor, type Need } from './rules.ts'

export type HouseTonight = {
  site: Site
  intake: Intake | null
  free: Free
  mayBook: boolean
}

export type Fit = Judged & HouseTonight & { name: string; kind: 'bed' | 'room' }

/** Every house that the user sees, asked together with other things. */
export const askingHouses = (tx: Tx, session: Session, night: Temporal.PlainDate): Asking<HouseTonight[]> =>
  told(
    allOf({
      sites: askingSites(tx),
      beds: freeBedsSeen({ first: night, last: night }),
      intakes: intakesNow(tx),
    }),
    (found) => housesOf(session, found),
  )

/** The same by itself. */
export const housesOn = (tx: Tx, session: Session, night: Temporal.PlainDate): Promise<HouseTonight[]> =>
  ask(tx, askingHouses(tx, session, night))

type Found = { sites: readonly Site[]; beds: readonly FreeBed[]; intakes: readonly Intake[] }

function housesOf(session: Session, { sites, beds, intakes }: Found): HouseTonight[] {
  const outreach = isOutreach(session)
  return sites.map((site) => ({
    site,
    intake: intakes.find(({ siteId }) => siteId === site.id) ?? null,
    free: freeFor(
      beds.filter(({ siteId }) => siteId === site.id),
      outreach,
    ),
    mayBook: mayBookAt(session, site),
  }))
}

/** Small hours come after the evening. */
const inTheNight = (time: string): string => (time < '12' ? `2${time}` : `1${time}`)

function freeFor(beds: readonly FreeBed[], outreach: boolean): Free {
  const single = beds.filter(({ takenAsOne }) => !takenAsOne)
  const mine = single.filter((bed) => mayHave(bed, { outreach, wheelchair: false }))
  const aside = single.filter((bed) => !mine.includes(bed))
  const asOne = [...Map.groupBy(beds, (bed) => (bed.takenAsOne ? bed.roomId : null))].filter(([room]) => room !== null)
  const [soonest] = aside
    .flatMap(({ asideUntil }) => asideUntil ?? [])
    .toSorted((a, b) => inTheNight(a).localeCompare(inTheNight(b)))
  return {
    beds: mine.length,
    aside: aside.length,
    asideUntil: soonest?.slice(0, 5) ?? null,
    rooms: asOne.map(([, inRoom]) => inRoom.length),
    wheelchairBeds: mine.filter(({ wheelchair }) => wheelchair).length,
    wheelchairRooms: asOne.flatMap(([, inRoom]) => (inRoom[0]?.wheelchair ? [inRoom.length] : [])),
  }
}

/** How each fits, the best first. */
export const fitsOf = (
  houses: readonly HouseTonight[],
  need: Need,
  night: Temporal.PlainDate,
  at: Temporal.Instant,
): Fit[] =>
  inOrder(
    houses.map((house) => ({
      ...house,
      ...judge(need, { hours: house.site, intake: house.intake, free: house.free }, night, at),
      name: house.site.name,
      kind: kindFor(need, house),
    })),
  )

/** Until when a place that is held now is held: that second. */
export const heldUntil = (intake: Intake | null, at: Temporal.Instant): Temporal.Instant =>
  at.add({ minutes: intake?.holdMinutes ?? HOLD_MINUTES })
