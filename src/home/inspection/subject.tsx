/** An inspection as the subject of what was found in it and what is done about it. */

import { Beneath, type Step, subject } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { type HomeVerb, requireMay } from '../access.ts'
import { addressOf } from '../dwelling/rules.ts'
import { type Inspection, inspectionToChange, inspectionToShow } from './queries.ts'
import { text } from './text.ts'

export const inspection = subject({
  at: '/inspections/:id',
  rows: { table: 'inspection', key: 'inspection_id' },
  show: async (tx, session, id, _opens, verb: HomeVerb) => {
    requireMay(session, verb)
    return inspectionToShow(tx, id)
  },
  hold: async (tx, session, id, verb: HomeVerb) => {
    requireMay(session, verb)
    return inspectionToChange(tx, id)
  },
  ended: ({ undoneAt }) => undoneAt !== null,
  frame: ({ shown, ...page }) => (
    <Beneath
      {...page}
      above={[
        { href: `/dwellings/${shown.dwellingId}`, label: addressOf(shown) },
        { href: `/inspections/${shown.id}`, label: words(text, page.viewer.locale).inspection },
      ]}
    />
  ),
  text: group(text, 'subject'),
})

export type InspectionStep<Id extends string = never> = Step<
  Inspection,
  Readonly<Record<Id, string>>,
  'inspection_id',
  'inspection'
>
