/** Answering: the form with what may be said, and the page on which an answer is corrected. */

import { formatMoment, formatTime, swedishDay, words } from '../platform/text/index.ts'
import {
  Button,
  Card,
  Disclosure,
  ErrorSummary,
  Form,
  type FormState,
  Hidden,
  LinkButton,
  Notice,
  Page,
  Radios,
  RuleNote,
  SubmitRow,
  TextArea,
  useLocale,
  useViewer,
  type Viewer,
} from '../platform/ui/index.ts'
import { answerText } from './answer.text.ts'
import type { Answer, Signal } from './queries.ts'
import { type AnswerKind, answersByHand } from './rules.ts'
import { Said } from './said.tsx'
import { text } from './text.ts'

/** What stands over every answer: the sender reads it. */
function Warning() {
  const t = words(answerText, useLocale())
  return (
    <Notice kind="warning" title={t.warning}>
      <p>{t.warningWhat}</p>
      <RuleNote rule={t.secrecy} section={t.secrecySection} />
    </Notice>
  )
}

/** Neutral words for each kind; a link puts them in the form, so that it works without scripts. */
function Suggestions({ path, kinds }: { path: string; kinds: readonly AnswerKind[] }) {
  const t = words(answerText, useLocale())
  return (
    <Disclosure summary={t.suggestions}>
      <dl class="facts">
        {kinds.map((kind) => (
          <div>
            <dt>{t.kinds[kind]}</dt>
            <dd>
              {t.suggested[kind]}{' '}
              <LinkButton href={`${path}?suggest=${kind}#answer`} variant="quiet" small label={t.useFor(t.kinds[kind])}>
                {t.use}
              </LinkButton>
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}

function KindAndWords({ kinds }: { kinds: readonly AnswerKind[] }) {
  const t = words(answerText, useLocale())
  return (
    <>
      <Radios
        name="kind"
        label={t.kind}
        hint={t.kindHint}
        required
        choices={kinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
      />
      <TextArea name="words" label={t.words} required rows={5} />
    </>
  )
}

export function AnswerCard({ signalId, form }: { signalId: string; form: FormState }) {
  const t = words(answerText, useLocale())
  return (
    <Card title={t.answer} id="answer">
      <Warning />
      <Suggestions path={`/signals/${signalId}`} kinds={answersByHand} />
      <Form action={`/signals/${signalId}/answer`} state={form}>
        <KindAndWords kinds={answersByHand} />
        <SubmitRow>
          <Button icon="forward">{t.send}</Button>
        </SubmitRow>
      </Form>
    </Card>
  )
}

/** Who answered and when; the date too when it wasn't today. */
function firstBy(answer: Answer, viewer: Viewer): string {
  const t = words(answerText, viewer.locale)
  const today = swedishDay(answer.at).equals(viewer.today)
  return t.someoneWasFirst(
    answer.by ?? t.someone,
    today ? formatTime(answer.at) : formatMoment(answer.at, viewer.locale),
  )
}

export type CorrectionProps = {
  viewer: Viewer
  signal: Signal
  /** the answer that counts now, and that the correction takes the place of */
  current: Answer
  form: FormState
  /** somebody else was first: say so, and keep what was typed */
  overtaken: boolean
}

export function CorrectionPage({ viewer, signal, current, form, overtaken }: CorrectionProps) {
  const t = words(answerText, viewer.locale)
  const kinds = current.kind === 'caseOpened' ? ([current.kind, ...answersByHand] as const) : answersByHand
  return (
    <Page
      viewer={viewer}
      title={t.title(signal.receipt)}
      lead={t.correctLead}
      failed={form.problems.length > 0}
      breadcrumb={[
        { href: '/signals', label: words(text, viewer.locale).signals },
        { href: `/signals/${signal.id}`, label: signal.receipt },
      ]}
    >
      <ErrorSummary state={form} />
      {overtaken ? (
        <Notice kind="warning" live title={firstBy(current, viewer)}>
          {t.notSent}
        </Notice>
      ) : null}
      <Card title={t.itsAnswer} tinted>
        <AnswerWords answer={current} />
      </Card>
      <Card title={t.correct} id="answer">
        <Warning />
        <Suggestions path={`/signals/${signal.id}/correction`} kinds={kinds} />
        <Form action={`/signals/${signal.id}/correction`} state={form}>
          <Hidden name="corrects" value={current.id} />
          <KindAndWords kinds={kinds} />
          <TextArea name="because" label={t.because} hint={t.becauseHint} required rows={2} />
          <SubmitRow>
            <Button icon="forward">{t.sendCorrection}</Button>
            <LinkButton variant="quiet" href={`/signals/${signal.id}`}>
              {t.cancel}
            </LinkButton>
          </SubmitRow>
        </Form>
      </Card>
    </Page>
  )
}

/** An answer as the municipality sees it: its kind, its words, who and when. */
export function AnswerWords({ answer }: { answer: Answer }) {
  const locale = useLocale()
  const viewer = useViewer()
  const t = words(answerText, locale)
  return (
    <>
      <p class="rule">
        {t.kinds[answer.kind]} ·{' '}
        {words(text, locale).answeredBy(
          answer.by ?? viewer?.municipalityName ?? t.someone,
          formatMoment(answer.at, locale),
        )}
      </p>
      <Said>{answer.words}</Said>
    </>
  )
}
