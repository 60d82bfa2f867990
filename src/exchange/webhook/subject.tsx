/** A receiver of notices as the subject of its presses, and the place where new ones are made: for whoever looks after the own landlord's. */

import { requireMay, type Session } from '../../platform/access/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import { Beneath, desk, subject } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { Page, Stack } from '../../platform/ui/index.ts'
import { mayOnInterface } from '../access.ts'
import { webhookById } from './queries.ts'
import { text } from './text.ts'

type Verb = 'webhooks'
const requireVerb = (session: Session, verb: Verb): void => requireMay(session, mayOnInterface[verb])

export const webhook = subject({
  at: '/settings/webhooks/:id',
  rows: { table: 'webhook', key: 'webhook_id' },
  show: (tx, session, id, _opens, verb: Verb) => {
    requireVerb(session, verb)
    return webhookById(tx, id)
  },
  hold: async (tx, session, id, verb: Verb) => {
    requireVerb(session, verb)
    await holdRecord(tx)
    return webhookById(tx, id)
  },
  ended: ({ endedAt }) => endedAt !== null,
  frame: ({ shown, ...page }) => (
    <Beneath {...page} above={[{ href: `/settings/webhooks/${shown.id}`, label: shown.url }]} />
  ),
  text: group(text, 'subject'),
})

export const webhooks = desk({
  at: '/settings/webhooks',
  requireMay: requireVerb,
  frame: ({ shown: _, viewer, title, heading, children, ...rest }) => (
    <Page
      {...rest}
      viewer={viewer}
      title={heading}
      documentTitle={title}
      breadcrumb={[{ href: '/settings/webhooks', label: words(text, viewer.locale).title }]}
    >
      <Stack>{children}</Stack>
    </Page>
  ),
  text: group(text, 'subject'),
})
