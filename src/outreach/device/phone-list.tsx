/** /phones: one's own phones, and the organisation's for those in charge, with the key that they seal to. */

import type { Session } from '../../platform/access/index.ts'
import { type ListColumn, list, listed, usually } from '../../platform/list/index.ts'
import { oneOf } from '../../platform/subject/index.ts'
import { formatDate, formatMoment, formatNumber, group, type Locale, words } from '../../platform/text/index.ts'
import { dateOf, momentInFile } from '../../platform/time/index.ts'
import { Card, EmptyState, LinkButton, Page, Stack, Tag, Toolbar } from '../../platform/ui/index.ts'
import { mayDo, mayLetIn, requireMay } from './access.ts'
import { changingKey, lettingInAgain, registering, revoking } from './forms.tsx'
import { newestKey } from './keys.ts'
import { type ListedPhone, phonesPage } from './queries.ts'
import { text } from './text.ts'

export const phoneList = list({
  at: '/phones',
  size: 50,
  fields: {
    which: usually(oneOf(['used', 'all'], group(text, 'which'), { empty: false }), 'used'),
    sort: usually(oneOf(['-registered', 'registered'], group(text, 'sorts'), { empty: false }), '-registered'),
  },
  text: group(text, 'choosing'),
  may: (session) => requireMay(session, 'see'),
  takes: (session) => mayDo(session, 'oversee'),
  of: ({ session, locale, filter }) => {
    const t = words(text, locale)
    return listed<ListedPhone>({
      title: t.title,
      locale,
      columns: columnsIn(session, locale),
      rows: (tx, { after, limit }) => phonesPage(tx, filter, limit, after),
      keyOf: ({ registeredAt, id }) => [registeredAt.toString(), id],
      empty: (
        <EmptyState title={t.none} icon="phone">
          {t.noneWhat}
        </EmptyState>
      ),
    })
  },
  more: async (tx, { session }) => (mayDo(session, 'oversee') ? ((await newestKey(tx)) ?? null) : null),
  draw: ({ viewer, session, failed, problems, choosing, rows, files, more: key }) => {
    const { locale } = viewer
    const t = words(text, locale)
    const add = mayDo(session, 'use') ? (
      <>
        <LinkButton href={registering.path({})} icon="add">
          {t.add}
        </LinkButton>
        <LinkButton href={`/phone/${locale}`} variant="secondary" icon="phone">
          {t.open}
        </LinkButton>
        <LinkButton href="/phones/came" variant="quiet">
          {t.came}
        </LinkButton>
      </>
    ) : undefined
    return (
      <Page viewer={viewer} title={t.title} lead={t.lead} actions={add} failed={failed}>
        <Stack>
          {problems}
          {choosing}
          <Card actions={files}>
            <p class="measure">{t.cutOffWhat}</p>
            {rows}
          </Card>
          {mayDo(session, 'oversee') ? (
            <Card title={t.key}>
              <p class="measure">
                {key === null
                  ? t.noKey
                  : t.keyWhat(formatNumber(key.version, locale), formatDate(dateOf(key.madeAt), locale))}
              </p>
              <Toolbar>
                <changingKey.Button to={{}} locale={locale} icon="key" variant="secondary" />
              </Toolbar>
            </Card>
          ) : null}
        </Stack>
      </Page>
    )
  },
})

function columnsIn(session: Session, locale: Locale): ListColumn<ListedPhone>[] {
  const t = words(text, locale)
  const state = ({ revokedAt }: ListedPhone) =>
    revokedAt === null ? t.inUse : t.cutOff(formatDate(dateOf(revokedAt), locale))
  return [
    { label: t.name, kind: 'text', names: true, of: ({ name }) => name },
    { label: t.owner, kind: 'text', of: ({ owner }) => owner ?? t.gone },
    { label: t.organisation, kind: 'text', of: ({ organisation }) => organisation },
    {
      label: t.registered,
      sort: 'registered',
      kind: 'text',
      of: ({ registeredAt }) => momentInFile(registeredAt),
      cell: ({ registeredAt }) => <span class="nowrap">{formatMoment(registeredAt, locale)}</span>,
    },
    {
      label: t.lastUsed,
      kind: 'text',
      of: ({ lastUsedOn }) => (lastUsedOn === null ? t.never : formatDate(lastUsedOn, locale)),
    },
    {
      label: t.state,
      kind: 'text',
      of: state,
      cell: (one) => (
        <Toolbar>
          <Tag tone={one.revokedAt === null ? 'good' : 'neutral'}>{state(one)}</Tag>
          {one.revokedAt === null ? (
            <revoking.Button to={one} locale={locale} of={one.name} variant="danger" />
          ) : !mayLetIn(session, one) ? null : (
            <lettingInAgain.Button to={one} locale={locale} of={one.name} variant="secondary" />
          )}
        </Toolbar>
      ),
    },
  ]
}
