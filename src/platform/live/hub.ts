/** What this process has heard of changes: counted, so that a page says up to where it is true, and told on to the streams that are open. */

import { hear } from '../database/index.ts'
import { newId } from '../id.ts'

/** The channel that triggers tell on (migration 0092). */
const CHANNEL = 'hemvist_live'

/** Hears every word; null: something may have been missed, and everything is to be asked anew. */
export type Listener = (word: string | null) => void

type Hub = {
  /** another process, or another database, counts by itself */
  name: string
  count: number
  /** at which count each word was heard last */
  last: Map<string, number>
  /** before this one everything counts as missed */
  whole: number
  hears: boolean
  here: () => boolean
}

const listeners = new Set<Listener>()
let hub: Promise<Hub> | null = null
let known: Hub | null = null

/** Begins to hear, with the first stream. A database that was closed since (in tests) is heard no longer. */
export async function hearing(): Promise<void> {
  if (known !== null && !known.here()) [hub, known] = [null, null]
  hub ??= begin().catch((error: unknown) => {
    hub = null
    throw error
  })
  known = await hub
}

async function begin(): Promise<Hub> {
  const made: Hub = { name: newId(), count: 0, last: new Map(), whole: 0, hears: true, here: () => true }
  const tell = (word: string | null) => {
    for (const listener of [...listeners]) listener(word)
  }
  const { here } = await hear(CHANNEL, {
    heard: (word) => {
      made.count += 1
      made.last.set(word, made.count)
      tell(word)
    },
    lost: () => {
      made.hears = false
    },
    anew: () => {
      made.hears = true
      made.count += 1
      made.whole = made.count
      tell(null)
    },
  })
  made.here = here
  return made
}

/** Whether what changes is heard of at this moment: the line to the database holds. */
export const hears = (): boolean => known?.hears ?? false

/** Up to where a page that is drawn now is true; empty while nobody listens. Taken before the page asks the database. */
export const heardUntil = (): string => (known?.here() ? `${known.name}.${known.count}` : '')

/** Whether one of the words was told after `since`, or may have been. */
export function missed(words: readonly string[], since: string): boolean {
  const [name, count] = since.split('.')
  if (known === null || name !== known.name || !/^\d+$/.test(count ?? '')) return true
  const at = Number(count)
  return at < known.whole || words.some((word) => (known?.last.get(word) ?? 0) > at)
}

/** Tells on what is heard, until the answer is called. */
export function listen(listener: Listener): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
