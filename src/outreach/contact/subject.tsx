/** A meeting as the subject of its corrections and of the signal that it becomes; and the place where new ones are noted. */

import { briefOf } from '../../person/index.ts'
import { found, type Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import { Beneath, desk, subject } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import type { Viewer } from '../../platform/ui/index.ts'
import { type OutreachVerb, requireMay } from '../access.ts'
import { text as shared } from '../text.ts'
import { type Contact, contactById } from './queries.ts'
import { text } from './text.ts'

const toMeetings = ({ locale }: Viewer) => ({ href: '/outreach', label: words(shared, locale).outreach })

export const outreach = desk({
  at: '/outreach',
  requireMay: (session, verb: OutreachVerb) => requireMay(session, verb),
  frame: ({ shown: _, ...page }) => <Beneath {...page} above={[toMeetings(page.viewer)]} />,
  text: group(shared, 'subject'),
})

async function theirs(tx: Tx, session: Session, id: string, verb: OutreachVerb): Promise<Contact> {
  requireMay(session, verb)
  const contact = await contactById(tx, id)
  // row security has left no other; asked again so that the reason holds when it is written in
  if (contact.personId !== null) found(await briefOf(tx, contact.personId))
  return contact
}

export const contact = subject({
  at: '/outreach/contacts/:id',
  rows: { table: 'outreach_contact', key: 'outreach_contact_id' },
  show: (tx, session, id, _opens, verb: OutreachVerb) => theirs(tx, session, id, verb),
  hold: async (tx, session, id, verb: OutreachVerb) => {
    requireMay(session, verb)
    await holdRecord(tx)
    return theirs(tx, session, id, verb)
  },
  ended: ({ undoneAt }) => undoneAt !== null,
  person: ({ personId }) => personId,
  frame: ({ shown, ...page }) => (
    <Beneath
      {...page}
      above={[
        toMeetings(page.viewer),
        { href: `/outreach/contacts/${shown.id}`, label: words(text, page.viewer.locale).meeting },
      ]}
    />
  ),
  text: group(shared, 'subject'),
})
