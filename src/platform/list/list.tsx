/**
 * A list: an address with a filter in it, rows page by page, an order that a heading chooses, and all of it as a file for those who may take one.
 * What is the same for every list is here; a list says which fields its filter has, which rows and columns, and how its page looks.
 */

import type { Child } from 'hono/jsx'
import { NotFound, type Session } from '../access/index.ts'
import { asUser, type Tx } from '../database/index.ts'
import { noteFile } from '../record/index.ts'
import { drawnFields } from '../subject/drawn.tsx'
import type { Fields, FieldWords, Values } from '../subject/field.ts'
import type { Refusals } from '../subject/refusal.ts'
import type { Html } from '../subject/subject-of.ts'
import { inWords } from '../subject/work.ts'
import { type Locale, words } from '../text/index.ts'
import { EmptyState, ErrorSummary, FileLinks, Pager, type Viewer } from '../ui/index.ts'
import { type Ctx, room, signedIn, viewer as viewerOf } from '../web/context.ts'
import { withProblems } from '../web/form.ts'
import { pageKey, pageLinks } from '../web/paging.ts'
import { page } from '../web/respond.ts'
import { Choosing, unlabelled } from './choosing.tsx'
import { keepList } from './every.ts'
import { type FileKind, filed, fileOf } from './file.ts'
import { isChosen, type Options, readFilter, withKnown } from './filter.ts'
import type { Listed, Ordered } from './rows.tsx'
import { text } from './text.ts'

/** What a list is asked for. */
export type Asked<F> = { c: Ctx; session: Session; locale: Locale; filter: Values<F> }

/** What a list's page is drawn from. */
export type ShownList<F, More = undefined> = Asked<F> & {
  viewer: Viewer
  /** on the first page: what stands beside a list stands there alone */
  first: boolean
  /** something in the address can’t be read; `problems` says what */
  failed: boolean
  problems: Child
  /** the form that chooses; null when there is nothing to choose */
  choosing: Child
  /** the rows and the way on */
  rows: Child
  /** the way to the files; null for those who may not take them */
  files: Child
  more: More
}

export type ListOf<F extends Fields<Session>, More> = {
  /** GET; the files are at the same address with .xlsx and .csv */
  at: string
  /** the last word of the files' address, where the page's own ends in an id: `calls` for /keys/:id/calls.xlsx */
  filesAt?: string
  size: number
  /** the filter, in the address. One called `sort` is the order */
  fields: F
  text: {
    readonly [L in Locale]: {
      readonly fields: { readonly [K in keyof F]: FieldWords }
      readonly refusals?: Readonly<Record<string, string>>
    }
  }
  /** the choices with what hangs on others of them */
  settle?: (filter: Values<F>) => Values<F>
  /** what is wrong with the choices together, where each alone can be read; null when nothing is */
  judge?: (filter: Values<F>) => Refusals<keyof F & string> | null
  /** the fields that this user may choose in; all of them when left out */
  offers?: (session: Session) => readonly (keyof F & string)[]
  /** fields that tabs and links choose: carried along by the form, and not drawn in it */
  links?: readonly (keyof F & string)[]
  /** sent by its button alone, because something is written in it */
  waits?: boolean
  /** what there is to choose, where that varies */
  options?: (tx: Tx, session: Session) => Promise<Options<F>>
  /** the same, where only the system may read it */
  optionsOf?: (session: Session) => Promise<Options<F>>
  /** stops those who may not see it */
  may: (session: Session, c: Ctx) => void
  /** who may take it as a file; nobody when left out */
  takes?: (session: Session, filter: Values<F>) => boolean
  /** the list itself. What the system must find first is found here, before the user's transaction */
  of: (asked: Asked<F>) => Listed | Promise<Listed>
  /** what else the page shows, read in the same transaction */
  more?: (tx: Tx, asked: Asked<F> & { first: boolean }) => Promise<More>
  draw: (shown: ShownList<F, More>) => Html
}

