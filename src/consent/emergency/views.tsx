/** The reviewer's list of emergency openings. */

import { formatMoment, words } from '../../platform/text/index.ts'
import {
  Card,
  EmptyState,
  Page,
  Pager,
  Table,
  Tabs,
  Tag,
  Toolbar,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import { marks } from './forms.tsx'
import type { Opening } from './queries.ts'
import { text } from './text.ts'

type OpeningsPageProps = {
  viewer: Viewer
  openings: Opening[]
  nextHref: string | undefined
  firstHref: string | undefined
  onlyWaiting: boolean
}

export function OpeningsPage({ viewer, openings, nextHref, firstHref, onlyWaiting }: OpeningsPageProps) {
  const t = words(text, viewer.locale)
  const { locale } = viewer
  return (
    <Page viewer={viewer} title={t.listTitle} lead={t.listLead} wide>
      <Tabs
        label={t.listTitle}
        tabs={[
          { href: '/emergency-openings', label: t.waiting, current: onlyWaiting },
          { href: '/emergency-openings?show=all', label: t.all, current: !onlyWaiting },
        ]}
      />
      <Card>
        <Table
          caption={onlyWaiting ? t.waitingTitle : t.all}
          rows={openings}
          columns={[
            { label: t.when, cell: ({ at }) => formatMoment(at, locale) },
            {
              label: t.who,
              cell: ({ by, title }) => [by ?? t.somebody, title].filter((part) => part !== null).join(', '),
            },
            { label: t.why, cell: ({ because }) => because },
            { label: t.review, cell: (opening) => <ReviewCell opening={opening} /> },
          ]}
          empty={
            <EmptyState title={onlyWaiting ? t.noneWaiting : t.none} who={t.noneWho} icon="shield">
              {t.noneWhat}
            </EmptyState>
          }
        />
        <Pager nextHref={nextHref} firstHref={firstHref} />
      </Card>
    </Page>
  )
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
