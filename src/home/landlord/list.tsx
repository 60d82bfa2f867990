/** /landlords: the municipality’s landlords. A landlord’s agent is led to their own. */

import { type ListColumn, ListPage, list, listed } from '../../platform/list/index.ts'
import { oneOf, optional, pickedCode } from '../../platform/subject/index.ts'
import { formatNumber, group, type Locale, words } from '../../platform/text/index.ts'
import { EmptyState, LinkButton } from '../../platform/ui/index.ts'
import { room, signedIn } from '../../platform/web/index.ts'
import { isLandlord, mayDo, requireMay } from '../access.ts'
import { HomeTabs } from '../tabs.tsx'
import { adding } from './private.tsx'
import { areasIn, type ListedLandlord, landlordsIn } from './queries.ts'
import { landlordKinds } from './rules.ts'
import { text } from './text.ts'

const all = list({
  at: '/landlords',
  size: 50,
  fields: {
    kind: optional(oneOf(landlordKinds, group(text, 'kinds'), { empty: group(text, 'allKinds') })),
    area: optional(pickedCode({ empty: group(text, 'allAreas') })),
  },
  text: group(text, 'choosing'),
  options: async (tx) => ({ area: (await areasIn(tx)).map((area) => ({ value: area, label: area })) }),
  may: (session) => requireMay(session, 'seeAll'),
  takes: (session) => mayDo(session, 'offerVacancy'),
  of: ({ session, locale, filter }) => {
    const t = words(text, locale)
    const chosen = filter.kind !== null || filter.area !== null
    return listed<ListedLandlord>({
      title: t.title,
      locale,
      columns: columnsIn(locale),
      rows: (tx, { after, limit }) =>
        landlordsIn(tx, {
          municipality: session.municipality,
          ...filter,
          limit,
          after: after && { name: after[0] ?? '', id: after[1] ?? '' },
        }),
      keyOf: (one) => [one.name, one.id],
      empty: chosen ? (
        <EmptyState title={t.noneOf} icon="filter">
          {t.noneOfWhat}
        </EmptyState>
      ) : (
        <EmptyState title={t.none} who={t.noneWho} icon="building">
          {t.noneWhat}
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
        lead={t.lead}
        above={<HomeTabs session={session} here="/landlords" />}
        actions={
          mayDo(session, 'addLandlord') ? (
            <LinkButton variant="secondary" href={adding.path({})}>
              {t.addPrivate}
            </LinkButton>
          ) : null
        }
      />
    )
  },
})

export const landlordList = room()
  .get('/landlords', async (c, next) => {
    const session = signedIn(c)
    if (!isLandlord(session)) return next()
    requireMay(session, 'see')
    return c.redirect(`/landlords/${session.organisation.id}`, 303)
  })
  .route('/', all.routes)

function columnsIn(locale: Locale): ListColumn<ListedLandlord>[] {
  const t = words(text, locale)
  const count = (label: string, of: (one: ListedLandlord) => string): ListColumn<ListedLandlord> => ({
    label,
    numeric: true,
    kind: 'number',
    of: (one) => Number(of(one)),
    cell: (one) => formatNumber(Number(of(one)), locale),
  })
  return [
    {
      label: t.name,
      kind: 'text',
      of: (one) => one.called,
      cell: (one) => <a href={`/landlords/${one.id}`}>{one.called}</a>,
    },
    { label: t.kind, kind: 'text', of: (one) => (one.kind === null ? t.notSaid : t.kinds[one.kind]) },
    { label: t.areas, kind: 'text', of: (one) => one.areas },
    {
      label: t.agents,
      kind: 'text',
      of: (one) => one.agents,
      cell: (one) => one.agents && unbrokenNumbers(one.agents),
    },
    count(t.dwellings, (one) => one.dwellings),
    count(t.waiting, (one) => one.waiting),
  ]
}

/** A telephone number stays on one line. */
const unbrokenNumbers = (words: string): string =>
  words.replaceAll(/(?<=\d) (?=\d)/g, '\u00a0').replaceAll(/(?<=\d)-(?=\d)/g, '\u2011')
