/** What followed a decision: interventions, the person's own plan, looks back. */

import { goalWords } from './names.ts'
import { at, type DemoPerson, happened, MUNICIPALITY, NEW_ACT, type Story } from './story.ts'

type Support = { decisionId: string; from: Temporal.PlainDate; until: Temporal.PlainDate | null; homeless: boolean }

export function interventionRows(
  story: Story,
  person: DemoPerson,
  caseId: string,
  { decisionId, from, until, homeless }: Support,
): void {
  const { c, rows } = story
  const kinds = c
    .shuffled(['mobileTeam', 'contactsWithAuthorities', 'debtAdvice', 'addictionCare', 'occupation'] as const)
    .slice(0, c.between(1, 2))
  for (const [n, kind] of [
    ...(homeless ? (['socialLease'] as const) : (['acutePlace'] as const)),
    ...kinds,
  ].entries()) {
    // what was decided begins first
    const begins = from.add({ days: n === 0 ? c.between(0, 5) : c.between(0, 20) })
    if (Temporal.PlainDate.compare(begins, story.today) > 0) continue
    const when = at(c, begins)
    // without individual assessment only since the new act (SoL 11:5)
    const free = n > 0 && Temporal.PlainDate.compare(begins, NEW_ACT) >= 0 && c.happens(0.6)
    const ended = until !== null && Temporal.PlainDate.compare(begins, until) < 0 ? until : null
    const id = c.id(when)
    rows.add('intervention', {
      id,
      municipality_code: MUNICIPALITY,
      case_id: caseId,
      person_id: person.id,
      kind,
      decision_id: free ? null : decisionId,
      begins_on: begins,
      words: null,
      added_at: when,
      added_by: person.worker,
      ended_on: ended,
      ended_because: ended && c.pick(['reached', 'reached', 'notWanted'] as const),
      ended_by: ended && person.worker,
    })
    happened(story, when, person.worker, { what: 'intervention.begun', subject: id, person: person.id, data: { kind } })
  }
}

export function planRows(
  story: Story,
  person: DemoPerson,
  caseId: string,
  from: Temporal.PlainDate,
  over: boolean,
): void {
  const { c, rows, today } = story
  const made = from.add({ days: c.between(3, 20) })
  if (Temporal.PlainDate.compare(made, today) > 0) return
  const when = at(c, made)
  const planId = c.id(when)
  rows.add('plan', {
    id: planId,
    municipality_code: MUNICIPALITY,
    case_id: caseId,
    made_on: made,
    made_at: when,
    made_by: person.worker,
  })
  for (const words of c.shuffled(goalWords).slice(0, c.between(1, 3))) {
    const goal = c.id(when)
    rows.add('goal', {
      id: goal,
      municipality_code: MUNICIPALITY,
      plan_id: planId,
      words,
      set_on: made,
      set_at: when,
      set_by: person.worker,
    })
    const later = made.add({ days: c.between(30, 160) })
    if (Temporal.PlainDate.compare(later, today) <= 0) {
      const noted = at(c, later)
      rows.add('goal_progress', {
        id: c.id(noted),
        municipality_code: MUNICIPALITY,
        goal_id: goal,
        state: over ? c.pick(['reached', 'reached', 'paused'] as const) : 'onTheWay',
        on_day: later,
        words: null,
        noted_at: noted,
        noted_by: person.worker,
      })
    }
  }
}

/** A look back every half year; the next one stands planned while the case is open. */
export function followUps(
  story: Story,
  person: DemoPerson,
  caseId: string,
  from: Temporal.PlainDate,
  until: Temporal.PlainDate | null,
): void {
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
      id: c.id(planned),
      municipality_code: MUNICIPALITY,
      case_id: caseId,
      due_on: due,
      about: 'Hur går det med boendet och målen?',
      planned_at: planned,
      planned_by: person.worker,
      held_on: held,
      held_words: held && 'Samtal hemma. Det går framåt.',
      home_holds: held && (until === null ? c.pick(['yes', 'noHome', 'atRisk'] as const) : 'yes'),
      held_at: heldAt,
      held_by: held && person.worker,
      called_off_at: null,
      called_off_by: null,
      called_off_because: null,
    })
    if (!past || held === null) return
    due = due.add({ days: c.between(150, 200) })
  }
}
