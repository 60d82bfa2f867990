/** The demo's acute places: the municipality's own until the partnership began, Stadsmissionen's since; never two guests in one bed a night. */

import { momentOf } from '../platform/time/index.ts'
import { castIds } from './cast.ts'
import type { Chance } from './random.ts'
import type { Sheaf } from './rows.ts'
import { type Bed, type House, MUNICIPALITY, PARTNERSHIP, TURNAROUND, userId } from './story.ts'

type Day = Temporal.PlainDate
const compare = Temporal.PlainDate.compare

const OPENED = Temporal.PlainDate.from('2015-01-15')
const ROOMS: readonly [string, number, boolean][] = [
  ['Rum 1', 4, false],
  ['Rum 2', 4, false],
  ['Rum 3', 3, false],
  ['Rum 4', 3, false],
  ['Familjerummet', 2, true],
]

/** The acute housing up to today, in the order that it followed each other: the last of them is where guests sleep tonight. */
export function shelters(c: Chance, rows: Sheaf, today: Day): House[] {
  const own = { organisation: castIds.kalmar, name: 'Kommunens akutboende', receives: userId('mats') }
  const partners = {
    organisation: castIds.stadsmissionen,
    name: 'Stadsmissionens akutboende',
    receives: userId('nils'),
  }
  if (compare(today, PARTNERSHIP) < 0) return [house(c, rows, { ...own, from: OPENED, until: null })]
  return [
    house(c, rows, { ...own, from: OPENED, until: PARTNERSHIP.subtract({ days: 1 }) }),
    house(c, rows, { ...partners, from: PARTNERSHIP, until: null }),
  ]
}

/** A house with its rooms and beds. */
function house(c: Chance, rows: Sheaf, facts: Omit<House, 'siteId' | 'beds'> & { name: string }): House {
  const { name: siteName, ...rest } = facts
  const when = momentOf(facts.from, '08:00')
  const siteId = c.id(when)
  rows.add('site', {
    id: siteId,
    municipality_code: MUNICIPALITY,
    organisation_id: facts.organisation,
    name: siteName,
    living_form_code: 'acutePlace',
    opens_at: '18:00',
    closes_at: '09:00',
    turnaround_minutes: facts.organisation === castIds.kalmar ? 0 : TURNAROUND,
  })
  const beds: Bed[] = []
  for (const [name, size, together] of ROOMS) {
    const roomId = c.id(when)
    rows.add('room', {
      id: roomId,
      municipality_code: MUNICIPALITY,
      site_id: siteId,
      name,
      taken_as_one: together,
      wheelchair: together || name === 'Rum 3',
    })
    for (let n = 1; n <= size; n += 1) {
      const bed = { id: c.id(when), taken: [] }
      rows.add('bed', {
        id: bed.id,
        municipality_code: MUNICIPALITY,
        room_id: roomId,
        name: String(beds.length + 1),
        in_service_from: facts.from,
        out_of_service_from: facts.until?.add({ days: 1 }) ?? null,
        extra_id: null,
      })
      // the family's room stands free for families
      if (!together) beds.push(bed)
      else beds.push({ ...bed, taken: [{ from: '0000-01-01', to: '9999-12-31' }] })
    }
  }
  return { ...rest, siteId, beds }
}

/** A bed that is free every night from `from` to `to`; null when all but `spare` beds, and those that nobody is given by himself, are taken. */
export function freeBed({ beds, keeps = 2 }: House, from: Day, to: Day, spare = 3): Bed | null {
  const [first, last] = [from.toString(), to.toString()]
  return (
    beds
      .slice(0, keeps === 0 ? beds.length : beds.length - keeps - spare)
      .find((one) => one.taken.every((span) => span.to < first || span.from > last)) ?? null
  )
}

/** Nobody else has the bed on these nights. */
export function take(bed: Bed, from: Day, to: Day): void {
  bed.taken.push({ from: from.toString(), to: to.toString() })
}
