/** /agreements: those that one may read, with what they are about and where they stand. */

import { type ListColumn, ListPage, list, listed } from '../../platform/list/index.ts'
import { oneOf, optional } from '../../platform/subject/index.ts'
import { formatDate, group, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { EmptyState, LinkButton } from '../../platform/ui/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { kinds } from '../kinds.ts'
import { Tabs } from '../tabs.tsx'
import { text as shared } from '../text.ts'
import { StandingTag } from '../views.tsx'
import { adding } from '../write/forms.tsx'
import { agreementKey, agreementsOn, groups, type ListedAgreement } from './queries.ts'
import { text } from './text.ts'

const agreements = list({
  at: '/agreements',
  size: 25,
  fields: {
    group: optional(oneOf(groups, group(text, 'groups'), { empty: group(text, 'allGroups') })),
    kind: optional(oneOf(kinds, group(shared, 'kinds'), { empty: group(text, 'allKinds') })),
  },
  text: group(text, 'choosing'),
  may: (session) => requireMay(session, 'see'),
  takes: () => true,
  of: ({ session, locale, filter }) => {
    const t = words(text, locale)
    const add = mayDo(session, 'manage') ? (
      <LinkButton href={adding.path({})} icon="add">
        {t.add}
      </LinkButton>
    ) : undefined
    return listed<ListedAgreement>({
      title: words(shared, locale).tabs.agreements,
      locale,
      columns: columnsIn(locale),
      rows: (tx, { after, limit }) => agreementsOn(tx, { ...filter, mine: true, on: today(), after, limit }),
      keyOf: agreementKey,
      empty: (
        <EmptyState title={t.none} who={t.noneWho} icon="agreement" action={add}>
          {t.noneWhat}
        </EmptyState>
      ),
    })
  },
  draw: ({ viewer, session, locale, ...shown }) => {
    const t = words(text, locale)
    return (
      <ListPage
        {...shown}
        viewer={viewer}
        title={words(shared, locale).tabs.agreements}
        lead={mayDo(session, 'seeAll') ? t.lead : t.ownLead}
        actions={
          mayDo(session, 'manage') ? (
            <LinkButton href={adding.path({})} icon="add">
              {t.add}
            </LinkButton>
          ) : undefined
        }
        above={<Tabs viewer={viewer} session={session} here="/agreements" />}
      />
    )
  },
})

export const listRoutes = agreements.routes

function columnsIn(locale: Locale): ListColumn<ListedAgreement>[] {
  const t = words(text, locale)
  const s = words(shared, locale)
  return [
    {
      label: t.name,
      names: true,
      kind: 'text',
      of: ({ title }) => title,
      cell: ({ id, title }) => <a href={`/agreements/${id}`}>{title}</a>,
    },
    { label: t.kind, kind: 'text', of: ({ kind }) => s.kinds[kind] },
    { label: t.parties, kind: 'text', of: ({ parties }) => parties.join('; ') },
    {
      label: t.standing,
      kind: 'text',
      of: ({ standing }) => s.standings[standing],
      cell: ({ standing }) => <StandingTag standing={standing} locale={locale} />,
    },
    { label: t.from, kind: 'date', of: ({ fromOn }) => fromOn },
    {
      label: t.last,
      kind: 'date',
      of: ({ lastOn }) => lastOn,
      cell: ({ lastOn, standing }) =>
        lastOn === null ? (standing === 'neverBegan' ? '' : s.untilFurther) : formatDate(lastOn, locale),
    },
    { label: t.renew, kind: 'date', of: ({ renewOn }) => renewOn, cell: null },
    { label: t.extends, kind: 'text', of: ({ extendsTitle }) => extendsTitle, cell: null },
    { label: t.diary, kind: 'text', of: ({ diaryNumber }) => diaryNumber, cell: null },
  ]
}
