/** GET /homes/terms: the special terms of second-hand leases that run, to be removed. */

import { openPeople } from '../../person/index.ts'
import { type ListColumn, list, listed, usually } from '../../platform/list/index.ts'
import { oneOf, optional } from '../../platform/subject/index.ts'
import { formatShortDate, group, type Locale, plural, words } from '../../platform/text/index.ts'
import { Card, EmptyState, LinkButton, Page, Stack, Unseen } from '../../platform/ui/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { leaseFormName } from '../forms.ts'
import { HomeTabs } from '../tabs.tsx'
import { termKinds } from '../term-kinds.ts'
import { removing } from './forms.tsx'
import { countTerms, type TermRow, termsPage } from './queries.ts'
import { text } from './text.ts'

const listText = { sv: text.sv.list, en: text.en.list }

const terms = list({
  at: '/homes/terms',
  size: 25,
  fields: {
    kind: optional(oneOf(termKinds, group(text, 'kinds'), { empty: group(listText, 'anyKind') })),
    sort: usually(oneOf(['since', '-since'], group(listText, 'sorts'), { empty: false }), 'since'),
  },
  text: { sv: { fields: text.sv.list.fields }, en: { fields: text.en.list.fields } },
  may: (session) => requireMay(session, 'keepLease'),
  takes: (session) => mayDo(session, 'keepLease'),
  of: ({ session, locale, filter }) => {
    const t = words(text, locale)
    return listed<TermRow>({
      title: t.list.title,
      locale,
      columns: columnsIn(locale),
      rows: (tx, { after, limit }) =>
        termsPage(tx, locale, filter, limit, after && { day: after[0] ?? '', id: after[1] ?? '' }),
      keyOf: ({ agreedOn, termId }) => [agreedOn.toString(), termId],
      empty: <EmptyState title={t.list.none}>{t.list.noneWhat}</EmptyState>,
      opened: (tx, rows) =>
        openPeople(
          tx,
          session,
          rows.flatMap(({ tenantIds }) => tenantIds),
          'file',
        ),
    })
  },
  more: (tx) => countTerms(tx),
  draw: ({ viewer, session, locale, failed, problems, choosing, rows, files, more }) => {
    const t = words(text, locale)
    return (
      <Page viewer={viewer} title={t.list.title} lead={t.list.lead} failed={failed}>
        <Stack>
          <HomeTabs session={session} here="/homes/terms" />
          {problems}
          {choosing}
          <Card actions={files}>
            {more.terms > 0 ? (
              <p>
                {t.list.counted(
                  plural(more.terms, t.list.term, t.list.terms, locale),
                  plural(more.leases, t.list.lease, t.list.leases, locale),
                )}
              </p>
            ) : null}
            {rows}
          </Card>
          <p class="soft measure">{t.never}</p>
        </Stack>
      </Page>
    )
  },
})

function columnsIn(locale: Locale): ListColumn<TermRow>[] {
  const t = words(text, locale)
  return [
    {
      label: t.list.who,
      kind: 'text',
      of: ({ who }) => who,
      cell: ({ id, who, kind }) => (
        <a href={`/leases/${id}#terms`}>
          {who}
          <Unseen>, {t.kinds[kind]}</Unseen>
        </a>
      ),
    },
    { label: t.list.dwelling, kind: 'text', of: ({ address }) => address ?? t.list.notShown },
    { label: t.list.form, kind: 'text', of: ({ form }) => leaseFormName(form, locale) },
    { label: t.list.what, kind: 'text', of: ({ kind }) => t.kinds[kind] },
    { label: t.list.since, sort: 'since', kind: 'date', of: ({ agreedOn }) => agreedOn },
    {
      label: t.remove,
      cell: ({ id, termId, kind, agreedOn, who }) => (
        <LinkButton
          small
          variant="secondary"
          href={removing.path({ id, term: termId })}
          label={`${t.remove}: ${t.kinds[kind]}, ${who}, ${formatShortDate(agreedOn, locale)}`}
        >
          {t.remove}
        </LinkButton>
      ),
    },
  ]
}

export const termListRoutes = terms.routes
