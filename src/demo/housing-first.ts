/** The programme Bostad först, decided after the motion of September 2023: whose leases were begun within it, and one home that was lost and followed by another. */

import { fidelityEvidence, ownTemplate } from '../measure/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { dateOf, isBefore } from '../platform/time/index.ts'
import type { Career } from './careers.ts'
import { caseRows } from './case-rows.ts'
import { castIds } from './cast.ts'
import { lease, newFlat } from './home-rows.ts'
import { newPerson } from './people.ts'
import { chance } from './random.ts'
import { at, type DemoPerson, happened, type Lived, MUNICIPALITY, type Story, userId } from './story.ts'

type Day = Temporal.PlainDate
const day = (text: string): Day => Temporal.PlainDate.from(text)

const DECIDED = day('2024-01-25')
const FIRST = day('2024-03-01')
/** Days after the programme's first on which a home in it began. */
const BEGINNINGS = [17, 39, 78, 113, 158, 218, 278, 348, 418, 498, 578, 668]
/** The one of them that was lost, how long it held, and how long the household was without. */
const LOST = { nth: 4, after: 240, without: 41 }

/** The programme's id, where there is one yet. Its chances are its own, so that it changes nothing of the others' lives. */
export function housingFirst(told: Story): string | null {
  if (isBefore(told.today, FIRST)) return null
  const story = { ...told, c: chance(2024) }
  const { c, rows, today } = story
  const added = at(c, DECIDED.add({ days: 6 }))
  const programme = c.id(added)
  rows.add('programme', {
    id: programme,
    municipality_code: MUNICIPALITY,
    name: 'Bostad först',
    kind: 'housingFirst',
    about: 'För den som har varit hemlös länge och behöver mycket stöd. Hemmet först, stödet så länge personen vill.',
    from_on: FIRST,
    until_on: null,
    decided_in: 'Socialnämnden',
    decided_on: DECIDED,
    added_at: added,
    added_by: userId('agneta'),
  })
  happened(story, added, userId('agneta'), {
    what: 'programme.added',
    subject: programme,
    data: { kind: 'housingFirst' },
  })
  for (const [nth, days] of BEGINNINGS.entries()) {
    const begins = FIRST.add({ days })
    if (isBefore(begins, today)) home(story, programme, begins, nth === LOST.nth)
  }
  for (const [year, answers] of assessed) assess(story, programme, year, answers)
  return programme
}

/** What was answered of each year, statement by statement: the homes took time in the first, and the staff were too few. */
const assessed: readonly (readonly [number, readonly number[]])[] = [
  [2024, [4, 4, 2, 2, 3, 4, 3, 4, 3, 3, 3, 4, 2, 4, 2, 3]],
  [2025, [4, 4, 3, 3, 4, 4, 4, 4, 3, 3, 4, 4, 3, 4, 3, 4]],
]

/** An assessment is made in January, of the year before. What the rows told then is filled in when they are written: no figure is invented. */
function assess(story: Story, programme: string, year: number, answers: readonly number[]): void {
  const { c, rows, today } = story
  const made = day(`${year + 1}-01-20`)
  if (!isBefore(made, today)) return
  const when = at(c, made)
  const id = c.id(when)
  rows.add('fidelity_assessment', {
    id,
    municipality_code: MUNICIPALITY,
    programme_id: programme,
    year,
    version: ownTemplate.version,
    begun_at: when,
    begun_by: userId('agneta'),
    sent_at: when,
    sent_by: userId('agneta'),
    evidence: '{}',
  })
  for (const [nth, statement] of ownTemplate.statements.entries())
    rows.add('fidelity_answer', {
      id: c.id(when),
      municipality_code: MUNICIPALITY,
      assessment_id: id,
      statement: statement.id,
      score: answers[nth] ?? 3,
      words: nth === 0 ? 'Ett möte med personalen och två hyresgäster, och en genomgång av avtalen.' : null,
      answered_at: when,
      answered_by: userId('agneta'),
    })
  happened(story, when, userId('agneta'), { what: 'fidelity.sent', subject: id, data: { year } })
}

/** Somebody who had lived outside for long, and the home that they came to. */
function home(story: Story, programme: string, begins: Day, isLost: boolean): void {
  const { c, today } = story
  const entered = begins.subtract({ days: c.between(120, 190) })
  const segment = { situation: 1, from: entered, to: begins.subtract({ days: 1 }) } as const
  const career: Career = { entered, segments: [segment], exit: { kind: 'firstHandLease', on: begins } }
  const person = newPerson(story, entered, { unit: castIds.adultUnit, worker: userId('siv') })
  const { caseId } = caseRows(story, person, career, [lived(story, person, segment)])
  const ends = begins.add({ days: LOST.after })
  const lost = isLost && isBefore(ends, today) ? ends : null
  within(story, programme, person, caseId, begins, lost)
  if (lost === null) return
  const from = lost.add({ days: 1 })
  const again = lost.add({ days: LOST.without })
  const over = isBefore(again, today) ? again : null
  tell(story, person, 'withFriends', from, over?.subtract({ days: 1 }) ?? null)
  // a new home is a new start, within the same programme
  if (over !== null) within(story, programme, person, caseId, over, null)
}

function within(story: Story, programme: string, person: DemoPerson, caseId: string, begins: Day, lost: Day | null) {
  const { c, rows } = story
  const id = lease(story, person, caseId, {
    flat: newFlat(story, at(c, begins.subtract({ days: 30 }))),
    form: 'firstHandLease',
    begins,
    ends: lost,
    because: 'landlordGaveNotice',
    predecessor: null,
  })
  const when = at(c, begins)
  rows.add('lease_programme', {
    id: c.id(when),
    municipality_code: MUNICIPALITY,
    lease_id: id,
    programme_id: programme,
    added_at: when,
    added_by: person.worker,
  })
  happened(story, when, person.worker, {
    what: 'lease.placed-in-programme',
    subject: id,
    person: person.id,
    data: { programme },
  })
}

function lived(story: Story, person: DemoPerson, segment: Lived['segment']): Lived {
  const form = story.c.weighted({ outdoors: 45, stairwell: 20, car: 15, hotel: 20 })
  tell(story, person, form, segment.from, segment.to)
  return { segment, form, source: 'told' }
}

/** Where somebody said that they lived, and that they said it. */
export function tell(story: Story, person: DemoPerson, form: string, from: Day, until: Day | null): void {
  const { c, rows } = story
  const when = at(c, from)
  rows.add('told_situation', {
    id: c.id(when),
    municipality_code: MUNICIPALITY,
    person_id: person.id,
    living_form_code: form,
    from_on: from,
    until_on: until,
    place: null,
    because_signal_id: null,
    told_at: when,
    told_to: person.worker,
    ended_by: until && person.worker,
    corrects_id: null,
  })
  happened(story, when, person.worker, {
    what: 'situation.told',
    subject: person.id,
    person: person.id,
    data: { form, from: from.toString() },
  })
}

/** What the rows of the demo told of the years that were assessed, on the days when the assessments were sent. */
export async function keepEvidence(tx: Tx): Promise<void> {
  const sent = await tx.selectFrom('fidelity_assessment').select(['id', 'programme_id', 'year', 'sent_at']).execute()
  for (const { id, programme_id, year, sent_at } of sent) {
    if (sent_at === null) continue
    const asked = { municipality: MUNICIPALITY, programme: programme_id, year, today: dateOf(sent_at) }
    const evidence = JSON.stringify(await fidelityEvidence(tx, asked))
    await tx.updateTable('fidelity_assessment').set({ evidence }).where('id', '=', id).execute()
  }
}
