/** The division of work: what a party does, and what it brings. */

import { day, longText, oneOf, picked, radios, sometimes, wrong } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { parts, tasks } from '../kinds.ts'
import { rowText } from '../row.text.ts'
import { endRow, partyOptions, signedStops, undo, wrongDays, wrongParty } from '../row.ts'
import { agreement } from '../subject.tsx'
import { text as shared } from '../text.ts'
import { text } from './text.ts'

const place = { may: 'manage', back: '#tasks' } as const
const untilOn = sometimes(day({ within: 'planned' }))

export const addingTask = agreement.form({
  ...place,
  at: 'tasks/new',
  opens: 'agreement',
  text: group(text, 'adding'),
  fields: {
    party: picked({ as: 'radios' }),
    part: radios(parts, group(text, 'parts'), { row: true }),
    what: oneOf(tasks, group(shared, 'tasks')),
    words: sometimes(longText(1000, 3)),
    fromOn: day({ within: 'planned' }),
    untilOn,
  },
  shows: ({ shown }) => ({
    options: { party: partyOptions(shown) },
    begins: { part: 'does' as const, fromOn: shown.fromOn },
  }),
  act: async (step, { party, part, what, words, ...days }) => {
    const fault = signedStops(step.on) ?? wrongParty(step.on, 'party', party) ?? wrongDays(step.on, days)
    if (fault) return fault
    if (what === 'other' && words === null) return wrong('words', 'otherWords')
    const made = await step.add('agreement_task', 'set', {
      party_id: party,
      part,
      what,
      words,
      from_on: days.fromOn,
      until_on: days.untilOn,
    })
    return step.done('agreement.task-added', { data: { row: made, what, part }, made })
  },
})

export const endingTask = agreement.form({
  ...place,
  at: 'tasks/:row/end',
  opens: 'agreement',
  text: group(rowText, 'ending'),
  fields: { untilOn },
  act: (step, wanted) => endRow(step, 'agreement_task', step.params.row, wanted.untilOn),
})

export const undoingTask = agreement.press({
  ...place,
  at: 'tasks/:row/undo',
  text: group(rowText, 'undoing'),
  act: (step) => undo(step, 'agreement_task', step.params.row),
})

export const taskRoutes = agreement.routes(addingTask, endingTask, undoingTask)
