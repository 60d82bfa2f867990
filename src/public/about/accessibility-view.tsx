/** GET /accessibility: the accessibility statement (lag 2018:1937, 13 §). */

import { words } from '../../platform/text/index.ts'
import { Card, Page, Stack, type Viewer } from '../../platform/ui/index.ts'
import { text } from './accessibility-text.ts'

const REPORT = 'https://www.digg.se/tdosanmalan'

export function AccessibilityPage({ viewer }: { viewer: Viewer }) {
  const t = words(text, viewer.locale)
  return (
    <Page viewer={viewer} title={t.heading} documentTitle={t.title} lead={t.lead} description={t.lead}>
      <Stack>
        <Card title={t.stateTitle}>
          <p class="measure">{t.state}</p>
        </Card>
        <Card title={t.testedTitle}>
          <p class="measure">{t.testedLead}</p>
          <Points points={Object.values(t.tested)} />
        </Card>
        <Card title={t.notTestedTitle}>
          <Points points={Object.values(t.notTested)} />
        </Card>
        <Card title={t.knownTitle}>
          <p class="measure">{t.known}</p>
        </Card>
        <Card title={t.feedbackTitle}>
          <p class="measure">{t.feedback}</p>
        </Card>
        <Card title={t.authorityTitle}>
          <p class="measure">{t.authority}</p>
          <p>
            <a href={REPORT}>{t.authorityLink}</a>
          </p>
        </Card>
        <Card title={t.madeTitle}>
          <p class="measure">{t.made}</p>
        </Card>
      </Stack>
    </Page>
  )
}

function Points({ points }: { points: readonly string[] }) {
  return (
    <ul class="measure">
      {points.map((point) => (
        <li>{point}</li>
      ))}
    </ul>
  )
}
