/** The list of notices, one notice, and the form that registers one. */

import {
  ConfirmationRule,
  evictionText,
  type Notice,
  noticeKinds,
  stateOf,
  stateTones,
  whenOf,
} from '../eviction/index.ts'
import { formatDate, formatMoment, words } from '../platform/text/index.ts'
import {
  Button,
  Card,
  DateField,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  type FormState,
  Hidden,
  LinkButton,
  Page,
  Pager,
  Radios,
  Select,
  Stack,
  SubmitRow,
  Table,
  Tag,
  TextArea,
  TextField,
  TimeField,
  type Viewer,
} from '../platform/ui/index.ts'
import { text } from './text.ts'

type ListProps = {
  viewer: Viewer
  unconfirmed: readonly Notice[]
  others: readonly Notice[]
  nextHref: string | undefined
  firstHref: string | undefined
}

/** Numbers and days alone: whom it is about stands on the notice's own page. */
export function NoticesPage({ viewer, unconfirmed, others, nextHref, firstHref }: ListProps) {
  const t = words(text, viewer.locale)
  const register = <LinkButton href="/eviction-notices/new">{t.register}</LinkButton>
  return (
    <Page viewer={viewer} title={t.title} lead={t.lead} actions={register}>
      <Stack>
        {firstHref === undefined ? (
          <Card title={t.unconfirmed}>
            <ConfirmationRule />
            <Rows
              viewer={viewer}
              caption={t.unconfirmed}
              rows={unconfirmed}
              empty={
                <EmptyState title={t.nothingWaits} icon="done">
                  {t.nothingWaitsWhat}
                </EmptyState>
              }
            />
          </Card>
        ) : null}
        <Card title={t.others}>
          <Rows
            viewer={viewer}
            caption={t.others}
            rows={others}
            empty={
              <EmptyState title={t.none} who={t.noneWho} icon="calendar">
                {t.noneWhat}
              </EmptyState>
            }
          />
          <Pager nextHref={nextHref} firstHref={firstHref} />
        </Card>
      </Stack>
    </Page>
  )
}

type RowsProps = { viewer: Viewer; caption: string; rows: readonly Notice[]; empty: ReturnType<typeof EmptyState> }

function Rows({ viewer, caption, rows, empty }: RowsProps) {
  const { locale, today } = viewer
  const t = words(text, locale)
  return (
    <Table
      caption={caption}
      captionUnseen
      rows={rows}
      columns={[
        { label: t.reference, cell: (row) => <a href={`/eviction-notices/${row.id}`}>{row.reference}</a> },
        { label: t.day, cell: (row) => whenOf(row, locale) },
        { label: t.received, cell: (row) => formatMoment(row.receivedAt, locale) },
        {
          label: t.matter,
          cell: (row) =>
            row.matter === null ? (
              <span class="soft">{t.noMatter}</span>
            ) : (
              <a href={`/evictions/${row.matter.id}`}>{row.matter.number}</a>
            ),
        },
        {
          label: t.state,
          cell: (row) => {
            const state = stateOf(row, today)
            return (
              <>
                <Tag tone={stateTones[state]}>{t.states[state]}</Tag>{' '}
                {row.children ? <Tag tone="kids">{t.childrenYes}</Tag> : null}
              </>
            )
          },
        },
      ]}
      empty={empty}
    />
  )
}

export type RegisterView = {
  matter: {
    id: string
    number: string
    address: string | null
    dwellingNumber: string | null
    tenantName: string | null
    landlordName: string | null
  } | null
  /** notices that the new one may take the place of */
  replaceable: readonly Notice[]
}

export function RegisterPage({ viewer, view, form }: { viewer: Viewer; view: RegisterView; form: FormState }) {
  const { locale } = viewer
  const t = words(text, locale)
  const { matter, replaceable } = view
  return (
    <Page
      viewer={viewer}
      title={t.register}
      lead={t.registerLead}
      breadcrumb={[{ href: '/eviction-notices', label: t.title }]}
      failed={form.problems.length > 0}
    >
      <ErrorSummary state={form} />
      <Card title={matter === null ? undefined : `${t.matter} ${matter.number}`}>
        <ConfirmationRule />
        <Form action="/eviction-notices/new" state={form}>
          {matter === null ? null : <Hidden name="matter" value={matter.id} />}
          <TextField name="reference" label={t.reference} hint={t.referenceHint} maxlength={100} required />
          <FieldRow>
            <DateField
              within="happened"
              name="receivedOn"
              label={t.receivedOn}
              value={viewer.today}
              max={viewer.today}
              required
            />
            <TimeField name="receivedAt" label={t.receivedAt} />
          </FieldRow>
          <Radios
            name="kind"
            label={t.kind}
            value="eviction"
            required
            choices={noticeKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
          />
          <FieldRow>
            <DateField within="planned" name="evictionOn" label={t.evictionOn} required />
            <TimeField name="evictionTime" label={t.evictionTime} />
          </FieldRow>
          <FieldRow>
            <TextField name="address" label={t.address} value={matter?.address ?? ''} maxlength={200} required />
            <TextField
              name="dwellingNumber"
              label={t.dwellingNumber}
              value={matter?.dwellingNumber ?? ''}
              maxlength={20}
            />
          </FieldRow>
          <FieldRow>
            <TextField name="tenantName" label={t.tenant} value={matter?.tenantName ?? ''} maxlength={200} />
            <TextField name="landlordName" label={t.landlord} value={matter?.landlordName ?? ''} maxlength={200} />
          </FieldRow>
          <Radios
            name="children"
            label={t.children}
            value="unknown"
            row
            choices={(['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: t.childrenChoices[value] }))}
          />
          {replaceable.length > 0 ? (
            <Select
              name="replaces"
              label={t.replaces}
              empty={t.replacesNone}
              choices={replaceable.map((one) => ({
                value: one.id,
                label: t.replacesOne(one.reference, formatDate(one.evictionOn, locale)),
              }))}
            />
          ) : null}
          <TextArea name="words" label={t.words} rows={3} maxlength={2000} />
          <SubmitRow>
            <Button>{t.save}</Button>
            <LinkButton variant="quiet" href={matter === null ? '/eviction-notices' : `/evictions/${matter.id}`}>
              {words(evictionText, locale).cancel}
            </LinkButton>
          </SubmitRow>
        </Form>
      </Card>
    </Page>
  )
}
