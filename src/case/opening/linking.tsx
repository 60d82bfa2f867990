/** A signal is linked to a case that is open already, and its sender told that it goes on. */

import { longText, sometimes, stopped, wrong } from '../../platform/subject/index.ts'
import { formatTime, group, words } from '../../platform/text/index.ts'
import { Card } from '../../platform/ui/index.ts'
import { signalForCase, suggestedWords } from '../../signal/index.ts'
import { caseFile } from '../subject.tsx'
import { keepTold, takeOver } from './actions.ts'
import { text } from './text.ts'

export const linking = caseFile.form({
  at: 'signals/:signal',
  may: 'open',
  opens: 'openCase',
  text: group(text, 'linking'),
  fields: { answerWords: sometimes(longText(2000, 4)) },
  shows: async ({ tx, params, viewer: { locale } }) => {
    const t = words(text, locale)
    const signal = await signalForCase(tx, params.signal)
    return {
      before: (
        <Card title={t.signal(signal.receipt)} tinted>
          <p class="measure">{signal.words}</p>
          <a href={`/signals/${signal.id}`}>{t.readSignal}</a>
        </Card>
      ),
      begins: { answerWords: suggestedWords('caseGoesOn', locale) },
      // an answer is given once: only while the sender waits
      draw: ({ answerWords }) => (signal.answer === null ? answerWords : null),
    }
  },
  act: async (step, { answerWords }) => {
    const { tx, session, on, params } = step
    const signal = await signalForCase(tx, params.signal)
    await keepTold(tx, session, signal, on.personId)
    const taken = await takeOver(tx, session, signal, on.personId, 'caseGoesOn', answerWords)
    if (taken.ok) return step.done('case.signal-linked', { data: { signal: signal.id } })
    const { reason } = taken
    if (reason.kind === 'answerMissing') return wrong('answerWords', 'answerMissing')
    return stopped((locale) => words(text, locale).answered(reason.by, formatTime(reason.at)))
  },
  clash: {
    signal_answer_first: stopped('answeredNow'),
    signal_person_current: stopped('answeredNow'),
  },
})
