/** Closing a case over what is open in it, and opening it again. */

import { keptReason, stopsEnd } from '../../platform/open-at-end.ts'
import { longText, openStops, overOpen, radios, stopped, withOverOpen } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { EndOver, EndStops } from '../../platform/ui/index.ts'
import { openCaseOf } from '../opening/queries.ts'
import { closureOutcomes } from '../outcomes.ts'
import { caseFile } from '../subject.tsx'
import { text as caseText } from '../text.ts'
import { openInCase } from './open.ts'
import { openAtEnd } from './rules.ts'
import { sayOpen } from './say.ts'
import { text } from './text.ts'

export const closing = caseFile.form({
  at: 'closure',
  may: 'close',
  opens: 'closure',
  text: withOverOpen(group(text, 'closing')),
  fields: { outcome: radios(closureOutcomes, group(caseText, 'closure')), words: longText(4000, 6), ...overOpen },
  shows: async ({ tx, shown, viewer, typed }) => {
    // before an outcome is chosen: what would be open with the most common one
    const chosen = closureOutcomes.find((outcome) => outcome === typed('outcome')) ?? 'ownLease'
    const open = openAtEnd(await openInCase(tx, shown), chosen)
    const say = sayOpen(shown, viewer.locale)
    return {
      before: <EndStops open={open} say={say} />,
      draw: (field) => (
        <>
          {field.outcome}
          {field.words}
          <EndOver open={open} say={say} />
        </>
      ),
    }
  },
  act: async (step, { outcome, words, ...said }) => {
    const open = openAtEnd(await openInCase(step.tx, step.on), outcome)
    const stop = stopsEnd(open, said)
    if (stop !== null) return openStops(stop)
    const closure = { closed_on: today(), outcome, words, open_because: keptReason(open, said) }
    await step.add('case_closure', 'closed', closure)
    const data = { outcome, on: today().toString(), open: open.soft.map(({ kind }) => kind) }
    return step.done('case.closed', { data })
  },
  clash: { case_closure_current: stopped('already') },
})

export const reopening = caseFile.form({
  at: 'reopening',
  may: 'reopen',
  alsoEnded: true,
  opens: 'closure',
  text: group(text, 'reopening'),
  fields: { because: longText(1000, 3) },
  shows: async ({ tx, shown, viewer }) => {
    const other = shown.closure === null ? null : await openCaseOf(tx, shown.personId)
    const link = other && <a href={`/cases/${other.id}`}>{words(caseText, viewer.locale).caseNumber(other.number)}</a>
    return { before: link && <p>{link}</p> }
  },
  act: async (step, { because }) => {
    const { closure, personId } = step.on
    if (closure === null) return stopped('notClosed')
    // held since the case was: whoever opens another case for the person at this moment comes before or after, and is seen or sees
    const other = await openCaseOf(step.tx, personId)
    if (other) return stopped((locale) => words(text, locale).otherOpen(other.number))
    await step.stamp('case_closure', closure.id, 'reopened', { reopened_because: because })
    return step.done('case.reopened', { data: { closure: closure.id } })
  },
})
