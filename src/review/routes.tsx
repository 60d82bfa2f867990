/** /logs/access and /logs/reading: the logs for the log reviewer, also as Excel and CSV. */

import { z } from 'zod'
import { asUser, type Tx } from '../platform/database/index.ts'
import { download, type Sheet, workbook } from '../platform/document/index.ts'
import { isId } from '../platform/id.ts'
import { type Locale, words } from '../platform/text/index.ts'
import { today } from '../platform/time/index.ts'
import {
  type Ctx,
  optionalChoice,
  optionalDate,
  optionalReference,
  optionalText,
  page,
  pageKey,
  pageOf,
  readQuery,
  room,
  signedIn,
  viewer,
  withProblems,
} from '../platform/web/index.ts'
import { requireReviewer } from './access.ts'
import { accessSheet, asCsv, readingSheet } from './files.ts'
import { accessRows, type Filter, happenings, peopleAtWork, readingRows } from './queries.ts'
import { MOST_IN_FILE, PAGE_SIZE } from './rules.ts'
import { text } from './text.ts'
import { AccessPage, ReadingPage } from './views.tsx'

const filterForm = z.object({
  day: optionalDate('happened').catch(null),
  user: optionalReference().catch(null),
  what: optionalChoice(happenings).catch(null),
  subject: optionalText(60),
})

const NOTHING: Filter = { day: null, user: null, subject: null, what: null }

/** What the address asks for. An id or a day that is none shows nothing and says so: a filter that was dropped would look like an answer. */
function filterOf(c: Ctx) {
  const read = readQuery(c, filterForm)
  if (!read.ok) return { form: read.state, filter: null }
  const t = words(text, c.get('locale'))
  const { day, user, what, subject } = read.value
  const problems = [
    ...(subject !== null && !isId(subject) ? [{ field: 'subject', message: t.notAnId }] : []),
    ...(day === null && (read.state.typed.day ?? '') !== '' ? [{ field: 'day', message: t.notADay }] : []),
  ]
  if (problems.length > 0) return { form: withProblems(read.state, problems), filter: null }
  return { form: read.state, filter: { ...NOTHING, day, user, what, subject } }
}

/** The filter as a query, without the key of a page. */
function queryOf(c: Ctx): string {
  const query = new URLSearchParams(new URL(c.req.url).search)
  query.delete('after')
  return query.toString()
}

async function shown<T extends { id: string; at: Temporal.Instant }>(
  c: Ctx,
  rowsOf: (tx: Tx, filter: Filter, page: { after: readonly string[] | null; limit: number }) => Promise<T[]>,
) {
  const session = signedIn(c)
  requireReviewer(session)
  const { form, filter } = filterOf(c)
  const { people, rows } = await asUser(session, async (tx) => ({
    people: await peopleAtWork(tx),
    rows: filter === null ? [] : await rowsOf(tx, filter, { after: pageKey(c, 2), limit: PAGE_SIZE + 1 }),
  }))
  const list = pageOf(c, rows, PAGE_SIZE, ({ at, id }) => [at.toString(), id])
  return { ...list, form, people, query: queryOf(c), viewer: viewer(c), status: filter === null ? 422 : 200 } as const
}

async function exported<T>(
  c: Ctx,
  rowsOf: (tx: Tx, filter: Filter, page: { after: null; limit: number }) => Promise<T[]>,
  sheetOf: (rows: T[], locale: Locale) => Sheet,
): Promise<Sheet> {
  const session = signedIn(c)
  requireReviewer(session)
  const { filter } = filterOf(c)
  const rows =
    filter === null ? [] : await asUser(session, (tx) => rowsOf(tx, filter, { after: null, limit: MOST_IN_FILE }))
  return sheetOf(rows, session.locale)
}

const file = async (kind: 'xlsx' | 'csv', name: string, sheet: Sheet): Promise<Response> =>
  download(kind === 'xlsx' ? await workbook([sheet]) : asCsv(sheet), { kind, name: `${name}-${today()}` })

export const reviewRoutes = room()
  .get('/logs', (c) => {
    requireReviewer(signedIn(c))
    return c.redirect('/logs/access', 303)
  })
  .get('/logs/access', async (c) => {
    const { status, ...list } = await shown(c, accessRows)
    return page(c, <AccessPage {...list} />, status)
  })
  .get('/logs/reading', async (c) => {
    const { status, ...list } = await shown(c, readingRows)
    return page(c, <ReadingPage {...list} />, status)
  })
  .get('/logs/access.xlsx', async (c) => file('xlsx', 'access', await exported(c, accessRows, accessSheet)))
  .get('/logs/access.csv', async (c) => file('csv', 'access', await exported(c, accessRows, accessSheet)))
  .get('/logs/reading.xlsx', async (c) => file('xlsx', 'reading', await exported(c, readingRows, readingSheet)))
  .get('/logs/reading.csv', async (c) => file('csv', 'reading', await exported(c, readingRows, readingSheet)))
