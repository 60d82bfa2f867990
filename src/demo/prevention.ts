/** The case that a prevention officer opens on a household whose rent went unpaid: the landlord's signal and its answer, the person, the case and its end. */

import { answerBy } from '../signal/index.ts'
import { castIds } from './cast.ts'
import { signalWords } from './names.ts'
import { newPerson } from './people.ts'
import { at, type DemoPerson, happened, MUNICIPALITY, type Story, userId } from './story.ts'

export type HouseholdAtRisk = {
  person: DemoPerson
  signal: string
  caseId: string
  /** in whose words the landlord writes */
  name: string
}

/** The household with its case, opened on the day that the landlord's message came. `homeUntil`: the last day in the flat, when it was lost. */
export function householdAtRisk(
  story: Story,
  on: Temporal.PlainDate,
  homeUntil: Temporal.PlainDate | null = null,
): HouseholdAtRisk {
  const { c, rows } = story
  const petra = userId('petra')
  const person = newPerson(story, on, { unit: castIds.preventionUnit, worker: petra })
  const received = at(c, on, 8, 9)
  const opened = at(c, on, 10, 15)
  const signal = c.id(received)
  rows.add('signal', {
    id: signal,
    municipality_code: MUNICIPALITY,
    receipt: `S-${on.year}-${String(story.number('signal', on.year)).padStart(4, '0')}`,
    kind: 'landlordMessage',
    sender_organisation_id: castIds.landlord,
    sender_user_id: userId('hanna'),
    sender_name: null,
    sender_contact: null,
    received_at: received,
    answer_by: answerBy(received, { urgent: false, children: person.children.length, livingForm: 'firstHandLease' })
      .day,
    urgent: false,
    words: c.pick(signalWords.landlord),
    place: null,
    living_form_code: 'firstHandLease',
    person_name: null,
    person_number: null,
    adults: 1,
    children: person.children.length,
    registered_by: userId('hanna'),
  })
  rows.add('signal_answer', {
    id: c.id(opened),
    municipality_code: MUNICIPALITY,
    signal_id: signal,
    kind: 'caseOpened',
    words: 'Tack. Vi tar kontakt med hushållet.',
    answered_at: opened,
    answered_by: petra,
    corrects_id: null,
    corrected_because: null,
  })
  rows.add('signal_person', {
    id: c.id(opened),
    municipality_code: MUNICIPALITY,
    signal_id: signal,
    person_id: person.id,
    linked_at: opened,
    linked_by: petra,
    cut_at: null,
    cut_by: null,
  })
  rows.add('told_situation', {
    id: c.id(opened),
    municipality_code: MUNICIPALITY,
    person_id: person.id,
    living_form_code: 'firstHandLease',
    from_on: on,
    until_on: homeUntil,
    place: null,
    because_signal_id: signal,
    told_at: opened,
    told_to: petra,
    ended_by: homeUntil && petra,
    corrects_id: null,
  })
  const caseId = c.id(opened)
  rows.add('case_file', {
    id: caseId,
    municipality_code: MUNICIPALITY,
    number: `${on.year}-${String(story.number('case', on.year)).padStart(4, '0')}`,
    organisation_id: castIds.kalmar,
    unit_id: castIds.preventionUnit,
    person_id: person.id,
    because_signal_id: signal,
    opened_at: opened,
    opened_on: on,
    opened_by: petra,
  })
  rows.add('case_responsible', {
    id: c.id(opened),
    municipality_code: MUNICIPALITY,
    case_id: caseId,
    user_id: petra,
    since: opened,
    named_by: petra,
    until: null,
  })
  happened(story, received, userId('hanna'), { what: 'signal.received', subject: signal })
  happened(story, opened, petra, {
    what: 'signal.answered',
    subject: signal,
    person: person.id,
    data: { kind: 'caseOpened' },
  })
  happened(story, opened, petra, { what: 'case.opened', subject: caseId, person: person.id, data: { signal } })
  return { person, signal, caseId, name: `${person.givenName} ${person.familyName}` }
}

/** Closes the case; nothing when the day lies ahead. */
export function closeCase(
  story: Story,
  { caseId, person }: HouseholdAtRisk,
  closedOn: Temporal.PlainDate,
  outcome: 'ownLease' | 'otherHome',
): void {
  const { c, rows, today } = story
  const petra = userId('petra')
  if (Temporal.PlainDate.compare(closedOn, today) >= 0) return
  const closed = at(c, closedOn)
  rows.add('case_closure', {
    id: c.id(closed),
    municipality_code: MUNICIPALITY,
    case_id: caseId,
    closed_on: closedOn,
    outcome,
    words:
      outcome === 'ownLease'
        ? 'Hyresskulden är betald. Hemmet finns kvar.'
        : 'Hushållet har flyttat till ett annat hem.',
    closed_at: closed,
    closed_by: petra,
    reopened_at: null,
    reopened_by: null,
    reopened_because: null,
  })
  happened(story, closed, petra, {
    what: 'case.closed',
    subject: caseId,
    person: person.id,
    data: { outcome, on: closedOn.toString() },
  })
}
