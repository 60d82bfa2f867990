/** The page of an offer: what was offered, the household's answer, and the lease that it becomes. */

import { nameOf, type PersonBrief } from '../../person/index.ts'
import { formatDate, formatKronor, formatMoment, type Locale, plural, words } from '../../platform/text/index.ts'
import {
  Button,
  Card,
  Checkboxes,
  DateField,
  DefinitionList,
  ErrorSummary,
  FieldRow,
  Form,
  type FormState,
  LinkButton,
  Notice,
  NumberField,
  Page,
  Radios,
  RuleNote,
  SubmitRow,
  Tag,
  TextArea,
  type Tone,
  type Viewer,
} from '../../platform/ui/index.ts'
import { blankForm } from '../../platform/web/index.ts'
import { addressOf } from '../dwelling/rules.ts'
import { isFirstHand, leaseFormName } from '../forms.ts'
import type { Offer } from './queries.ts'
import { answers, type OfferState, offerState } from './rules.ts'
import { text } from './text.ts'

const tones = {
  waiting: 'soon',
  late: 'late',
  accepted: 'good',
  declined: 'neutral',
  withdrawn: 'neutral',
  leased: 'good',
} as const satisfies Record<OfferState, Tone>

export function OfferTag({ state, locale }: { state: OfferState; locale: Locale }) {
  return <Tag tone={tones[state]}>{words(text, locale).state[state]}</Tag>
}

type OfferView = {
  offer: Offer
  person: PersonBrief
  /** the other adults of the household, who may stand on the contract */
  adults: readonly PersonBrief[]
  may: { answer: boolean; begin: boolean }
}

type Props = OfferView & { viewer: Viewer; form: FormState }

export function OfferPage({ viewer, offer, person, adults, may, form }: Props) {
  const t = words(text, viewer.locale)
  const state = offerState(offer, viewer.today)
  return (
    <Page
      viewer={viewer}
      title={t.title(nameOf(person, viewer.locale, 'ownPage'))}
      documentTitle={t.document}
      failed={form.problems.length > 0}
      lead={<OfferTag state={state} locale={viewer.locale} />}
      breadcrumb={[
        { href: '/homes', label: t.homes },
        { href: `/people/${person.id}`, label: t.person },
        ...(offer.caseId && offer.caseNumber
          ? [{ href: `/cases/${offer.caseId}`, label: t.caseOf(offer.caseNumber) }]
          : []),
      ]}
    >
      <ErrorSummary state={form} />
      <Facts offer={offer} locale={viewer.locale} />
      {state === 'waiting' || state === 'late' ? (
        may.answer ? (
          <AnswerForm offer={offer} viewer={viewer} form={form} />
        ) : null
      ) : (
        <Answered offer={offer} locale={viewer.locale} mayUndo={may.answer && state !== 'leased'} />
      )}
      {state === 'accepted' && may.begin ? (
        <BeginForm offer={offer} adults={adults} viewer={viewer} form={form} />
      ) : null}
      {offer.leaseId ? (
        <p>
          <LinkButton href={`/leases/${offer.leaseId}`}>{t.toLease}</LinkButton>
        </p>
      ) : null}
    </Page>
  )
}

function Facts({ offer, locale }: { offer: Offer; locale: Locale }) {
  const t = words(text, locale)
  const months = offer.handoverMonths
  return (
    <Card title={t.facts}>
      <DefinitionList
        items={[
          { term: t.dwelling, value: <a href={`/dwellings/${offer.dwellingId}`}>{addressOf(offer)}</a> },
          { term: t.landlord, value: offer.landlord },
          { term: t.form, value: leaseFormName(offer.form, locale) },
          { term: t.beginsOn, value: formatDate(offer.beginsOn, locale) },
          { term: t.rent, value: formatKronor(offer.rentKr, locale) },
          { term: t.answerBy, value: formatDate(offer.answerBy, locale) },
          ...(months === null
            ? []
            : [{ term: t.handover, value: t.after(plural(months, t.month, t.monthsPlural, locale)) }]),
          ...(offer.words ? [{ term: t.words, value: offer.words }] : []),
          { term: t.offeredOn, value: t.by(formatDate(offer.offeredOn, locale), offer.offeredBy) },
        ]}
      />
      {isFirstHand(offer.form) ? null : <RuleNote rule={t.tellLandlord} section="JB 12 kap. 39 §" id="HO-08" />}
    </Card>
  )
}

type FormPartProps = { offer: Offer; viewer: Viewer; form: FormState }

function AnswerForm({ offer, viewer, form }: FormPartProps) {
  const t = words(text, viewer.locale)
  return (
    <Card title={t.answerTitle}>
      <p class="soft measure">{t.answerLead}</p>
      <Form action={`/offers/${offer.id}/answer`} state={form}>
        <Radios
          name="answer"
          label={t.answer}
          required
          choices={answers.map((answer) => ({
            value: answer,
            label: t.answers[answer],
            hint: answer === 'withdrawn' ? t.withdrawnHint : undefined,
          }))}
        />
        <DateField
          within="happened"
          name="on"
          label={t.on}
          required
          value={viewer.today}
          min={offer.offeredOn}
          max={viewer.today}
        />
        <TextArea name="words" label={t.answerWords} rows={3} maxlength={2000} />
        <SubmitRow>
          <Button>{t.save}</Button>
        </SubmitRow>
      </Form>
    </Card>
  )
}

type AnsweredProps = { offer: Offer; locale: Locale; mayUndo: boolean }

function Answered({ offer, locale, mayUndo }: AnsweredProps) {
  const t = words(text, locale)
  if (offer.answer === null || offer.answeredOn === null) return null
  return (
    <Card title={t.answerTitle}>
      <p>
        <strong>{t.answers[offer.answer]}</strong>, {formatDate(offer.answeredOn, locale)}
      </p>
      {offer.answerWords ? <blockquote>{offer.answerWords}</blockquote> : null}
      {offer.answerRegisteredAt ? (
        <p class="rule">{t.registered(formatMoment(offer.answerRegisteredAt, locale), offer.answeredBy ?? '')}</p>
      ) : null}
      {mayUndo ? (
        <Form action={`/offers/${offer.id}/answer/undo`} state={blankForm()} inline>
          <Button variant="quiet" icon="undo">
            {t.undo}
          </Button>
        </Form>
      ) : null}
    </Card>
  )
}

function BeginForm({ offer, adults, viewer, form }: FormPartProps & { adults: readonly PersonBrief[] }) {
  const t = words(text, viewer.locale)
  return (
    <Card title={t.beginTitle}>
      <p class="soft measure">{t.beginLead}</p>
      <Form action={`/offers/${offer.id}/lease`} state={form}>
        <FieldRow>
          <DateField within="lease" name="beginsOn" label={t.beginsOn} required value={offer.beginsOn} />
          <NumberField name="rentKr" label={t.rent} unit={t.kr} required value={offer.rentKr} />
        </FieldRow>
        {adults.length > 0 ? (
          <Checkboxes
            name="also"
            label={t.also}
            choices={adults.map((adult) => ({ value: adult.id, label: nameOf(adult, viewer.locale) }))}
          />
        ) : null}
        {isFirstHand(offer.form) ? null : (
          <Notice>
            <RuleNote rule={t.tellLandlord} section="JB 12 kap. 39 §" id="HO-08" />
          </Notice>
        )}
        <SubmitRow>
          <Button>{t.begin}</Button>
        </SubmitRow>
      </Form>
    </Card>
  )
}
