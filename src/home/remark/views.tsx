/** The remarks on a lease's page. */

import { formatKronor, formatShortDate, type Locale, words } from '../../platform/text/index.ts'
import { Card, EmptyState, LinkButton, Table, Tag, type Viewer } from '../../platform/ui/index.ts'
import type { Remark } from '../leases.ts'
import { noting, settling, unsettling } from './forms.tsx'
import { text } from './text.ts'

type Props = {
  viewer: Viewer
  leaseId: string
  /** what stands in the way of the tenant's own lease is said where there is such a way */
  sublet: boolean
  remarks: readonly Remark[]
  /** homes at risk about the lease, where its arrears are worked on */
  matters: readonly { id: string; number: string }[]
  may: { remark: boolean; landlord: boolean }
}

export function Remarks({ viewer, leaseId, sublet, remarks, matters, may }: Props) {
  const t = words(text, viewer.locale)
  const { locale } = viewer
  const what = (remark: Remark) =>
    remark.amountKr === null
      ? t.kinds[remark.kind]
      : `${t.kinds[remark.kind]}, ${formatKronor(remark.amountKr, locale)}`
  return (
    <Card
      title={t.title}
      id="remarks"
      actions={
        may.remark ? (
          <LinkButton small variant="secondary" href={noting.path({ id: leaseId })}>
            {t.noting.title}
          </LinkButton>
        ) : null
      }
    >
      {may.landlord || sublet ? <p class="soft measure">{may.landlord ? t.leadLandlord : t.leadStaff}</p> : null}
      {matters.map(({ id, number }) => (
        <p>
          {t.atRisk} <a href={`/evictions/${id}`}>{number}</a>
        </p>
      ))}
      <Table
        caption={t.title}
        captionUnseen
        rows={remarks}
        columns={[
          {
            label: t.what,
            cell: (remark) => (
              <>
                {what(remark)}
                {remark.words ? <span class="rule"> {remark.words}</span> : null}
              </>
            ),
          },
          { label: t.day, cell: (remark) => formatShortDate(remark.onDay, locale) },
          { label: t.by, cell: (remark) => remark.notedBy },
          {
            label: t.state,
            cell: (remark) => (
              <>
                {remark.settledOn ? (
                  <Tag tone="good">{t.settledOn(formatShortDate(remark.settledOn, locale))}</Tag>
                ) : (
                  <Tag tone="soon">{t.open}</Tag>
                )}
                {may.remark ? <Settle {...{ remark, leaseId, locale }} /> : null}
              </>
            ),
          },
        ]}
        empty={<EmptyState title={t.none}>{t.noneWhat}</EmptyState>}
      />
    </Card>
  )
}

function Settle({ remark, leaseId, locale }: { remark: Remark; leaseId: string; locale: Locale }) {
  const to = { id: leaseId, remark: remark.id }
  const of = `${words(text, locale).kinds[remark.kind]} ${formatShortDate(remark.onDay, locale)}`
  return remark.settledOn === null ? (
    <settling.Button to={to} of={of} locale={locale} icon="done" />
  ) : (
    <unsettling.Button to={to} of={of} locale={locale} icon="undo" />
  )
}
