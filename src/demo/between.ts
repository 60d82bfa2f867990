/** Cases that belong to a neighbour: one taken over, one that waits for its answer, one where the inspectorate has been asked, one whose nights are theirs. */

import { chance } from './random.ts'
import { at, happened, MUNICIPALITY, type Story, type Told } from './story.ts'

type Day = Temporal.PlainDate

/** How long ago each thing happened, in days before today; null: it hasn't. */
type Way = {
  to: string
  how: 'here' | 'letter'
  words: string
  asked: number
  answered: number | null
  answer: 'takesOver' | 'refuses'
  says: string | null
  applied: number | null
}

const ways: readonly Way[] = [
  {
    to: '0881',
    how: 'here',
    words: 'Hyr ett rum i Nybro sedan i våras och har arbete och barnens skola där. Vill själv att ärendet följer med.',
    asked: 34,
    answered: 33,
    answer: 'takesOver',
    says: 'Vi tar över från i dag. Ring oss om det som är bråttom.',
    applied: null,
  },
  {
    to: '0881',
    how: 'here',
    words: 'Bor hos sin syster i Nybro sedan två månader och söker bostad där.',
    asked: 2,
    answered: null,
    answer: 'refuses',
    says: null,
    applied: null,
  },
  {
    to: '0840',
    how: 'letter',
    words: 'Är folkbokförd i Mörbylånga och har bott där i nio år. Vistas tillfälligt på akutboendet här.',
    asked: 62,
    answered: 55,
    answer: 'refuses',
    says: 'Personen lämnade vår kommun i somras och har inte längre någon bostad här.',
    applied: 41,
  },
]

/** One request in each state, in open cases that are old enough for it. */
export function betweenRows(story: Story, open: readonly Told[]): void {
  const left = open.filter(({ person, career }) => !person.protected && career.exit === null)
  for (const way of ways) {
    const old = story.today.subtract({ days: way.asked + 1 })
    const found = left.findLastIndex(({ career }) => Temporal.PlainDate.compare(career.entered, old) < 0)
    const [one] = found < 0 ? [] : left.splice(found, 1)
    if (one !== undefined) belongsElsewhere(story, one, way)
  }
  nightsForNeighbour(story, left)
}

/** Somebody who lives in Nybro and has slept here for a while: the ground is signed, and by the agreement Nybro pays for the nights after it. */
function nightsForNeighbour(told: Story, left: readonly Told[]): void {
  // its chances are its own, so that it changes nothing of the others' lives
  const story = { ...told, c: chance(2064) }
  const { today } = story
  const since = ({ career }: Told): Day => career.segments.at(-1)?.from ?? career.entered
  const [one] = left
    .filter(({ person, career }) => career.segments.at(-1)?.situation === 1 && story.sleeping.has(person.id))
    .toSorted((a, b) => Temporal.PlainDate.compare(since(a), since(b)))
  if (one === undefined || today.since(since(one)).days < 2) return
  const from = [since(one).add({ days: 1 }), today.subtract({ days: 48 })].reduce((a, b) =>
    Temporal.PlainDate.compare(a, b) < 0 ? b : a,
  )
  assessed(story, one, {
    to: '0881',
    from,
    ground: `Ansvarig kommun enligt SoL 2025:400 29 kap. 1 §. Har sin lägenhet kvar i Nybro och vistas tillfälligt här.`,
    signed: at(story.c, from, 8, 9),
  })
}

function belongsElsewhere(story: Story, { person, caseId }: Told, way: Way): void {
  const { c, rows, today } = story
  const on = (days: number): Day => today.subtract({ days })
  const tell = (what: string, moment: Temporal.Instant, subject: string) =>
    happened(story, moment, person.worker, { what, subject, person: person.id })
  const ground = `Ansvarig kommun enligt SoL 2025:400 29 kap. 1 §. ${way.words}`
  assessed(story, { person, caseId }, { to: way.to, from: on(way.asked), ground, signed: at(c, on(way.asked), 8, 9) })
  const sent = at(c, on(way.asked), 10, 12)
  const request = c.id(sent)
  rows.add('transfer_request', {
    id: request,
    municipality_code: MUNICIPALITY,
    case_id: caseId,
    to_municipality_code: way.to,
    requested_on: on(way.asked),
    words: way.words,
    requested_at: sent,
    requested_by: person.worker,
    sent_how: way.how,
    person_name: `${person.givenName} ${person.familyName}`,
    person_number: person.number,
    call: 'Mottagningen, Vuxenenheten',
  })
  rows.add('transfer_part', {
    id: c.id(sent),
    municipality_code: MUNICIPALITY,
    transfer_id: request,
    kind: 'residence',
    words: `Grunden för vilken kommun som ansvarar\n${ground}`,
    put_at: sent,
    put_by: person.worker,
  })
  tell('transfer.requested', sent, request)
  if (way.answered === null) return
  const came = at(c, on(way.answered), 13, 15)
  const answer = c.id(came)
  rows.add('transfer_answer', {
    id: answer,
    municipality_code: MUNICIPALITY,
    transfer_id: request,
    answer: way.answer,
    answered_on: on(way.answered),
    words: way.says,
    answered_at: came,
    answered_by: person.worker,
  })
  tell('transfer.answered', came, request)
  if (way.applied === null) return
  const applied = at(c, on(way.applied), 9, 11)
  rows.add('transfer_inspectorate', {
    id: c.id(applied),
    municipality_code: MUNICIPALITY,
    transfer_id: request,
    applied_on: on(way.applied),
    words: 'Kommunerna är inte överens om var personen har starkast anknytning.',
    applied_at: applied,
    applied_by: person.worker,
  })
  tell('transfer.inspectorate-asked', applied, request)
}

type Assessed = { to: string; from: Day; ground: string; signed: Temporal.Instant }

function assessed(
  story: Story,
  { person, caseId }: Pick<Told, 'person' | 'caseId'>,
  { to, from, ground, signed }: Assessed,
): void {
  const id = story.c.id(signed)
  story.rows.add('residence_assessment', {
    id,
    municipality_code: MUNICIPALITY,
    case_id: caseId,
    ...{ corrects_id: null, because: null },
    ...{ begun_at: signed, begun_by: person.worker },
    ...{ responsible_code: to, applies_from: from, ground },
    ...{ signed_at: signed, signed_by: person.worker },
    ...{ undone_at: null, undone_by: null },
  })
  happened(story, signed, person.worker, { what: 'residence.signed', subject: id, person: person.id })
}
