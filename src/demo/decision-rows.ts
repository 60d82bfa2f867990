/** The decisions of a case as the history has them, and the day when the person got each. */

import { computeRule } from '../law/index.ts'
import { reasonsGranted, reasonsRefused } from './names.ts'
import { at, type DemoPerson, happened, MUNICIPALITY, NEW_ACT, type Story } from './story.ts'

/** A decision now and then refuses first and grants later, as they do. Gives the id of the one that grants. */
export function decisionRows(
  story: Story,
  person: DemoPerson,
  caseId: string,
  investigation: string,
  on: Temporal.PlainDate,
  flat: boolean,
): string | null {
  const { c, rows, today } = story
  const section = Temporal.PlainDate.compare(on, NEW_ACT) < 0 ? 'SoL 2001:453 4:1' : 'SoL 11:1'
  const decide = (day: Temporal.PlainDate, outcome: 'granted' | 'partly' | 'refused'): string => {
    const when = at(c, day)
    const id = c.id(when)
    rows.add('decision', {
      id,
      municipality_code: MUNICIPALITY,
      case_id: caseId,
      investigation_id: investigation,
      section,
      asked: flat ? 'Hjälp till ett boende och stöd i det.' : 'Hjälp till ett boende.',
      outcome,
      words:
        outcome === 'refused'
          ? 'Ansökan avslås.'
          : flat
            ? 'Boende med kommunens kontrakt beviljas, med stöd av mobila teamet.'
            : 'Tillfälligt boende beviljas.',
      reasons: c.pick(outcome === 'refused' ? reasonsRefused : reasonsGranted),
      delegation: 'Socialnämndens delegationsordning',
      decided_on: day,
      decided_at: when,
      decided_by: person.worker,
      replaces_id: null,
      ...heardBefore(outcome, day),
    })
    happened(story, when, person.worker, {
      what: 'decision.made',
      subject: id,
      person: person.id,
      data: { outcome, section },
    })
    const received = day.add({ days: c.between(1, 5) })
    if (Temporal.PlainDate.compare(received, today) <= 0) {
      const noted = at(c, received, 16, 17)
      rows.add('decision_service', {
        id: c.id(noted),
        municipality_code: MUNICIPALITY,
        decision_id: id,
        received_on: received,
        how: c.pick(['handedOver', 'post', 'digital'] as const),
        registered_at: noted,
        registered_by: person.worker,
        corrects_id: null,
      })
      const appeal = computeRule('SO-09', { from: received })
      happened(story, noted, person.worker, {
        what: 'decision.served',
        subject: id,
        person: person.id,
        data: { on: received.toString(), appealBy: appeal.ok ? String(appeal.value.lastDay) : null },
      })
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

/** Whether they were heard: at a meeting the same day, when the decision goes against them. Every row has the same columns. */
function heardBefore(outcome: 'granted' | 'partly' | 'refused', day: Temporal.PlainDate) {
  const against = outcome !== 'granted'
  return {
    heard: against ? ('heard' as const) : ('obvious' as const),
    heard_on: against ? day : null,
    heard_how: against ? ('meeting' as const) : null,
    heard_answer_by: null,
    heard_words: against ? 'Jag behöver någonstans att bo redan nu och har ingen annanstans att ta vägen.' : null,
  }
}
