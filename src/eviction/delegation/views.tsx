/** The pages of delegations. */

import type { Colleague } from '../../person/index.ts'
import { formatDate, formatDateRange, formatMoment, formatOre, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  DateField,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  type FormState,
  LinkButton,
  NumberField,
  Page,
  Radios,
  Select,
  SubmitRow,
  Table,
  Tag,
  TextField,
  type Viewer,
} from '../../platform/ui/index.ts'
import { text as roomText } from '../text.ts'
import type { ListedDelegation } from './queries.ts'
import { delegationTasks, stateOn } from './rules.ts'
import { text } from './text.ts'

type ListProps = { viewer: Viewer; rows: readonly ListedDelegation[]; mayGive: boolean }

const tones = { holds: 'good', coming: 'info', over: 'neutral' } as const

export function DelegationsPage({ viewer, rows, mayGive }: ListProps) {
  const { locale, today } = viewer
  const t = words(text, locale)
  const give = mayGive ? <LinkButton href="/delegations/new">{t.give}</LinkButton> : null
  return (
    <Page viewer={viewer} title={t.title} lead={t.lead} actions={rows.length > 0 ? give : null}>
      <Card>
        <Table
          caption={t.title}
          captionUnseen
          rows={rows}
          columns={[
            { label: t.who, cell: (row) => row.name },
            { label: t.task, cell: (row) => t.tasks[row.task] },
            {
              label: t.upTo,
              numeric: true,
              cell: (row) => (row.upToOre === null ? t.noLimit : formatOre(row.upToOre, locale)),
            },
            { label: t.reference, cell: (row) => row.reference },
            { label: t.period, cell: (row) => periodOf(row, locale) },
            {
              label: t.state,
              cell: (row) => {
                const state = stateOn(row, today)
                return (
                  <>
                    <Tag tone={tones[state]}>{t.states[state]}</Tag>{' '}
                    <span class="rule">
                      {row.endedAt && row.endedBy
                        ? t.endedBy(row.endedBy, formatMoment(row.endedAt, locale))
                        : t.givenBy(row.givenBy, formatMoment(row.givenAt, locale))}
                    </span>
                  </>
                )
              },
            },
            {
              label: '',
              cell: (row) =>
                mayGive && stateOn(row, today) !== 'over' ? (
                  <LinkButton small variant="quiet" href={`/delegations/${row.id}/end`} label={`${t.end}: ${row.name}`}>
                    {t.end}
                  </LinkButton>
                ) : null,
            },
          ]}
          empty={
            <EmptyState title={t.none} who={t.noneWho} icon="decision" action={give}>
              {t.noneWhat}
            </EmptyState>
          }
        />
      </Card>
    </Page>
  )
}

function periodOf({ from, until }: ListedDelegation, locale: 'sv' | 'en'): string {
  if (until === null) return `${formatDate(from, locale)} – ${words(text, locale).openEnded}`
  return Temporal.PlainDate.compare(from, until) > 0 ? '–' : formatDateRange(from, until, locale)
}

type FormProps = { viewer: Viewer; form: FormState }

export function GivePage({ viewer, form, colleagues }: FormProps & { colleagues: readonly Colleague[] }) {
  const t = words(text, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={t.give}
      lead={t.lead}
      breadcrumb={[{ href: '/delegations', label: t.title }]}
      failed={form.problems.length > 0}
    >
      <ErrorSummary state={form} />
      <Card>
        <Form action="/delegations/new" state={form}>
          <Select
            name="userId"
            label={t.who}
            required
            choices={colleagues.map(({ id, name, title, unit }) => ({
              value: id,
              label: [name, title, unit].filter((part) => part !== null).join(', '),
            }))}
          />
          <Radios
            name="task"
            label={t.task}
            required
            choices={delegationTasks.map((task) => ({ value: task, label: t.tasks[task], hint: t.taskHints[task] }))}
          />
          <NumberField name="upToOre" label={t.upTo} hint={t.upToHint} unit="kr" decimals />
          <TextField name="reference" label={t.reference} hint={t.referenceHint} maxlength={200} required />
          <FieldRow>
            <DateField within="planned" name="from" label={t.from} value={viewer.today} required />
            <DateField within="planned" name="until" label={t.until} hint={t.untilHint} />
          </FieldRow>
          <SubmitRow>
            <Button>{t.give}</Button>
            <LinkButton variant="quiet" href="/delegations">
              {words(roomText, viewer.locale).cancel}
            </LinkButton>
          </SubmitRow>
        </Form>
      </Card>
    </Page>
  )
}

export function EndDelegationPage({
  viewer,
  form,
  view: { delegation },
}: FormProps & { view: { delegation: ListedDelegation } }) {
  const t = words(text, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={t.endTitle}
      lead={t.endLead(delegation.name, t.tasks[delegation.task])}
      breadcrumb={[{ href: '/delegations', label: t.title }]}
      failed={form.problems.length > 0}
    >
      <ErrorSummary state={form} />
      <Card>
        <Form action={`/delegations/${delegation.id}/end`} state={form}>
          <DateField
            within="planned"
            name="noLongerFrom"
            label={t.noLongerFrom}
            hint={t.noLongerHint}
            value={viewer.today}
            min={viewer.today}
            required
          />
          <SubmitRow>
            <Button variant="danger">{t.end}</Button>
            <LinkButton variant="quiet" href="/delegations">
              {words(roomText, viewer.locale).cancel}
            </LinkButton>
          </SubmitRow>
        </Form>
      </Card>
    </Page>
  )
}
