/** /evictions/inbox: every message that belongs to no matter yet; for the manager all of them as a file. */

import { messageKey, messageKinds, messageText } from '../../message/index.ts'
import { type ListColumn, ListPage, list, listed, usually } from '../../platform/list/index.ts'
import { oneOf, optional } from '../../platform/subject/index.ts'
import { group, type Locale, words } from '../../platform/text/index.ts'
import { dateOf } from '../../platform/time/index.ts'
import { Clocks, EmptyState, LinkButton } from '../../platform/ui/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { text as roomText } from '../text.ts'
import { text } from './inbox.text.ts'
import { MessageRow } from './inbox.tsx'
import { type WaitingMessage, waitingMessages, waitingStates } from './waiting.ts'

const inbox = list({
  at: '/evictions/inbox',
  size: 25,
  fields: {
    kind: optional(oneOf(messageKinds, group(messageText, 'kinds'), { empty: group(text, 'any') })),
    state: optional(oneOf(waitingStates, group(text, 'states'), { empty: group(text, 'any') })),
    sort: usually(oneOf(['-came', 'came'], group(text, 'sorts'), { empty: false }), '-came'),
  },
  text: group(text, 'choosing'),
  may: (session) => requireMay(session, 'open'),
  takes: (session) => mayDo(session, 'readAll'),
  of: ({ session, locale, filter }) =>
    listed<WaitingMessage>({
      title: words(text, locale).pageTitle,
      locale,
      columns: columnsIn(locale),
      rows: (tx, { after, limit }) => waitingMessages(tx, session, { after, limit, ...filter }),
      keyOf: messageKey,
      draw: (rows) => (
        <Clocks>
          {rows.map((message) => (
            <MessageRow message={message} />
          ))}
        </Clocks>
      ),
      empty: <Nothing locale={locale} chosen={filter.kind !== null || filter.state !== null} />,
    }),
  draw: ({ locale, ...shown }) => {
    const t = words(text, locale)
    return (
      <ListPage
        {...shown}
        title={t.pageTitle}
        lead={t.pageLead}
        breadcrumb={[{ href: '/evictions', label: words(roomText, locale).matters }]}
        wide
        actions={
          <LinkButton href="/messages/new" variant="secondary" icon="add">
            {t.writeDown}
          </LinkButton>
        }
      />
    )
  },
})

export const inboxRoutes = inbox.routes

function Nothing({ locale, chosen }: { locale: Locale; chosen: boolean }) {
  const t = words(text, locale)
  return chosen ? (
    <EmptyState title={t.noneLike} icon="message">
      {t.noneLikeWhat}
    </EmptyState>
  ) : (
    <EmptyState title={t.none} who={t.noneWho} icon="message">
      {t.noneWhat}
    </EmptyState>
  )
}

/** As they stand in the file. */
function columnsIn(locale: Locale): ListColumn<WaitingMessage>[] {
  const t = words(text, locale)
  const shared = words(messageText, locale)
  return [
    { label: shared.receipt, kind: 'text', of: ({ receipt }) => receipt },
    { label: shared.day, kind: 'date', of: ({ receivedAt }) => dateOf(receivedAt) },
    { label: shared.kind, kind: 'text', of: ({ kind }) => shared.kinds[kind] },
    { label: t.landlord, kind: 'text', of: ({ landlord }) => landlord },
    { label: shared.flat, kind: 'text', of: ({ address }) => address ?? t.noAddress },
    { label: t.kronor, kind: 'number', of: ({ amountOre }) => (amountOre === null ? null : amountOre / 100) },
    { label: t.children, kind: 'text', of: ({ children }) => (children ? t.yes : null) },
    { label: t.answerBy, kind: 'date', of: ({ answerBy }) => answerBy },
    { label: shared.answer, kind: 'text', of: ({ answered }) => (answered ? t.states.answered : t.states.waiting) },
  ]
}
