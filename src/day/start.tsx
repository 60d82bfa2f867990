/** The page that meets whoever isn't signed in: what this is, and the way in. */

import { words } from '../platform/text/index.ts'
import { LinkButton, Page, Stack, Toolbar, type Viewer } from '../platform/ui/index.ts'
import { text } from './text.ts'

export function StartPage({ viewer }: { viewer: Viewer }) {
  const t = words(text, viewer.locale)
  return (
    <Page viewer={viewer} title={t.startTitle} documentTitle={t.startTitle} description={t.startOne}>
      <Stack>
        <p class="measure">
          {t.startOne} {t.startTwo} {t.startThree}
        </p>
        {viewer.demo ? <p class="soft">{t.startDemo}</p> : null}
        <Toolbar>
          <LinkButton href="/login" icon="forward">
            {t.logIn}
          </LinkButton>
          <LinkButton href="/law" variant="quiet" icon="law">
            {t.theLaw}
          </LinkButton>
        </Toolbar>
      </Stack>
    </Page>
  )
}
