/** On an agreement’s page: whether a lawyer has looked at procurement and state aid. */

import { formatDate, swedishDay, words } from '../../platform/text/index.ts'
import { LinkButton, Notice, RuleNote, Toolbar, useLocale } from '../../platform/ui/index.ts'
import type { Agreement } from '../load.ts'
import { RowsPart } from '../rows-part.tsx'
import { answeringReview, askingLawyer, undoingReview } from './forms.tsx'
import type { Review } from './queries.ts'
import { text } from './text.ts'

/** Those that could be a procurement. */
export const asksLawyer = ({ kind }: Pick<Agreement, 'kind'>): boolean => kind === 'iop' || kind === 'operating'

type Props = { agreement: Agreement; reviews: readonly Review[]; mayManage: boolean }

export function ReviewSection({ agreement, reviews, mayManage }: Props) {
  const locale = useLocale()
  const t = words(text, locale)
  const { id } = agreement
  const asks = asksLawyer(agreement)
  const stateOf = ({ outcome, reviewer, answeredAt, askedAt }: Review) =>
    outcome === null || answeredAt === null
      ? t.waiting(formatDate(swedishDay(askedAt), locale))
      : t.answered(t.outcomes[outcome], reviewer ?? '', formatDate(swedishDay(answeredAt), locale))
  const changes = ({ id: row, about }: Review) => (
    <Toolbar>
      <LinkButton
        href={answeringReview.path({ id, row })}
        variant="quiet"
        small
        label={`${t.answerIt}: ${t.abouts[about]}`}
      >
        {t.answerIt}
      </LinkButton>
      <undoingReview.Button to={{ id, row }} of={t.abouts[about]} locale={locale} />
    </Toolbar>
  )
  const none = (
    <>
      {t.noneWhat} {asks ? t.unsettled : null}
    </>
  )
  return (
    <RowsPart
      id="review"
      text={{ title: t.title, none: t.none, noneWhat: none, add: t.ask }}
      rows={reviews}
      adding={mayManage ? askingLawyer.path({ id }) : null}
      icon="law"
      changes={mayManage ? changes : null}
      before={
        <>
          {asks ? <RuleNote rule={t.unsettled} section={t.section} /> : null}
          {reviews.some(({ outcome }) => outcome === 'procure' || outcome === 'change') ? (
            <Notice kind="warning">{t.outcomes.change}</Notice>
          ) : null}
        </>
      }
      columns={[
        { label: t.about, names: true, cell: ({ about }) => t.abouts[about] },
        {
          label: t.state,
          cell: (review) => (
            <>
              {stateOf(review)}
              {review.words === null ? null : <p class="soft measure">{review.words}</p>}
            </>
          ),
        },
      ]}
    />
  )
}
