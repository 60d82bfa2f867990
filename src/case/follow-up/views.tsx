/** The follow-ups of a case. */

import { daysUntil, formatDate, words } from '../../platform/text/index.ts'
import { EmptyState, LinkButton, Table, Tag, Toolbar, useLocale } from '../../platform/ui/index.ts'
import { text as caseText } from '../text.ts'
import { callingOff, holding } from './forms.tsx'
import { type FollowUp, isWaiting } from './queries.ts'
import { text } from './text.ts'

export type FollowUpsProps = { followUps: readonly FollowUp[]; today: Temporal.PlainDate; mayHold: boolean }

export function FollowUps({ followUps, today, mayHold }: FollowUpsProps) {
  const locale = useLocale()
  const t = words(text, locale)
  const shared = words(caseText, locale)
  const state = (one: FollowUp) => {
    if (one.heldOn !== null) {
      return (
        <>
          <Tag tone="good">{t.heldTag(formatDate(one.heldOn, locale))}</Tag>{' '}
          {one.homeHolds ? shared.homeHolds[one.homeHolds] : null} <span class="rule">{one.heldWords}</span>
        </>
      )
    }
    if (one.calledOffAt !== null) {
      return (
        <>
          <Tag>{t.calledOffTag}</Tag> <span class="rule">{one.calledOffBecause}</span>
        </>
      )
    }
    return daysUntil(one.dueOn, today) < 0 ? <Tag tone="late">{t.lateTag}</Tag> : <Tag tone="info">{t.waitingTag}</Tag>
  }
  const actions = (one: FollowUp) =>
    mayHold && isWaiting(one) ? (
      <Toolbar>
        <LinkButton
          small
          variant="secondary"
          href={holding.path({ id: one.id })}
          label={`${t.holdShort}: ${one.about}`}
        >
          {t.holdShort}
        </LinkButton>
        <LinkButton
          small
          variant="quiet"
          href={callingOff.path({ id: one.id })}
          label={`${t.callOffShort}: ${one.about}`}
        >
          {t.callOffShort}
        </LinkButton>
      </Toolbar>
    ) : null
  return (
    <Table
      caption={t.followUps}
      captionUnseen
      rows={followUps}
      columns={[
        { label: t.due, cell: (one) => formatDate(one.dueOn, locale) },
        { label: t.about, cell: (one) => one.about },
        { label: t.state, cell: state },
        { label: '', cell: actions },
      ]}
      empty={
        <EmptyState title={t.none} who={t.who} icon="calendar">
          {t.noneLead}
        </EmptyState>
      }
    />
  )
}
