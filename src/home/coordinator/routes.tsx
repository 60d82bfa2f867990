/** GET /homes/coordinators: who matches, for everybody who works with cases; managers name them. */

import { withoutKey } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { formatMoment, type Locale, words } from '../../platform/text/index.ts'
import { Card, EmptyState, LinkButton, Page, Table, Tag, type Viewer } from '../../platform/ui/index.ts'
import { page, signedIn, viewer } from '../../platform/web/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { coordinatorDesk, ending, naming, unending } from './forms.tsx'
import { type Coordinator, coordinators } from './queries.ts'
import { text } from './text.ts'

export const coordinatorRoutes = coordinatorDesk
  .routes(naming, ending, unending)
  .get('/homes/coordinators', async (c) => {
    const session = signedIn(c)
    requireMay(session, 'seeAll')
    const rows = await asUser(withoutKey(session), coordinators)
    return page(c, <CoordinatorsPage viewer={viewer(c)} rows={rows} mayName={mayDo(session, 'nameCoordinators')} />)
  })

type Props = { viewer: Viewer; rows: readonly Coordinator[]; mayName: boolean }

function CoordinatorsPage({ viewer, rows, mayName }: Props) {
  const { locale } = viewer
  const t = words(text, locale)
  const name = mayName ? <LinkButton href={naming.path({})}>{t.naming.title}</LinkButton> : null
  return (
    <Page
      viewer={viewer}
      title={t.title}
      lead={t.lead}
      breadcrumb={[{ href: '/homes/order', label: t.order }]}
      actions={rows.length > 0 ? name : null}
    >
      <Card>
        <Table
          caption={t.title}
          captionUnseen
          rows={rows}
          columns={[
            { label: t.who, cell: (one) => one.name },
            { label: t.unit, cell: (one) => one.unit ?? '' },
            { label: t.since, cell: (one) => t.by(formatMoment(one.namedAt, locale), one.namedBy ?? '') },
            { label: t.until, cell: (one) => <Until one={one} locale={locale} /> },
            { label: '', cell: (one) => (mayName ? <Presses one={one} locale={locale} /> : null) },
          ]}
          empty={
            <EmptyState title={t.none} who={t.noneWho} icon="person" action={name}>
              {t.noneWhat}
            </EmptyState>
          }
        />
      </Card>
    </Page>
  )
}

function Until({ one: { endedAt, endedBy }, locale }: { one: Coordinator; locale: Locale }) {
  const t = words(text, locale)
  return endedAt === null ? <Tag tone="good">{t.now}</Tag> : t.by(formatMoment(endedAt, locale), endedBy ?? '')
}

function Presses({ one: { id, name, endedAt }, locale }: { one: Coordinator; locale: Locale }) {
  const look = { to: { coordinator: id }, locale, of: name }
  return endedAt === null ? <ending.Button {...look} /> : <unending.Button {...look} icon="undo" />
}
