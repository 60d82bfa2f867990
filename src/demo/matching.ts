/** Matching in the demo, from 2024: two versions of the decided order, households that wait, vacancies, and offers with a yes, a yes to come, a no and no answer. */

import { type FreeHome, type Waiting as Household, reasonsOf } from '../home/index.ts'
import { isBefore, momentOf } from '../platform/time/index.ts'
import { newFlat } from './home-rows.ts'
import { chance } from './random.ts'
import { at, happened, MUNICIPALITY, type Story, type Told, userId } from './story.ts'

type Day = Temporal.PlainDate
const day = (text: string): Day => Temporal.PlainDate.from(text)

const BEGAN = day('2024-04-01')
const versions = [
  ['2024-03-20', '2024-04-01', ['childrenRoofless', 'violence', 'homeEnds'], 7],
  ['2025-10-15', '2025-11-01', ['childrenRoofless', 'violence', 'roofless', 'needsAdaptation', 'allRooms'], 3],
] as const

type Waiting = { told: Told; request: string; household: Household }
type Vacancy = { id: string; flat: string; home: FreeHome }

/** Its chances are its own, so that it changes nothing of the others' lives. */
export function matchingRows(told: Story, lives: readonly Told[]): void {
  // half a year in, so that what has happened has had time to
  if (isBefore(told.today, BEGAN.add({ months: 6 }))) return
  const story = { ...told, c: chance(2060) }
  decided(story)
  named(story)
  const open = lives.filter(({ person, career }) => career.exit === null && !person.protected)
  const long = open.filter(({ career }) => isBefore(career.entered, story.today.subtract({ days: 70 })))
  const waiting = long.slice(0, 8).map((one, nth) => waits(story, one, nth))
  const [first, second, third] = waiting
  if (first === undefined || second === undefined || third === undefined) return
  const past = vacancy(story, 45, -12)
  offer(story, past, first, { days: 40, answer: 'declined' })
  pass(story, past, third)
  offer(story, past, second, { days: 33, answer: null })
  vacancy(story, 4, 6)
  vacancy(story, 3, 10)
  offer(story, vacancy(story, 6, 12), third, { days: 1, answer: null })
  const later = waiting[6]
  if (later !== undefined) offer(story, vacancy(story, 8, 12), later, { days: 3, answer: 'accepted' })
}

function decided({ c, rows, today }: Story): void {
  for (const [decided, from, rules, answerDays] of versions) {
    if (isBefore(today, day(from))) continue
    const set = at(c, day(decided).add({ days: 2 }))
    rows.add('priority_rules', {
      id: c.id(set),
      municipality_code: MUNICIPALITY,
      decided_on: day(decided),
      decided: 'Socialnämnden',
      from_on: day(from),
      until_on: null,
      rules: [...rules],
      answer_days: answerDays,
      words: 'Barn ska inte sova utan tak. Därefter går den före som är i fara, och sist den som har väntat längst.',
      set_at: set,
      set_by: userId('agneta'),
    })
  }
}

function named({ c, rows }: Story): void {
  for (const key of ['siv', 'agneta']) {
    const when = at(c, BEGAN)
    rows.add('matching_coordinator', {
      id: c.id(when),
      municipality_code: MUNICIPALITY,
      user_id: userId(key),
      named_at: when,
      named_by: userId('agneta'),
    })
  }
}

/** The household's first yes, and when that is long ago a second one. */
function waits(story: Story, told: Told, nth: number): Waiting {
  const { c, rows, today } = story
  const { person, caseId } = told
  const since = [told.career.entered.add({ days: 20 }), today.subtract({ days: 60 + nth * 35 }), BEGAN].reduce(
    (a, b) => (isBefore(a, b) ? b : a),
  )
  const begun = at(c, since)
  const request = c.id(begun)
  const base = { municipality_code: MUNICIPALITY }
  const own = { begun_at: begun, begun_by: person.worker }
  rows.add('housing_request', { ...base, ...own, id: request, case_id: caseId, waits_from: since })
  const children = person.children.length
  const wish = {
    adults: 1,
    childrenAlways: nth % 3 === 2 ? 0 : children,
    childrenAlternately: nth % 3 === 2 ? children : 0,
    childrenVisits: nth % 4 === 1 ? 1 : 0,
    roomsLeast: children > 0 ? 2 : 1,
    rentMostKr: nth === 5 ? null : 5200 + nth * 450,
    adaptation: nth === 4 ? ('stepFree' as const) : ('none' as const),
    pets: nth === 3 ? ('yes' as const) : ('no' as const),
    fromOn: null,
    areas: nth % 2 === 0 ? [] : ['Norrliden', 'Oxhagen'],
  }
  const says: Household['says'][number][] =
    nth === 2 ? ['violence'] : nth === 6 ? ['homeEnds'] : nth % 3 === 0 ? ['roofless'] : []
  const agree = (on: Day, untilOn: Day) => {
    const noted = at(c, on)
    rows.add('housing_request_terms', {
      ...base,
      id: c.id(noted),
      housing_request_id: request,
      agreed_on: on,
      agreed_how: nth % 3 === 1 ? 'byPhone' : 'inPerson',
      until_on: untilOn,
      adults: wish.adults,
      children_always: wish.childrenAlways,
      children_alternately: wish.childrenAlternately,
      children_visits: wish.childrenVisits,
      rooms_least: wish.roomsLeast,
      rent_most_kr: wish.rentMostKr,
      adaptation: wish.adaptation,
      pets: wish.pets,
      from_on: null,
      areas: wish.areas,
      away_areas: nth === 7 ? ['Berga'] : [],
      says,
      noted_at: noted,
      noted_by: person.worker,
    })
    const data = { on: on.toString(), until: untilOn.toString() }
    happened(story, noted, person.worker, { what: 'home-request.agreed', subject: request, person: person.id, data })
  }
  agree(since, since.add({ months: 6 }))
  const again = today.subtract({ days: 50 + nth })
  if (isBefore(since, again)) agree(again, again.add({ months: nth === 6 ? 2 : 6 }))
  return { told, request, household: { ...wish, id: request, says, waitsFrom: since } }
}

