/** What the landlords of the demo have empty: flats that wait for an answer, one that was drawn back, and what was found in them. */

import { castIds } from './cast.ts'
import { at, happened, MUNICIPALITY, type Story, userId } from './story.ts'

/** A second private landlord, with no agent in Hemvist: the municipality writes down what it lets. */
export const thirdLandlord = '0197aa00-0000-7000-8000-0000000000a1'

/** Empty flats of each landlord that wait for an answer, one that was drawn back, and inspections of them. */
export function lets(story: Story): void {
  const { c, today } = story
  const places = [
    [castIds.landlord, 'Kvarnstugevägen 2', 'Norrliden', 2, 'hanna'],
    [castIds.landlord, 'Kvarnstugevägen 4', 'Norrliden', 3, 'hanna'],
    [castIds.landlord, 'Sjöstugevägen 7', 'Berga', 1, 'hanna'],
    [castIds.otherLandlord, 'Strandlindsgatan 3', 'Oxhagen', 2, 'siv'],
    [thirdLandlord, 'Lindöbacken 1', 'Lindsdal', 4, 'siv'],
  ] as const
  for (const [nth, [landlord, address, area, rooms, by]] of places.entries()) {
    const added = at(c, today.subtract({ days: 40 }))
    const dwelling = c.id(added)
    emptyFlat(story, { dwelling, landlord, address, area, rooms, added, by: userId(by), nth })
    vacancyOf(story, { dwelling, rooms, by: userId(by), nth, drawnBack: nth === places.length - 1 })
    if (nth < 2) inspectionOf(story, dwelling, nth)
  }
}

type Empty = {
  dwelling: string
  landlord: string
  address: string
  area: string
  rooms: number
  added: Temporal.Instant
  by: string
  nth: number
}

export function emptyFlat({ rows }: Story, { dwelling, landlord, address, area, rooms, added, by, nth }: Empty): void {
  rows.add('dwelling', {
    id: dwelling,
    municipality_code: MUNICIPALITY,
    landlord_id: landlord,
    address,
    number: '1101',
    area_name: area,
    rooms,
    square_metres: 20 + rooms * 20,
    rent_kr: 3900 + rooms * 1500,
    added_at: added,
    added_by: by,
    withdrawn_on: null,
    withdrawn_by: null,
    floor: nth,
    lift: nth === 0 ? 'no' : 'unknown',
    wheelchair: nth === 0 ? 'yes' : 'unknown',
    pets: nth % 2 === 0 ? 'yes' : 'no',
    to_school: rooms > 2 ? 'Fem minuter att gå till skola och förskola' : null,
    to_bus: 'Två minuter att gå',
    to_shop: null,
  })
}

function vacancyOf(
  story: Story,
  of: { dwelling: string; rooms: number; by: string; nth: number; drawnBack: boolean },
): void {
  const { c, rows, today } = story
  const on = today.subtract({ days: 3 + of.nth })
  const offered = at(c, on)
  const id = c.id(offered)
  const back = of.drawnBack ? at(c, today.subtract({ days: 1 })) : null
  rows.add('vacancy', {
    id,
    municipality_code: MUNICIPALITY,
    dwelling_id: of.dwelling,
    free_from: today.add({ days: 20 + of.nth * 5 }),
    offered_on: on,
    answer_by: today.add({ days: 6 + of.nth * 3 }),
    form: of.nth === 3 ? 'secondHandLease' : 'firstHandLease',
    rent_kr: 3900 + of.rooms * 1500,
    requirements: 'Hemförsäkring från första dagen.',
    reserved_for: of.rooms > 2 ? 'families' : null,
    via: 'form',
    // those that came in a file have them: all rows of a table are written with the columns of its first
    import_id: null,
    added_dwelling: false,
    offered_at: offered,
    offered_by: of.by,
    withdrawn_at: back,
    withdrawn_by: back === null ? null : of.by,
    withdrawn_because: back === null ? null : 'Ska renoveras först.',
  })
  happened(story, offered, of.by, { what: 'vacancy.offered', subject: id, data: { dwelling: of.dwelling } })
}

function inspectionOf({ c, rows, today }: Story, dwelling: string, nth: number): void {
  const on = today.subtract({ days: 12 + nth })
  const noted = at(c, on)
  const id = c.id(noted)
  rows.add('inspection', {
    id,
    municipality_code: MUNICIPALITY,
    dwelling_id: dwelling,
    organisation_id: castIds.landlord,
    kind: 'moveOut',
    on_day: on,
    present: ['landlord', 'municipality'],
    words: null,
    follow_up_on: nth === 0 ? today.add({ days: 9 }) : null,
    noted_at: noted,
    noted_by: userId('hanna'),
  })
  const findings = [
    ['Kök', 'Spricka i bänkskivan', 'damaged', 1200, 'landlord'],
    ['Vardagsrum', 'Repor i golvet', 'worn', null, null],
  ] as const
  for (const [place, words, condition, cost, paid] of findings)
    rows.add('inspection_finding', {
      id: c.id(noted),
      municipality_code: MUNICIPALITY,
      inspection_id: id,
      place,
      words,
      condition,
      cost_kr: cost,
      paid_by: paid,
      found_at: noted,
      found_by: userId('hanna'),
    })
}
