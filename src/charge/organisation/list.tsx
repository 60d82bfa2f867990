/** /organisations: those that work together in the municipality. Whoever is in charge of their own alone is led to it. */

import { NotFound, type Session } from '../../platform/access/index.ts'
import { type ListColumn, ListPage, list, listed } from '../../platform/list/index.ts'
import { oneOf, optional } from '../../platform/subject/index.ts'
import { formatNumber, group, type Locale, words } from '../../platform/text/index.ts'
import { dateOf } from '../../platform/time/index.ts'
import { EmptyState, LinkButton, Tag } from '../../platform/ui/index.ts'
import { room, signedIn } from '../../platform/web/index.ts'
import { mayCharge } from '../access.ts'
import { Tabs } from '../tabs.tsx'
import { text as shared } from '../text.ts'
import { adding } from './forms.tsx'
import { kinds, type ListedOrganisation, organisationKey, organisationsFor } from './queries.ts'
import { text } from './text.ts'

const organisations = list({
  at: '/organisations',
  size: 100,
  fields: { kind: optional(oneOf(kinds, group(shared, 'kinds'), { empty: group(text, 'allKinds') })) },
  text: group(text, 'choosing'),
  may: (session) => {
    if (!mayCharge(session, 'seeAll')) throw new NotFound('role')
  },
  takes: () => true,
  of: ({ session, locale, filter: { kind } }) =>
    listed<ListedOrganisation>({
      title: words(shared, locale).organisations,
      locale,
      columns: columnsIn(locale),
      rows: (tx, { after, limit }) => organisationsFor(tx, session, { kind, after, limit }),
      keyOf: organisationKey,
      empty: <Nothing {...{ session, locale }} />,
    }),
  draw: ({ viewer, session, locale, ...shown }) => (
    <ListPage
      {...shown}
      viewer={viewer}
      title={words(shared, locale).organisations}
      lead={words(text, locale).lead}
      actions={<Add {...{ session, locale }} />}
      above={<Tabs viewer={viewer} here="/organisations" />}
    />
  ),
})

export const organisationListRoutes = room()
  .get('/organisations', async (c, next) => {
    const session = signedIn(c)
    if (!mayCharge(session, 'see') || mayCharge(session, 'seeAll')) return next()
    return c.redirect(`/organisations/${session.organisation.id}`, 303)
  })
  .route('/', organisations.routes)

type Whose = { session: Session; locale: Locale }

const Add = ({ session, locale }: Whose) =>
  mayCharge(session, 'organisations') ? (
    <LinkButton href={adding.path({})} icon="add">
      {words(text, locale).add}
    </LinkButton>
  ) : null

function Nothing(whose: Whose) {
  const t = words(text, whose.locale)
  return (
    <EmptyState title={t.none} who={t.noneWho} icon="building" action={<Add {...whose} />}>
      {t.noneWhat}
    </EmptyState>
  )
}

function columnsIn(locale: Locale): ListColumn<ListedOrganisation>[] {
  const t = words(text, locale)
  const { kinds } = words(shared, locale)
  return [
    {
      label: t.name,
      names: true,
      kind: 'text',
      of: (one) => one.name,
      cell: (one) => <a href={`/organisations/${one.id}`}>{one.name}</a>,
    },
    {
      label: t.kind,
      kind: 'text',
      of: (one) => kinds[one.kind],
      cell: (one) => (one.ended ? <Tag>{t.ended}</Tag> : kinds[one.kind]),
    },
    { label: t.since, kind: 'date', of: (one) => dateOf(one.since), cell: null },
    { label: t.ended, kind: 'text', of: (one) => (one.ended ? t.ended : null), cell: null },
    { label: t.units, kind: 'number', of: (one) => one.units },
    {
      label: t.users,
      numeric: true,
      kind: 'number',
      of: (one) => one.users,
      cell: (one) => (
        <a href={`/users?organisation=${one.id}`} aria-label={`${t.users}: ${one.users}, ${one.name}`}>
          {formatNumber(one.users, locale)}
        </a>
      ),
    },
  ]
}
