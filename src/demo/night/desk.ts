/** What waits for somebody tonight: those without a place, an offer, the partner’s requests; and what the staff at the door keep of their guests. */

import { momentOf, now } from '../../platform/time/index.ts'
import { castIds } from '../cast.ts'
import { chance } from '../random.ts'
import { type House, MUNICIPALITY, notLater, PARTNERSHIP, type Story, type Told, userId } from '../story.ts'
import { runBy } from './houses.ts'
import { expected } from './tonight.ts'

type Day = Temporal.PlainDate
const undone = { undone_at: null, undone_by: null }

/** A family first, since they have children; then those who wait the longest. */
export function waitingTonight(told: Story, night: Day, open: readonly Told[]): void {
  const story = { ...told, c: chance(1114) }
  const inside = ({ person, career }: Told) =>
    story.sleeping.has(person.id) || [2, 3].includes(career.segments.at(-1)?.situation ?? 0)
  const left = open.filter((one) => !inside(one) && !story.expected.has(one.person.id))
  const [family] = left.filter(({ person }) => person.children.length > 0)
  const [first, second, third] = left.filter(({ person }) => person.children.length === 0).slice(-3)
  if (family)
    waits(story, family, night.subtract({ days: 1 }), { party: 'family', people: family.person.children.length + 1 })
  if (first) waits(story, first, night.subtract({ days: 3 }), { outdoors: true, influenced: true })
  const wait = second && waits(story, second, night.subtract({ days: 2 }), {})
  if (third) waits(story, third, night.subtract({ days: 1 }), { pet: true })
  const house = story.houses.at(-1)
  if (second && wait && house) offer(story, wait, second, house, night)
}

type Needs = { party?: 'family'; people?: number; outdoors?: boolean; pet?: boolean; influenced?: boolean }

function waits({ c, rows }: Story, { person }: Told, on: Day, needs: Needs): { id: string; by: string } {
  const noted = notLater(momentOf(on, `1${c.between(0, 5)}:${c.between(10, 59)}`))
  const { party, people = 1, outdoors = false, pet = false, influenced = false } = needs
  const id = c.id(noted)
  rows.add('night_wait', {
    ...{ id, municipality_code: MUNICIPALITY, person_id: person.id, site_id: null, people, children: people - 1 },
    ...{ party: party ?? (person.sex === 'female' ? 'woman' : 'man'), outdoors, pet, wheelchair: false, influenced },
    ...{ noted_at: noted, noted_by: person.worker, ended_because: null, ended_at: null, ended_by: null },
  })
  return { id, by: person.worker }
}

/** Waits for an answer with its place held, and lapses by itself. */
function offer(
  story: Story,
  { id, by }: { id: string; by: string },
  { person, caseId }: Told,
  house: House,
  night: Day,
): void {
  const { c, rows } = story
  const offered = now().subtract({ minutes: 25 })
  const lapses = offered.add({ minutes: 90 })
  const guest = { id: person.id, worker: by, caseId }
  const booking = expected(story, house, guest, { first: night, nights: 1, needs: null, holdUntil: lapses })
  if (booking === null) return
  rows.add('night_offer', {
    ...{ id: c.id(offered), municipality_code: MUNICIPALITY, wait_id: id, site_id: house.siteId, because: 'onlyFits' },
    ...{ words: 'De som står före behöver ett rum för flera eller ett boende som inte kräver nykterhet.' },
    ...{ lapses_at: lapses, booking_id: booking, offered_at: offered, offered_by: by },
    ...{ answered: null, answered_at: null, answered_by: null },
  })
}

