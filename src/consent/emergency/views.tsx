/** The reviewer's list of emergency openings. */

import type { ListColumn, ShownList } from '../../platform/list/index.ts'
import { formatMoment, type Locale, words } from '../../platform/text/index.ts'
import { momentInFile } from '../../platform/time/index.ts'
import { Card, Page, Tabs, Tag, Toolbar, useLocale } from '../../platform/ui/index.ts'
import { marks } from './forms.tsx'
import type { Opening } from './queries.ts'
import { text } from './text.ts'

type OpeningsPageProps = Pick<ShownList<object>, 'viewer' | 'problems' | 'failed' | 'rows' | 'files'> & {
  show: 'waiting' | 'all'
}

export function OpeningsPage({ viewer, problems, failed, rows, files, show }: OpeningsPageProps) {
  const t = words(text, viewer.locale)
  return (
    <Page viewer={viewer} title={t.listTitle} lead={t.listLead} wide failed={failed}>
      {problems}
      <Tabs
        label={t.listTitle}
        tabs={[
          { href: '/emergency-openings', label: t.shows.waiting, current: show === 'waiting' },
          { href: '/emergency-openings?show=all', label: t.shows.all, current: show === 'all' },
        ]}
      />
      <Card actions={files}>{rows}</Card>
    </Page>
  )
}

export function columnsIn(locale: Locale): ListColumn<Opening>[] {
  const t = words(text, locale)
  return [
    { label: t.when, kind: 'text', of: ({ at }) => momentInFile(at), cell: ({ at }) => formatMoment(at, locale) },
    {
      label: t.who,
      kind: 'text',
      of: ({ by, title }) => [by ?? t.somebody, title].filter((part) => part !== null).join(', '),
    },
    { label: t.why, kind: 'text', of: ({ because }) => because },
    {
      label: t.review,
      kind: 'text',
      of: ({ review }) => (review === null ? null : t[review].press),
      cell: (opening) => <ReviewCell opening={opening} />,
    },
    { label: t.reviewer, kind: 'text', of: ({ reviewer }) => reviewer, cell: null },
    {
      label: t.reviewedOn,
      kind: 'text',
      of: ({ reviewedAt }) => (reviewedAt === null ? null : momentInFile(reviewedAt)),
      cell: null,
    },
  ]
}

/** What was marked and by whom, and the two ways to mark it. */
function ReviewCell({ opening }: { opening: Opening }) {
  const locale = useLocale()
  const t = words(text, locale)
  const { id, review, reviewer, reviewedAt } = opening
  return (
    <>
      {review === null ? null : (
        <p>
          <Tag tone={review === 'justified' ? 'good' : 'late'}>{t[review].press}</Tag>{' '}
          <span class="rule">
            {t.reviewedBy(reviewer ?? t.somebody, reviewedAt === null ? '' : formatMoment(reviewedAt, locale))}
          </span>
        </p>
      )}
      <Toolbar>
        {(['justified', 'notJustified'] as const)
          .filter((mark) => mark !== review)
          .map((mark) => {
            const Mark = marks[mark].Button
            const of = [opening.by ?? t.somebody, formatMoment(opening.at, locale)].join(', ')
            return <Mark to={{ openingId: id }} of={of} locale={locale} variant="secondary" small />
          })}
      </Toolbar>
    </>
  )
}
