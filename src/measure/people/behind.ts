/** What lies behind a figure: who or what is counted is found by the system, before; what of it the reader may see is read in the reader's own transaction. */

import type { Tx } from '../../platform/database/index.ts'
import type { PageAsked } from '../../platform/list/index.ts'

export type Behind<Row> = {
  /** how many the figure counts */
  counted: number
  /** how many of them this reader may not see, on all pages together */
  hidden: (tx: Tx) => Promise<number>
  rows: (tx: Tx, page: PageAsked) => Promise<readonly Row[]>
  keyOf: (row: Row) => readonly string[]
  goesOn: (row: Row) => boolean
}

type Keyed = { key: readonly string[] }

/** `keys` in the list's order; `isAfter`: whether one comes behind the key of a page. */
export function behind<Key, Row extends Keyed>(of: {
  keys: readonly Key[]
  isAfter: (key: Key, after: readonly string[]) => boolean
  /** those of the keys that the reader may see */
  seen: (tx: Tx) => Promise<readonly Key[]>
  open: (tx: Tx, keys: readonly Key[], inFile: boolean) => Promise<readonly Row[]>
}): Behind<Row> {
  let own: readonly Key[] | null = null
  const seen = async (tx: Tx): Promise<readonly Key[]> => {
    own ??= await of.seen(tx)
    return own
  }
  return {
    counted: of.keys.length,
    hidden: async (tx) => of.keys.length - (await seen(tx)).length,
    rows: async (tx, { after, limit, inFile }) => {
      const all = await seen(tx)
      const from = after === null ? 0 : all.findIndex((key) => of.isAfter(key, after))
      return from < 0 ? [] : of.open(tx, all.slice(from, from + limit), inFile)
    },
    keyOf: ({ key }) => key,
    goesOn: ({ key }) => {
      const last = own?.at(-1)
      return last !== undefined && of.isAfter(last, key)
    },
  }
}
