/** Support of those who came home by Bostad först, from 2024: more at first, less as it goes well, a pause, a no, and from one who supports to another. */

import { castIds } from './cast.ts'
import { chance } from './random.ts'
import { at, type DemoLease, type DemoPerson, happened, MUNICIPALITY, type Story, userId } from './story.ts'

type Day = Temporal.PlainDate

const FIRST = Temporal.PlainDate.from('2024-03-01')
const kinds = [
  'Kontakter med myndigheter',
  'Beroendevård',
  'Budget- och skuldrådgivning',
  'Vardagen hemma',
  'Arbete och fritid',
]
const goals = ['Sova hela natten', 'Laga mat hemma några gånger i veckan', 'Träffa min dotter', 'Våga öppna posten']
/** After so many days: contacts, in so many weeks. */
const rising = [
  { after: 0, times: 3, weeks: 1 },
  { after: 45, times: 2, weeks: 1 },
  { after: 150, times: 1, weeks: 1 },
  { after: 330, times: 1, weeks: 2 },
]
/** One who wanted more again. */
const again = { after: 260, times: 2, weeks: 1 }
const WEEKS_OF_CONTACTS = 8

const isPast = (day: Day, today: Day): boolean => Temporal.PlainDate.compare(day, today) <= 0

/** `leases`: those that the programme began. Its chances are its own, so that it changes nothing of the others' lives. */
export function supportRows(told: Story, leases: readonly DemoLease[]): void {
  if (!isPast(FIRST, told.today) || leases.length === 0) return
  const story = { ...told, c: chance(64) }
  const register = kinds.map((name) => kindRow(story, name))
  const people = [...new Map(leases.map(({ person, caseId }) => [person.id, { person, caseId }])).values()]
  for (const [nth, { person, caseId }] of people.entries()) {
    const begins = firstHome(story, person)
    if (begins !== null && isPast(begins, story.today)) supported(story, { nth, person, caseId, begins, register })
  }
}

/** The day on which their first home in the programme began. */
function firstHome({ leases }: Story, { id }: DemoPerson): Day | null {
  const days = leases.flatMap((lease) => (lease.person.id === id ? [lease.begins] : []))
  return days.toSorted(Temporal.PlainDate.compare)[0] ?? null
}

function kindRow({ c, rows }: Story, name: string): string {
  const when = at(c, FIRST)
  const id = c.id(when)
  const by = { added_at: when, added_by: userId('agneta') }
  rows.add('support_kind', { id, municipality_code: MUNICIPALITY, name, words: null, from_on: FIRST, ...by })
  return id
}

type One = { nth: number; person: DemoPerson; caseId: string; begins: Day; register: readonly string[] }

function supported(story: Story, { nth, person, caseId, begins, register }: One): void {
  const { c, rows, today } = story
  const when = at(c, begins)
  const id = c.id(when)
  const here = { municipality_code: MUNICIPALITY, support_id: id }
  // the last one who came: Stadsmissionen has the task, and nobody is named there yet
  const partners = nth === 11
  const organisation = partners ? castIds.stadsmissionen : castIds.kalmar
  rows.add('support', {
    ...{ id, municipality_code: MUNICIPALITY, person_id: person.id, case_id: caseId, organisation_id: organisation },
    ...{ begins_on: begins, words: null, begun_at: when, begun_by: person.worker },
  })
  happened(story, when, person.worker, { what: 'support.begun', subject: id, person: person.id })
  const wish = (on: Day, what: 'wants' | 'pause' | 'declines', until: Day | null, words: string) => {
    const noted = at(c, on)
    const row = { ...here, id: c.id(noted), wish: what, on_day: on, until_on: until, words, noted_at: noted }
    rows.add('support_wish', { ...row, noted_by: partners ? person.worker : userId('mats') })
  }
  if (nth === 3) {
    wish(begins, 'declines', null, 'Jag vill ha lugn och ro. Jag ringer om det är något.')
    return
  }
  wish(begins, 'wants', null, 'Ja, gärna. Men ring innan du kommer.')
  if (partners) {
    task(story, person, id, begins)
    return
  }
  letIn(story, person, when)
  const named = { named_at: when, named_by: person.worker }
  const handed = begins.add({ days: 75 })
  if (nth === 1 && isPast(handed, today)) handover(story, id, { begins, handed, ...named })
  else worker(story, id, { user: 'mats', from: begins, until: null, at: when, by: person.worker })
  const steps = nth === 2 ? [...rising.slice(0, 3), again] : rising
  for (const { after, times, weeks } of steps) {
    const from = begins.add({ days: after })
    if (!isPast(from, today)) continue
    const agreed = at(c, from)
    const row = {
      ...here,
      id: c.id(agreed),
      from_on: from,
      times,
      per_weeks: weeks,
      ways: ['home', 'call'],
      words: null,
    }
    rows.add('support_rhythm', { ...row, agreed_at: agreed, agreed_by: userId('mats') })
  }
  for (const kind of c.shuffled(register).slice(0, c.between(1, 3))) {
    rows.add('support_given', {
      ...{ ...here, id: c.id(when), kind_id: kind, from_on: begins, added_at: when, added_by: userId('mats') },
    })
  }
  if (nth % 2 === 0) goal(story, id, begins, goals[(nth / 2) % goals.length] ?? '')
  if (nth % 3 === 0) crisis(story, id, begins)
  const paused = nth === 5
  if (paused) wish(today.subtract({ days: 9 }), 'pause', today.add({ days: 40 }), 'Jag åker till min bror ett tag.')
  contacts(story, id, begins, paused, nth)
}

