/** The place where reminders are set: everybody's own, and the days that a municipality decides itself, for its managers. */

import { mayAsStaff, requireMay, type Session } from '../platform/access/index.ts'
import { desk } from '../platform/subject/index.ts'
import { group, words } from '../platform/text/index.ts'
import { Page, Stack } from '../platform/ui/index.ts'
import { text } from './settings.text.ts'

export const HERE = '/settings/reminders'

/** `own`: everybody who is logged in has their own. */
type Verb = 'own' | 'changeSettings'

function requireVerb(session: Session, verb: Verb): void {
  if (verb === 'changeSettings') requireMay(session, mayAsStaff.changeSettings)
}

export const reminders = desk({
  at: HERE,
  requireMay: requireVerb,
  frame: ({ viewer, title, heading, lead, failed, children }) => (
    <Page
      viewer={viewer}
      title={heading}
      documentTitle={title}
      lead={lead}
      breadcrumb={[{ href: HERE, label: words(text, viewer.locale).title }]}
      failed={failed}
    >
      <Stack>{children}</Stack>
    </Page>
  ),
  text: group(text, 'subject'),
})
