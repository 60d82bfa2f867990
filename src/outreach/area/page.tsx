/** GET /outreach/areas: the areas that a meeting may be noted in. */

import type { Child } from 'hono/jsx'
import { asUser } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import { Card, EmptyState, LinkButton, Page, Stack, Table, type Viewer } from '../../platform/ui/index.ts'
import { page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { requireMay } from '../access.ts'
import { type Area, areas } from '../areas.ts'
import { OutreachTabs } from '../tabs.tsx'
import { adding, areaForms, ending, using } from './forms.tsx'
import { text } from './text.ts'

export const areaRoutes = room()
  .route('/', areaForms)
  .get('/outreach/areas', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'keep')
    const all = await asUser(session, areas)
    const tabs = <OutreachTabs session={session} here="/outreach/areas" />
    return page(c, <AreasPage viewer={viewer(c)} all={all} tabs={tabs} />)
  })

function AreasPage({ viewer, all, tabs }: { viewer: Viewer; all: readonly Area[]; tabs: Child }) {
  const { locale } = viewer
  const t = words(text, locale)
  const add = (
    <LinkButton href={adding.path({})} icon="add">
      {t.adding.title}
    </LinkButton>
  )
  return (
    <Page viewer={viewer} title={t.title} lead={t.lead} actions={all.length > 0 ? add : undefined}>
      <Stack>
        {tabs}
        <Card>
          <Table
            caption={t.title}
            captionUnseen
            rows={all}
            columns={[
              { label: t.area, cell: ({ name }) => name },
              { label: t.state, cell: ({ endedAt }) => (endedAt === null ? t.used : t.unused) },
              {
                label: '',
                cell: ({ id, name, endedAt }) =>
                  endedAt === null ? (
                    <ending.Button to={{ id }} of={name} locale={locale} />
                  ) : (
                    <using.Button to={{ id }} of={name} locale={locale} icon="undo" />
                  ),
              },
            ]}
            empty={
              <EmptyState title={t.none} icon="place" action={add}>
                {t.noneWhat}
              </EmptyState>
            }
          />
        </Card>
      </Stack>
    </Page>
  )
}
