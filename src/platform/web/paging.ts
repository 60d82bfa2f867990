/** Key paging: a list goes on after the last row seen, never by counting rows. */

import type { Ctx } from './context.ts'

/** The key after which this page begins: the sort values of the last row seen, as texts. `null` on the first page or for a key that isn't one. */
export function pageKey(c: Ctx, length: number): string[] | null {
  const raw = c.req.query('after')
  if (raw === undefined) return null
  try {
    const key: unknown = JSON.parse(Buffer.from(raw, 'base64url').toString('utf8'))
    return Array.isArray(key) && key.length === length && key.every((part) => typeof part === 'string') ? key : null
  } catch {
    return null
  }
}

/** Rows for one page out of `size + 1` asked for, and the address of the next (undefined on the last page). */
export function pageOf<T>(
  c: Ctx,
  rows: readonly T[],
  size: number,
  keyOf: (row: T) => readonly string[],
): { rows: T[]; nextHref: string | undefined; firstHref: string | undefined } {
  const url = new URL(c.req.url)
  const first = url.searchParams.has('after') ? withAfter(url, null) : undefined
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  const next =
    rows.length > size && last !== undefined
      ? withAfter(url, Buffer.from(JSON.stringify(keyOf(last))).toString('base64url'))
      : undefined
  return { rows: shown, nextHref: next, firstHref: first }
}

function withAfter(url: URL, after: string | null): string {
  const query = new URLSearchParams(url.searchParams)
  if (after === null) query.delete('after')
  else query.set('after', after)
  return query.size > 0 ? `${url.pathname}?${query}` : url.pathname
}
