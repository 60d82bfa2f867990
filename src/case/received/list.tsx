/** /transfers: requests that came from other municipalities, and those of one's own cases that were sent. Names nobody. */

import { sql } from 'kysely'
import { parseDay } from '../../law/index.ts'
import { type Asking, rowsOf, type Tx, told } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'
import { type ListColumn, ListPage, list, listed, type ShownList, usually } from '../../platform/list/index.ts'
import { oneOf } from '../../platform/subject/index.ts'
import { group, type Locale, words } from '../../platform/text/index.ts'
import { today } from '../../platform/time/index.ts'
import { Disclosure, EmptyState } from '../../platform/ui/index.ts'
import { mayDo, requireMay } from '../access.ts'
import { CaseTabs } from '../tabs.tsx'
import { type Transfer, transferFrom, transfers, transferTimes } from '../transfer/queries.ts'
import { transferState } from '../transfer/rules.ts'
import { saysOf } from '../transfer/views.tsx'
import { listText as text } from './list-text.ts'

type Listed = Transfer & { number: string | null; received: boolean }
type Filter = { which: 'received' | 'sent'; state: 'all' | 'waiting' | 'answered' | 'inspectorate' | 'withdrawn' }

const fields = {
  which: usually(oneOf(['received', 'sent'], group(text, 'which'), { empty: false }), 'received'),
  state: usually(
    oneOf(['all', 'waiting', 'answered', 'inspectorate', 'withdrawn'], group(text, 'states'), { empty: false }),
    'all',
  ),
}
type Fields = typeof fields

function listedTransfers(
  tx: Tx,
  own: string,
  { which, state }: Filter,
  { after, limit }: { after: readonly string[] | null; limit: number },
): Asking<Listed[]> {
  let query = transfers(tx)
    .leftJoin('case_file as c', 'c.id', 't.case_id')
    .select('c.number')
    .where(which === 'sent' ? 't.municipality_code' : 't.to_municipality_code', '=', own)
  if (state === 'waiting') query = query.where('a.id', 'is', null).where('t.withdrawn_at', 'is', null)
  if (state === 'answered') query = query.where('a.id', 'is not', null)
  if (state === 'inspectorate') query = query.where('i.id', 'is not', null)
  if (state === 'withdrawn') query = query.where('t.withdrawn_at', 'is not', null)
  const day = after?.[0] === undefined ? null : parseDay(after[0])
  const id = after?.[1]
  if (day !== null && id !== undefined && isId(id))
    query = query.where(sql<boolean>`(t.requested_on, t.id) < (${day}::date, ${id}::uuid)`)
  const rows = rowsOf(query.orderBy('t.requested_on', 'desc').orderBy('t.id', 'desc').limit(limit), transferTimes)
  return told(rows, (found) =>
    found.map(({ number, ...row }) => ({ ...transferFrom(row), number, received: which === 'received' })),
  )
}

const hrefOf = ({ id, received }: Listed): string => (received ? `/transfers/received/${id}` : `/transfers/${id}`)

function columnsIn(locale: Locale): ListColumn<Listed>[] {
  const t = words(text, locale)
  const state = (one: Listed) => saysOf(transferState(one, today()), locale, one.received ? 'asked' : 'asking').says
  return [
    {
      label: t.municipality,
      names: true,
      kind: 'text',
      of: ({ received, from, to }) => (received ? from : to),
      cell: (one) => <a href={hrefOf(one)}>{one.received ? one.from : one.to}</a>,
    },
    { label: t.on, kind: 'date', of: ({ requestedOn }) => requestedOn },
    { label: t.number, kind: 'text', of: ({ number }) => number },
    { label: t.answer, kind: 'text', of: ({ answer }) => (answer === null ? t.none : t.answers[answer]) },
    { label: t.state, kind: 'text', of: state },
  ]
}

const transfersList = list({
  at: '/transfers',
  size: 50,
  fields,
  text: group(text, 'choosing'),
  may: (session) => requireMay(session, 'receive'),
  takes: (session) => mayDo(session, 'receive'),
  of: ({ session, locale, filter }) => {
    const t = words(text, locale)
    return listed<Listed>({
      title: filter.which === 'sent' ? t.sentTitle : t.receivedTitle,
      locale,
      columns: columnsIn(locale),
      rows: (tx, at) => listedTransfers(tx, session.municipality, filter, at),
      keyOf: ({ requestedOn, id }) => [requestedOn.toString(), id],
      empty: (
        <EmptyState title={filter.which === 'sent' ? t.noneSent : t.noneReceived} icon="case">
          {filter.which === 'sent' ? t.noneSentWhat : t.noneReceivedWhat}
        </EmptyState>
      ),
    })
  },
  draw: TransfersPage,
})

function TransfersPage({ session, locale, ...shown }: ShownList<Fields>) {
  const t = words(text, locale)
  return (
    <ListPage {...shown} title={t.title} lead={t.lead} wide above={<CaseTabs session={session} here="/transfers" />}>
      <Disclosure summary={t.model}>
        <p class="measure">{t.modelWords.since}</p>
        <p class="measure">{t.modelWords.says}</p>
        <p class="measure">{t.modelWords.law}</p>
      </Disclosure>
    </ListPage>
  )
}

export const transferListRoutes = transfersList.routes
