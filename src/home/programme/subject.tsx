/** A programme as the subject of forms and presses: kept by the managers, and seen by everybody who works with homes or figures. */

import { found, type Session } from '../../platform/access/index.ts'
import { ask, type Tx } from '../../platform/database/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import { Beneath, subject } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { type HomeVerb, requireMay } from '../access.ts'
import { askingProgramme, type Programme } from './queries.ts'
import { text } from './text.ts'

async function toShow(tx: Tx, session: Session, id: string, verb: HomeVerb): Promise<Programme> {
  requireMay(session, verb)
  return found(await ask(tx, askingProgramme(tx, id)))
}

export const programme = subject({
  at: '/programmes/:id',
  rows: { table: 'programme', key: 'programme_id' },
  show: (tx, session, id, _opens, verb: HomeVerb) => toShow(tx, session, id, verb),
  hold: async (tx, session, id, verb: HomeVerb) => {
    await holdRecord(tx)
    return toShow(tx, session, id, verb)
  },
  ended: () => false,
  frame: ({ shown, ...page }) => (
    <Beneath
      {...page}
      above={[
        { href: '/programmes', label: words(text, page.viewer.locale).title },
        { href: `/programmes/${shown.id}`, label: shown.name },
      ]}
    />
  ),
  text: group(text, 'subject'),
})
