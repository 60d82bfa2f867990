/** What a case left behind: the signal and its answer, investigation, decision, interventions, plan, follow-ups, closure. */

import { computeRule } from '../law/index.ts'
import { castIds } from './cast.ts'
import type { Career } from './careers.ts'
import { at, happened, type Lived, MUNICIPALITY, type Story, userId } from './history.ts'
import { goalWords, outdoorPlaces, reasonsGranted, reasonsRefused, signalWords } from './names.ts'
import type { DemoPerson } from './people.ts'

/** SoL 2025:400 took effect on 1 July 2025; before it 2001:453 4 kap. 1 §. */
const NEW_ACT = Temporal.PlainDate.from('2025-07-01')

/** Writes the case of a career; gives its id. */
export function caseRows(story: Story, person: DemoPerson, career: Career, lived: Lived[]): string {
  const { c, rows, today } = story
  const { entered, exit } = career
  const opened = at(c, entered, 9, 16)
  const caseId = c.id(opened)
  const signalId = signalRows(story, person, entered, lived[0])
  rows.add('case_file', {
    id: caseId, municipality_code: MUNICIPALITY, number: `${entered.year}-${String(story.number('case', entered.year)).padStart(4, '0')}`, organisation_id: castIds.kalmar, unit_id: person.unit,
    person_id: person.id, because_signal_id: signalId, opened_at: opened, opened_on: entered, opened_by: person.worker,
  })
  happened(story, opened, person.worker, { what: 'case.opened', subject: caseId, person: person.id, data: { signal: signalId } })

  const looksInto = entered.add({ days: c.between(12, 75) })
  const investigated = Temporal.PlainDate.compare(looksInto, today) <= 0 ? looksInto : null
  const investigation = c.id(opened)
  rows.add('investigation', {
    id: investigation, municipality_code: MUNICIPALITY, case_id: caseId, about: 'Behov av boende och stöd.', opened_on: entered, opened_at: opened, opened_by: person.worker,
    ended_on: investigated, ended_at: investigated && at(c, investigated), ended_by: investigated && person.worker,
    assessment: investigated && 'Personen saknar egen bostad och behöver stöd för att ordna en.',
  })
  const homeless = lived.some(({ segment }) => segment.situation === 3)
  let decisionId: string | null = null
  if (investigated !== null) decisionId = decisionRows(story, person, caseId, investigation, investigated, homeless)

  const ends = exit && exit.on.add({ days: c.between(60, 220) })
  const closedOn = ends !== null && Temporal.PlainDate.compare(ends, today) < 0 ? ends : null
  rows.add('case_responsible', { id: c.id(opened), municipality_code: MUNICIPALITY, case_id: caseId, user_id: person.worker, since: opened, named_by: person.worker, until: null })
  if (decisionId !== null && investigated !== null) interventionRows(story, person, caseId, { decisionId, from: investigated, until: closedOn, homeless })
  if (investigated !== null && c.happens(0.8)) planRows(story, person, caseId, investigated, closedOn !== null)
  followUps(story, person, caseId, investigated ?? entered.add({ days: 30 }), closedOn)
  if (closedOn !== null && exit !== null) {
    const closed = at(c, closedOn)
    const outcome = { firstHandLease: 'ownLease', privateSublet: 'otherHome', elderlyHousing: 'otherHome', died: 'died', lostContact: 'lostContact' } as const
    rows.add('case_closure', {
      id: c.id(closed), municipality_code: MUNICIPALITY, case_id: caseId, closed_on: closedOn, outcome: outcome[exit.kind], words: 'Avslutas efter uppföljning.', closed_at: closed, closed_by: person.worker,
      reopened_at: null, reopened_by: null, reopened_because: null,
    })
    happened(story, closed, person.worker, { what: 'case.closed', subject: caseId, person: person.id, data: { outcome: outcome[exit.kind], on: closedOn.toString() } })
  }
  return caseId
}

