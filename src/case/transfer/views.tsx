/** A case's transfer requests and where each stands. */

import { findRule } from '../../law/index.ts'
import { formatDate, words } from '../../platform/text/index.ts'
import { LinkButton, RuleNote, Stack, useLocale } from '../../platform/ui/index.ts'
import { answering } from './forms.tsx'
import type { Transfer } from './queries.ts'
import { transferState } from './rules.ts'
import { text } from './text.ts'

export type TransfersProps = { transfers: readonly Transfer[]; today: Temporal.PlainDate; mayAnswer: boolean }

export function Transfers({ transfers, today, mayAnswer }: TransfersProps) {
  const locale = useLocale()
  const t = words(text, locale)
  const section = findRule('SO-15')?.section ?? ''
  return (
    <Stack>
      {transfers.map((one) => {
        const state = transferState(one, today)
        const says =
          state.state === 'waiting'
            ? t.waiting(formatDate(state.mayApplyFrom, locale))
            : state.state === 'mayApply'
              ? t.mayApply(formatDate(state.since, locale))
              : t.takenOver(formatDate(state.on, locale))
        return (
          <article>
            <p>
              <strong>{t.askedOf(one.to, formatDate(one.requestedOn, locale))}</strong>{' '}
              {one.answer ? t.answers[one.answer] : null}
            </p>
            <RuleNote rule={says} section={section} id="SO-15" />
            {mayAnswer && one.answeredOn === null ? (
              <LinkButton small variant="secondary" href={answering.path({ id: one.id })}>
                {t.answer}
              </LinkButton>
            ) : null}
          </article>
        )
      })}
    </Stack>
  )
}
