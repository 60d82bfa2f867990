/** The page of a dwelling. */

import {
  formatDate,
  formatDateRange,
  formatKronor,
  formatNumber,
  formatShortDate,
  type Locale,
  words,
} from '../../platform/text/index.ts'
import {
  Card,
  DefinitionList,
  EmptyState,
  LinkButton,
  Notice,
  Page,
  SubmitRow,
  Table,
  type Viewer,
} from '../../platform/ui/index.ts'
import { isFirstHand, leaseFormName } from '../forms.ts'
import { puttingBack, withdrawing } from './forms.tsx'
import { movingText } from './moving.text.ts'
import { type Move, Moves, movingDwelling } from './moving.tsx'
import type { Dwelling, DwellingLease } from './queries.ts'
import { addressOf, type Standing } from './rules.ts'
import { text } from './text.ts'
import { roomsInWords, StandingTag, standingInWords } from './views.tsx'

type DwellingProps = {
  viewer: Viewer
  dwelling: Dwelling
  standing: Standing
  leases: readonly DwellingLease[]
  moves: readonly Move[]
  may: { withdraw: boolean; landlord: boolean; move: boolean }
}

export function DwellingPage({ viewer, dwelling, standing, leases, moves, may }: DwellingProps) {
  const t = words(text, viewer.locale)
  const { locale } = viewer
  return (
    <Page
      viewer={viewer}
      title={addressOf(dwelling)}
      documentTitle={t.dwelling}
      lead={<StandingTag standing={standing} locale={locale} />}
      breadcrumb={[{ href: '/homes', label: t.homes }]}
      actions={
        may.landlord ? (
          <LinkButton href={`/messages/new?dwelling=${dwelling.id}`} variant="secondary" icon="message">
            {t.sendMessage}
          </LinkButton>
        ) : null
      }
    >
      <Card title={t.facts}>
        <DefinitionList
          items={[
            { term: t.landlord, value: dwelling.landlord },
            { term: t.area, value: dwelling.areaName },
            { term: t.rooms, value: roomsInWords(dwelling.rooms, locale) },
            {
              term: t.squareMetres,
              value: dwelling.squareMetres ? `${formatNumber(dwelling.squareMetres, locale)} m²` : null,
            },
            { term: t.rent, value: formatKronor(dwelling.rentKr, locale) },
            { term: t.standing, value: standingInWords(standing, locale) },
          ]}
        />
        {may.move ? (
          <p>
            <a href={movingDwelling.path(dwelling)}>{words(movingText, locale).moving.title}</a>
          </p>
        ) : null}
        {may.withdraw ? <Withdrawal dwelling={dwelling} locale={locale} /> : null}
      </Card>
      <Card title={t.leases}>
        {may.landlord ? null : <p class="soft">{t.leasesLead}</p>}
        <Leases leases={leases} locale={locale} landlord={may.landlord} />
      </Card>
      <Moves id={dwelling.id} moves={moves} mayMove={may.move} />
    </Page>
  )
}

function Withdrawal({ dwelling: { id, withdrawnOn }, locale }: { dwelling: Dwelling; locale: Locale }) {
  const t = words(text, locale)
  const look = { to: { id }, locale, variant: 'secondary', small: false } as const
  if (withdrawnOn) {
    return (
      <>
        <Notice>{t.withdrawnOn(formatDate(withdrawnOn, locale))}</Notice>
        <puttingBack.Button {...look} icon="undo" />
      </>
    )
  }
  return (
    <>
      <p class="soft">{t.withdrawLead}</p>
      <SubmitRow>
        <withdrawing.Button {...look} />
      </SubmitRow>
    </>
  )
}

type LeasesProps = { leases: readonly DwellingLease[]; locale: Locale; landlord: boolean }

function Leases({ leases, locale, landlord }: LeasesProps) {
  const t = words(text, locale)
  const tenant = (lease: DwellingLease) => (isFirstHand(lease.form) ? (lease.tenants ?? t.notShown) : t.municipality)
  return (
    <Table
      caption={t.leases}
      captionUnseen
      rows={leases}
      columns={[
        {
          label: t.form,
          cell: (lease) => (
            <a href={`/leases/${lease.id}`}>{leaseFormName(lease.form, locale, landlord ? 'landlord' : 'staff')}</a>
          ),
        },
        ...(landlord ? [{ label: t.tenant, cell: tenant }] : []),
        {
          label: t.period,
          cell: (lease) =>
            lease.endsOn
              ? formatDateRange(lease.beginsOn, lease.endsOn, locale)
              : `${formatShortDate(lease.beginsOn, locale)} –`,
        },
      ]}
      empty={<EmptyState title={t.noLeases}>{t.noLeasesWhat}</EmptyState>}
    />
  )
}