/** A flat of Hanna's, whose company is the larger one in the demo, that its landlord waits for an answer about: offered so many days ago, until so many days from now. */
function vacancy(story: Story, offeredDays: number, untilDays: number): Vacancy {
  const { c, rows, today } = story
  const on = today.subtract({ days: offeredDays })
  const when = at(c, on)
  const flat = newFlat({ ...story, c: { ...c, happens: () => true } }, when)
  const id = c.id(when)
  const [freeFrom, answerBy] = [on.add({ days: 40 }), today.add({ days: untilDays })]
  rows.add('vacancy', {
    id,
    municipality_code: MUNICIPALITY,
    dwelling_id: flat.id,
    free_from: freeFrom,
    offered_on: on,
    answer_by: answerBy,
    form: 'firstHandLease',
    rent_kr: flat.rent,
    via: 'form',
    added_dwelling: false,
    offered_at: when,
    offered_by: userId('hanna'),
  })
  const unknown = 'unknown' as const
  const facts = {
    floor: null,
    lift: unknown,
    wheelchair: unknown,
    pets: unknown,
    requirements: null,
    reservedFor: null,
  }
  return { id, flat: flat.id, home: { areaName: flat.area, rooms: flat.rooms, rentKr: flat.rent, freeFrom, ...facts } }
}

function offer(
  story: Story,
  { id: vacancyId, flat, home }: Vacancy,
  { told, request, household }: Waiting,
  { days, answer }: { days: number; answer: 'accepted' | 'declined' | null },
): void {
  const { c, rows, today } = story
  const on = today.subtract({ days })
  const when = at(c, on)
  const id = c.id(when)
  const until = on.add({ days: 4 })
  const rules = isBefore(on, day('2025-11-01')) ? versions[0][2] : versions[1][2]
  rows.add('offer', {
    id,
    municipality_code: MUNICIPALITY,
    dwelling_id: flat,
    person_id: told.person.id,
    case_id: told.caseId,
    vacancy_id: vacancyId,
    housing_request_id: request,
    form: 'firstHandLease',
    begins_on: home.freeFrom,
    answer_by: until,
    holds_until: momentOf(until, '16:00'),
    rent_kr: home.rentKr,
    offered_at: when,
    offered_on: on,
    offered_by: userId('siv'),
    reasons: reasonsOf(household, rules, home, 'waited'),
  })
  const { person } = told
  happened(story, when, userId('siv'), { what: 'offer.made', subject: id, person: person.id, data: { request } })
  if (answer === null) return
  const [answeredOn, answered] = [on.add({ days: 2 }), at(c, on.add({ days: 2 }))]
  rows.add('offer_answer', {
    id: c.id(answered),
    municipality_code: MUNICIPALITY,
    offer_id: id,
    answer,
    answered_on: answeredOn,
    words: answer === 'declined' ? 'För långt till skolan.' : null,
    registered_at: answered,
    registered_by: person.worker,
  })
  happened(story, answered, person.worker, { what: 'offer.answered', subject: id, person: person.id, data: { answer } })
}

function pass(story: Story, { id: vacancyId }: Vacancy, { request }: Waiting): void {
  const when = at(story.c, story.today.subtract({ days: 34 }))
  story.rows.add('vacancy_pass', {
    id: story.c.id(when),
    municipality_code: MUNICIPALITY,
    vacancy_id: vacancyId,
    housing_request_id: request,
    because: 'notReached',
    passed_at: when,
    passed_by: userId('siv'),
  })
}
