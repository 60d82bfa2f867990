/** /evictions/inbox: every message that belongs to no matter yet. */

import { messageKey } from '../../message/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import { Card, Clocks, EmptyState, LinkButton, Page, Pager } from '../../platform/ui/index.ts'
import { page, pageKey, pageOf, room, signedIn, viewer } from '../../platform/web/index.ts'
import { requireMay } from '../access.ts'
import { text as roomText } from '../text.ts'
import { text } from './inbox.text.ts'
import { MessageRow } from './inbox.tsx'
import { waitingMessages } from './waiting.ts'

const PAGE_SIZE = 25

export const inboxRoutes = room().get('/evictions/inbox', async (c) => {
  const session = signedIn(c)
  requireMay(session, 'open')
  const rows = await asUser(session, (tx) =>
    waitingMessages(tx, session, { after: pageKey(c, 2), limit: PAGE_SIZE + 1 }),
  )
  const shown = pageOf(c, rows, PAGE_SIZE, messageKey)
  const t = words(text, session.locale)
  return page(
    c,
    <Page
      viewer={viewer(c)}
      title={t.pageTitle}
      lead={t.pageLead}
      breadcrumb={[{ href: '/evictions', label: words(roomText, session.locale).matters }]}
      wide
      actions={
        <LinkButton href="/messages/new" variant="secondary" icon="add">
          {t.writeDown}
        </LinkButton>
      }
    >
      <Card>
        {shown.rows.length === 0 ? (
          <EmptyState title={t.none} who={t.noneWho} icon="message">
            {t.noneWhat}
          </EmptyState>
        ) : (
          <Clocks>
            {shown.rows.map((message) => (
              <MessageRow message={message} />
            ))}
          </Clocks>
        )}
        <Pager nextHref={shown.nextHref} firstHref={shown.firstHref} />
      </Card>
    </Page>,
  )
})
