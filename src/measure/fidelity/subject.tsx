/** A programme to assess, and an assessment, as subjects: what was sent has ended, and is corrected by a new one. */

import { found, requireMay as requireAllowed, type Session } from '../../platform/access/index.ts'
import { ask, type Tx } from '../../platform/database/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import { Beneath, subject } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { mayOnFigures } from '../access.ts'
import { askingAssessment, programmeToAssess } from './queries.ts'
import { text } from './text.ts'

export type FidelityVerb = 'seeFidelity' | 'assessFidelity' | 'keepTemplates'

export const requireMay = (session: Session, verb: FidelityVerb): void => requireAllowed(session, mayOnFigures[verb])

async function programmeIn(tx: Tx, session: Session, id: string, verb: FidelityVerb) {
  requireMay(session, verb)
  return found(await programmeToAssess(tx, id))
}

/** What is begun on a programme. */
export const assessed = subject({
  at: '/programmes/:id/fidelity',
  rows: { table: 'programme', key: 'programme_id' },
  show: (tx, session, id, _opens, verb: FidelityVerb) => programmeIn(tx, session, id, verb),
  hold: async (tx, session, id, verb: FidelityVerb) => {
    await holdRecord(tx)
    return programmeIn(tx, session, id, verb)
  },
  ended: () => false,
  frame: ({ shown, ...page }) => (
    <Beneath
      {...page}
      above={[
        { href: `/programmes/${shown.id}`, label: shown.name },
        { href: `/programmes/${shown.id}/fidelity`, label: words(text, page.viewer.locale).title },
      ]}
    />
  ),
  text: group(text, 'subject'),
})

async function assessmentIn(tx: Tx, session: Session, id: string, verb: FidelityVerb) {
  requireMay(session, verb)
  return found(await ask(tx, askingAssessment(id)))
}

export const assessment = subject({
  at: '/fidelity/:id',
  rows: { table: 'fidelity_assessment', key: 'assessment_id' },
  show: (tx, session, id, _opens, verb: FidelityVerb) => assessmentIn(tx, session, id, verb),
  hold: async (tx, session, id, verb: FidelityVerb) => {
    await holdRecord(tx)
    return assessmentIn(tx, session, id, verb)
  },
  ended: ({ sentAt }) => sentAt !== null,
  frame: ({ shown, ...page }) => (
    <Beneath
      {...page}
      above={[
        { href: `/programmes/${shown.programmeId}/fidelity`, label: words(text, page.viewer.locale).title },
        { href: `/fidelity/${shown.id}`, label: `${shown.programme} ${shown.year}` },
      ]}
    />
  ),
  text: group(text, 'subject'),
})
