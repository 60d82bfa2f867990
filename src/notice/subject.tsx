/** A notice of an eviction day as the subject of forms and presses; what is done to it changes where its matter stands, when there is one. */

import { type Notice, noticeById, requireMayOnMatter, restand } from '../eviction/index.ts'
import type { Session } from '../platform/access/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { holdRecord } from '../platform/record/index.ts'
import { Beneath, desk, subject } from '../platform/subject/index.ts'
import { group, words } from '../platform/text/index.ts'
import { openNotice } from './open.ts'
import { text } from './text.ts'

type Verb = Parameters<typeof requireMayOnMatter>[1]

/** What follows every change of a notice. */
export async function restandMatters(tx: Tx, session: Session, { id, matter }: Notice): Promise<void> {
  const now = await tx.selectFrom('enforcement_notice').select('matter_id').where('id', '=', id).executeTakeFirst()
  // the one that it was in, and the one that it has come into
  for (const matterId of new Set([matter?.id, now?.matter_id]))
    if (matterId) await restand(tx, session.municipality, matterId)
}

export const notice = subject({
  at: '/eviction-notices/:id',
  rows: { table: 'enforcement_notice', key: 'notice_id' },
  show: async (tx, session, id, _opens, verb: Verb) => {
    requireMayOnMatter(session, verb)
    return (await openNotice(tx, session, id)).notice
  },
  hold: async (tx, session, id, verb: Verb) => {
    requireMayOnMatter(session, verb)
    // two who do the same come one after the other, and the second is told who was first
    await holdRecord(tx)
    return noticeById(tx, id)
  },
  ended: ({ withdrawnAt }) => withdrawnAt !== null,
  after: ({ tx, session, on }) => restandMatters(tx, session, on),
  frame: ({ shown, ...page }) => (
    <Beneath
      {...page}
      above={[
        { href: '/eviction-notices', label: words(text, page.viewer.locale).title },
        { href: `/eviction-notices/${shown.id}`, label: shown.reference },
      ]}
    />
  ),
  text: group(text, 'subject'),
})

export const notices = desk({
  at: '/eviction-notices',
  requireMay: (session, verb: Verb) => requireMayOnMatter(session, verb),
  frame: ({ shown: _, ...page }) => (
    <Beneath {...page} above={[{ href: '/eviction-notices', label: words(text, page.viewer.locale).title }]} />
  ),
  text: group(text, 'subject'),
})
