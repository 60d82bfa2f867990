/** The page of an offer: what was offered, the household's answer, and the lease that it becomes. */

import { nameOf, type PersonBrief } from '../../person/index.ts'
import { formatDate, formatKronor, formatMoment, type Locale, plural, words } from '../../platform/text/index.ts'
import { now } from '../../platform/time/index.ts'
import {
  Card,
  DefinitionList,
  Disclosure,
  LinkButton,
  Page,
  RuleNote,
  SubmitRow,
  type Viewer,
} from '../../platform/ui/index.ts'
import { addressOf } from '../dwelling/rules.ts'
import { reasonsIn } from '../fit/reasons.ts'
import { beforeInWords, FitTable, holdsInWords } from '../fit/views.tsx'
import { isSublet, leaseFormName } from '../forms.ts'
import { answering, beginning, undoing } from './forms.tsx'
import type { Offer } from './queries.ts'
import { offerState } from './rules.ts'
import { text } from './text.ts'
import { OfferTag } from './views.tsx'

type OfferView = {
  offer: Offer
  person: PersonBrief
  may: { answer: boolean; begin: boolean }
}

type Props = OfferView & { viewer: Viewer }

export function OfferPage({ viewer, offer, person, may }: Props) {
  const t = words(text, viewer.locale)
  const state = offerState(offer, viewer.today, now())
  return (
    <Page
      viewer={viewer}
      title={t.title(nameOf(person, viewer.locale, 'ownPage'))}
      documentTitle={t.document}
      lead={<OfferTag state={state} locale={viewer.locale} />}
      breadcrumb={[
        { href: '/homes', label: t.homes },
        { href: `/people/${person.id}`, label: t.person },
        ...(offer.caseId && offer.caseNumber
          ? [{ href: `/cases/${offer.caseId}`, label: t.caseOf(offer.caseNumber) }]
          : []),
      ]}
    >
      <Facts offer={offer} locale={viewer.locale} />
      <Why offer={offer} locale={viewer.locale} />
      {state === 'waiting' || state === 'late' ? (
        may.answer ? (
          <ToDo lead={t.answering.lead} title={t.answerTitle} href={answering.path({ id: offer.id })}>
            {t.answering.title}
          </ToDo>
        ) : null
      ) : (
        <Answered offer={offer} locale={viewer.locale} mayUndo={may.answer && state !== 'leased'} />
      )}
      {state === 'accepted' && may.begin ? (
        <ToDo lead={t.beginning.lead} title={t.beginTitle} href={beginning.path({ id: offer.id })}>
          {t.beginning.title}
        </ToDo>
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
          {
            term: t.answerBy,
            value:
              offer.holdsUntil === null ? formatDate(offer.answerBy, locale) : formatMoment(offer.holdsUntil, locale),
          },
          ...(months === null
            ? []
            : [{ term: t.handover, value: t.after(plural(months, t.month, t.monthsPlural, locale)) }]),
          ...(offer.words ? [{ term: t.words, value: offer.words }] : []),
          { term: t.offeredOn, value: t.by(formatDate(offer.offeredOn, locale), offer.offeredBy) },
        ]}
      />
      {isSublet(offer.form) ? <RuleNote rule={t.tellLandlord} section="JB 12 kap. 39 §" id="HO-08" /> : null}
    </Card>
  )
}

/** Why this household was asked, as it was shown when the home was offered. */
function Why({ offer, locale }: { offer: Offer; locale: Locale }) {
  const t = words(text, locale)
  const reasons = reasonsIn(offer.reasons)
  if (reasons === null) return null
  const holds = Object.fromEntries(reasons.order.map(({ rule, holds }) => [rule, holds]))
  const rules = reasons.order.map(({ rule }) => rule)
  return (
    <Card title={t.why}>
      <p class="soft measure">{t.whyLead}</p>
      {rules.length === 0 ? null : <p>{holdsInWords(rules, holds, locale)}</p>}
      <p>
        {t.waitedSince(formatDate(Temporal.PlainDate.from(reasons.waitsFrom), locale))}{' '}
        {beforeInWords(reasons.before, locale)}
      </p>
      <Disclosure summary={t.howItFits}>
        <FitTable fits={reasons.fits} locale={locale} />
      </Disclosure>
    </Card>
  )
}

type ToDoProps = { title: string; lead: string; href: string; children: string }

function ToDo({ title, lead, href, children }: ToDoProps) {
  return (
    <Card title={title}>
      <p class="soft measure">{lead}</p>
      <SubmitRow>
        <LinkButton href={href}>{children}</LinkButton>
      </SubmitRow>
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
      {mayUndo ? <undoing.Button to={{ id: offer.id }} locale={locale} icon="undo" small={false} /> : null}
    </Card>
  )
}
