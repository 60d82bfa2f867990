/** What the landlords of the demo keep: contacts, vacancies, inspections, and from 2024 the tools that were decided after the motion of September 2023. */

import { castIds } from './cast.ts'
import { lets, thirdLandlord } from './landlord-lets.ts'
import { chance } from './random.ts'
import { at, happened, MUNICIPALITY, type Story, userId } from './story.ts'
import { vacancyFile } from './vacancy-file.ts'

type Day = Temporal.PlainDate
const day = (text: string): Day => Temporal.PlainDate.from(text)

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
  if (Temporal.PlainDate.compare(TOOLS_FROM, story.today) > 0) return
  toolRows(story)
  lets(story)
  vacancyFile(story)
}

function organisation({ rows }: Story): void {
  rows.add('organisation', {
    id: thirdLandlord,
    municipality_code: MUNICIPALITY,
    kind: 'landlord',
    name: 'Lindöns Hyreshus',
    since: Temporal.Instant.from('2016-01-01T08:00:00Z'),
    private_person: false,
  })
}

function factsOf(story: Story, { id, kind, number, phone, by }: (typeof landlords)[number]): void {
  const { c, rows } = story
  const noted = at(c, day('2022-03-01'))
  const own = () => ({ id: c.id(noted), municipality_code: MUNICIPALITY, landlord_id: id })
  rows.add('landlord_facts', {
    ...own(),
    kind,
    // a private person's: all rows of a table are written with the columns of its first
    person_name: null,
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
