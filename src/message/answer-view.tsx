/** What has come back on a message: the receipt, the answer, who handles it, what is promised. The same for its sender and for staff. */

import { formatDate, formatLongDay, formatMoment, words } from '../platform/text/index.ts'
import { Card, DefinitionList, Notice, useLocale } from '../platform/ui/index.ts'
import type { MessageAnswer, MessageUndertaking } from './answer.ts'
import { pageText } from './page.text.ts'
import { promiseNames } from './promises.ts'

export type AnswerProps = { answer: MessageAnswer; undertaking: MessageUndertaking | null; staff: boolean }

export function Answer({ answer, undertaking, staff }: AnswerProps) {
  const locale = useLocale()
  const t = words(pageText, locale)
  const { receipt, handler, promises } = answer
  return (
    <Card title={t.receiptAndAnswer} tinted>
      <p class="big">{receipt}</p>
      <p class="rule">{t.receiptHint}</p>
      {answer.answer === null ? (
        <>
          <p>{t.noAnswer}</p>
          <p>
            {t.answerDay} <strong>{formatLongDay(answer.answerBy, locale)}</strong>
          </p>
          <p class="rule">{t.promise}</p>
        </>
      ) : (
        <>
          <p class="rule">{t.answeredAt(formatMoment(answer.answer.at, locale))}</p>
          {answer.answer.words.split('\n').map((line) => (
            <p>{line}</p>
          ))}
        </>
      )}
      <DefinitionList
        items={[
          {
            term: t.handledBy,
            value: handler === null ? t.nobodyYet : [handler.name, handler.title].filter(Boolean).join(', '),
          },
        ]}
      />
      <h3>{t.promised}</h3>
      {promises.length === 0 ? (
        <p class="soft">{t.nothingPromised}</p>
      ) : (
        <ul>
          {promises.map((promise) => (
            <li>
              {words(promiseNames, locale)[promise.kind]}
              {promise.by === null ? '' : ` ${t.by(formatDate(promise.by, locale))}`}
              {promise.words === null ? '' : `: ${promise.words}`}
            </li>
          ))}
        </ul>
      )}
      {undertaking === null ? null : (
        <Notice kind="success" title={t.undertaking(undertaking.number)}>
          <p>{t.undertakingSigned(formatDate(undertaking.signedOn, locale))}</p>
          <a href={`/undertakings/${undertaking.id}/undertaking.pdf`}>{t.readUndertaking}</a>
        </Notice>
      )}
      {staff ? null : <p class="rule">{t.secrecy}</p>}
    </Card>
  )
}
