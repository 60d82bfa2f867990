/** Those who wait for a place, as far as the user may read about them, and the line of all of them. */

import { sql } from 'kysely'
import { type Asking, allOf, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import type { Guest } from '../bookings.ts'
import type { Need, Party } from '../search/rules.ts'
import { type InLine, inLine, type Offer } from './rules.ts'

export type NightOffer = Offer & {
  id: string
  waitId: string
  siteId: string
  siteName: string | null
  because: 'first' | 'onlyFits' | 'other'
  words: string | null
  /** the booking that holds the place; null: an offer of before */
  bookingId: string | null
}

export type Wait = {
  id: string
  guest: Guest
  need: Need
  children: number
  outdoors: boolean
  siteId: string | null
  siteName: string | null
  since: Temporal.Instant
  endedAt: Temporal.Instant | null
  endedBecause: 'placed' | 'elsewhere' | 'withdrawn' | 'notReached' | null
}

/** With their place in the line, and the latest offer. */
export type Waiting = Wait & { place: number | null; offer: NightOffer | null }

const waits = (tx: Tx) =>
  tx
    .selectFrom('night_wait as w')
    .innerJoin('person as p', 'p.id', 'w.person_id')
    .leftJoin('protection as x', (join) => join.onRef('x.person_id', '=', 'p.id').on('x.ended_at', 'is', null))
    .leftJoin('site as s', 's.id', 'w.site_id')
    .select([
      'w.id',
      'p.id as personId',
      'p.given_name as givenName',
      'p.family_name as familyName',
      'p.called',
      'x.level as protection',
      'w.party',
      'w.people',
      'w.children',
      'w.outdoors',
      'w.pet',
      'w.wheelchair',
      'w.influenced',
      'w.site_id as siteId',
      's.name as siteName',
      'w.noted_at as since',
      'w.ended_at as endedAt',
      'w.ended_because as endedBecause',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof waits>['execute']>>[number]

function wait(row: Row): Wait {
  const { personId, givenName, familyName, called, protection, ...rest } = row
  const { party, people, pet, wheelchair, influenced, ...facts } = rest
  const need: Need = { party: party satisfies Party, people, pet, wheelchair, influenced }
  return { ...facts, need, guest: { id: personId, givenName, familyName, called, protection } }
}

const asking = (query: ReturnType<typeof waits>): Asking<Wait[]> =>
  told(rowsOf(query, { since: 'moment', endedAt: 'moment' }), (rows) => rows.map(wait))

const offersOf = (tx: Tx): Asking<NightOffer[]> =>
  rowsOf(
    tx
      .selectFrom('night_offer as o')
      .leftJoin('site as s', 's.id', 'o.site_id')
      .select([
        'o.id',
        'o.wait_id as waitId',
        'o.site_id as siteId',
        's.name as siteName',
        'o.because',
        'o.words',
        'o.lapses_at as lapsesAt',
        'o.answered',
        'o.booking_id as bookingId',
      ])
      .orderBy('o.offered_at', 'desc')
      .orderBy('o.id', 'desc')
      .limit(2000),
    { lapsesAt: 'moment' },
  )

/** Everybody in the municipality who waits, first first: by ids, never who. */
const line: Asking<InLine[]> = told(
  rowsOf(sql<InLine>`select wait_id as "waitId", site_id as "siteId", children, outdoors, since from app.wait_line()`, {
    since: 'moment',
  }),
  inLine,
)

/** Those who wait now, in their order, or those whose waiting has ended, the latest first. */
export const waitingNow = (tx: Tx, which: 'now' | 'ended'): Asking<{ waiting: Waiting[]; line: InLine[] }> =>
  told(
    allOf({
      waits: asking(
        which === 'now'
          ? waits(tx).where('w.ended_at', 'is', null).limit(500)
          : waits(tx).where('w.ended_at', 'is not', null).orderBy('w.ended_at', 'desc').limit(500),
      ),
      offers: offersOf(tx),
      line,
    }),
    ({ waits, offers, line }) => {
      const places = new Map(line.map(({ waitId }, i) => [waitId, i + 1]))
      const waiting = waits.map((one) => ({
        ...one,
        place: places.get(one.id) ?? null,
        offer: offers.find(({ waitId }) => waitId === one.id) ?? null,
      }))
      const first = ({ place }: Waiting) => place ?? Number.MAX_SAFE_INTEGER
      return { line, waiting: which === 'now' ? waiting.toSorted((a, b) => first(a) - first(b)) : waiting }
    },
  )

/** One of them, with its offers. */
export const waitToRead = (tx: Tx, id: string): Asking<{ wait: Wait | null; offers: NightOffer[]; line: InLine[] }> =>
  told(allOf({ waits: asking(waits(tx).where('w.id', '=', id)), offers: offersOf(tx), line }), (found) => ({
    wait: found.waits[0] ?? null,
    offers: found.offers.filter(({ waitId }) => waitId === id),
    line: found.line,
  }))
