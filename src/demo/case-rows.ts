/** What a case left behind: the signal and its answer, investigation, decision, interventions, plan, follow-ups, closure. */

import { isBefore } from '../platform/time/index.ts'
import { answerBy } from '../signal/index.ts'
import type { Career } from './careers.ts'
import { castIds } from './cast.ts'
import { decisionRows } from './decision-rows.ts'
import type { Loss } from './losses.ts'
import { outdoorPlaces, signalWords } from './names.ts'
import { at, type DemoPerson, happened, type Lived, MUNICIPALITY, type Story, userId } from './story.ts'
import { followUps, interventionRows, planRows } from './support-rows.ts'

/** days after a home was found again */
const CLOSED_AFTER = 60

/** Writes the case of a career; gives its id, and whether it was closed. One that still ran when the home was lost runs until there is another. */
export function caseRows(
  story: Story,
  person: DemoPerson,
  career: Career,
  lived: Lived[],
  loss: Loss | null = null,
): { caseId: string; closed: boolean } {
  const { c, rows, today } = story
  const { entered, exit } = career
  const opened = at(c, entered, 9, 16)
  const caseId = c.id(opened)
  const signalId = signalRows(story, person, entered, lived[0])
  rows.add('case_file', {
    id: caseId,
    municipality_code: MUNICIPALITY,
    number: `${entered.year}-${String(story.number('case', entered.year)).padStart(4, '0')}`,
    organisation_id: castIds.kalmar,
    unit_id: person.unit,
    person_id: person.id,
    because_signal_id: signalId,
    opened_at: opened,
    opened_on: entered,
    opened_by: person.worker,
  })
  happened(story, opened, person.worker, {
    what: 'case.opened',
    subject: caseId,
    person: person.id,
    data: { signal: signalId },
  })

  const looksInto = entered.add({ days: c.between(12, 75) })
  const investigated = Temporal.PlainDate.compare(looksInto, today) <= 0 ? looksInto : null
  const investigation = c.id(opened)
  rows.add('investigation', {
    id: investigation,
    municipality_code: MUNICIPALITY,
    case_id: caseId,
    about: 'Behov av boende och stöd.',
    opened_on: entered,
    opened_at: opened,
    opened_by: person.worker,
    ended_on: investigated,
    ended_at: investigated && at(c, investigated),
    ended_by: investigated && person.worker,
    assessment: investigated && 'Personen saknar egen bostad och behöver stöd för att ordna en.',
  })
  const homeless = lived.some(({ segment }) => segment.situation === 3)
  let decisionId: string | null = null
  if (investigated !== null) decisionId = decisionRows(story, person, caseId, investigation, investigated, homeless)

  const usual = exit === null ? null : exit.on.add({ days: c.between(60, 220) })
  const meanwhile = loss !== null && usual !== null && isBefore(loss.on, usual)
  const ends = meanwhile && loss.after !== null ? (loss.after.found?.add({ days: CLOSED_AFTER }) ?? null) : usual
  const closedOn = ends !== null && Temporal.PlainDate.compare(ends, today) < 0 ? ends : null
  rows.add('case_responsible', {
    id: c.id(opened),
    municipality_code: MUNICIPALITY,
    case_id: caseId,
    user_id: person.worker,
    since: opened,
    named_by: person.worker,
    until: null,
  })
  if (decisionId !== null && investigated !== null)
    interventionRows(story, person, caseId, { decisionId, from: investigated, until: closedOn, homeless })
  if (investigated !== null && c.happens(0.8)) planRows(story, person, caseId, investigated, closedOn !== null)
  followUps(story, person, caseId, investigated ?? entered.add({ days: 30 }), closedOn)
  if (closedOn !== null && exit !== null) {
    const closed = at(c, closedOn)
    const outcomes = {
      firstHandLease: 'ownLease',
      privateSublet: 'otherHome',
      elderlyHousing: 'otherHome',
      died: 'died',
      lostContact: 'lostContact',
    } as const
    const outcome = outcomes[meanwhile && loss.after === null ? 'lostContact' : exit.kind]
    rows.add('case_closure', {
      id: c.id(closed),
      municipality_code: MUNICIPALITY,
      case_id: caseId,
      closed_on: closedOn,
      outcome,
      words: 'Avslutas efter uppföljning.',
      closed_at: closed,
      closed_by: person.worker,
      reopened_at: null,
      reopened_by: null,
      reopened_because: null,
    })
    happened(story, closed, person.worker, {
      what: 'case.closed',
      subject: caseId,
      person: person.id,
      data: { outcome, on: closedOn.toString() },
    })
  }
  return { caseId, closed: closedOn !== null && !meanwhile }
}

function signalRows(story: Story, person: DemoPerson, entered: Temporal.PlainDate, first: Lived | undefined): string {
  const { c, rows } = story
  const outdoors = first?.segment.situation === 1
  const fromOutreach = outdoors && c.happens(0.6)
  const received = at(c, entered, 8, 9)
  const id = c.id(received)
  const words =
    first?.segment.situation === 2 ? signalWords.institution : outdoors ? signalWords.outdoors : signalWords.withFriends
  const urgent = outdoors && c.happens(0.3)
  const livingForm =
    first?.form === 'acutePlace' ? 'outdoors' : first?.source === 'lease' ? null : (first?.form ?? null)
  const children = Math.min(person.children.length, 9)
  rows.add('signal', {
    id,
    municipality_code: MUNICIPALITY,
    receipt: `S-${entered.year}-${String(story.number('signal', entered.year)).padStart(4, '0')}`,
    kind: fromOutreach ? 'report' : first?.segment.situation === 2 ? 'information' : 'ownRequest',
    sender_organisation_id: fromOutreach ? castIds.stadsmissionen : null,
    sender_user_id: fromOutreach ? userId('noor') : null,
    sender_name: null,
    sender_contact: null,
    received_at: received,
    answer_by: answerBy(received, { urgent, children, livingForm }).day,
    urgent,
    words: c.pick(words),
    place: outdoors ? c.pick(outdoorPlaces) : null,
    living_form_code: livingForm,
    person_name: null,
    person_number: null,
    adults: 1,
    children,
    registered_by: fromOutreach ? userId('noor') : person.worker,
  })
  const answered = at(c, entered, 10, 16)
  rows.add('signal_answer', {
    id: c.id(answered),
    municipality_code: MUNICIPALITY,
    signal_id: id,
    kind: 'caseOpened',
    words: 'Tack. Vi har tagit emot det du berättade och har kontakt med personen.',
    answered_at: answered,
    answered_by: person.worker,
    corrects_id: null,
    corrected_because: null,
  })
  rows.add('signal_person', {
    id: c.id(answered),
    municipality_code: MUNICIPALITY,
    signal_id: id,
    person_id: person.id,
    linked_at: answered,
    linked_by: person.worker,
    cut_at: null,
    cut_by: null,
  })
  happened(story, received, fromOutreach ? userId('noor') : person.worker, { what: 'signal.received', subject: id })
  happened(story, answered, person.worker, {
    what: 'signal.answered',
    subject: id,
    person: person.id,
    data: { kind: 'caseOpened' },
  })
  return id
}
