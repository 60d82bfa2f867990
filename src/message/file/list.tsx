/** /messages/files: the files that the own landlord sent, the latest first, and all of them as a file. */

import { NotFound, type Session } from '../../platform/access/index.ts'
import { type ListColumn, ListPage, list, listed, usually } from '../../platform/list/index.ts'
import { oneOf, optional } from '../../platform/subject/index.ts'
import { formatMoment, group, type Locale, words } from '../../platform/text/index.ts'
import { momentInFile } from '../../platform/time/index.ts'
import { EmptyState, LinkButton, Tag } from '../../platform/ui/index.ts'
import { isLandlord } from '../access.ts'
import { messageKey } from '../queries.ts'
import { text } from '../text.ts'
import { fileStates, type ListedImport, ownImports } from './queries.ts'
import { fileText } from './text.ts'

/** Files come from landlords alone. */
export const requireSender = (session: Session): void => {
  if (!isLandlord(session)) throw new NotFound('role')
}

export const files = list({
  at: '/messages/files',
  size: 30,
  fields: {
    state: optional(oneOf(fileStates, group(fileText, 'fileStates'), { empty: group(fileText, 'anyState') })),
    sort: usually(oneOf(['-came', 'came'], group(fileText, 'sorts'), { empty: false }), '-came'),
  },
  text: group(fileText, 'choosing'),
  may: requireSender,
  takes: () => true,
  of: ({ session, locale, filter }) =>
    listed<ListedImport>({
      title: words(fileText, locale).files,
      locale,
      columns: columnsIn(locale),
      rows: (tx, { after, limit }) => ownImports(tx, session, filter, after, limit),
      keyOf: messageKey,
      empty: <Nothing locale={locale} chosen={filter.state !== null} />,
    }),
  draw: ({ locale, ...shown }) => {
    const t = words(fileText, locale)
    return (
      <ListPage
        {...shown}
        title={t.files}
        lead={t.filesLead}
        actions={<Send locale={locale} />}
        breadcrumb={[{ href: '/messages', label: words(text, locale).messages }]}
      />
    )
  },
})

function Send({ locale }: { locale: Locale }) {
  return (
    <LinkButton href="/messages/files/new" icon="upload">
      {words(fileText, locale).title}
    </LinkButton>
  )
}

function Nothing({ locale, chosen }: { locale: Locale; chosen: boolean }) {
  const t = words(fileText, locale)
  return chosen ? (
    <EmptyState title={t.noneLike} icon="upload">
      {t.noneLikeMore}
    </EmptyState>
  ) : (
    <EmptyState title={t.noFiles} who={t.noFilesWho} icon="upload" action={<Send locale={locale} />}>
      {t.noFilesMore}
    </EmptyState>
  )
}

function columnsIn(locale: Locale): ListColumn<ListedImport>[] {
  const t = words(fileText, locale)
  return [
    {
      label: t.came,
      sort: 'came',
      kind: 'text',
      of: ({ receivedAt }) => momentInFile(receivedAt),
      cell: (file) => <a href={`/messages/files/${file.id}`}>{formatMoment(file.receivedAt, locale)}</a>,
    },
    { label: t.rows, kind: 'number', of: ({ rows, leftOut }) => rows + leftOut },
    { label: t.leftOut, kind: 'number', of: ({ leftOut }) => leftOut, cell: null },
    {
      label: t.state,
      kind: 'text',
      of: ({ finishedAt }) => (finishedAt === null ? t.reading : t.finished),
      cell: ({ finishedAt }) =>
        finishedAt === null ? <Tag tone="info">{t.reading}</Tag> : <Tag tone="good">{t.finished}</Tag>,
    },
  ]
}
