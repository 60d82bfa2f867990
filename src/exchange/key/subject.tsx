/** A key as the subject of its presses, and the place where new ones are made: for whoever looks after the own organisation's. */

import { requireMay, type Session } from '../../platform/access/index.ts'
import { holdRecord } from '../../platform/record/index.ts'
import { Beneath, desk, subject } from '../../platform/subject/index.ts'
import { group, words } from '../../platform/text/index.ts'
import { Page, Stack } from '../../platform/ui/index.ts'
import { mayOnInterface } from '../access.ts'
import { keyById } from './queries.ts'
import { text } from './text.ts'

type Verb = 'keys'
const requireVerb = (session: Session, verb: Verb): void => requireMay(session, mayOnInterface[verb])

export const key = subject({
  at: '/settings/keys/:id',
  rows: { table: 'api_key', key: 'key_id' },
  show: (tx, session, id, _opens, verb: Verb) => {
    requireVerb(session, verb)
    return keyById(tx, id)
  },
  hold: async (tx, session, id, verb: Verb) => {
    requireVerb(session, verb)
    await holdRecord(tx)
    return keyById(tx, id)
  },
  ended: ({ revokedAt }) => revokedAt !== null,
  frame: ({ shown, ...page }) => (
    <Beneath {...page} above={[{ href: `/settings/keys/${shown.id}`, label: shown.name }]} />
  ),
  text: group(text, 'subject'),
})

export const keys = desk({
  at: '/settings/keys',
  requireMay: requireVerb,
  frame: ({ shown: _, viewer, title, heading, children, ...rest }) => (
    <Page
      {...rest}
      viewer={viewer}
      title={heading}
      documentTitle={title}
      breadcrumb={[{ href: '/settings/keys', label: words(text, viewer.locale).title }]}
    >
      <Stack>{children}</Stack>
    </Page>
  ),
  text: group(text, 'subject'),
})
