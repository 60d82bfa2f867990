/** A case's transfer requests and where each stands. */

import { findRule } from '../../law/index.ts'
import { formatDate, type Locale, words } from '../../platform/text/index.ts'
import { LinkButton, RuleNote, Stack, useLocale } from '../../platform/ui/index.ts'
import { answering } from './forms.tsx'
import type { Transfer } from './queries.ts'
import { isWaiting, type TransferState, transferState } from './rules.ts'
import { text } from './text.ts'

export type TransfersProps = { transfers: readonly Transfer[]; today: Temporal.PlainDate; mayAnswer: boolean }

export function Transfers({ transfers, today, mayAnswer }: TransfersProps) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Stack>
      {transfers.map((one) => {
        const state = transferState(one, today)
        const { says, rule } = saysOf(state, locale)
        return (
          <article>
            <p>
              <strong>{t.askedOf(one.to, formatDate(one.requestedOn, locale))}</strong>{' '}
              {one.answer ? t.answers[one.answer] : null}
            </p>
            <RuleNote rule={says} section={findRule(rule)?.section ?? ''} id={rule} />
            <a href={`/transfers/${one.id}`}>{t.open}</a>{' '}
            {mayAnswer && isWaiting(one) ? (
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

/** Where a request stands, in a sentence with the rule that it rests on: to whoever asked, or to whoever was asked. */
export function saysOf(
  state: TransferState,
  locale: Locale,
  to: 'asking' | 'asked' = 'asking',
): { says: string; rule: string } {
  const { received, ...asking } = words(text, locale)
  const t = to === 'asked' ? { ...asking, ...received } : asking
  const day = (on: Temporal.PlainDate) => formatDate(on, locale)
  switch (state.state) {
    case 'withdrawn':
      return { says: t.withdrawn, rule: 'SO-14' }
    case 'waiting':
      return { says: t.waiting(day(state.mayApplyFrom)), rule: 'SO-15' }
    case 'mayApply':
      return { says: t.mayApply(day(state.since)), rule: 'SO-15' }
    case 'partly':
      return { says: t.partly(day(state.on)), rule: 'SO-15' }
    case 'atInspectorate':
      return { says: t.atInspectorate(day(state.decideBy)), rule: 'SO-16' }
    case 'atCourt':
      return { says: t.atCourt(day(state.since)), rule: 'SO-16' }
    case 'stays':
      return { says: t.stays(day(state.on)), rule: 'SO-16' }
    case 'dismissed':
      return { says: t.dismissed(day(state.on)), rule: 'SO-15' }
    case 'moved':
      return { says: t.moved(day(state.on)), rule: 'SO-16' }
    case 'takenOver':
      return { says: t.takenOver(day(state.on)), rule: 'SO-14' }
  }
}
