/** What the case room needs of a signal when a case is opened because of it. */

import { found } from '../platform/access/index.ts'
import { type Asking, allOf, ask, type Ids, type Tx, told } from '../platform/database/index.ts'
import type { Locale } from '../platform/text/index.ts'
import { answerText } from './answer.text.ts'
import { type Answer, askingLinked, askingSignal, currentAnswer, type Signal } from './queries.ts'
import type { AnswerKind } from './rules.ts'

export type SignalForCase = Omit<Signal, 'answers'> & {
  /** the answer that counts now; null while the sender waits */
  answer: Answer | null
  /** whom staff have linked it to, as far as the user may read */
  personIds: readonly string[]
}

/** The signal that a case is opened because of. Undefined when it isn't one that came in to the user's municipality. */
export function askingSignalForCase(tx: Tx, id: Ids): Asking<SignalForCase | undefined> {
  const own = tx
    .selectFrom('signal')
    .select('signal.id')
    .where('signal.id', 'in', id)
    .where((eb) => eb('signal.municipality_code', '=', eb.fn<string>('app.municipality')))
    .$asScalar()
  const asked = allOf({ signal: askingSignal(tx, own), personIds: askingLinked(tx, own) })
  return told(asked, ({ signal, personIds }) => {
    if (signal === undefined) return undefined
    const { answers, ...rest } = signal
    return { ...rest, answer: currentAnswer({ answers }), personIds }
  })
}

/** The same; NotFound when there is none. */
export const signalForCase = async (tx: Tx, id: string): Promise<SignalForCase> =>
  found(await ask(tx, askingSignalForCase(tx, [id])))

/** Neutral words to begin an answer from (OSL 26 kap. 1 §), for whoever answers by opening a case. */
export const suggestedWords = (kind: AnswerKind, locale: Locale): string => answerText[locale].suggested[kind]
