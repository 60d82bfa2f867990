/** What goes back to the sender: the answer, and after it its correction, a new row that names the one it corrects, so that both can be read. */

import { holdsPersonalNumber } from '../law/index.ts'
import { limited, longText, radios, sometimes, stopped, wrong } from '../platform/subject/index.ts'
import { group, words } from '../platform/text/index.ts'
import { Card } from '../platform/ui/index.ts'
import { answerText } from './answer.text.ts'
import { AnswerWords, FirstBy, Suggestions, Warning } from './answer-view.tsx'
import { type Answer, currentAnswer } from './queries.ts'
import { type AnswerKind, answerKinds, answersByHand } from './rules.ts'
import { Said } from './said.tsx'
import { signalIn } from './subject.tsx'
import { text } from './text.ts'

/** As the database has them. */
const MAX_ANSWER = 2000
const MAX_BECAUSE = 1000

const noNumbers = {
  sv: 'Det ser ut som ett personnummer. Ta bort det: den som frågade läser det här. Skriv telefonnummer med mellanrum.',
  en: 'It looks like a personal number. Take it out: whoever asked reads this. Write telephone numbers with spaces.',
}

/** What can be said here: that a case was opened only where it was said already, by opening it. */
const kindsAfter = (current: Answer | null): readonly AnswerKind[] =>
  current?.kind === 'caseOpened' ? ['caseOpened', ...answersByHand] : answersByHand

export const answering = signalIn.form({
  at: 'answer',
  may: 'answer',
  opens: 'signal-answer',
  text: group(answerText, 'answering'),
  fields: {
    kind: radios(answerKinds, group(answerText, 'kinds')),
    // whoever asked reads the answer, a landlord among them, and has no need of anybody's number
    words: limited(longText(MAX_ANSWER), (written) => (holdsPersonalNumber(written) ? noNumbers : null)),
    because: sometimes(longText(MAX_BECAUSE, 2)),
  },
  seen: { is: ({ on }) => currentAnswer(on)?.id ?? null, otherwise: 'overtaken' },
  shows: ({ shown, viewer, asked, refused }) => {
    const t = words(answerText, viewer.locale)
    const current = currentAnswer(shown)
    const kinds = kindsAfter(current)
    const suggested = kinds.find((one) => one === asked('suggest'))
    const begins = suggested ? { kind: suggested, words: t.suggested[suggested] } : current
    return {
      ...(current === null
        ? { heading: t.of(shown.receipt) }
        : { title: t.correction, heading: t.correctionOf(shown.receipt), lead: t.correctLead, send: t.sendCorrection }),
      before: (
        <>
          {current !== null && refused('overtaken') ? <FirstBy answer={current} viewer={viewer} /> : null}
          {current === null ? (
            <Card title={words(text, viewer.locale).whatCame} tinted>
              <Said>{shown.words}</Said>
            </Card>
          ) : (
            <Card title={t.itsAnswer} tinted>
              <AnswerWords answer={current} />
            </Card>
          )}
          <Warning />
          <Suggestions path={answering.path(shown)} kinds={kinds} />
        </>
      ),
      begins: begins === null ? {} : { kind: begins.kind, words: begins.words },
      options: { kind: kinds.map((kind) => ({ value: kind, label: t.kinds[kind] })) },
      draw: ({ kind, words, because }) => [kind, words, current === null ? null : because],
    }
  },
  act: async ({ on, add, done }, { kind, words: said, because }) => {
    const current = currentAnswer(on)
    if (current !== null && because === null) return wrong('because', 'becauseMissing')
    if (!kindsAfter(current).includes(kind)) return wrong('kind', 'notByHand')
    const correction = current === null ? {} : { corrects_id: current.id, corrected_because: because }
    const made = await add('signal_answer', 'answered', { kind, words: said, ...correction })
    if (current === null) return done('signal.answered', { data: { answerId: made, kind }, made })
    const data = { answerId: made, corrects: current.id, kind }
    return done('signal.answer-corrected', { data, made, says: (locale) => words(answerText, locale).corrected })
  },
  clash: { signal_answer_first: stopped('overtaken'), signal_answer_corrects: stopped('overtaken') },
})
