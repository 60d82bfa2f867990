/** Pages of a dwelling: the form that adds it, and its own page. */

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
  Button,
  Card,
  DefinitionList,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  type FormState,
  LinkButton,
  Notice,
  NumberField,
  Page,
  Select,
  SubmitRow,
  Table,
  Tag,
  TextField,
  type Tone,
  type Viewer,
} from '../../platform/ui/index.ts'
import { isFirstHand, leaseFormName } from '../forms.ts'
import type { Dwelling, DwellingLease } from './queries.ts'
import { addressOf, type Standing } from './rules.ts'
import { text } from './text.ts'

export const roomsInWords = (rooms: number, locale: Locale): string =>
  words(text, locale).roomsCount(formatNumber(rooms, locale, Number.isInteger(rooms) ? 0 : 1))

/** Where the flat stands, in words. */
export function standingInWords(standing: Standing, locale: Locale): string {
  const t = words(text, locale).state
  switch (standing.kind) {
    case 'letUntil':
      return t.letUntil(formatDate(standing.freeFrom, locale))
    case 'offered':
      return standing.until ? t.offeredUntil(formatDate(standing.until, locale)) : t.accepted
    default:
      return t[standing.kind]
  }
}

const tones = {
  withdrawn: 'neutral',
  let: 'info',
  letUntil: 'soon',
  offered: 'soon',
  free: 'good',
} as const satisfies Record<Standing['kind'], Tone>

export function StandingTag({ standing, locale }: { standing: Standing; locale: Locale }) {
  return <Tag tone={tones[standing.kind]}>{standingInWords(standing, locale)}</Tag>
}

type NewDwellingProps = { viewer: Viewer; form: FormState; landlords: readonly { id: string; name: string }[] | null }

/** `landlords` null: the user is a landlord's agent and adds for their own organisation. */
export function NewDwellingPage({ viewer, form, landlords }: NewDwellingProps) {
  const t = words(text, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={t.newTitle}
      lead={t.newLead}
      failed={form.problems.length > 0}
      breadcrumb={[{ href: '/homes', label: t.homes }]}
    >
      <ErrorSummary state={form} />
      <Card>
        <Form action="/dwellings/new" state={form}>
          {landlords ? (
            <Select
              name="landlord"
              label={t.landlord}
              required
              choices={landlords.map(({ id, name }) => ({ value: id, label: name }))}
            />
          ) : null}
          <FieldRow>
            <TextField name="address" label={t.address} hint={t.addressHint} required maxlength={200} />
            <TextField name="number" label={t.number} hint={t.numberHint} width="short" maxlength={20} />
          </FieldRow>
          <TextField name="area" label={t.area} width="medium" maxlength={100} />
          <FieldRow>
            <NumberField name="rooms" label={t.rooms} hint={t.roomsHint} required decimals />
            <NumberField name="squareMetres" label={t.squareMetres} unit="m²" />
            <NumberField name="rentKr" label={t.rent} unit={t.kr} required />
          </FieldRow>
          <SubmitRow>
            <Button>{t.add}</Button>
            <LinkButton variant="quiet" href="/homes">
              {t.cancel}
            </LinkButton>
          </SubmitRow>
        </Form>
      </Card>
    </Page>
  )
}

type DwellingProps = {
  viewer: Viewer
  dwelling: Dwelling
  standing: Standing
  leases: readonly DwellingLease[]
  form: FormState
  may: { withdraw: boolean; landlord: boolean }
}

export function DwellingPage({ viewer, dwelling, standing, leases, form, may }: DwellingProps) {
  const t = words(text, viewer.locale)
  const { locale } = viewer
  return (
    <Page
      viewer={viewer}
      title={addressOf(dwelling)}
      documentTitle={t.dwelling}
      failed={form.problems.length > 0}
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
      <ErrorSummary state={form} />
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
        {may.withdraw ? <Withdrawal dwelling={dwelling} form={form} locale={locale} /> : null}
      </Card>
      <Card title={t.leases}>
        {may.landlord ? null : <p class="soft">{t.leasesLead}</p>}
        <Leases leases={leases} locale={locale} landlord={may.landlord} />
      </Card>
    </Page>
  )
}

function Withdrawal({ dwelling, form, locale }: { dwelling: Dwelling; form: FormState; locale: Locale }) {
  const t = words(text, locale)
  if (dwelling.withdrawnOn)
    return (
      <>
        <Notice>{t.withdrawnOn(formatDate(dwelling.withdrawnOn, locale))}</Notice>
        <Form action={`/dwellings/${dwelling.id}/withdrawal/undo`} state={form} inline>
          <Button variant="secondary" icon="undo">
            {t.putBack}
          </Button>
        </Form>
      </>
    )
  return (
    <Form action={`/dwellings/${dwelling.id}/withdrawal`} state={form}>
      <p class="soft">{t.withdrawLead}</p>
      <SubmitRow>
        <Button variant="secondary">{t.withdraw}</Button>
      </SubmitRow>
    </Form>
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
