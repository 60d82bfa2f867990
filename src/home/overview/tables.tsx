/** The tables of the overview, each the same on the first page and on its own. */

import {
  formatDateRange,
  formatKronor,
  formatNumber,
  formatRelativeDay,
  formatShortDate,
  type Locale,
  words,
} from '../../platform/text/index.ts'
import { now, today } from '../../platform/time/index.ts'
import { EmptyState, LinkButton, Table, Tag, Unseen, useLocale } from '../../platform/ui/index.ts'
import type { Dwelling } from '../dwelling/queries.ts'
import { addressOf, type Standing } from '../dwelling/rules.ts'
import { roomsInWords, StandingTag } from '../dwelling/views.tsx'
import { landlordsTenant, leaseFormName } from '../forms.ts'
import { obstaclesToHandover, readyOn } from '../handover-rules.ts'
import type { LeaseRow } from '../lease-rows.ts'
import { offerState } from '../offer/rules.ts'
import { OfferTag } from '../offer/views.tsx'
import type { OfferRow, OwnLeaseRow } from './queries.ts'
import { text } from './text.ts'

export type StandingDwelling = Dwelling & { standing: Standing }

export function OfferTable({ rows }: { rows: readonly OfferRow[] }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Table
      caption={t.offers}
      captionUnseen
      rows={rows}
      columns={[
        {
          label: t.who,
          cell: (offer) => (
            <a href={`/offers/${offer.id}`}>
              {offer.who}
              <span class="ds-sr-only">, {offer.address ?? formatShortDate(offer.answerBy, locale)}</span>
            </a>
          ),
        },
        { label: t.dwelling, cell: (offer) => offer.address ?? t.notShown },
        { label: t.form, cell: (offer) => leaseFormName(offer.form, locale) },
        { label: t.answerBy, cell: (offer) => formatShortDate(offer.answerBy, locale) },
        { label: t.state, cell: (offer) => <OfferTag state={offerState(offer, today(), now())} locale={locale} /> },
      ]}
      empty={
        <EmptyState title={t.noOffers} who={t.noOffersWho}>
          {t.noOffersWhat}
        </EmptyState>
      }
    />
  )
}

/** `also`: heard, not seen, because a row says it beside: one person, and one flat, may have several leases. */
function LeaseLink({ id, called, also }: { id: string; called: string; also: string }) {
  return (
    <a href={`/leases/${id}`}>
      {called}
      <Unseen>, {also}</Unseen>
    </a>
  )
}

export function HandoverTable({ rows }: { rows: readonly LeaseRow[] }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Table
      caption={t.handover}
      captionUnseen
      rows={rows}
      columns={[
        {
          label: t.who,
          cell: (lease) => (
            <LeaseLink
              {...lease}
              called={lease.who}
              also={[lease.address, formatShortDate(lease.beginsOn, locale)].filter(Boolean).join(', ')}
            />
          ),
        },
        { label: t.dwelling, cell: (lease) => lease.address ?? t.notShown },
        { label: t.form, cell: (lease) => leaseFormName(lease.form, locale) },
        {
          label: t.readyOn,
          cell: (lease) => formatShortDate(readyOn(lease.beginsOn, { months: lease.handoverMonths }), locale),
        },
        { label: t.state, cell: (lease) => <Readiness lease={lease} locale={locale} /> },
      ]}
      empty={<EmptyState title={t.noHandover}>{t.noHandoverWhat}</EmptyState>}
    />
  )
}

/** Whether it can be handed over today, or what stands in the way besides time. */
function Readiness({ lease, locale }: { lease: LeaseRow; locale: Locale }) {
  const t = words(text, locale)
  const terms = { months: lease.handoverMonths, complaintsAllowed: lease.complaintsAllowed }
  const obstacles = obstaclesToHandover(lease, terms, today())
  if (obstacles.length === 0) return <Tag tone="good">{t.ready}</Tag>
  return (
    <>
      {obstacles.map((obstacle) => {
        if (obstacle.kind === 'arrears')
          return <Tag tone="late">{t.obstacles.arrears(formatKronor(obstacle.amount, locale))}</Tag>
        if (obstacle.kind === 'complaints') return <Tag tone="late">{t.obstacles.complaints(obstacle.count)}</Tag>
        if (obstacle.kind === 'too-early')
          return <span class="soft">{formatRelativeDay(obstacle.readyOn, today(), locale)}</span>
        return null
      })}
    </>
  )
}

export function OwnHomesTable({ rows }: { rows: readonly LeaseRow[] }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Table
      caption={t.own}
      captionUnseen
      rows={rows}
      columns={[
        {
          label: t.who,
          cell: (lease) => (
            <LeaseLink
              {...lease}
              called={lease.who}
              also={[lease.address, formatShortDate(lease.beginsOn, locale)].filter(Boolean).join(', ')}
            />
          ),
        },
        { label: t.dwelling, cell: (lease) => lease.address ?? t.notShown },
        { label: t.begins, cell: (lease) => formatShortDate(lease.beginsOn, locale) },
      ]}
      empty={<EmptyState title={t.noOwn}>{t.noOwnWhat}</EmptyState>}
    />
  )
}

type DwellingTableProps = { rows: readonly StandingDwelling[]; own: boolean; mayAdd: boolean }

/** `own`: a landlord's own, let or not; otherwise those that staff can offer. */
export function DwellingTable({ rows, own, mayAdd }: DwellingTableProps) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Table
      caption={own ? t.ownDwellings : t.dwellings}
      captionUnseen
      rows={rows}
      columns={[
        { label: t.dwelling, cell: (dwelling) => <a href={`/dwellings/${dwelling.id}`}>{addressOf(dwelling)}</a> },
        ...(own ? [] : [{ label: t.landlord, cell: (dwelling: StandingDwelling) => dwelling.landlord }]),
        { label: t.rooms, cell: (dwelling) => roomsInWords(dwelling.rooms, locale) },
        { label: t.rent, numeric: true, cell: (dwelling) => formatKronor(dwelling.rentKr, locale) },
        { label: t.state, cell: (dwelling) => <StandingTag standing={dwelling.standing} locale={locale} /> },
      ]}
      empty={
        <EmptyState
          title={own ? t.noOwnDwellings : t.noDwellings}
          who={own ? undefined : t.noDwellingsWho}
          action={mayAdd ? <LinkButton href="/dwellings/new">{t.addDwelling}</LinkButton> : undefined}
        >
          {own ? t.noOwnDwellingsWhat : t.noDwellingsWhat}
        </EmptyState>
      }
    />
  )
}

export function LandlordLeaseTable({ rows }: { rows: readonly OwnLeaseRow[] }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Table
      caption={t.ownLeases}
      captionUnseen
      rows={rows}
      columns={[
        {
          label: t.dwelling,
          cell: (lease) => (
            <LeaseLink {...lease} called={addressOf(lease)} also={formatShortDate(lease.beginsOn, locale)} />
          ),
        },
        { label: t.form, cell: (lease) => leaseFormName(lease.form, locale, 'landlord') },
        {
          label: t.tenant,
          cell: (lease) => landlordsTenant(lease.form, lease.tenants, { ...t, notShown: t.noName }),
        },
        {
          label: t.period,
          cell: ({ beginsOn, endsOn }) => formatDateRange(beginsOn, endsOn, locale),
        },
        { label: t.remarks, numeric: true, cell: (lease) => formatNumber(Number(lease.remarks), locale) },
      ]}
      empty={<EmptyState title={t.noLeases}>{t.noLeasesWhat}</EmptyState>}
    />
  )
}
