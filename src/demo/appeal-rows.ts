/** Refusals on their way: just served, appealed, looked at again, at the court, sent back, and one that was appealed too late. */

import { at, happened, MUNICIPALITY, type Story, type Told } from './story.ts'

type Day = Temporal.PlainDate

/** How long ago each thing happened, in days before today; null: it hasn't. */
type Way = {
  decided: number
  served: number
  appealed: number | null
  tried: number | null
  late: boolean
  again: number | null
  sent: number | null
  judged: number | null
}

const ways: readonly Way[] = [
  { decided: 12, served: 10, appealed: null, tried: null, late: false, again: null, sent: null, judged: null },
  { decided: 16, served: 14, appealed: 5, tried: null, late: false, again: null, sent: null, judged: null },
  { decided: 20, served: 18, appealed: 6, tried: 4, late: false, again: 3, sent: null, judged: null },
  { decided: 50, served: 48, appealed: 30, tried: 29, late: false, again: 28, sent: 27, judged: null },
  { decided: 150, served: 148, appealed: 130, tried: 129, late: false, again: 128, sent: 126, judged: 4 },
  { decided: 60, served: 58, appealed: 30, tried: 28, late: true, again: null, sent: null, judged: null },
]

/** One refusal in each state, in open cases that are old enough for it. */
export function appealRows(story: Story, open: Told[]): void {
  const { today } = story
  const left = open.filter(({ person }) => !person.protected)
  for (const way of ways) {
    const found = left.findIndex(
      ({ career }) => Temporal.PlainDate.compare(career.entered, ago(today, way.decided)) <= 0,
    )
    const [one] = found < 0 ? [] : left.splice(found, 1)
    if (one !== undefined) refused(story, one, way)
  }
}

const ago = (today: Day, days: number): Day => today.subtract({ days })

function refused(story: Story, { person, caseId }: Told, way: Way): void {
  const { c, rows, today } = story
  const on = (days: number) => ago(today, days)
  const when = at(c, on(way.decided))
  const decision = c.id(when)
  const tell = (what: string, moment: Temporal.Instant, subject: string) =>
    happened(story, moment, person.worker, { what, subject, person: person.id })
  rows.add('decision', {
    id: decision,
    municipality_code: MUNICIPALITY,
    case_id: caseId,
    investigation_id: null,
    section: 'SoL 12:1',
    asked: 'Pengar till en hyresskuld på 9 400 kronor.',
    outcome: 'refused',
    words: 'Ansökan om bistånd till hyresskulden avslås.',
    reasons: 'Skulden hotar inte boendet, och den kan betalas av med din inkomst.',
    delegation: 'Socialnämndens delegationsordning',
    decided_on: on(way.decided),
    decided_at: when,
    decided_by: person.worker,
    replaces_id: null,
    heard: 'heard',
    heard_on: on(way.decided),
    heard_how: 'phone',
    heard_answer_by: null,
    heard_words: 'Jag har inte råd att betala av skulden, pengarna går till mat och resor.',
  })
  tell('decision.made', when, decision)
  const noted = at(c, on(way.served), 16, 17)
  rows.add('decision_service', {
    id: c.id(noted),
    municipality_code: MUNICIPALITY,
    decision_id: decision,
    received_on: on(way.served),
    how: 'post',
    registered_at: noted,
    registered_by: person.worker,
    corrects_id: null,
  })
  tell('decision.served', noted, decision)
  if (way.appealed !== null)
    appealed(story, { worker: person.worker, personId: person.id, caseId, decision }, way, way.appealed)
}

type Case = { worker: string; personId: string; caseId: string; decision: string }

function appealed(story: Story, { worker, personId, caseId, decision }: Case, way: Way, came: number): void {
  const { c, rows, today } = story
  const on = (days: number) => ago(today, days)
  const moment = (days: number | null) => (days === null ? null : at(c, on(days)))
  const registered = at(c, on(came))
  const [tried, again, sent] = [moment(way.tried), moment(way.again), moment(way.sent)]
  const by = (done: Temporal.Instant | null) => (done === null ? null : worker)
  const id = c.id(registered)
  rows.add('appeal', {
    id,
    municipality_code: MUNICIPALITY,
    case_id: caseId,
    decision_id: decision,
    received_on: on(came),
    came: 'post',
    representative: null,
    wants: 'Jag vill att skulden betalas. Jag är rädd att förlora lägenheten.',
    registered_at: registered,
    registered_by: worker,
    tried_as: tried === null ? null : way.late ? 'late' : 'inTime',
    tried_because: way.late ? 'Överklagandet kom in efter sista dagen, och underrättelsen var riktig.' : null,
    tried_at: tried,
    tried_by: by(tried),
    reconsidered_as: again === null ? null : 'stands',
    reconsidered_because: again === null ? null : 'Det har inte kommit fram något nytt om hyran eller inkomsten.',
    reconsidered_decision_id: null,
    reconsidered_at: again,
    reconsidered_by: by(again),
    forwarded_on: way.sent === null ? null : on(way.sent),
    forwarded_court: sent === null ? null : 'Förvaltningsrätten i Växjö',
    forwarded_words: null,
    forwarded_at: sent,
    forwarded_by: by(sent),
    withdrawn_on: null,
    withdrawn_at: null,
    withdrawn_by: null,
    undone_because: null,
    undone_at: null,
    undone_by: null,
  })
  const tell = (what: string, at: Temporal.Instant | null) => {
    if (at !== null) happened(story, at, worker, { what, subject: id, person: personId })
  }
  tell('appeal.received', registered)
  tell('appeal.tried', tried)
  tell('appeal.reconsidered', again)
  tell('appeal.forwarded', sent)
  if (way.judged === null) return
  const judged = at(c, on(way.judged))
  rows.add('judgment', {
    id: c.id(judged),
    municipality_code: MUNICIPALITY,
    case_id: caseId,
    appeal_id: id,
    court: 'administrativeCourt',
    case_number: '3187-26',
    given_on: on(way.judged),
    outcome: 'remanded',
    words: 'Nämnden har inte utrett om skulden kan leda till att personen förlorar sitt boende.',
    registered_at: judged,
    registered_by: worker,
    undone_because: null,
    undone_at: null,
    undone_by: null,
  })
  tell('appeal.judged', judged)
}
