/** One signal: what came in, and the answer. The municipality sees all of it; the sender its own message and the words that went back. */

import { findRule, formatIdentifier } from '../law/index.ts'
import { livingFormName, nameOf, type PersonBrief } from '../person/index.ts'
import { formatLongDay, formatMoment, words } from '../platform/text/index.ts'
import {
  Card,
  DefinitionList,
  LinkButton,
  Notice,
  Page,
  RuleNote,
  Stack,
  Tag,
  useLocale,
  useViewer,
  type Viewer,
} from '../platform/ui/index.ts'
import { answerText } from './answer.text.ts'
import { AnswerWords } from './answer-view.tsx'
import { answering } from './answering.tsx'
import type { Hold } from './hold.ts'
import { HeldNotice } from './hold-view.tsx'
import { stateTones } from './list-view.tsx'
import { type Answer, currentAnswer, type Side, type Signal } from './queries.ts'
import { OPENING_RULE, stateOf } from './rules.ts'
import { Said } from './said.tsx'
import { NoticedBy, SenderName } from './sender.tsx'
import { TenantOffer } from './tenant.tsx'
import { text } from './text.ts'

export type SignalPageProps = {
  viewer: Viewer
  signal: Signal
  side: Side
  /** whom it turned out to be about, as far as the user may read */
  people: readonly PersonBrief[]
  /** the landlord's message that came with it */
  messageId: string | null
  mayAnswer: boolean
  hold: Hold | null
  /** who lives in the flat of a landlord's message, and isn't linked yet */
  tenants: readonly PersonBrief[]
}

export function SignalPage({ viewer, signal, side, people, messageId, mayAnswer, hold, tenants }: SignalPageProps) {
  const t = words(text, viewer.locale)
  const answered = currentAnswer(signal) !== null
  // a landlord writes about a home at risk, which has a matter of its own
  const atRisk = signal.kind === 'landlordMessage'
  return (
    <Page
      viewer={viewer}
      title={t.title(signal.receipt)}
      lead={t.kinds[signal.kind]}
      breadcrumb={[{ href: '/signals', label: t.signals }]}
      actions={
        mayAnswer ? (
          <>
            {atRisk ? (
              <LinkButton
                href={`/evictions/new?signal=${signal.id}`}
                icon="key"
                variant={answered ? 'secondary' : 'primary'}
              >
                {t.openMatter}
              </LinkButton>
            ) : null}
            <LinkButton
              href={`/cases/new?signal=${signal.id}`}
              icon="case"
              variant={answered || atRisk ? 'secondary' : 'primary'}
            >
              {t.openCase}
            </LinkButton>
          </>
        ) : null
      }
    >
      <Stack>
        {people.some((person) => person.protection !== null) ? (
          <Notice kind="danger" title={t.protectedFirst}>
            {t.protectedWhat}
          </Notice>
        ) : null}
        {hold === null ? null : <HeldNotice signalId={signal.id} hold={hold} />}
        {messageId === null ? null : (
          <Notice>
            <a href={`/messages/${messageId}`}>{t.wholeMessage}</a>
          </Notice>
        )}
        <WhatCame signal={signal} side={side} people={people} mayMend={mayAnswer} />
        <TenantOffer signalId={signal.id} tenants={tenants} />
        <Answers signal={signal} side={side} mayAnswer={mayAnswer} />
      </Stack>
    </Page>
  )
}

type WhatCameProps = { signal: Signal; side: Side; people: readonly PersonBrief[]; mayMend: boolean }