type Who = { user: string; from: Day; until: Day | null; at: Temporal.Instant; by: string }

function worker({ c, rows }: Story, supportId: string, { user, from, until, at: when, by }: Who): void {
  rows.add('support_worker', {
    ...{ id: c.id(when), municipality_code: MUNICIPALITY, support_id: supportId, user_id: userId(user), from_on: from },
    ...{ until_on: until, named_at: when, named_by: by },
    ...{ ended_at: until === null ? null : when, ended_by: until === null ? null : userId('mats') },
  })
}

/** Siv supported at first, until Mats had got to know them. */
function handover(story: Story, supportId: string, when: { begins: Day; handed: Day; named_by: string }): void {
  const { c, rows } = story
  const asked = at(c, when.handed.subtract({ days: 10 }))
  const answered = at(c, when.handed.subtract({ days: 8 }))
  rows.add('support_handover', {
    ...{ id: c.id(asked), municipality_code: MUNICIPALITY, support_id: supportId, from_user_id: userId('siv') },
    ...{ to_user_id: userId('mats'), on_day: when.handed, words: 'Ring hellre än att skriva. Fråga om hunden.' },
    ...{
      asked_at: asked,
      asked_by: userId('siv'),
      answer: 'accepted',
      answered_at: answered,
      answered_by: userId('mats'),
    },
  })
  const until = when.handed.subtract({ days: 1 })
  worker(story, supportId, { user: 'siv', from: when.begins, until, at: at(c, when.begins), by: when.named_by })
  worker(story, supportId, { user: 'mats', from: when.handed, until: null, at: answered, by: userId('mats') })
}

/** The mobile team meets them from then on. */
function letIn({ c, rows }: Story, person: DemoPerson, when: Temporal.Instant): void {
  rows.add('person_contact', {
    ...{ id: c.id(when), municipality_code: MUNICIPALITY, person_id: person.id, organisation_id: castIds.kalmar },
    ...{ unit_id: castIds.mobileUnit, since: when, made_by: person.worker, until: null },
  })
}

function task({ c, rows }: Story, person: DemoPerson, supportId: string, from: Day): void {
  const when = at(c, from)
  rows.add('assignment', {
    ...{
      id: c.id(when),
      municipality_code: MUNICIPALITY,
      person_id: person.id,
      to_organisation_id: castIds.stadsmissionen,
    },
    ...{ task: 'housingSupport', subject_id: supportId, from_on: from, until_on: null, given_at: when },
    ...{ given_by: person.worker, ended_at: null },
  })
}

function goal({ c, rows, today }: Story, supportId: string, begins: Day, words: string): void {
  const here = { municipality_code: MUNICIPALITY, support_id: supportId }
  const set = begins.add({ days: 14 })
  if (!isPast(set, today)) return
  const when = at(c, set)
  const id = c.id(when)
  const scale = { lowest: 'Som förra hösten', highest: 'Det bara går' }
  rows.add('support_goal', {
    ...{ ...here, ...scale, id, words, said_by: 'person', set_on: set, set_at: when, set_by: userId('mats') },
  })
  for (const [n, days] of [60, 150, 300].entries()) {
    const on = set.add({ days })
    if (!isPast(on, today)) continue
    const noted = at(c, on)
    const view = { ...here, id: c.id(noted), goal_id: id, on_day: on, score: 3 + n * 2, words: null }
    rows.add('support_goal_view', { ...view, noted_at: noted, noted_by: userId('mats') })
  }
}

function crisis({ c, rows, today }: Story, supportId: string, begins: Day): void {
  const written = begins.add({ days: 21 })
  if (!isPast(written, today)) return
  const when = at(c, written)
  rows.add('support_crisis_plan', {
    ...{ id: c.id(when), municipality_code: MUNICIPALITY, support_id: supportId },
    ...{
      signs: 'Jag svarar inte i telefon.',
      helps: 'En promenad. Prata om något annat.',
      not_helps: 'Att bli uppläxad.',
    },
    ...{ call_whom: 'Min syster, och sedan Mats.', written_on: written, written_at: when, written_by: userId('mats') },
  })
}

/** The latest weeks, and what is planned. */
function contacts({ c, rows, today }: Story, supportId: string, begins: Day, paused: boolean, nth: number): void {
  const here = { municipality_code: MUNICIPALITY, support_id: supportId }
  const add = (on: Day, planned: Temporal.Instant): string => {
    const id = c.id(planned)
    const way = c.pick(['home', 'home', 'call', 'out'] as const)
    rows.add('support_contact', {
      ...{ ...here, id, on_day: on, at_time: null, way, words: null, planned_at: planned, planned_by: userId('mats') },
    })
    return id
  }
  for (let week = WEEKS_OF_CONTACTS; week > 0; week -= 1) {
    const on = today.subtract({ days: week * 7 + (nth % 5) - 2 })
    if (!isPast(begins, on) || (paused && week < 2)) continue
    const when = at(c, on)
    const made = !c.happens(0.15)
    const result = { ...here, id: c.id(when), contact_id: add(on, when), made, on_day: on, words: null }
    const because = made ? null : c.pick(['didNotSuit', 'weCouldNot'] as const)
    rows.add('support_contact_result', { ...result, because, noted_at: when, noted_by: userId('mats') })
  }
  // some have a day, some are to be called
  if (!paused && nth % 4 !== 2)
    add(
      today.add({ days: nth % 4 }),
      at(c, isPast(begins, today.subtract({ days: 1 })) ? today.subtract({ days: 1 }) : today),
    )
}
