/** A request that came from another municipality, as the subject of what is done with it here: whoever answers such requests reads it. */

import { found, type ReadPage, type Session } from '../../platform/access/index.ts'
import { ask, type Tx } from '../../platform/database/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import { Beneath, subject } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { type CaseVerb, requireMay } from '../access.ts'
import { askingReceived, type Received, receivedRead } from './queries.ts'
import { text } from './text.ts'

/** For a page: who it is about is opened under `page`, a code for the read log. */
export async function receivedToShow(
  tx: Tx,
  session: Session,
  id: string,
  page: ReadPage,
  verb: CaseVerb,
): Promise<Received> {
  const shown = await receivedToWorkOn(tx, session, id, verb)
  await receivedRead(tx, id, page)
  return shown
}

async function receivedToWorkOn(tx: Tx, session: Session, id: string, verb: CaseVerb): Promise<Received> {
  requireMay(session, verb)
  return found(await ask(tx, askingReceived(tx, session.municipality, id)))
}

export const receivedTransfer = subject({
  at: '/transfers/received/:id',
  rows: { table: 'transfer_request', key: 'transfer_id' },
  show: receivedToShow,
  hold: async (tx, session, id, verb: CaseVerb) => {
    await holdRecord(tx)
    return receivedToWorkOn(tx, session, id, verb)
  },
  ended: ({ withdrawn }) => withdrawn,
  frame: ({ shown, ...page }) => (
    <Beneath
      {...page}
      above={[
        { href: '/transfers', label: words(text, page.viewer.locale).transfers },
        { href: `/transfers/received/${shown.id}`, label: words(text, page.viewer.locale).from(shown.from) },
      ]}
    />
  ),
  text: group(text, 'subject'),
})
