/** GET /about: what Hemvist is, for somebody who has never seen it. */

import { words } from '../../platform/text/index.ts'
import { Card, Notice, Page, Stack, type Viewer } from '../../platform/ui/index.ts'
import { text } from './about-text.ts'

export function AboutPage({ viewer }: { viewer: Viewer }) {
  const t = words(text, viewer.locale)
  return (
    <Page viewer={viewer} title={t.title} lead={t.lead} description={t.lead}>
      <Stack>
        {viewer.demo ? <Notice>{t.demo}</Notice> : null}
        <Card title={t.whatTitle}>
          <p class="measure">{t.what}</p>
        </Card>
        <Card title={t.pathTitle}>
          <ol class="measure">
            {Object.values(t.path).map((step) => (
              <li>{step}</li>
            ))}
          </ol>
        </Card>
        <Card title={t.figuresTitle}>
          <p class="measure">{t.figures}</p>
        </Card>
        <Card title={t.privacyTitle}>
          <p class="measure">{t.privacy}</p>
        </Card>
        <Card title={t.openTitle}>
          <p class="measure">{t.open}</p>
          <p>
            <a href="/law">{t.law}</a>
          </p>
          <p>
            <a href="/accessibility">{t.accessibility}</a>
          </p>
        </Card>
      </Stack>
    </Page>
  )
}
