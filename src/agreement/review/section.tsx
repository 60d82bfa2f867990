/** On an agreement’s page: whether a lawyer has looked at procurement and state aid. */

import { formatDate, swedishDay, words } from '../../platform/text/index.ts'
import { EmptyPart, LinkButton, Notice, Part, RuleNote, Table, Toolbar, useLocale } from '../../platform/ui/index.ts'
import type { Agreement } from '../load.ts'
import { rowText } from '../row.text.ts'
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
  const ask = mayManage ? (
    <LinkButton href={askingLawyer.path({ id })} variant="secondary" small icon="law">
      {t.ask}
    </LinkButton>
  ) : null
  const unsettled = asksLawyer(agreement) ? <RuleNote rule={t.unsettled} section={t.section} /> : null
  if (reviews.length === 0)
    return (
      <EmptyPart
        title={t.title}
        id="review"
        none={t.none}
        who={mayManage ? undefined : words(rowText, locale).who}
        actions={ask}
      >
        {t.noneWhat} {asksLawyer(agreement) ? t.unsettled : null}
      </EmptyPart>
    )
  const stateOf = ({ outcome, reviewer, answeredAt, askedAt }: Review) =>
    outcome === null || answeredAt === null
      ? t.waiting(formatDate(swedishDay(askedAt), locale))
      : t.answered(t.outcomes[outcome], reviewer ?? '', formatDate(swedishDay(answeredAt), locale))
  return (
    <Part title={t.title} id="review" said={reviews.length} actions={ask}>
      {unsettled}
      {reviews.some(({ outcome }) => outcome === 'procure' || outcome === 'change') ? (
        <Notice kind="warning">{t.outcomes.change}</Notice>
      ) : null}
      <Table
        caption={t.title}
        captionUnseen
        rows={reviews}
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
          ...(mayManage
            ? [
                {
                  label: t.change,
                  cell: ({ id: row, about }: Review) => (
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
                  ),
                },
              ]
            : []),
        ]}
      />
    </Part>
  )
}
