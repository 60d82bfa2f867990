/** A shelter as the subject of what those who run it set: its name, hours, rooms and beds; and the place where new ones are added. */

import { found, requireMay, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import { Beneath, desk, subject } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { mayOnSite } from '../access.ts'
import { type Shelter, shelterToSetUp } from './queries.ts'
import { text } from './text.ts'

type Verb = 'setUp' | 'setUpAny'

async function inCharge(tx: Tx, session: Session, id: string, verb: Verb): Promise<Shelter> {
  requireMay(session, mayOnSite[verb])
  return found(await shelterToSetUp(tx, id))
}

export const shelter = subject({
  at: '/sites/:id',
  show: (tx, session, id, _opens, verb: Verb) => inCharge(tx, session, id, verb),
  hold: async (tx, session, id, verb: Verb) => {
    requireMay(session, mayOnSite[verb])
    await holdRecord(tx)
    return inCharge(tx, session, id, verb)
  },
  ended: () => false,
  frame: ({ shown, ...page }) => (
    <Beneath
      {...page}
      above={[
        { href: '/sites', label: words(text, page.viewer.locale).shelters },
        { href: `/sites/${shown.id}/settings`, label: shown.name },
      ]}
    />
  ),
  text: group(text, 'subject'),
})

export const shelters = desk({
  at: '/sites',
  requireMay: (session, verb: Verb) => requireMay(session, mayOnSite[verb]),
  frame: ({ shown: _, ...page }) => (
    <Beneath {...page} above={[{ href: '/sites', label: words(text, page.viewer.locale).shelters }]} />
  ),
  text: group(text, 'subject'),
})
