/** GET /outreach/services: what stands on the page for everybody. */

import type { Child } from 'hono/jsx'
import { asUser } from '../../platform/database/index.ts'
import { words } from '../../platform/text/index.ts'
import { Card, EmptyState, LinkButton, Page, Stack, Table, type Viewer } from '../../platform/ui/index.ts'
import { page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { requireMay } from '../access.ts'
import { OutreachTabs } from '../tabs.tsx'
import { adding, ending, everyService, type Service, serviceForms, using } from './forms.tsx'
import { text } from './text.ts'

export const serviceRoutes = room()
  .route('/', serviceForms)
  .get('/outreach/services', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'keep')
    const all = await asUser(session, everyService)
    const shown = { all, tabs: <OutreachTabs session={session} here="/outreach/services" /> }
    return page(c, <ServicesPage viewer={viewer(c)} {...shown} publicAt={`/alert/${session.municipality}/tonight`} />)
  })

type Props = { viewer: Viewer; all: readonly Service[]; tabs: Child; publicAt: string }

function ServicesPage({ viewer, all, tabs, publicAt }: Props) {
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
              { label: t.name, cell: ({ name }) => name },
              { label: t.kind, cell: ({ kind }) => t.kinds[kind] },
              { label: t.address, cell: ({ address }) => address },
              { label: t.hours, cell: ({ hours, phone }) => [hours, phone].filter(Boolean).join(' · ') },
              { label: t.state, cell: ({ endedAt }) => (endedAt === null ? t.shown : t.hidden) },
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
        <p>
          <a href={publicAt}>{t.publicPage}</a>
        </p>
      </Stack>
    </Page>
  )
}
