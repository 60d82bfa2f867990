/** What is open when something is to end: what stops the end, and what it may be ended over with a written reason. Pure. */

import { createHash } from 'node:crypto'

/** A thing that is open, with a name that tells it from all others of the same page. */
export type OpenThing = { readonly id: string }

/** hard: it must be done first, or what the end says would be untrue · soft: ending may be right all the same, and somebody says why */
export type OpenAtEnd<T extends OpenThing> = { readonly hard: readonly T[]; readonly soft: readonly T[] }

/** Each thing as `weigh` sees it; what doesn't concern this end is left out. */
export function openAtEndBy<T extends OpenThing>(
  things: readonly T[],
  weigh: (thing: T) => 'hard' | 'soft' | null,
): OpenAtEnd<T> {
  return {
    hard: things.filter((thing) => weigh(thing) === 'hard'),
    soft: things.filter((thing) => weigh(thing) === 'soft'),
  }
}

/** What somebody said when they ended: the seal of what they had read, and why they end all the same. */
export type SaidOfOpen = { openSeen: string | null; openWhy: string | null }

export type EndStop =
  /** something must be done first */
  | 'openStops'
  /** something became open, or what was chosen concerns something else, since the list was read */
  | 'openUnread'
  | 'openWhyMissing'

/** What stops the end; null when nothing does. Asked in the transaction that ends, so that what became open a moment ago counts. */
export function stopsEnd<T extends OpenThing>(open: OpenAtEnd<T>, said: SaidOfOpen): EndStop | null {
  if (open.hard.length > 0) return 'openStops'
  if (open.soft.length === 0) return null
  if (said.openSeen === null || !hasSeen(said.openSeen, open)) return 'openUnread'
  return said.openWhy === null ? 'openWhyMissing' : null
}

/** The reason that is kept: none where nothing was open, whatever was typed. */
export const keptReason = <T extends OpenThing>(open: OpenAtEnd<T>, said: SaidOfOpen): string | null =>
  open.soft.length === 0 ? null : said.openWhy

const MARK = 12

/** What stands on a page, in short: a mark for each thing, so that one that has been done since asks for nothing. */
export const sealOf = <T extends OpenThing>(open: OpenAtEnd<T>): string =>
  [...open.hard, ...open.soft].map(markOf).sort().join('.')

const markOf = ({ id }: OpenThing): string => createHash('sha256').update(id).digest('hex').slice(0, MARK)

const hasSeen = <T extends OpenThing>(seal: string, { soft }: OpenAtEnd<T>): boolean => {
  const seen = new Set(seal.split('.'))
  return soft.every((thing) => seen.has(markOf(thing)))
}
