/** The calendar address on the one page that ever holds it, and how it is added to a calendar. */

import { words } from '../../platform/text/index.ts'
import { Card, LinkButton, Notice, Page, Stack, type Viewer } from '../../platform/ui/index.ts'
import { text } from '../settings.text.ts'

export function ShownPage({ viewer, address }: { viewer: Viewer; address: URL }) {
  const t = words(text, viewer.locale).calendar
  return (
    <Page viewer={viewer} title={t.shownTitle} lead={t.shownLead}>
      <Stack>
        <Card>
          <p>
            <code>{address.href}</code>
          </p>
          <Notice kind="warning">{t.shownWarning}</Notice>
        </Card>
        <Card title={t.how}>
          <ul>
            <li>{t.outlook}</li>
            <li>{t.google}</li>
            <li>{t.apple}</li>
          </ul>
          <p class="rule measure">{t.often}</p>
        </Card>
        <LinkButton href="/settings/reminders">{t.done}</LinkButton>
      </Stack>
    </Page>
  )
}
