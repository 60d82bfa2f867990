/** An organisation as the subject of forms and presses, for whoever is in charge of it; and the place where new ones are added. */

import { sql } from 'kysely'
import { found, NotFound, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import { Beneath, desk, subject } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { type mayInCharge, requireCharge } from '../access.ts'
import { text as shared } from '../text.ts'
import { type ShownOrganisation, shownOrganisation } from './queries.ts'
import { text } from './text.ts'

type Verb = keyof typeof mayInCharge

async function inCharge(tx: Tx, session: Session, id: string, verb: Verb): Promise<ShownOrganisation> {
  requireCharge(session, verb)
  const shown = found(await shownOrganisation(tx, id))
  const { rows } = await sql`select from app.my_house h where h.organisation_id = ${shown.id}`.execute(tx)
  if (rows.length === 0) throw new NotFound('charge')
  return shown
}

export const organisation = subject({
  at: '/organisations/:id',
  show: (tx, session, id, _opens, verb: Verb) => inCharge(tx, session, id, verb),
  hold: async (tx, session, id, verb: Verb) => {
    requireCharge(session, verb)
    await holdRecord(tx)
    return inCharge(tx, session, id, verb)
  },
  ended: ({ ended }) => ended !== null,
  frame: ({ shown, ...page }) => (
    <Beneath {...page} above={[{ href: `/organisations/${shown.id}`, label: shown.name }]} />
  ),
  text: group(text, 'subject'),
})

export const organisations = desk({
  at: '/organisations',
  requireMay: (session, verb: Verb) => requireCharge(session, verb),
  frame: ({ shown: _, ...page }) => (
    <Beneath {...page} above={[{ href: '/organisations', label: words(shared, page.viewer.locale).organisations }]} />
  ),
  text: group(text, 'subject'),
})
