/** A house as the subject of what its own staff mark on its beds. */

import { found, requireMay, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import { Beneath, subject } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { mayOnSite, worksAt } from '../access.ts'
import { keepOverstayers } from '../overstay.ts'
import { text } from '../text.ts'
import { type Site, siteToSee } from './queries.ts'
import { siteText } from './text.ts'

async function mine(tx: Tx, session: Session, id: string): Promise<Site> {
  const site = found(await siteToSee(tx, id))
  return found(worksAt(session, site) ? site : null)
}

export const house = subject({
  at: '/sites/:id',
  // a guest who is still in the house has the bed of the night that has begun, also before it is closed
  first: keepOverstayers,
  show: (tx, session, id, _opens, verb: 'closeBed') => {
    requireMay(session, mayOnSite[verb])
    return mine(tx, session, id)
  },
  hold: async (tx, session, id, verb: 'closeBed') => {
    requireMay(session, mayOnSite[verb])
    await holdRecord(tx)
    return mine(tx, session, id)
  },
  ended: () => false,
  frame: ({ shown, ...page }) => (
    <Beneath
      {...page}
      above={[
        { href: '/tonight', label: words(text, page.viewer.locale).tonight },
        { href: `/sites/${shown.id}`, label: shown.name },
      ]}
    />
  ),
  text: group(siteText, 'subject'),
})