function signalRows(story: Story, person: DemoPerson, entered: Temporal.PlainDate, first: Lived | undefined): string {
  const { c, rows } = story
  const outdoors = first?.segment.situation === 1
  const fromOutreach = outdoors && c.happens(0.6)
  const received = at(c, entered, 8, 9)
  const id = c.id(received)
  const words = first?.segment.situation === 2 ? signalWords.institution : outdoors ? signalWords.outdoors : signalWords.withFriends
  const answerBy = entered.add({ days: 3 })
  rows.add('signal', {
    id, municipality_code: MUNICIPALITY, receipt: `S-${entered.year}-${String(story.number('signal', entered.year)).padStart(4, '0')}`, kind: fromOutreach ? 'report' : first?.segment.situation === 2 ? 'information' : 'ownRequest',
    sender_organisation_id: fromOutreach ? castIds.stadsmissionen : null, sender_user_id: fromOutreach ? userId('noor') : null, sender_name: null, sender_contact: null, received_at: received, answer_by: answerBy,
    urgent: outdoors && c.happens(0.3), words: c.pick(words), place: outdoors ? c.pick(outdoorPlaces) : null, living_form_code: first?.form === 'acutePlace' ? 'outdoors' : first?.source === 'lease' ? null : (first?.form ?? null),
    person_name: null, person_number: null, adults: 1, children: Math.min(person.children.length, 9), registered_by: fromOutreach ? userId('noor') : person.worker,
  })
  const answered = at(c, entered, 10, 16)
  rows.add('signal_answer', {
    id: c.id(answered), municipality_code: MUNICIPALITY, signal_id: id, kind: 'caseOpened', words: 'Tack. Vi har tagit emot det du berättade och har kontakt med personen.', answered_at: answered, answered_by: person.worker,
    corrects_id: null, corrected_because: null,
  })
  rows.add('signal_person', { id: c.id(answered), municipality_code: MUNICIPALITY, signal_id: id, person_id: person.id, linked_at: answered, linked_by: person.worker, cut_at: null, cut_by: null })
  happened(story, received, fromOutreach ? userId('noor') : person.worker, { what: 'signal.received', subject: id })
  happened(story, answered, person.worker, { what: 'signal.answered', subject: id, person: person.id, data: { kind: 'caseOpened' } })
  return id
}

/** A decision now and then refuses first and grants later, as they do. Gives the id of the one that grants. */
function decisionRows(story: Story, person: DemoPerson, caseId: string, investigation: string, on: Temporal.PlainDate, flat: boolean): string | null {
  const { c, rows, today } = story
  const section = Temporal.PlainDate.compare(on, NEW_ACT) < 0 ? 'SoL 2001:453 4:1' : 'SoL 11:1'
  const decide = (day: Temporal.PlainDate, outcome: 'granted' | 'partly' | 'refused'): string => {
    const when = at(c, day)
    const id = c.id(when)
    rows.add('decision', {
      id, municipality_code: MUNICIPALITY, case_id: caseId, investigation_id: investigation, section, asked: flat ? 'Hjälp till ett boende och stöd i det.' : 'Hjälp till ett boende.', outcome,
      words: outcome === 'refused' ? 'Ansökan avslås.' : flat ? 'Boende med kommunens kontrakt beviljas, med stöd av mobila teamet.' : 'Tillfälligt boende beviljas.',
      reasons: c.pick(outcome === 'refused' ? reasonsRefused : reasonsGranted), delegation: 'Socialnämndens delegationsordning', decided_on: day, decided_at: when, decided_by: person.worker, replaces_id: null,
    })
    happened(story, when, person.worker, { what: 'decision.made', subject: id, person: person.id, data: { outcome, section } })
    const received = day.add({ days: c.between(1, 5) })
    if (Temporal.PlainDate.compare(received, today) <= 0) {
      const noted = at(c, received, 16, 17)
      rows.add('decision_service', { id: c.id(noted), municipality_code: MUNICIPALITY, decision_id: id, received_on: received, how: c.pick(['handedOver', 'post', 'digital'] as const), registered_at: noted, registered_by: person.worker, corrects_id: null })
      const appeal = computeRule('SO-09', { from: received })
      happened(story, noted, person.worker, { what: 'decision.served', subject: id, person: person.id, data: { on: received.toString(), appealBy: appeal.ok ? String(appeal.value.lastDay) : null } })
    }
    return id
  }
  if (c.happens(0.08)) {
    decide(on, 'refused')
    const again = on.add({ days: c.between(30, 90) })
    return Temporal.PlainDate.compare(again, today) <= 0 ? decide(again, 'granted') : null
  }
  return decide(on, c.happens(0.85) ? 'granted' : 'partly')
}

