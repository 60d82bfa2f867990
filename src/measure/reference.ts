/** Reads the published facts in `reference/`; each row there carries its source. */

import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { root } from '../platform/root.ts'

export type Row = Readonly<Record<string, string>>

const cache = new Map<string, readonly Row[]>()

/** The rows of a reference file, by the names in its header. The files came with the program: a broken one is a bug and throws. */
export function referenceRows(name: string): readonly Row[] {
  const known = cache.get(name)
  if (known) return known
  const read: readonly Row[] = parse(readFileSync(new URL(`reference/${name}`, root), 'utf8'), {
    bom: true,
    columns: true,
    skip_empty_lines: true,
  })
  cache.set(name, read)
  return read
}

/** A cell as a whole number; empty is `null`. */
export const numberIn = (row: Row, column: string): number | null => {
  const written = row[column] ?? ''
  return written === '' ? null : Number(written)
}