function WhatCame({ signal, side, people, mayMend }: WhatCameProps) {
  const locale = useLocale()
  const t = words(text, locale)
  const opening = findRule(OPENING_RULE)
  return (
    <Card title={t.whatCame} actions={<State signal={signal} />}>
      <Said>{signal.words}</Said>
      <DefinitionList
        items={[
          { term: t.place, value: signal.place },
          {
            term: t.livingForm,
            value: signal.livingForm === null ? null : livingFormName(signal.livingForm, locale),
          },
          { term: t.person, value: signal.personName },
          {
            term: t.personNumber,
            value: signal.personNumber === null ? null : formatIdentifier(signal.personNumber),
          },
          { term: t.household, value: t.who(signal.adults, signal.children) },
          { term: t.sender, value: <SenderName signal={signal} /> },
          { term: t.contact, value: signal.senderContact },
          ...(signal.noticedBy === null
            ? []
            : [{ term: t.noticedBy, value: <NoticedBy signal={signal} locale={locale} /> }]),
          { term: t.came, value: formatMoment(signal.receivedAt, locale) },
          { term: t.answerBy, value: formatLongDay(signal.answerBy, locale), note: `${t.promise}.` },
          ...(people.length > 0
            ? [{ term: t.linked, value: <Linked people={people} mend={mayMend ? signal.id : null} /> }]
            : []),
        ]}
      />
      {side === 'answering' && opening ? (
        <RuleNote rule={t.openCaseRule} section={opening.section} id={opening.id} />
      ) : null}
    </Card>
  )
}

function State({ signal }: { signal: Signal }) {
  const t = words(text, useLocale())
  const today = useViewer()?.today
  if (!today) return null
  const state = stateOf({ answerBy: signal.answerBy, answered: signal.answers.length > 0 }, today)
  return (
    <>
      {signal.urgent ? <Tag tone="late">{t.urgent}</Tag> : null}
      <Tag tone={stateTones[state]}>{t.states[state]}</Tag>
    </>
  )
}

/** `mend`: the signal, for those who may say that it is about somebody else. */
function Linked({ people, mend }: { people: readonly PersonBrief[]; mend: string | null }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <ul>
      {people.map((person) => (
        <li>
          <a href={`/people/${person.id}`}>{nameOf(person, locale)}</a>{' '}
          {mend === null ? null : (
            <LinkButton
              href={`/signals/${mend}/people/${person.id}`}
              variant="quiet"
              small
              icon="unlink"
              label={`${t.wrongPerson} ${nameOf(person, locale)}`}
            >
              {t.wrongPerson}
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The latest answer first; the ones that were corrected stay beneath it. The sender never sees which kind of answer it was. */
function Answers({ signal, side, mayAnswer }: { signal: Signal; side: Side; mayAnswer: boolean }) {
  const locale = useLocale()
  const t = words(text, locale)
  const current = currentAnswer(signal)
  if (current === null) {
    return (
      <Card title={t.answers}>
        <p>{t.noAnswerYet}</p>
        <p class="soft">{t.answerComes(formatLongDay(signal.answerBy, locale))}</p>
        {mayAnswer ? (
          <p>
            <LinkButton href={answering.path(signal)} variant="secondary" icon="forward">
              {words(answerText, locale).answer}
            </LinkButton>
          </p>
        ) : null}
      </Card>
    )
  }
  return (
    <Card
      title={t.answers}
      actions={
        mayAnswer ? (
          <LinkButton href={answering.path(signal)} variant="secondary" small icon="edit">
            {t.correct}
          </LinkButton>
        ) : null
      }
    >
      {signal.answers.toReversed().map((answer) => (
        <OneAnswer answer={answer} signal={signal} side={side} corrected={answer.id !== current.id} />
      ))}
    </Card>
  )
}

type OneAnswerProps = { answer: Answer; signal: Signal; side: Side; corrected: boolean }

function OneAnswer({ answer, signal, side, corrected }: OneAnswerProps) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <article>
      {corrected ? <Tag tone="neutral">{t.corrected}</Tag> : null}
      {answer.because !== null ? <Tag tone="info">{t.correction}</Tag> : null}
      {side === 'answering' ? (
        <AnswerWords answer={answer} />
      ) : (
        <>
          <p class="rule">
            {t.answeredBy(t.toMunicipality(signal.municipality.name), formatMoment(answer.at, locale))}
          </p>
          <Said>{answer.words}</Said>
        </>
      )}
      {answer.because !== null ? (
        <p class="rule">
          {t.whyCorrected}: {answer.because}
        </p>
      ) : null}
    </article>
  )
}
