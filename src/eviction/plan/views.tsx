/** A plan as a table: what is due when, what has come, what is late. */

import { formatDate, formatOre, words } from '../../platform/text/index.ts'
import { FirstOf, LinkButton, Notice, Progress, Table, Tag, type Tone, useLocale } from '../../platform/ui/index.ts'
import { type ItemState, standingOf } from '../clocks/plan-days.ts'
import type { Payment } from '../clocks/plan-payments.ts'
import { paying } from './forms.tsx'
import type { Plan } from './queries.ts'
import { totalOf } from './rules.ts'
import { text } from './text.ts'

const tones: Record<ItemState, Tone> = { paid: 'good', paidLate: 'good', late: 'late', part: 'soon', coming: 'neutral' }

type PlanProps = {
  matterId: string
  plan: Plan
  paidOf: (itemId: string) => readonly Payment[]
  today: Temporal.PlainDate
  mayPay: boolean
}

/** With `most` it is a piece of a page: so many payments, those that aren't paid first, and the others folded. */
export function PlanNow({ plan, most, ...props }: PlanProps & { most?: number }) {
  const locale = useLocale()
  const t = words(text, locale)
  const late = plan.items.filter((item) => standingOf(item, props.paidOf(item.id), props.today).state === 'late')
  const isPaid = (item: Plan['items'][number]) =>
    Number(standingOf(item, props.paidOf(item.id), props.today).left === 0)
  const total = totalOf(plan.items)
  // what was paid too much on one payment isn't paid on another
  const paid = plan.items.reduce(
    (all, item) => all + item.amount - standingOf(item, props.paidOf(item.id), props.today).left,
    0,
  )
  return (
    <>
      <p>
        {t.agreed(formatDate(plan.agreedOn, locale), t.withs[plan.agreedWith].toLowerCase())}
        {plan.words === null ? null : <span class="soft"> · {plan.words}</span>}
      </p>
      {plan.agreedWith === 'municipality' ? <Notice>{t.onlyMunicipality}</Notice> : null}
      {late.length > 0 ? (
        <Notice kind="danger" title={t.lateNow(late.length)}>
          {t.lateWhat}
        </Notice>
      ) : null}
      {paid >= total ? <Notice kind="success">{t.allPaid}</Notice> : null}
      <Progress
        label={t.progress}
        done={paid}
        total={total}
        detail={t.done(formatOre(paid, locale), formatOre(total, locale))}
      />
      {most === undefined ? (
        <PlanTable plan={plan} {...props} />
      ) : (
        <FirstOf rows={plan.items.toSorted((a, b) => isPaid(a) - isPaid(b))} most={most}>
          {(items) => <PlanTable plan={{ ...plan, items: [...items] }} {...props} />}
        </FirstOf>
      )}
    </>
  )
}

export function PlanTable({ matterId, plan, paidOf, today, mayPay }: PlanProps) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Table
      caption={t.rows}
      captionUnseen
      rows={plan.items}
      columns={[
        { label: t.dueOn, cell: ({ dueOn }) => formatDate(dueOn, locale) },
        { label: t.amount, numeric: true, cell: ({ amount }) => formatOre(amount, locale) },
        {
          label: t.state,
          cell: (item) => {
            const { state } = standingOf(item, paidOf(item.id), today)
            return <Tag tone={tones[state]}>{t.states[state]}</Tag>
          },
        },
        {
          label: t.left,
          numeric: true,
          cell: (item) => formatOre(standingOf(item, paidOf(item.id), today).left, locale),
        },
        {
          label: t.paid,
          cell: (item) => (
            <>
              {paidOf(item.id).map(({ on, amount, payer, eventId }) => (
                <p class="rule">
                  {formatDate(on, locale)}: {formatOre(amount, locale)}
                  {payer === null ? null : `, ${t.payers[payer].toLowerCase()}`}{' '}
                  {mayPay ? <a href={`/evictions/${matterId}/events/${eventId}/correct`}>{t.correctPayment}</a> : null}
                </p>
              ))}
              {mayPay && plan.end === null && standingOf(item, paidOf(item.id), today).left > 0 ? (
                <LinkButton
                  href={paying.path({ id: matterId, itemId: item.id })}
                  variant="quiet"
                  small
                  label={`${t.paying.title}, ${formatDate(item.dueOn, locale)}`}
                >
                  {t.paying.title}
                </LinkButton>
              ) : null}
            </>
          ),
        },
      ]}
    />
  )
}
