/** On the case's page: the person's own plan, how it goes, and the journal. */

import { formatDate, words } from '../../platform/text/index.ts'
import { FirstOf, Part } from '../../platform/ui/index.ts'
import { isWaiting } from '../follow-up/queries.ts'
import { text as followUpText } from '../follow-up/text.ts'
import { FollowUps } from '../follow-up/views.tsx'
import { text as noteText } from '../note/text.ts'
import { Notes } from '../note/views.tsx'
import { text as planText } from '../plan/text.ts'
import { PlanView } from '../plan/views.tsx'
import { added, addWhen, type OnPage, type SectionProps } from './on-page.tsx'
import { text } from './text.ts'

const GOALS_SHOWN = 2
const NOTES_SHOWN = 3
const FOLLOW_UPS_SHOWN = 2

/** The person's own plan, how it goes, and the journal. */
export function followed({ viewer, view, may }: SectionProps): OnPage[] {
  const { locale, today } = viewer
  const t = words(text, locale)
  const [plans, followUps, notes] = [words(planText, locale), words(followUpText, locale), words(noteText, locale)]
  const own = `/cases/${view.file.id}`
  const open = view.file.closure === null
  const plan = view.plan
  const make = addWhen(may('plan'), `${own}/plan/goals/new`, t.next.makePlan)
  const add = addWhen(may('followUp'), `${own}/follow-ups/new`, t.planFollowUp)
  const write = addWhen(may('note'), `${own}/notes/new`, t.writeNote)
  const waiting = view.followUps.find(isWaiting)
  const [note] = view.notes
  // the one that waits first, then the latest
  const inOrder = view.followUps.toReversed().toSorted((a, b) => Number(isWaiting(b)) - Number(isWaiting(a)))
  return [
    {
      id: 'plan',
      title: plans.plan,
      none: plans.none,
      what: plans.noneLead,
      who: plans.who,
      add: make,
      count: plan === null ? 0 : 1,
      part: () => (
        <Part
          title={plans.plan}
          id="plan"
          said={plan === null ? null : plans.madeOn(formatDate(plan.madeOn, locale))}
          actions={added({ href: `${own}/plan`, word: plans.show })}
        >
          <PlanView plan={plan} mayFollow={may('plan')} most={GOALS_SHOWN} />
        </Part>
      ),
    },
    {
      id: 'follow-ups',
      title: followUps.followUps,
      none: followUps.none,
      what: followUps.noneLead,
      who: followUps.who,
      add,
      count: view.followUps.length,
      part: () => (
        <Part
          title={followUps.followUps}
          id="follow-ups"
          said={waiting === undefined ? view.followUps.length : t.plannedFor(formatDate(waiting.dueOn, locale))}
          actions={added(add)}
        >
          <FirstOf rows={inOrder} most={FOLLOW_UPS_SHOWN}>
            {(rows) => <FollowUps followUps={rows} today={today} mayHold={may('followUp')} />}
          </FirstOf>
        </Part>
      ),
    },
    {
      id: 'notes',
      title: notes.notes,
      none: notes.none,
      what: notes.noneLead,
      who: notes.who,
      add: write,
      count: view.notes.length,
      part: () => (
        <Part
          title={notes.notes}
          id="notes"
          said={note === undefined ? null : t.latestNote(formatDate(note.happenedOn, locale))}
          actions={added(write)}
        >
          <FirstOf rows={view.notes} most={NOTES_SHOWN}>
            {(rows) => <Notes notes={rows} mayCorrect={may('note') || !open} />}
          </FirstOf>
          {view.moreNotes ? <a href={`${own}/notes`}>{t.allNotes}</a> : null}
        </Part>
      ),
    },
  ]
}
