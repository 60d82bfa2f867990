/** What the landlords of the demo keep: contacts, vacancies, inspections, and from 2024 the tools that were decided after the motion of September 2023. */

import { castIds } from './cast.ts'
import { chance } from './random.ts'
import { at, happened, MUNICIPALITY, type Story, userId } from './story.ts'

type Day = Temporal.PlainDate
const day = (text: string): Day => Temporal.PlainDate.from(text)

/** A second private landlord, with no agent in Hemvist: the municipality writes down what it lets. */
export const thirdLandlord = '0197aa00-0000-7000-8000-0000000000a1'

const landlords = [
  { id: castIds.landlord, kind: 'municipalCompany', number: '5560125790', phone: '0480-45 00 00', by: 'hanna' },
  { id: castIds.otherLandlord, kind: 'private', number: '5560360793', phone: '0480-45 20 00', by: 'siv' },
  { id: thirdLandlord, kind: 'private', number: null, phone: '0480-45 30 00', by: 'siv' },
] as const

const contacts = [
  ['agent', null, 'Kundtjänst', '0480-45 00 01', 'Vardagar 8–16'],
  ['caretaker', 'Norrliden', 'Bodil, bovärd', '0480-45 00 11', 'Vardagar 7–15'],
  ['caretaker', 'Berga', 'Lasse, bovärd', '0480-45 00 12', 'Vardagar 7–15'],
  ['disturbancePatrol', null, 'Störningsjouren', '0480-45 00 99', 'Alla kvällar och nätter'],
  ['faults', null, 'Felanmälan', '0480-45 00 05', 'Dygnet runt'],
] as const

const tools = [
  [
    'ownerDirective',
    castIds.landlord,
    'Ägardirektiv: bostäder för alla',
    'Bolaget ska bidra till att fler går från andra hand till ett eget avtal.',
    null,
  ],
  [
    'reservedDwellings',
    castIds.landlord,
    'Tjugo lägenheter om året',
    'För hushåll utan egen bostad. Kommunen föreslår, bolaget skriver avtalet direkt med hushållet.',
    20,
  ],
  [
    'openCriteria',
    castIds.landlord,
    'Förtur i bolagets kö',
    'Barn i hushållet, våld i nära relation eller lång tid utan egen bostad. Varje hushåll bedöms för sig.',
    10,
  ],
  [
    'rentGuarantee',
    null,
    'Kommunal hyresgaranti',
    'För den som klarar hyran utan försörjningsstöd men nekas ett avtal.',
    8,
  ],
] as const

/** From the year after the motion; the landlords themselves were there before. */
const TOOLS_FROM = day('2024-02-26')

export function landlordRows(told: Story): void {
  const story = { ...told, c: chance(58) }
  organisation(story)
  for (const landlord of landlords) factsOf(story, landlord)
  if (Temporal.PlainDate.compare(TOOLS_FROM, story.today) <= 0) toolRows(story)
  lets(story)
}

function organisation({ rows }: Story): void {
  rows.add('organisation', {
    id: thirdLandlord,
    municipality_code: MUNICIPALITY,
    kind: 'landlord',
    name: 'Lindöns Hyreshus',
    since: Temporal.Instant.from('2016-01-01T08:00:00Z'),
  })
}

function factsOf(story: Story, { id, kind, number, phone, by }: (typeof landlords)[number]): void {
  const { c, rows } = story
  const noted = at(c, day('2022-03-01'))
  const own = () => ({ id: c.id(noted), municipality_code: MUNICIPALITY, landlord_id: id })
  rows.add('landlord_facts', {
    ...own(),
    kind,
    organisation_number: number,
    phone,
    email: null,
    website: null,
    words: kind === 'municipalCompany' ? 'Bovärden i området vet mest om huset. Ring dit först.' : null,
    noted_at: noted,
    noted_by: userId(by),
  })
  const shown = id === castIds.landlord ? contacts : contacts.slice(0, 1)
  for (const [of, area, name, number, hours] of shown)
    rows.add('landlord_contact', {
      ...own(),
      kind: of,
      area_name: area,
      name,
      phone: id === castIds.landlord ? number : phone,
      hours,
      from_on: day('2022-03-01'),
      added_at: noted,
      added_by: userId(by),
    })
}

function toolRows(story: Story): void {
  const { c, rows, today } = story
  for (const [kind, landlord, title, criteria, promised] of tools) {
    const added = at(c, TOOLS_FROM)
    const id = c.id(added)
    const own = () => ({ id: c.id(added), municipality_code: MUNICIPALITY, home_tool_id: id })
    rows.add('home_tool', {
      id,
      municipality_code: MUNICIPALITY,
      kind,
      landlord_id: landlord,
      added_at: added,
      added_by: userId('agneta'),
    })
    rows.add('home_tool_terms', {
      ...own(),
      title,
      criteria,
      decided: 'Kommunfullmäktige 26 februari 2024',
      from_on: TOOLS_FROM,
      promised,
      promised_per: promised === null ? null : 'year',
      set_at: added,
      set_by: userId('agneta'),
    })
    happened(story, added, userId('agneta'), { what: 'home-tool.added', subject: id, data: { kind } })
    for (const months of [4, 11, 19, 27]) {
      const on = TOOLS_FROM.add({ months })
      if (promised === null || Temporal.PlainDate.compare(on, today) > 0) continue
      rows.add('home_tool_given', {
        ...own(),
        on_day: on,
        number: c.between(1, 4),
        words: null,
        noted_at: at(c, on),
        noted_by: userId('agneta'),
      })
    }
  }
}

/** Empty flats of each landlord that wait for an answer, one that was drawn back, and inspections of them. */
function lets(story: Story): void {
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

function emptyFlat({ rows }: Story, { dwelling, landlord, address, area, rooms, added, by, nth }: Empty): void {
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
