/** /logs/access and /logs/reading: the logs for the log reviewer. */

import { readPageName } from '../platform/access/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { list, listed } from '../platform/list/index.ts'
import { oneOf, optional } from '../platform/subject/index.ts'
import { group, type Locale, words } from '../platform/text/index.ts'
import { EmptyState, Tag } from '../platform/ui/index.ts'
import { room, signedIn } from '../platform/web/index.ts'
import { requireReviewer } from './access.ts'
import { LOG_PAGE, LogPage, logFields, loggedColumns, logKey } from './logs.tsx'
import { type AccessRow, accessRows, happenings, peopleAtWork, type ReadingRow, readingRows } from './queries.ts'
import { text } from './text.ts'

const people = async (tx: Tx) => ({
  user: (await peopleAtWork(tx)).map(({ id, name, organisation }) => ({
    value: id,
    label: `${name}, ${organisation}`,
  })),
})

/** Both logs: for the same reader, who may take them too. */
const forReviewer = {
  size: LOG_PAGE,
  waits: true,
  may: requireReviewer,
  takes: () => true,
  options: people,
} as const

const said = ({ what, about }: AccessRow, locale: Locale): string => {
  const { happenings, abouts } = words(text, locale)
  return about === null ? happenings[what] : `${happenings[what]}: ${abouts[about]}`
}

/** What a reviewer looks for first. */
const stopped: readonly AccessRow['what'][] = ['searchLimited', 'notFound', 'forbidden']

const access = list({
  ...forReviewer,
  at: '/logs/access',
  fields: {
    ...logFields,
    what: optional(oneOf(happenings, group(text, 'happenings'), { empty: group(text, 'anything') })),
  },
  text: group(text, 'choosingAccess'),
  of: ({ locale, filter }) => {
    const t = words(text, locale)
    return listed<AccessRow>({
      title: t.accessTitle,
      locale,
      columns: [
        ...loggedColumns<AccessRow>(locale),
        {
          label: t.what,
          kind: 'text',
          of: (row) => said(row, locale),
          cell: (row) => {
            const words = said(row, locale)
            return stopped.includes(row.what) ? <Tag tone="soon">{words}</Tag> : <span>{words}</span>
          },
        },
        {
          label: t.where,
          kind: 'text',
          of: ({ route }) => route,
          cell: ({ route }) => (route === null ? '' : <code>{route}</code>),
        },
        {
          label: t.subject,
          kind: 'text',
          of: ({ subject }) => subject,
          cell: ({ subject }) => (subject === null ? '' : <code>{subject}</code>),
        },
      ],
      rows: (tx, page) => accessRows(tx, filter, page),
      keyOf: logKey,
      empty: (
        <EmptyState title={t.noAccess} who={t.how} icon="history">
          {t.noAccessWhat}
        </EmptyState>
      ),
    })
  },
  draw: (shown) => {
    const t = words(text, shown.locale)
    return <LogPage {...shown} title={t.accessTitle} lead={t.accessLead} />
  },
})

const reading = list({
  ...forReviewer,
  at: '/logs/reading',
  fields: logFields,
  text: group(text, 'choosingReading'),
  of: ({ locale, filter }) => {
    const t = words(text, locale)
    return listed<ReadingRow>({
      title: t.readingTitle,
      locale,
      columns: [
        ...loggedColumns<ReadingRow>(locale),
        {
          label: t.person,
          kind: 'text',
          of: ({ personId }) => personId,
          cell: ({ personId }) => <code>{personId}</code>,
        },
        {
          label: t.reason,
          kind: 'text',
          of: ({ reason }) => t.reasons[reason],
          cell: (row) => (
            <>
              {t.reasons[row.reason]} {row.protected ? <Tag tone="late">{t.protected}</Tag> : null}
            </>
          ),
        },
        { label: t.page, kind: 'text', of: ({ page }) => readPageName(page, locale) },
        { label: t.protected, kind: 'text', of: (row) => (row.protected ? t.yes : ''), cell: null },
      ],
      rows: (tx, page) => readingRows(tx, filter, page),
      keyOf: logKey,
      empty: (
        <EmptyState title={t.noReading} who={t.how} icon="history">
          {t.noReadingWhat}
        </EmptyState>
      ),
    })
  },
  draw: (shown) => {
    const t = words(text, shown.locale)
    return <LogPage {...shown} title={t.readingTitle} lead={t.readingLead} />
  },
})

export const reviewRoutes = room()
  .get('/logs', (c) => {
    requireReviewer(signedIn(c))
    return c.redirect('/logs/access', 303)
  })
  .route('/', access.routes)
  .route('/', reading.routes)