type Support = { decisionId: string; from: Temporal.PlainDate; until: Temporal.PlainDate | null; homeless: boolean }

function interventionRows(story: Story, person: DemoPerson, caseId: string, { decisionId, from, until, homeless }: Support): void {
  const { c, rows } = story
  const kinds = c.shuffled(['mobileTeam', 'contactsWithAuthorities', 'debtAdvice', 'addictionCare', 'occupation'] as const).slice(0, c.between(1, 2))
  for (const kind of [...(homeless ? (['socialLease'] as const) : []), ...kinds]) {
    const begins = from.add({ days: c.between(0, 20) })
    if (Temporal.PlainDate.compare(begins, story.today) > 0) continue
    const when = at(c, begins)
    // without individual assessment only since the new act (SoL 11:5)
    const free = kind !== 'socialLease' && Temporal.PlainDate.compare(begins, NEW_ACT) >= 0 && c.happens(0.6)
    const ended = until !== null && Temporal.PlainDate.compare(begins, until) < 0 ? until : null
    const id = c.id(when)
    rows.add('intervention', {
      id, municipality_code: MUNICIPALITY, case_id: caseId, person_id: person.id, kind, decision_id: free ? null : decisionId, begins_on: begins, words: null, added_at: when, added_by: person.worker,
      ended_on: ended, ended_because: ended && c.pick(['reached', 'reached', 'notWanted'] as const), ended_by: ended && person.worker,
    })
    happened(story, when, person.worker, { what: 'intervention.begun', subject: id, person: person.id, data: { kind } })
  }
}

function planRows(story: Story, person: DemoPerson, caseId: string, from: Temporal.PlainDate, over: boolean): void {
  const { c, rows, today } = story
  const made = from.add({ days: c.between(3, 20) })
  if (Temporal.PlainDate.compare(made, today) > 0) return
  const when = at(c, made)
  const planId = c.id(when)
  rows.add('plan', { id: planId, municipality_code: MUNICIPALITY, case_id: caseId, made_on: made, made_at: when, made_by: person.worker })
  for (const words of c.shuffled(goalWords).slice(0, c.between(1, 3))) {
    const goal = c.id(when)
    rows.add('goal', { id: goal, municipality_code: MUNICIPALITY, plan_id: planId, words, set_on: made, set_at: when, set_by: person.worker })
    const later = made.add({ days: c.between(30, 160) })
    if (Temporal.PlainDate.compare(later, today) <= 0) {
      const noted = at(c, later)
      rows.add('goal_progress', { id: c.id(noted), municipality_code: MUNICIPALITY, goal_id: goal, state: over ? c.pick(['reached', 'reached', 'paused'] as const) : 'onTheWay', on_day: later, words: null, noted_at: noted, noted_by: person.worker })
    }
  }
}

/** A look back every half year; the next one stands planned while the case is open. */
function followUps(story: Story, person: DemoPerson, caseId: string, from: Temporal.PlainDate, until: Temporal.PlainDate | null): void {
  const { c, rows, today } = story
  const end = until ?? today
  let due = from.add({ days: c.between(60, 120) })
  for (let n = 0; n < 8; n += 1) {
    const past = Temporal.PlainDate.compare(due, end) <= 0
    if (!past && until !== null) return
    const planned = at(c, from)
    const held = past && !(until === null && due.until(today).days < 6) ? due : null
    const heldAt = held && at(c, held)
    rows.add('follow_up', {
      id: c.id(planned), municipality_code: MUNICIPALITY, case_id: caseId, due_on: due, about: 'Hur går det med boendet och målen?', planned_at: planned, planned_by: person.worker, held_on: held,
      held_words: held && 'Samtal hemma. Det går framåt.', home_holds: held && (until === null ? c.pick(['yes', 'noHome', 'atRisk'] as const) : 'yes'), held_at: heldAt, held_by: held && person.worker,
      called_off_at: null, called_off_by: null, called_off_because: null,
    })
    if (!past || held === null) return
    due = due.add({ days: c.between(150, 200) })
  }
}
