/** The houses beside the acute housing, from the partnership on: a night shelter, hotel rooms in winter, a women’s shelter with a hidden address; and what each house takes. */

import { momentOf } from '../../platform/time/index.ts'
import { castIds } from '../cast.ts'
import { type Chance, chance } from '../random.ts'
import type { Sheaf } from '../rows.ts'
import { type Bed, type House, type Houses, MUNICIPALITY, notLater, PARTNERSHIP, TURNAROUND, userId } from '../story.ts'

type Day = Temporal.PlainDate
type Others = NonNullable<Houses['others']>
type RoomFacts = readonly [name: string, beds: readonly string[], rest?: { together?: boolean; wheelchair?: boolean }]

const NIGHT: readonly RoomFacts[] = [
  ['Stora rummet', ['1 nere', '2 uppe', '3 nere', '4 uppe', '5 nere', '6 uppe']],
  ['Kvinnornas rum', ['7 nere', '8 uppe', '9 nere']],
  ['Rummet för den med hund', ['10', '11'], { wheelchair: true }],
  ['Det tysta rummet', ['12']],
]
const HIDDEN: readonly RoomFacts[] = ['A', 'B', 'C'].map((name) => [
  `Rum ${name}`,
  ['1', '2', '3'].map((bed) => `${name}${bed}`),
  { together: true, wheelchair: name === 'C' },
])
const HOTEL: readonly RoomFacts[] = [1, 2, 3].map((room) => [`Dubbelrum ${room}`, [], { together: true }])
/** The partnership’s first nights are in March: the first winter with rooms in a hotel is the one after. */
const FIRST_WINTER = 2024

type Facts = { name: string; organisation: string; receives: string; hours: [string, string]; form?: House['form'] }

/** Chances of their own: nobody else in the demo becomes another because of them. */
export function nightHouses(rows: Sheaf, today: Day): Others | null {
  if (Temporal.PlainDate.compare(today, PARTNERSHIP) < 0) return null
  const c = chance(1102)
  const partner = { organisation: castIds.stadsmissionen, receives: userId('nils') }
  const own = { organisation: castIds.kalmar, receives: userId('agneta') }
  const night = built(c, rows, { ...partner, name: 'Stadsmissionens nattplatser', hours: ['20:00', '08:00'] }, NIGHT)
  const hotel = built(c, rows, { ...own, name: 'Vinterns hotellrum', hours: ['15:00', '10:00'] }, HOTEL)
  const hidden = built(
    c,
    rows,
    { ...own, name: 'Det skyddade boendet', hours: ['00:00', '12:00'], form: 'protectedHousing' },
    HIDDEN,
  )
  for (let year = FIRST_WINTER; year <= today.year; year += 1) hotelWinter(c, rows, hotel, year, today)
  return { night: night.house, hotel: { ...hotel.house, keeps: 0 }, hidden: hidden.house }
}

type Built = { house: House; rooms: string[] }

function built(c: Chance, rows: Sheaf, facts: Facts, plan: readonly RoomFacts[]): Built {
  const when = momentOf(PARTNERSHIP, '08:00')
  const siteId = c.id(when)
  const { name, organisation, receives, hours, form } = facts
  rows.add('site', {
    id: siteId,
    municipality_code: MUNICIPALITY,
    organisation_id: organisation,
    name,
    living_form_code: form ?? 'acutePlace',
    opens_at: hours[0],
    closes_at: hours[1],
    turnaround_minutes: organisation === castIds.kalmar ? 0 : TURNAROUND,
  })
  const beds: Bed[] = []
  const rooms = plan.map(([room, names, rest]) => {
    const roomId = c.id(when)
    const { together = false, wheelchair = false } = rest ?? {}
    rows.add('room', {
      ...{
        id: roomId,
        municipality_code: MUNICIPALITY,
        site_id: siteId,
        name: room,
        taken_as_one: together,
        wheelchair,
      },
    })
    for (const bed of names) beds.push(bedIn(c, rows, { room: roomId, name: bed, from: PARTNERSHIP }))
    return roomId
  })
  const house = { siteId, organisation, receives, from: PARTNERSHIP, until: null, beds, ...(form && { form }) }
  return { house, rooms }
}

type NewBed = { room: string; name: string; from: Day; out?: Day; extra?: string }

/** A bed, or an extra one for some nights. */
export function bedIn(c: Chance, rows: Sheaf, { room, name, from, out, extra }: NewBed): Bed {
  const id = c.id(momentOf(from, '08:00'))
  rows.add('bed', {
    ...{ id, municipality_code: MUNICIPALITY, room_id: room, name, in_service_from: from },
    ...{ out_of_service_from: out ?? null, extra_id: extra ?? null },
  })
  return { id, taken: [] }
}

type Extra = { from: Day; until: Day; beds: number; because: string; by: string; at: Temporal.Instant }

/** Places that are opened for some nights, with the reason. */
export function extraAt(c: Chance, rows: Sheaf, siteId: string, { from, until, beds, because, by, at }: Extra): string {
  const id = c.id(at)
  rows.add('extra_places', {
    ...{ id, municipality_code: MUNICIPALITY, site_id: siteId, from_on: from, until_on: until, beds, because },
    ...{ opened_at: at, opened_by: by, closed_last: null, closed_because: null, closed_at: null, closed_by: null },
  })
  return id
}

