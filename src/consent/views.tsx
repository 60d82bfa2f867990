/** The page of everything that lets somebody read about the person. */

import { type PersonBrief, PersonFrame, type PersonSection } from '../person/index.ts'
import { formatDateRange, formatList, formatMoment, words } from '../platform/text/index.ts'
import {
  Button,
  Card,
  Checkboxes,
  DateField,
  EmptyState,
  ErrorSummary,
  FieldRow,
  Form,
  type FormState,
  Radios,
  Select,
  SubmitRow,
  Table,
  Tag,
  TextArea,
  useLocale,
  type Viewer,
} from '../platform/ui/index.ts'
import { blankForm } from '../platform/web/index.ts'
import { Contacts } from './contacts.tsx'
import type { AssignmentRow, Consent, Contact } from './queries.ts'
import { consentParts, LONGEST_CONSENT_MONTHS, type State } from './rules.ts'
import { text } from './text.ts'

type ConsentsPageProps = {
  viewer: Viewer
  person: PersonBrief
  sections: readonly PersonSection[]
  consents: Consent[]
  assignments: AssignmentRow[]
  contacts: Contact[]
  organisations: { id: string; name: string }[]
  units: { id: string; name: string }[]
  may: { register: boolean; withdraw: boolean }
  form: FormState
}

export function ConsentsPage({
  viewer,
  person,
  sections,
  consents,
  assignments,
  contacts,
  organisations,
  units,
  may,
  form,
}: ConsentsPageProps) {
  const t = words(text, viewer.locale)
  return (
    <PersonFrame
      viewer={viewer}
      person={person}
      sections={sections}
      current="consents"
      failed={form.problems.length > 0}
    >
      <ErrorSummary state={form} />
      <Consents consents={consents} personId={person.id} may={may.withdraw} />
      {may.register ? (
        <NewConsent personId={person.id} organisations={organisations} form={form} viewer={viewer} />
      ) : null}
      <Contacts contacts={contacts} units={units} person={person} form={form} />
      <Card title={t.assignments}>
        <p class="soft measure">{t.assignmentsLead}</p>
        <Table
          caption={t.assignments}
          captionUnseen
          rows={assignments}
          columns={[
            { label: t.task, cell: ({ task }) => t[task] },
            { label: t.to, cell: ({ to }) => (person.protection === null ? to : '') },
            { label: t.period, cell: ({ from, until }) => formatDateRange(from, until, viewer.locale) },
            { label: t.state, cell: ({ state }) => <StateTag state={state} assignment /> },
            {
              label: t.endIt,
              cell: ({ id, state }) =>
                may.withdraw && (state === 'holds' || state === 'coming') ? (
                  <Form action={`/people/${person.id}/assignments/${id}/end`} state={blankForm()} inline>
                    <Button variant="quiet" small icon="cancel">
                      {t.endIt}
                    </Button>
                  </Form>
                ) : null,
            },
          ]}
          empty={<p class="soft">{t.assignmentsNone}</p>}
        />
      </Card>
    </PersonFrame>
  )
}

function StateTag({ state, assignment = false }: { state: State; assignment?: boolean }) {
  const t = words(text, useLocale())
  return (
    <Tag tone={state === 'holds' ? 'good' : 'neutral'}>
      {state === 'ended' && assignment ? t.endedAssignment : t[state]}
    </Tag>
  )
}

function Consents({ consents, personId, may }: { consents: Consent[]; personId: string; may: boolean }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Card title={t.title}>
      <p class="soft measure">{t.lead}</p>
      <Table
        caption={t.title}
        captionUnseen
        rows={consents}
        columns={[
          { label: t.to, cell: ({ to }) => to },
          {
            label: t.what,
            cell: ({ what }) =>
              formatList(
                what.map((part) => t[part].toLocaleLowerCase(locale)),
                locale,
              ),
          },
          { label: t.why, cell: ({ why }) => why },
          { label: t.period, cell: ({ from, until }) => formatDateRange(from, until, locale) },
          { label: t.by, cell: ({ by, howGiven }) => `${by ?? t.somebody} (${t[howGiven].toLocaleLowerCase(locale)})` },
          {
            label: t.state,
            cell: ({ id, to, state, withdrawn, withdrawnBy }) => (
              <>
                <StateTag state={state} />
                {withdrawn === null ? null : (
                  <span class="rule"> {t.withdrawnBy(withdrawnBy ?? t.somebody, formatMoment(withdrawn, locale))}</span>
                )}
                {may && (state === 'holds' || state === 'coming') ? (
                  <Form
                    action={`/people/${personId}/consents/${id}/withdrawal`}
                    state={blankForm()}
                    inline
                    label={`${t.withdraw}: ${to}`}
                  >
                    <Button variant="danger" small>
                      {t.withdraw}
                    </Button>
                    <span class="rule">{t.withdrawNote}</span>
                  </Form>
                ) : null}
              </>
            ),
          },
        ]}
        empty={
          <EmptyState title={t.none} who={t.noneWho} icon="agreement">
            {t.noneWhat}
          </EmptyState>
        }
      />
    </Card>
  )
}

function NewConsent({
  personId,
  organisations,
  form,
  viewer,
}: {
  personId: string
  organisations: { id: string; name: string }[]
  form: FormState
  viewer: Viewer
}) {
  const t = words(text, useLocale())
  const choices = organisations.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Card title={t.add}>
      <Form action={`/people/${personId}/consents`} state={form}>
        <Select name="to" label={t.to} hint={t.toHint} required empty={t.choose} choices={choices} />
        <Checkboxes
          name="what"
          label={t.what}
          required
          choices={consentParts.map((part) => ({ value: part, label: t[part], hint: t[`${part}Hint`] }))}
        />
        <TextArea name="why" label={t.why} hint={t.whyHint} required rows={3} maxlength={1000} />
        <Radios
          name="how"
          label={t.how}
          required
          row
          choices={[
            { value: 'written', label: t.written },
            { value: 'spoken', label: t.spoken },
          ]}
        />
        <FieldRow>
          <DateField within="planned" name="from" label={t.from} required value={viewer.today} />
          <DateField
            within="planned"
            name="until"
            label={t.until}
            hint={t.untilHint}
            required
            max={viewer.today.add({ months: LONGEST_CONSENT_MONTHS })}
          />
        </FieldRow>
        <SubmitRow>
          <Button icon="agreement">{t.save}</Button>
        </SubmitRow>
      </Form>
    </Card>
  )
}
