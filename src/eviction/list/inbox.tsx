/** What has come in and belongs to no matter yet: landlords' messages and Kronofogden's notices, each with the one thing to do. */

import { messageText } from '../../message/index.ts'
import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { daysUntil, formatDate, formatDayAndMonth, formatOre, words } from '../../platform/text/index.ts'
import { dateOf } from '../../platform/time/index.ts'
import { Card, Clock, Clocks, LinkButton, Tag, useLocale, useViewer } from '../../platform/ui/index.ts'
import { mayDo } from '../access.ts'
import { text } from './inbox.text.ts'
import { type WaitingMessage, waitingMessages } from './waiting.ts'

/** So many of each; the rest stand on a page of their own. */
const SHOWN = 5

type LooseNotice = { id: string; receivedOn: Temporal.PlainDate; evictionOn: Temporal.PlainDate; confirmed: boolean }

export type InboxData = {
  messages: readonly WaitingMessage[]
  more: boolean
  notices: readonly LooseNotice[]
  moreNotices: boolean
}

/** Nothing for those who don't open matters. */
export async function loadInbox(tx: Tx, session: Session): Promise<InboxData | null> {
  if (!mayDo(session, 'open')) return null
  const messages = await waitingMessages(tx, session, { after: null, limit: SHOWN + 1 })
  const notices = await looseNotices(tx)
  return {
    messages: messages.slice(0, SHOWN),
    more: messages.length > SHOWN,
    notices: notices.slice(0, SHOWN),
    moreNotices: notices.length > SHOWN,
  }
}

/** The eviction day that is nearest first; one more than is shown. */
async function looseNotices(tx: Tx): Promise<LooseNotice[]> {
  const rows = await tx
    .selectFrom('enforcement_notice as n')
    .leftJoin('enforcement_confirmation as c', (join) =>
      join.onRef('c.notice_id', '=', 'n.id').on('c.undone_at', 'is', null),
    )
    .select(['n.id', 'n.received_on as receivedOn', 'n.eviction_on as evictionOn', 'c.id as confirmation'])
    .where('n.matter_id', 'is', null)
    .where('n.withdrawn_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('enforcement_notice as later')
            .select('later.id')
            .whereRef('later.replaces_id', '=', 'n.id')
            .where('later.withdrawn_at', 'is', null),
        ),
      ),
    )
    .orderBy('n.eviction_on')
    .orderBy('n.id')
    .limit(SHOWN + 1)
    .execute()
  return rows.map(({ confirmation, ...row }) => ({ ...row, confirmed: confirmation !== null }))
}

export function Inbox({ data: { messages, more, notices, moreNotices } }: { data: InboxData }) {
  const t = words(text, useLocale())
  if (messages.length === 0 && notices.length === 0) return null
  return (
    <Card title={t.title}>
      <Clocks>
        {notices.map((notice) => (
          <NoticeRow notice={notice} />
        ))}
        {messages.map((message) => (
          <MessageRow message={message} />
        ))}
      </Clocks>
      {moreNotices ? <a href="/eviction-notices">{t.moreNotices}</a> : null}
      {more ? <a href="/evictions/inbox">{t.more}</a> : null}
    </Card>
  )
}

function NoticeRow({ notice }: { notice: LooseNotice }) {
  const locale = useLocale()
  const t = words(text, locale)
  return (
    <Clock
      title={t.notice}
      due={notice.evictionOn}
      tags={notice.confirmed ? <Tag tone="good">{t.confirmed}</Tag> : <Tag tone="late">{t.notConfirmed}</Tag>}
      rule={t.received(formatDayAndMonth(notice.receivedOn, locale))}
      section="SoF 2025:468 11 kap. 3 §"
      ruleId="VE-10"
      action={
        <LinkButton href={`/eviction-notices/${notice.id}`} small variant={notice.confirmed ? 'secondary' : 'primary'}>
          {notice.confirmed ? t.open : t.confirm}
        </LinkButton>
      }
    />
  )
}

export function MessageRow({ message }: { message: WaitingMessage }) {
  const locale = useLocale()
  const t = words(text, locale)
  const { kind, landlord, address, amountOre, receipt } = message
  const today = useViewer()?.today
  const waits = !message.answered && today !== undefined && daysUntil(message.answerBy, today) <= 1
  const facts = [
    landlord,
    address ?? t.noAddress,
    amountOre === null ? null : formatOre(amountOre, locale),
    t.came(formatDate(dateOf(message.receivedAt), locale)),
  ]
  return (
    <Clock
      title={<a href={`/messages/${message.id}`}>{words(messageText, locale).kinds[kind]}</a>}
      {...(message.answered ? { left: '–', note: t.answered } : { due: message.answerBy })}
      tags={
        <>
          <Tag>{receipt}</Tag>
          {message.children ? <Tag tone="kids">{t.children}</Tag> : null}
        </>
      }
      rule={
        <>
          {facts.filter((fact) => fact !== null).join(' · ')}
          <br />
          {message.answered ? null : t.answerRule}
        </>
      }
      action={
        <LinkButton
          href={`/evictions/new?message=${message.id}`}
          small
          variant={waits ? 'primary' : 'secondary'}
          label={`${t.take}: ${receipt}`}
        >
          {t.take}
        </LinkButton>
      }
    />
  )
}
