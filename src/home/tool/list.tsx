/** /homes/tools: what the municipality has decided so that more people get a home, and what it gave. */

import type { Session } from '../../platform/access/index.ts'
import { type ListColumn, ListPage, list, listed, usually } from '../../platform/list/index.ts'
import { oneOf, optional } from '../../platform/subject/index.ts'
import { formatDateRange, group, type Locale, words } from '../../platform/text/index.ts'
import { EmptyState, LinkButton } from '../../platform/ui/index.ts'
import { isLandlord, mayDo, requireMay } from '../access.ts'
import { HomeTabs } from '../tabs.tsx'
import { adding } from './forms.tsx'
import { givenOf, type Tool, toolsFor, whichTools } from './queries.ts'
import { toolKinds } from './rules.ts'
import { givenInWords, promisedInWords } from './say.ts'
import { text } from './text.ts'

const all = list({
  at: '/homes/tools',
  size: 50,
  fields: {
    which: usually(oneOf(whichTools, group(text, 'which'), { empty: false }), 'inForce'),
    kind: optional(oneOf(toolKinds, group(text, 'kinds'), { empty: group(text, 'allKinds') })),
  },
  text: group(text, 'choosing'),
  may: (session) => requireMay(session, 'see'),
  takes: (session) => mayDo(session, 'offerVacancy'),
  of: ({ session, locale, filter }) => {
    const t = words(text, locale)
    const usual = filter.which === 'inForce' && filter.kind === null
    return listed<Tool>({
      title: t.title,
      locale,
      columns: columnsIn(locale),
      rows: (tx, { after, limit }) =>
        toolsFor(tx, { ...filter, limit, after: after && { title: after[0] ?? '', id: after[1] ?? '' } }),
      keyOf: (one) => [one.title, one.id],
      empty: usual ? (
        <EmptyState title={t.none} who={t.noneWho} icon="key" action={<Add {...{ session, locale }} />}>
          {t.noneWhat}
        </EmptyState>
      ) : (
        <EmptyState title={t.noneOf} icon="filter">
          {t.noneOfWhat}
        </EmptyState>
      ),
    })
  },
  draw: ({ session, locale, ...shown }) => {
    const t = words(text, locale)
    return (
      <ListPage
        {...shown}
        title={t.title}
        lead={isLandlord(session) ? t.landlordLead : t.lead}
        actions={<Add {...{ session, locale }} />}
        above={<HomeTabs session={session} here="/homes/tools" />}
      />
    )
  },
})

export const toolList = all.routes

function Add({ session, locale }: { session: Session; locale: Locale }) {
  if (!mayDo(session, 'setTools')) return null
  return (
    <LinkButton href={adding.path({})} icon="add">
      {words(text, locale).add}
    </LinkButton>
  )
}

function columnsIn(locale: Locale): ListColumn<Tool>[] {
  const t = words(text, locale)
  return [
    {
      label: t.name,
      kind: 'text',
      of: (one) => one.title,
      cell: (one) => <a href={`/homes/tools/${one.id}`}>{one.title}</a>,
    },
    { label: t.kind, kind: 'text', of: (one) => t.kinds[one.kind] },
    { label: t.landlord, kind: 'text', of: (one) => one.landlord ?? t.own },
    { label: t.from, kind: 'date', of: (one) => one.from, cell: null },
    { label: t.until, kind: 'date', of: (one) => one.until, cell: null },
    { label: t.period, cell: (one) => formatDateRange(one.from, one.until, locale) },
    { label: t.promised, kind: 'text', of: (one) => promisedInWords(one, locale) },
    {
      label: t.given,
      kind: 'number',
      of: givenOf,
      numeric: false,
      cell: (one) => givenInWords(one, locale),
    },
  ]
}