/** @example export const cases = list({ at: '/cases', size: 25, fields, text: group(text, 'choosing'), may, takes, of, draw }) */
export function list<F extends Fields<Session>, More = undefined>(it: ListOf<F, More>) {
  const filesOf = (path: string): string => (it.filesAt === undefined ? path : `${path}/${it.filesAt}`)
  keepList({ at: it.at, files: filesOf(it.at), choices: Object.keys(it.fields) })
  const asked = (c: Ctx) => {
    const session = signedIn(c)
    it.may(session, c)
    const { locale } = session
    const says = it.text[locale].fields
    const offered = it.offers?.(session) ?? Object.keys(it.fields)
    const { filter: chosen, state } = readFilter(c, session, { fields: it.fields, says, offered })
    const filter = it.settle?.(chosen) ?? chosen
    const wrong = state.problems.length === 0 ? (it.judge?.(filter)?.reason ?? []) : []
    const judged = wrong.length === 0 ? state : withProblems(state, inWords(wrong, it.text[locale], locale))
    return { asked: { c, session, locale, filter }, offered, state: judged, says }
  }

  async function moreOf(tx: Tx, asked: Asked<F>, first: boolean): Promise<More>
  async function moreOf(tx: Tx, asked: Asked<F>, first: boolean): Promise<unknown> {
    return it.more?.(tx, { ...asked, first })
  }

  async function optionsIn(tx: Tx, session: Session, known: Options<F> | undefined): Promise<Options<F>>
  async function optionsIn(tx: Tx, session: Session, known: object | undefined): Promise<object> {
    return { ...known, ...(await it.options?.(tx, session)) }
  }

  async function shown(c: Ctx): Promise<ShownList<F, More>> {
    const { asked: by, offered, state: read, says } = asked(c)
    const { session, locale, filter } = by
    const url = addressOf(c, it.at)
    // nothing is found until the filter can be read: what the system must find first may take long
    const list = read.problems.length > 0 ? null : await it.of(by)
    const known = await it.optionsOf?.(session)
    const after = pageKey(c)
    const first = after === null
    const ordered = orderedBy(url, it.fields, filter)
    const found = await asUser(session, async (tx) => {
      const options = await optionsIn(tx, session, known)
      const state = withKnown(read, options, says, session)
      const failed = state.problems.length > 0
      const shown = failed ? null : list
      const rows = shown === null ? nothing(locale) : await shown.page(tx, after, it.size, ordered)
      return { options, state, rows, title: shown?.title, more: await moreOf(tx, by, first) }
    })
    const drawn = drawnFields(unlabelled(it.fields), says, session, locale, { begins: filter, options: found.options })
    const failed = found.state.problems.length > 0
    const takes = !failed && it.takes?.(session, filter) === true
    return {
      ...by,
      viewer: viewerOf(c),
      first,
      failed,
      problems: <ErrorSummary state={found.state} />,
      choosing: (
        <Choosing
          action={url.pathname}
          state={found.state}
          drawn={drawn}
          offered={offered}
          links={it.links ?? []}
          chosen={offered.filter((name) => isChosen(it.fields[name] ?? {}, session, found.state.typed[name]))}
          waits={it.waits === true}
          locale={locale}
        />
      ),
      rows: (
        <>
          {found.rows.body}
          <Pager {...pageLinks(c, found.rows.next, url)} />
        </>
      ),
      // there is no file of a filter that can't be read
      files:
        takes && found.title !== undefined ? (
          <FileLinks href={filesOf(url.pathname)} query={fileQuery(url)} of={found.title} />
        ) : null,
      more: found.more,
    }
  }

  const send = (kind: FileKind) => async (c: Ctx) => {
    const { asked: by, state, says } = asked(c)
    const { session, locale } = by
    if (!it.takes?.(session, by.filter)) throw new NotFound('role')
    if (state.problems.length > 0) throw new NotFound('filter')
    const [list, known] = [await it.of(by), await it.optionsOf?.(session)]
    const file = await asUser(session, async (tx) => {
      const options = await optionsIn(tx, session, known)
      // a file of less than was asked for, or of more, would look like an answer
      if (withKnown(state, options, says, session).problems.length > 0) throw new NotFound('filter')
      await noteFile(tx, session, `${filesOf(it.at)}.${kind}`)
      return filed(tx, list, locale)
    })
    return fileOf(file, kind, locale)
  }

  return {
    at: it.at,
    shown,
    routes: room()
      .get(it.at, async (c) => {
        const list = await shown(c)
        return page(c, it.draw(list), list.failed ? 422 : 200)
      })
      .get(`${filesOf(it.at)}.xlsx`, send('xlsx'))
      .get(`${filesOf(it.at)}.csv`, send('csv')),
  }
}

/** Nothing is found until the filter can be read. */
function nothing(locale: Locale) {
  const t = words(text, locale)
  const body = (
    <EmptyState title={t.unread} icon="filter">
      {t.unreadWhat}
    </EmptyState>
  )
  return { body, next: null }
}

/** The list's own address, also on a page that is drawn at another: after a form beside it was refused. */
const addressOf = (c: Ctx, at: string): URL => {
  const url = new URL(c.req.url)
  if (!at.includes(':')) url.pathname = at
  return url
}

/** The order in the address, and the way to the others: the same filter from its first page. */
function orderedBy(url: URL, fields: Fields<Session>, filter: object): Ordered {
  const field = fields.sort
  const by: unknown = Reflect.get(filter, 'sort') ?? null
  const href = (code: string): string | null => {
    if (!field?.schema.safeParse(code).success) return null
    const query = new URLSearchParams(url.search)
    query.delete('after')
    query.set('sort', code)
    return `${url.pathname}?${query}`
  }
  return { by: typeof by === 'string' ? by : null, href }
}

/** The address's filter with its `?` for a link to the file, without the key of a page; nothing when there is none. */
function fileQuery(url: URL): string {
  const query = new URLSearchParams(url.search)
  query.delete('after')
  return query.size > 0 ? `?${query}` : ''
}
