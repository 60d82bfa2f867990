/** Nights without a name at the partner's night shelter, since the board lets it write down nobody: more in winter. Written last, since each has a code while it lives. */

import type { Tx } from '../../platform/database/index.ts'
import { momentOf, now } from '../../platform/time/index.ts'
import { type Chance, chance } from '../random.ts'
import { type Sheaf, sheaf } from '../rows.ts'
import {
  type Bed,
  type House,
  happened,
  MUNICIPALITY,
  NEW_ACT,
  notLater,
  type Story,
  TURNAROUND,
  userId,
} from '../story.ts'

type Day = Temporal.PlainDate
const compare = Temporal.PlainDate.compare

/** `came`: and left; `stays`: is there; `noShow`: and was said so; the others have not come yet. */
type State = 'came' | 'stays' | 'noShow' | 'expected' | 'held'
export type Nameless = {
  id: string
  bed: Bed
  first: Day
  last: Day
  state: State
  booked: Temporal.Instant
  by: string
  arrived?: Temporal.Instant
  left?: Temporal.Instant
  holdUntil?: Temporal.Instant
  needs?: string
}

/** So many beds are had a night, by month: beds that stand free in summer are too few in January. */
const usual = [9, 9, 7, 5, 3, 2, 2, 2, 3, 5, 7, 9]
const YEARS = 3
/** Rows of bookings at a time: each has a code until it is over, and there are few short ones. */
const AT_ONCE = 200

/** What was and is, up to tonight; and the nights on which the last bed was had. */
export function namelessNights(story: Story, tonight: Day): { all: Nameless[]; full: Day[] } {
  const house = story.others?.night
  if (house === undefined) return { all: [], full: [] }
  const c = chance(1104)
  const all: Nameless[] = []
  const full: Day[] = []
  const begins = [NEW_ACT, tonight.subtract({ years: YEARS })].reduce((a, b) => (compare(a, b) < 0 ? b : a))
  // the last beds are for those who come tonight
  const beds = house.beds.slice(0, -3)
  for (let night = begins; compare(night, tonight) < 0; night = night.add({ days: 1 })) {
    const wanted = Math.max(1, (usual[night.month - 1] ?? 4) + c.between(-2, 1))
    const had = beds.filter((bed) => isHad(bed, night)).length
    for (let more = had; more < Math.min(wanted, beds.length); more += 1) {
      const bed = beds.find((one) => !isHad(one, night))
      if (bed) all.push(came(c, story, house, { bed, night, tonight }))
    }
    if (wanted >= beds.length) full.push(night)
    if (c.happens(0.07)) all.push(noShow(c, story, { bed: c.pick(house.beds.slice(-3)), night }))
  }
  return { all, full }
}

const isHad = ({ taken }: Bed, night: Day): boolean =>
  taken.some(({ from, to }) => from <= night.toString() && to >= night.toString())

type Asked = { bed: Bed; night: Day; tonight: Day }

function came(c: Chance, story: Story, house: House, { bed, night, tonight }: Asked): Nameless {
  const nights = Number(c.weighted({ '1': 45, '2': 20, '3': 15, '5': 20 }))
  const meant = night.add({ days: nights - 1 })
  const stays = compare(meant, tonight) >= 0
  const last = stays && compare(meant, tonight.add({ days: 2 })) > 0 ? tonight.add({ days: 2 }) : meant
  bed.taken.push({ from: night.toString(), to: last.toString() })
  const booked = momentOf(night, `1${c.between(5, 9)}:${c.between(10, 59)}`)
  const arrived = momentOf(night, `2${c.between(0, 3)}:${c.between(10, 59)}`)
  const left = notLater(momentOf(last.add({ days: 1 }), `07:${c.between(10, 55)}`))
  const by = userId(c.happens(0.4) ? 'noor' : 'nils')
  const one: Nameless = {
    id: c.id(booked),
    bed,
    first: night,
    last,
    state: stays ? 'stays' : 'came',
    booked,
    by,
    arrived,
  }
  told(story, one, 'booking.made', booked, by)
  told(story, one, 'stay.arrived', arrived, house.receives)
  if (stays) return one
  told(story, one, 'stay.departed', left, house.receives)
  return { ...one, left }
}

function noShow(c: Chance, story: Story, { bed, night }: Omit<Asked, 'tonight'>): Nameless {
  const booked = momentOf(night, `1${c.between(5, 9)}:${c.between(10, 59)}`)
  const one: Nameless = {
    id: c.id(booked),
    bed,
    first: night,
    last: night,
    state: 'noShow',
    booked,
    by: userId('noor'),
  }
  told(story, one, 'booking.made', booked, one.by)
  return one
}

function told(story: Story, { id, first, last }: Nameless, what: string, when: Temporal.Instant, by: string): void {
  happened(story, when, by, { what, subject: id, data: { firstNight: first.toString(), lastNight: last.toString() } })
}

/** Writes them: a few bookings at a time, so that a code that has done its work is free for the next. */
export async function writeNameless(tx: Tx, house: House, all: readonly Nameless[]): Promise<void> {
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const some = all.slice(at, at + AT_ONCE)
    const rows = sheaf()
    for (const one of some) rows.add('booking', bookingOf(house, one))
    await rows.write(tx, () => undefined)
    const over = some.filter(({ state }) => state === 'came' || state === 'noShow').map(({ id }) => id)
    if (over.length > 0) await tx.updateTable('booking').set({ code: null }).where('id', 'in', over).execute()
  }
  const rows = sheaf()
  const c = chance(1105)
  for (const one of all) nightsOf(c, rows, house, one)
  await rows.write(tx, () => undefined)
}

const bookingOf = ({ siteId }: House, { id, bed, first, last, holdUntil, needs, booked, by }: Nameless) => ({
  ...{ id, municipality_code: MUNICIPALITY, site_id: siteId, bed_id: bed.id, person_id: null, case_id: null },
  ...{ first_night: first, last_night: last, hold_until: holdUntil ?? null, needs: needs ?? null },
  ...{ booked_at: booked, booked_by: by, party_id: null },
})

function nightsOf(c: Chance, rows: Sheaf, house: House, one: Nameless): void {
  const { id, bed, first, last, state, arrived, left, holdUntil } = one
  const base = { municipality_code: MUNICIPALITY, booking_id: id }
  if (state === 'noShow') {
    const ended = notLater(momentOf(first.add({ days: 1 }), '01:10'))
    const end = { because: 'noShow', words: null, ended_at: ended, ended_by: house.receives } as const
    rows.add('booking_end', { ...base, id: c.id(ended), ...end, undone_at: null, undone_by: null })
    return
  }
  for (let night = first; compare(night, last) <= 0; night = night.add({ days: 1 }))
    rows.add('bed_night', { ...base, bed_id: bed.id, night, person_id: null, hold_until: holdUntil ?? null })
  if (arrived === undefined) return
  rows.add('stay', {
    ...{ ...base, id: c.id(arrived), person_id: null, site_id: house.siteId, living_form_code: 'acutePlace' },
    ...{ from_on: first, until_on: left ? last : null, arrived_at: arrived, arrived_by: house.receives },
    ...{ departed_at: left ?? null, departed_by: left ? house.receives : null, undone_at: null, undone_by: null },
  })
  const ready = left?.add({ minutes: TURNAROUND })
  if (left && ready && Temporal.Instant.compare(ready, now()) > 0)
    rows.add('bed_turnaround', {
      ...{ ...base, id: c.id(left), bed_id: bed.id, until_at: ready, begun_at: left, begun_by: house.receives },
      ...{ ended_at: null, ended_by: null },
    })
}
