/** The pages for a new person and for changing somebody's details. */

import { formatMoment, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  DateField,
  ErrorSummary,
  Form,
  type FormState,
  Hidden,
  LinkButton,
  Notice,
  Page,
  Select,
  SubmitRow,
  Table,
  useLocale,
  type Viewer,
} from '../../platform/ui/index.ts'
import type { PersonBrief } from '../brief.ts'
import type { FactsRefusal } from '../create.ts'
import { PersonFrame, type PersonSection } from '../frame/frame.tsx'
import type { Unit } from '../units.ts'
import type { ChangeRefusal, Detail, StoredDetails } from './actions.ts'
import { DetailsFields, NewPersonFields } from './fields.tsx'
import { text } from './text.ts'

export function NewPersonPage({
  viewer,
  form,
  back,
  units,
  refusal,
}: {
  viewer: Viewer
  form: FormState
  /** for somebody who belongs to none */
  units: readonly Unit[]
  back: string | null
  refusal?: FactsRefusal
}) {
  const t = words(text, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={t.newTitle}
      lead={t.newLead}
      breadcrumb={[{ href: '/people', label: t.people }]}
      failed={form.problems.length > 0}
    >
      <ErrorSummary state={form} />
      {refusal?.kind === 'number-taken' ? <TakenNotice refusal={refusal} /> : null}
      <Card>
        <Form action="/people/new" state={form}>
          {back === null ? null : <Hidden name="back" value={back} />}
          <NewPersonFields />
          {units.length > 0 ? (
            <Select
              name="unit"
              label={t.unit}
              hint={t.unitHint}
              empty={t.unitNone}
              choices={units.map(({ id, name }) => ({ value: id, label: name }))}
              required
            />
          ) : null}
          <SubmitRow>
            <Button icon="add">{t.add}</Button>
            <LinkButton variant="quiet" href={back ?? '/people'}>
              {t.cancel}
            </LinkButton>
          </SubmitRow>
        </Form>
      </Card>
    </Page>
  )
}

/** The number stands on another record: the way to it, or whom to ask. */
export function TakenNotice({ refusal }: { refusal: Extract<FactsRefusal, { kind: 'number-taken' }> }) {
  const t = words(text, useLocale())
  return (
    <Notice kind="warning" title={t.taken}>
      {refusal.mayOpen ? <a href={`/people/${refusal.personId}`}>{t.takenOpen}</a> : t.takenClosed}
    </Notice>
  )
}

type EditPageProps = {
  viewer: Viewer
  person: PersonBrief
  sections: readonly PersonSection[]
  stored: StoredDetails
  form: FormState
  refusal?: ChangeRefusal
}

export function EditPage({ viewer, person, sections, stored, form, refusal }: EditPageProps) {
  const t = words(text, viewer.locale)
  return (
    <PersonFrame
      viewer={viewer}
      person={person}
      sections={sections}
      current="edit"
      failed={form.problems.length > 0 || refusal !== undefined}
    >
      <ErrorSummary state={form} />
      {refusal?.kind === 'changed-meanwhile' ? <ChangedNotice refusal={refusal} /> : null}
      <Card title={t.editTitle}>
        <Form action={`/people/${person.id}/edit`} state={form}>
          <Hidden name="revision" value={revisionOf(form, stored, refusal)} />
          <DetailsFields now={stored.details} />
          <DateField within="life" name="diedOn" label={t.diedOn} value={stored.details.diedOn} />
          <SubmitRow>
            <Button>{t.save}</Button>
            <LinkButton variant="quiet" href={`/people/${person.id}`}>
              {t.cancel}
            </LinkButton>
          </SubmitRow>
        </Form>
      </Card>
    </PersonFrame>
  )
}

/** A form that came back for another reason still stands on the revision it was opened on. */
function revisionOf(form: FormState, stored: StoredDetails, refusal: ChangeRefusal | undefined): string {
  if (refusal?.kind === 'changed-meanwhile') return String(refusal.revision)
  const typed = form.typed.revision
  return typeof typed === 'string' && typed !== '' ? typed : String(stored.revision)
}

function ChangedNotice({ refusal }: { refusal: Extract<ChangeRefusal, { kind: 'changed-meanwhile' }> }) {
  const locale = useLocale()
  const t = words(text, locale)
  const shown = (detail: Detail, value: string | null): string => {
    if (value === null) return t.empty
    if (detail !== 'sex') return value
    return value === 'female' ? t.female : t.male
  }
  return (
    <Notice kind="warning" title={t.changedTitle}>
      <p>{t.changedBy(refusal.by ?? t.somebody, refusal.at === null ? '' : formatMoment(refusal.at, locale))}</p>
      <Table
        caption={t.changedTitle}
        captionUnseen
        rows={refusal.differences}
        columns={[
          { label: t.field, cell: ({ detail }) => t[detail] },
          { label: t.stands, cell: ({ detail, stands }) => shown(detail, stands) },
          { label: t.yours, cell: ({ detail, typed }) => shown(detail, typed) },
        ]}
        empty={<p>{t.same}</p>}
      />
    </Notice>
  )
}
