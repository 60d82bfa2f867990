/** The page of a dwelling. */

import {
  formatDate,
  formatDateRange,
  formatKronor,
  formatNumber,
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
import { type Change, Changes, changing } from '../dwelling/changing.tsx'
import { factsText } from '../dwelling/facts.text.ts'
import { puttingBack, withdrawing } from '../dwelling/forms.tsx'
import { movingText } from '../dwelling/moving.text.ts'
import { type Move, Moves, movingDwelling } from '../dwelling/moving.tsx'
import type { Dwelling, DwellingLease } from '../dwelling/queries.ts'
import { addressOf, type Standing } from '../dwelling/rules.ts'
import { text } from '../dwelling/text.ts'
import { factsOf, roomsInWords, StandingTag, standingInWords } from '../dwelling/views.tsx'
import { landlordsTenant, leaseFormName } from '../forms.ts'
import { InspectionsOf } from '../inspection/of-dwelling.tsx'
import type { ListedInspection } from '../inspection/queries.ts'
import { VacanciesOf } from '../vacancy/of-dwelling.tsx'
import type { Vacancy } from '../vacancy/queries.ts'

type DwellingProps = {
  viewer: Viewer
  dwelling: Dwelling
  standing: Standing
  leases: readonly DwellingLease[]
  moves: readonly Move[]
  changes: readonly Change[]
  vacancies: readonly Vacancy[]
  inspections: readonly ListedInspection[]
  may: { withdraw: boolean; landlord: boolean; move: boolean; change: boolean; leave: boolean; inspect: boolean }
}

export function DwellingPage(shown: DwellingProps) {
  const { viewer, dwelling, standing, leases, moves, changes, vacancies, inspections, may } = shown
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
            { term: t.landlord, value: <a href={`/landlords/${dwelling.landlordId}`}>{dwelling.landlord}</a> },
            { term: t.area, value: dwelling.areaName },
            { term: t.rooms, value: roomsInWords(dwelling.rooms, locale) },
            {
              term: t.squareMetres,
              value: dwelling.squareMetres ? `${formatNumber(dwelling.squareMetres, locale)} m²` : null,
            },
            { term: t.rent, value: formatKronor(dwelling.rentKr, locale) },
            ...factsOf(dwelling, locale),
            { term: t.standing, value: standingInWords(standing, locale) },
          ]}
        />
        {may.change ? (
          <p>
            <a href={changing.path(dwelling)}>{words(factsText, locale).changing.title}</a>
          </p>
        ) : null}
        {may.move ? (
          <p>
            <a href={movingDwelling.path(dwelling)}>{words(movingText, locale).moving.title}</a>
          </p>
        ) : null}
        {may.withdraw ? <Withdrawal dwelling={dwelling} locale={locale} /> : null}
      </Card>
      <VacanciesOf dwellingId={dwelling.id} vacancies={vacancies} mayLeave={may.leave} />
      <Card title={t.leases}>
        {may.landlord ? null : <p class="soft">{t.leasesLead}</p>}
        <Leases leases={leases} locale={locale} landlord={may.landlord} />
      </Card>
      <InspectionsOf dwellingId={dwelling.id} inspections={inspections} mayInspect={may.inspect} />
      <Changes id={dwelling.id} changes={changes} mayChange={may.change} />
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
  const tenant = (lease: DwellingLease) => landlordsTenant(lease.form, lease.tenants, t)
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
          cell: ({ beginsOn, endsOn }) => formatDateRange(beginsOn, endsOn, locale),
        },
      ]}
      empty={<EmptyState title={t.noLeases}>{t.noLeasesWhat}</EmptyState>}
    />
  )
}
