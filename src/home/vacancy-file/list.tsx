/** /vacancies/files: the files that the own organisation handed in. */

import { type ListColumn, ListPage, list, listed, usually } from '../../platform/list/index.ts'
import { oneOf, optional } from '../../platform/subject/index.ts'
import { formatMoment, group, type Locale, words } from '../../platform/text/index.ts'
import { momentInFile } from '../../platform/time/index.ts'
import { EmptyState, LinkButton, Tag } from '../../platform/ui/index.ts'
import { isLandlord, requireMay } from '../access.ts'
import { text as vacancyText } from '../vacancy/text.ts'
import { type FileState, fileStates, type ListedFile, ownFiles } from './queries.ts'
import { fileText } from './text.ts'

export const files = list({
  at: '/vacancies/files',
  size: 30,
  fields: {
    state: optional(oneOf(fileStates, group(fileText, 'states'), { empty: group(fileText, 'anyState') })),
    sort: usually(oneOf(['-came', 'came'], group(fileText, 'sorts'), { empty: false }), '-came'),
  },
  text: group(fileText, 'choosing'),
  may: (session) => requireMay(session, 'offerVacancy'),
  takes: () => true,
  of: ({ locale, filter }) =>
    listed<ListedFile>({
      title: words(fileText, locale).files,
      locale,
      columns: columnsIn(locale),
      rows: (tx, { after, limit }) => ownFiles(tx, filter, after, limit),
      keyOf: ({ receivedAt, id }) => [receivedAt.toString(), id],
      empty: <Nothing locale={locale} chosen={filter.state !== null} />,
    }),
  draw: ({ session, locale, ...shown }) => {
    const t = words(fileText, locale)
    const v = words(vacancyText, locale)
    return (
      <ListPage
        {...shown}
        title={t.files}
        lead={t.filesLead}
        actions={<HandIn locale={locale} />}
        breadcrumb={[{ href: '/vacancies', label: isLandlord(session) ? v.landlordTitle : v.title }]}
      />
    )
  },
})

export const HandIn = ({ locale }: { locale: Locale }) => (
  <LinkButton href="/vacancies/files/new" icon="upload">
    {words(fileText, locale).title}
  </LinkButton>
)

function Nothing({ locale, chosen }: { locale: Locale; chosen: boolean }) {
  const t = words(fileText, locale)
  return chosen ? (
    <EmptyState title={t.noneLike} icon="filter">
      {t.noneLikeWhat}
    </EmptyState>
  ) : (
    <EmptyState title={t.noFiles} who={t.noFilesWho} icon="upload" action={<HandIn locale={locale} />}>
      {t.noFilesWhat}
    </EmptyState>
  )
}

export const leftIn = ({ done, known, bad }: Pick<ListedFile, 'done' | 'known' | 'bad'>): number => done - known - bad

const tones = { read: 'soon', takingIn: 'info', takenIn: 'good', undone: 'neutral' } as const

export const StateTag = ({ state, locale }: { state: FileState; locale: Locale }) => (
  <Tag tone={tones[state]}>{words(fileText, locale).states[state]}</Tag>
)

function columnsIn(locale: Locale): ListColumn<ListedFile>[] {
  const t = words(fileText, locale)
  return [
    {
      label: t.came,
      sort: 'came',
      kind: 'text',
      of: ({ receivedAt }) => momentInFile(receivedAt),
      cell: (file) => <a href={`/vacancies/files/${file.id}`}>{formatMoment(file.receivedAt, locale)}</a>,
    },
    { label: t.by, kind: 'text', of: ({ receivedBy }) => receivedBy ?? '' },
    { label: t.rows, kind: 'number', of: ({ total }) => total },
    { label: t.left, kind: 'number', of: leftIn },
    { label: t.known, kind: 'number', of: ({ known }) => known, cell: null },
    { label: t.bad, kind: 'number', of: ({ bad }) => bad },
    {
      label: t.state,
      kind: 'text',
      of: ({ state }) => t.states[state],
      cell: ({ state }) => <StateTag state={state} locale={locale} />,
    },
  ]
}
