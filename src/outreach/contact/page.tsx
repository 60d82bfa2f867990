/** The page of a meeting: what stands there, what it corrects, and what has become of it at the municipality. */

import type { PersonBrief } from '../../person/index.ts'
import { nameOf } from '../../person/index.ts'
import { formatDate, formatList, formatMoment, type Locale, words } from '../../platform/text/index.ts'
import {
  Card,
  DefinitionList,
  LinkButton,
  Notice,
  Page,
  Stack,
  SubmitRow,
  type Viewer,
  Words,
} from '../../platform/ui/index.ts'
import { text as shared } from '../text.ts'
import { formText } from './forms.text.ts'
import { correcting, puttingBack, undoing } from './forms.tsx'
import type { Contact } from './queries.ts'
import { peopleIn } from './rules.ts'
import { sending } from './sending.ts'
import { text } from './text.ts'

export type Answered = { words: string; by: string | null; at: Temporal.Instant } | null

type Props = {
  viewer: Viewer
  contact: Contact
  person: PersonBrief | null
  municipality: string
  answer: Answered
  mayNote: boolean
}

export function ContactPage({ viewer, contact, person, municipality, answer, mayNote }: Props) {
  const { locale } = viewer
  const t = words(text, locale)
  const { id, correctsId, correctedId, undoneAt, undoneBy } = contact
  const stands = undoneAt === null && correctedId === null
  return (
    <Page
      viewer={viewer}
      title={`${t.meeting}, ${formatMoment(contact.metAt, locale)}`}
      documentTitle={t.meeting}
      breadcrumb={[{ href: '/outreach', label: words(shared, locale).outreach }]}
    >
      <Stack>
        {undoneAt === null ? null : (
          <Notice title={t.removed}>
            <p>{t.takenBack(formatMoment(undoneAt, locale), undoneBy ?? t.someone)}</p>
            {mayNote ? <puttingBack.Button to={{ id }} locale={locale} icon="undo" variant="secondary" /> : null}
          </Notice>
        )}
        {correctedId === null ? null : (
          <Notice kind="warning" title={t.corrected}>
            <a href={`/outreach/contacts/${correctedId}`}>{t.correctedWhat}</a>
          </Notice>
        )}
        {correctsId === null ? null : (
          <Notice>
            {t.correctsWhat}. <a href={`/outreach/contacts/${correctsId}`}>{t.earlier}</a>
          </Notice>
        )}
        <Card>
          <DefinitionList items={factsOf(contact, person, locale)} />
          {contact.wanted === null ? null : (
            <>
              <h3>{t.wanted}</h3>
              <Words>{contact.wanted}</Words>
            </>
          )}
          {mayNote && stands ? (
            <SubmitRow>
              <LinkButton href={correcting.path({ id })} variant="secondary" icon="edit" small>
                {words(formText, locale).correcting.title}
              </LinkButton>
              <undoing.Button to={{ id }} locale={locale} icon="undo" />
            </SubmitRow>
          ) : null}
        </Card>
        <SignalCard {...{ contact, municipality, answer, locale }} maySend={mayNote && stands} />
      </Stack>
    </Page>
  )
}

function factsOf(contact: Contact, person: PersonBrief | null, locale: Locale) {
  const t = words(text, locale)
  const { because, nextOn, nextWhere, offered } = contact
  return [
    { term: t.area, value: contact.area },
    { term: t.who, value: whoIn(contact, person, locale) },
    ...(because === null ? [] : [{ term: t.because, value: t.grounds[because] }]),
    { term: t.outdoors, value: t.persons(contact.outdoors) },
    ...(offered.length === 0
      ? []
      : [
          {
            term: t.offered,
            value: formatList(
              offered.map((one) => t.offers[one]),
              locale,
            ),
          },
        ]),
    ...(nextOn === null
      ? []
      : [{ term: t.next, value: [formatDate(nextOn, locale), nextWhere].filter(Boolean).join(', ') }]),
    { term: t.by, value: `${contact.notedBy ?? t.someone}, ${formatMoment(contact.notedAt, locale)}` },
  ]
}

function whoIn(contact: Contact, person: PersonBrief | null, locale: Locale) {
  const t = words(text, locale)
  const { alias, unnamed } = contact
  if (person === null && alias === null) return t.persons(peopleIn(contact))
  const more = unnamed === 0 ? '' : ` ${t.more(unnamed)}`
  if (person === null) return `${alias}${more}`
  return (
    <>
      <a href={`/people/${person.id}`}>{nameOf(person, locale)}</a>
      {more}
    </>
  )
}

type SignalProps = { contact: Contact; municipality: string; answer: Answered; locale: Locale; maySend: boolean }

/** That it was received, by whom, and what may be told. */
function SignalCard({ contact, municipality, answer, locale, maySend }: SignalProps) {
  const t = words(text, locale)
  const { id, signalId, receipt, answerBy } = contact
  if (signalId === null)
    return maySend ? (
      <Card title={t.signal} id="signal">
        <p class="measure">{t.signalLead}</p>
        <sending.Button to={{ id }} locale={locale} variant="primary" icon="forward" small={false} />
      </Card>
    ) : null
  return (
    <Card title={t.signal} id="signal">
      {receipt === null ? (
        <p class="measure">{t.elsewhere}</p>
      ) : (
        <>
          <p>
            {t.received(receipt, municipality)} <a href={`/signals/${signalId}`}>{t.toSignal}</a>
          </p>
          {answer === null ? (
            <p>{answerBy === null ? null : t.waits(formatDate(answerBy, locale))}</p>
          ) : (
            <>
              <p>{t.answeredBy(answer.by ?? municipality, formatMoment(answer.at, locale))}</p>
              <Words>{answer.words}</Words>
            </>
          )}
        </>
      )}
    </Card>
  )
}
