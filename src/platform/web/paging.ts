/** Key paging: a list goes on after the last row seen, never by counting rows. The key is sealed: what comes back is what we wrote, or nothing. */

import { seal, unseal } from '../seal.ts'
import type { Ctx } from './context.ts'

/** The key after which this page begins: the sort values of the last row seen, as texts. `null` on the first page or for a key that isn't one of ours. */
export function pageKey(c: Ctx, length?: number): string[] | null {
  const written = unseal('list', c.req.query('after'))
  if (written === null) return null
  const [of, ...key]: unknown[] = JSON.parse(written)
  // the key of another list, filter or order is none of this one's: it may hold a day where this one has a moment
  const isOurs = of === listIn(new URL(c.req.url)) && (length === undefined || key.length === length)
  return isOurs && key.every((part) => typeof part === 'string') ? key : null
}

/** Rows for one page out of `size + 1` asked for, and the address of the next (undefined on the last page). */
export function pageOf<T>(
  c: Ctx,
  rows: readonly T[],
  size: number,
  keyOf: (row: T) => readonly string[],
): { rows: T[]; nextHref: string | undefined; firstHref: string | undefined } {
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  return { rows: shown, ...pageLinks(c, rows.length > size && last !== undefined ? keyOf(last) : null) }
}

/** The addresses of the first page (undefined on it) and of the next, which begins after `next` (null: this is the last). */
export function pageLinks(
  c: Ctx,
  next: readonly string[] | null,
  url: URL = new URL(c.req.url),
): { nextHref: string | undefined; firstHref: string | undefined } {
  return {
    nextHref: next === null ? undefined : withAfter(url, seal('list', JSON.stringify([listIn(url), ...next]))),
    firstHref: url.searchParams.has('after') ? withAfter(url, null) : undefined,
  }
}

/** Which list an address asks for, with its filter and its order. */
const listIn = (url: URL): string => withAfter(url, null)

function withAfter(url: URL, after: string | null): string {
  const query = new URLSearchParams(url.searchParams)
  if (after === null) query.delete('after')
  else query.set('after', after)
  return query.size > 0 ? `${url.pathname}?${query}` : url.pathname
}
