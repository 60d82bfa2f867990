/** Around an answer: what may be said, neutral words to begin from, and an answer as the municipality sees it. */

import { formatMoment, formatTime, swedishDay, words } from '../platform/text/index.ts'
import { Disclosure, LinkButton, Notice, RuleNote, useLocale, useViewer, type Viewer } from '../platform/ui/index.ts'
import { answerText } from './answer.text.ts'
import type { Answer } from './queries.ts'
import type { AnswerKind } from './rules.ts'
import { Said } from './said.tsx'
import { text } from './text.ts'

/** What stands over every answer: the sender reads it. */
export function Warning() {
  const t = words(answerText, useLocale())
  return (
    <Notice kind="warning" title={t.warning}>
      <p>{t.warningWhat}</p>
      <RuleNote rule={t.secrecy} section={t.secrecySection} />
    </Notice>
  )
}

/** Neutral words for each kind; a link puts them in the form, so that it works without scripts. */
export function Suggestions({ path, kinds }: { path: string; kinds: readonly AnswerKind[] }) {
  const t = words(answerText, useLocale())
  return (
    <Disclosure summary={t.suggestions}>
      <dl class="facts">
        {kinds.map((kind) => (
          <div>
            <dt>{t.kinds[kind]}</dt>
            <dd>
              {t.suggested[kind]}{' '}
              <LinkButton href={`${path}?suggest=${kind}`} variant="quiet" small label={t.useFor(t.kinds[kind])}>
                {t.use}
              </LinkButton>
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}

/** Somebody else was first: who, and when; the date too when it wasn't today. */
export function FirstBy({ answer, viewer }: { answer: Answer; viewer: Viewer }) {
  const t = words(answerText, viewer.locale)
  const today = swedishDay(answer.at).equals(viewer.today)
  const at = today ? formatTime(answer.at) : formatMoment(answer.at, viewer.locale)
  return (
    <Notice kind="warning" live>
      {t.someoneWasFirst(answer.by ?? t.someone, at)}
    </Notice>
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
