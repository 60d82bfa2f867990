/** The form that offers somebody a home. */

import { nameOf, type PersonBrief } from '../../person/index.ts'
import { formatDate, formatKronor, words } from '../../platform/text/index.ts'
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
  Notice,
  NumberField,
  Page,
  Radios,
  Select,
  SubmitRow,
  TextArea,
  type Viewer,
} from '../../platform/ui/index.ts'
import type { Dwelling } from '../dwelling/queries.ts'
import { addressOf } from '../dwelling/rules.ts'
import { roomsInWords } from '../dwelling/views.tsx'
import { isFirstHand, leaseFormName, leaseForms } from '../forms.ts'
import { text } from './text.ts'

type NewOfferView = {
  person: PersonBrief
  ofCase: { id: string; number: string } | null
  dwellings: readonly Dwelling[]
  /** the person's leases that haven't ended */
  openLeases: readonly { id: string }[]
}

type Props = NewOfferView & { viewer: Viewer; form: FormState }

export function NewOfferPage({ viewer, person, ofCase, dwellings, openLeases, form }: Props) {
  const t = words(text, viewer.locale)
  return (
    <Page
      viewer={viewer}
      title={t.newTitle(nameOf(person, viewer.locale, 'ownPage'))}
      documentTitle={t.newDocument}
      lead={t.newLead}
      failed={form.problems.length > 0}
      breadcrumb={[
        { href: `/people/${person.id}`, label: t.person },
        ...(ofCase ? [{ href: `/cases/${ofCase.id}`, label: t.caseOf(ofCase.number) }] : []),
      ]}
    >
      <ErrorSummary state={form} />
      {openLeases.length > 0 ? (
        <Notice title={t.hasLeases(openLeases.length)}>
          {openLeases.map(({ id }) => (
            <p>
              <a href={`/leases/${id}`}>{t.openLease}</a>
            </p>
          ))}
        </Notice>
      ) : null}
      {dwellings.length === 0 && form.problems.length === 0 ? (
        <EmptyState
          title={t.noDwellings}
          who={t.noDwellingsWho}
          action={<LinkButton href="/dwellings/new">{t.addDwelling}</LinkButton>}
        >
          {t.noDwellingsWhat}
        </EmptyState>
      ) : (
        <Card>
          <OfferForm {...{ viewer, person, ofCase, dwellings, form }} />
        </Card>
      )}
    </Page>
  )
}

function OfferForm({ viewer, person, ofCase, dwellings, form }: Omit<Props, 'openLeases'>) {
  const t = words(text, viewer.locale)
  const { locale, today } = viewer
  const choice = (dwelling: Dwelling) => {
    const label = t.choiceLabel(
      addressOf(dwelling),
      roomsInWords(dwelling.rooms, locale),
      formatKronor(dwelling.rentKr, locale),
    )
    const later = dwelling.freeFrom !== null && Temporal.PlainDate.compare(dwelling.freeFrom, today) > 0
    return {
      value: dwelling.id,
      label: later && dwelling.freeFrom ? t.choiceFrom(label, formatDate(dwelling.freeFrom, locale)) : label,
    }
  }
  return (
    <Form action="/offers/new" state={form}>
      <Hidden name="person" value={person.id} />
      {ofCase ? <Hidden name="case" value={ofCase.id} /> : null}
      <Select name="dwelling" label={t.dwelling} hint={t.dwellingHint} required choices={dwellings.map(choice)} />
      <Radios
        name="form"
        label={t.form}
        hint={t.formHint}
        required
        choices={leaseForms.map((code) => ({
          value: code,
          label: leaseFormName(code, locale),
          hint: isFirstHand(code)
            ? t.formHints.firstHandLease
            : code === 'secondHandLease'
              ? t.formHints.throughMunicipality
              : undefined,
        }))}
      />
      <NumberField name="months" label={t.months} unit={t.monthsUnit} hint={t.monthsHint} />
      <FieldRow>
        <DateField within="lease" name="beginsOn" label={t.beginsOn} required min={today} />
        <DateField within="planned" name="answerBy" label={t.answerBy} required min={today} />
        <NumberField name="rentKr" label={t.rent} unit={t.kr} hint={t.rentHint} />
      </FieldRow>
      <TextArea name="words" label={t.words} hint={t.wordsHint} maxlength={2000} />
      <SubmitRow>
        <Button>{t.offer}</Button>
        <LinkButton variant="quiet" href={`/people/${person.id}`}>
          {t.cancel}
        </LinkButton>
      </SubmitRow>
    </Form>
  )
}