/** Double rooms from the middle of November to the middle of March, as the municipality has bought them. */
function hotelWinter(c: Chance, rows: Sheaf, { house, rooms }: Built, year: number, today: Day): void {
  const from = Temporal.PlainDate.from({ year, month: 11, day: 15 })
  const decided = from.subtract({ days: 20 })
  if (Temporal.PlainDate.compare(decided, today) >= 0) return
  const until = from.add({ months: 4 })
  const because = 'Kallt: tre dubbelrum på hotell enligt avtal, för familjer och par.'
  const extra = { from, until, beds: 6, because, by: userId('agneta'), at: momentOf(decided, '10:00') }
  const id = extraAt(c, rows, house.siteId, extra)
  rooms.forEach((room, n) => {
    for (const side of ['inre', 'yttre']) {
      const name = `${n + 1} ${side}`
      // whoever has one of a room’s beds has the room
      const bed = bedIn(c, rows, { room, name, from, out: until.add({ days: 1 }), extra: id })
      const others = [
        { from: '0000-01-01', to: from.subtract({ days: 1 }).toString() },
        { from: until.add({ days: 1 }).toString(), to: '9999-12-31' },
      ]
      if (side === 'inre') house.beds.push({ ...bed, taken: others })
    }
  })
}

/** What each house takes, as it stands in the list where a place is looked for. */
export function intakes(rows: Sheaf, { houses, others }: Houses): void {
  const c = chance(1103)
  const [first, last] = [houses[0], houses.at(-1)]
  const add = (house: House | undefined, facts: Intake) => house && intakeOf(c, rows, house, facts)
  // somebody is awake there and opens all night: the others shut, and whoever comes at three must get in somewhere
  const acute = { kind: 'acuteHousing', pets: false, sober: true, entry: null } as const
  add(first, {
    ...{ ...acute, takes: ['women', 'men', 'families'], wheelchair: true, staff: true },
    ...{ area: 'Malmen', way: 'Tjugo minuter till fots från centrum, eller buss till Malmen.' },
  })
  if (others === null) return
  add(last, {
    ...{ ...acute, takes: ['women', 'men', 'couples', 'families'], wheelchair: true, staff: true },
    ...{ area: 'Malmen', way: 'Femton minuter till fots från stationen. Ring på vid gaveln.' },
  })
  add(others.night, {
    ...{ kind: 'nightShelter', takes: ['women', 'men'], pets: true, wheelchair: true, sober: false, staff: true },
    ...{ entry: ['20:00', '01:00'], area: 'Centrum', way: 'Fem minuter till fots från frukosten, in över gården.' },
  })
  add(others.hotel, {
    ...{ kind: 'hotel', takes: ['women', 'couples', 'families'], pets: false, wheelchair: false, sober: true },
    ...{ staff: false, entry: ['15:00', '23:00'], season: ['11-15', '03-15'] },
    ...{ area: 'Centrum', way: 'Tio minuter till fots från stationen. Receptionen vet besked.' },
  })
  add(others.hidden, {
    ...{ kind: 'womensShelter', takes: ['women', 'families'], pets: true, wheelchair: true, sober: true, staff: true },
    ...{ entry: null, area: null, way: 'Personalen möter. Ring först.', hidden: true },
  })
  const at = notLater(momentOf(PARTNERSHIP, '09:00'))
  rows.add('site_named', {
    ...{ id: c.id(at), municipality_code: MUNICIPALITY, site_id: others.hidden.siteId, user_id: userId('sofia') },
    ...{ named_at: at, named_by: userId('agneta'), ended_at: null, ended_by: null },
  })
}

type Intake = {
  kind: 'nightShelter' | 'acuteHousing' | 'womensShelter' | 'hotel'
  takes: readonly string[]
  pets: boolean
  wheelchair: boolean
  sober: boolean
  entry: readonly [string, string] | null
  staff: boolean
  season?: readonly [string, string]
  area: string | null
  way: string
  hidden?: boolean
}

function intakeOf(c: Chance, rows: Sheaf, house: House, facts: Intake): void {
  const at = notLater(momentOf(house.from, '09:00'))
  const { kind, takes, pets, wheelchair, sober, entry, staff, season, area, way, hidden = false } = facts
  rows.add('site_intake', {
    ...{ id: c.id(at), municipality_code: MUNICIPALITY, site_id: house.siteId, kind, hidden, takes: [...takes] },
    ...{ pets, wheelchair, sober, entry_from: entry?.[0] ?? null, entry_until: entry?.[1] ?? null },
    ...{ staff_at_night: staff, season_from: season?.[0] ?? null, season_until: season?.[1] ?? null, hold_minutes: 90 },
    ...{
      area,
      way,
      set_at: at,
      set_by: runBy(house),
      ended_at: null,
      ended_by: null,
      undone_at: null,
      undone_by: null,
    },
  })
}

/** Who looks after a house’s settings. */
export const runBy = ({ organisation }: House): string =>
  userId(organisation === castIds.stadsmissionen ? 'inger' : 'agneta')
