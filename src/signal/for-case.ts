/** What the case room needs of a signal when a case is opened because of it. */

import { found } from '../platform/access/index.ts'
import type { Tx } from '../platform/database/index.ts'
import type { Locale } from '../platform/text/index.ts'
import { answerText } from './answer.text.ts'
import { type Answer, currentAnswer, linkedPeople, type Signal, signalById } from './queries.ts'
import type { AnswerKind } from './rules.ts'

export type SignalForCase = Omit<Signal, 'answers'> & {
  /** the answer that counts now; null while the sender waits */
  answer: Answer | null
  /** whom staff have linked it to, as far as the user may read */
  personIds: readonly string[]
}

/** The signal that a case is opened because of. NotFound when it isn't one that came in to the user's municipality. */
export async function signalForCase(tx: Tx, signalId: string): Promise<SignalForCase> {
  const own = await tx
    .selectFrom('signal')
    .select('id')
    .where('id', '=', signalId)
    .where((eb) => eb('municipality_code', '=', eb.fn<string>('app.municipality')))
    .executeTakeFirst()
  const { answers, ...signal } = await signalById(tx, found(own).id)
  return { ...signal, answer: currentAnswer({ answers }), personIds: await linkedPeople(tx, signalId) }
}

/** Neutral words to begin an answer from (OSL 26 kap. 1 §), for whoever answers by opening a case. */
export const suggestedWords = (kind: AnswerKind, locale: Locale): string => answerText[locale].suggested[kind]