/** What the partner can’t book by itself: two wait for an answer, one got a no. */
export function partnerAsks(told: Story, night: Day): void {
  if (Temporal.PlainDate.compare(night, PARTNERSHIP) <= 0) return
  const story = { ...told, c: chance(1115) }
  const { c, rows } = story
  const ask = (called: string, people: number, nights: number, needs: string, by: string, days: number): string => {
    const asked = notLater(momentOf(story.today.subtract({ days }), '09:50'))
    const first = night.subtract({ days })
    const id = c.id(asked)
    rows.add('place_request', {
      ...{
        id,
        municipality_code: MUNICIPALITY,
        organisation_id: castIds.stadsmissionen,
        site_id: null,
        called,
        people,
      },
      ...{
        first_night: first,
        last_night: first.add({ days: nights - 1 }),
        needs,
        asked_at: asked,
        asked_by: userId(by),
      },
      ...{ withdrawn_at: null, withdrawn_by: null },
    })
    return id
  }
  ask('Samir', 1, 14, 'Fem nätter räcker inte: väntar på ett rum från den första.', 'nils', 0)
  ask('Mamma med två barn', 3, 7, 'Ett rum för sig, nära skolan i Funkabo.', 'noor', 0)
  const no = ask('Kent', 1, 30, 'Vill bo kvar hela månaden.', 'nils', 1)
  const answered = notLater(momentOf(story.today.subtract({ days: 1 }), '13:20'))
  rows.add('place_request_answer', {
    ...{ id: c.id(answered), municipality_code: MUNICIPALITY, request_id: no, booking_id: null },
    ...{ because: 'Han har ett kontrakt som börjar på måndag. Fem nätter räcker, och dem bokar ni själva.' },
    ...{ answered_at: answered, answered_by: userId('siv'), ...undone },
  })
}

const RULES = {
  acute: [
    'Du sover i din säng från 18 till 9. Ingen dricker eller tar droger i huset. Lås in det du är rädd om.',
    'Du sover i din säng från 18 till 9. Ingen dricker eller tar droger i huset. Lås in det du är rädd om.\nDet är tyst från 23. Vi knackar innan vi går in.',
  ],
  night: ['Alla är välkomna som de är. Var snäll mot den som sover bredvid. Hunden sover i rummet för den med hund.'],
} as const

/** House rules in both of the partner’s houses, and what the staff have noted of those who are there. */
export function atTheDoor(told: Story): void {
  const story = { ...told, c: chance(1116) }
  const { c, rows, others } = story
  const house = story.houses.at(-1)
  if (house === undefined || others === null) return
  const [, acute] = RULES.acute.map((words, n) => rulesAt(story, house, words, n + 1))
  rulesAt(story, others.night, RULES.night[0], 1)
  const set = notLater(momentOf(PARTNERSHIP, '09:30'))
  rows.add('site_keeping', {
    ...{ id: c.id(set), municipality_code: MUNICIPALITY, site_id: house.siteId, note_days: 5, risk_days: 14 },
    ...{ set_at: set, set_by: runBy(house) },
  })
  const guests = story.guests.filter((guest) => guest.house === house)
  for (const [n, { booking, arrived }] of guests.entries()) {
    const base = { municipality_code: MUNICIPALITY, booking_id: booking }
    const [id, at] = [() => c.id(arrived), { noted_at: arrived, noted_by: house.receives }]
    if (n !== 1 && acute) rows.add('house_rules_accepted', { ...base, id: id(), rules_id: acute, ...at, ...undone })
    const kept = ['En blå resväska', 'Cykelnycklar och en mobilladdare', null, 'Mediciner i en märkt påse'][n]
    if (kept)
      rows.add('stay_belonging', {
        ...{ ...base, id: id(), words: kept, kept_at: arrived, kept_by: house.receives },
        ...{ returned_at: null, returned_by: null, ...undone },
      })
    const note = notes[n]
    if (note) {
      const written = now().subtract({ hours: 5 + n })
      const days = note.kind === 'note' ? 5 : 14
      rows.add('stay_note', {
        ...{ ...base, id: c.id(written), ...note, gone_at: written.add({ hours: days * 24 }) },
        ...{ written_at: written, written_by: house.receives, ...undone },
      })
    }
  }
}

const notes = [
  { kind: 'note', words: 'Vill bli väckt kl. 6, ska till arbetsträningen.' },
  { kind: 'risk', words: 'Blev rädd och slog omkring sig när någon väckte honom hastigt. Tala först, från dörren.' },
  null,
  { kind: 'note', words: 'Har tid på vårdcentralen i morgon, påminn vid frukosten.' },
] as const

function rulesAt({ c, rows }: Story, house: House, words: string, version: number): string {
  const set = notLater(momentOf(house.from.add({ months: version - 1 }), '10:00'))
  const id = c.id(set)
  rows.add('house_rules', {
    ...{
      id,
      municipality_code: MUNICIPALITY,
      site_id: house.siteId,
      version,
      words,
      set_at: set,
      set_by: runBy(house),
    },
    ...undone,
  })
  return id
}
