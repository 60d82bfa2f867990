/** /organisations: those that work together in the municipality. Whoever is in charge of their own alone is led to it. */

import { asUser } from '../../platform/database/index.ts'
import { formatNumber, words } from '../../platform/text/index.ts'
import { Card, EmptyState, LinkButton, Page, Stack, Table, Tag, type Viewer } from '../../platform/ui/index.ts'
import { page, room, signedIn, viewer } from '../../platform/web/index.ts'
import { mayCharge, requireCharge } from '../access.ts'
import { Tabs } from '../tabs.tsx'
import { text as shared } from '../text.ts'
import { adding } from './forms.tsx'
import { type ListedOrganisation, organisationsFor } from './queries.ts'
import { text } from './text.ts'

export const organisationListRoutes = room().get('/organisations', async (c) => {
  const session = signedIn(c)
  requireCharge(session, 'see')
  if (!mayCharge(session, 'seeAll')) return c.redirect(`/organisations/${session.organisation.id}`, 303)
  const rows = await asUser(session, (tx) => organisationsFor(tx, session))
  return page(c, <OrganisationsPage viewer={viewer(c)} rows={rows} mayAdd={mayCharge(session, 'organisations')} />)
})

type ListProps = { viewer: Viewer; rows: readonly ListedOrganisation[]; mayAdd: boolean }

function OrganisationsPage({ viewer, rows, mayAdd }: ListProps) {
  const { locale } = viewer
  const t = words(text, locale)
  const { organisations, kinds } = words(shared, locale)
  const add = mayAdd ? (
    <LinkButton href={adding.path({})} icon="add">
      {t.add}
    </LinkButton>
  ) : null
  return (
    <Page viewer={viewer} title={organisations} lead={t.lead} actions={add}>
      <Stack>
        <Tabs viewer={viewer} here="/organisations" />
        <Card>
          <Table
            caption={organisations}
            captionUnseen
            rows={rows}
            columns={[
              { label: t.name, names: true, cell: (one) => <a href={`/organisations/${one.id}`}>{one.name}</a> },
              { label: t.kind, cell: (one) => (one.ended ? <Tag>{t.ended}</Tag> : kinds[one.kind]) },
              { label: t.units, numeric: true, cell: (one) => formatNumber(one.units, locale) },
              {
                label: t.users,
                numeric: true,
                cell: (one) => (
                  <a href={`/users?organisation=${one.id}`} aria-label={`${t.users}: ${one.users}, ${one.name}`}>
                    {formatNumber(one.users, locale)}
                  </a>
                ),
              },
            ]}
            empty={
              <EmptyState title={t.none} who={t.noneWho} icon="building" action={add}>
                {t.noneWhat}
              </EmptyState>
            }
          />
        </Card>
      </Stack>
    </Page>
  )
}
