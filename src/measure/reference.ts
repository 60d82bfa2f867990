/** Reads the published facts in `reference/`; each row there carries its source. */

import { readFileSync } from 'node:fs'
import { parseCsv } from '../platform/document/index.ts'
import { root } from '../platform/root.ts'

export type Row = Readonly<Record<string, string>>

const cache = new Map<string, readonly Row[]>()

/** The rows of a reference file, by the names in its header. The files came with the program: a broken one is a bug and throws. */
export function referenceRows(name: string): readonly Row[] {
  const known = cache.get(name)
  if (known) return known
  const { header, rows, problems } = parseCsv(readFileSync(new URL(`reference/${name}`, root), 'utf8'), {
    delimiter: ',',
  })
  if (problems.length > 0) throw new Error(`reference/${name} is broken: ${JSON.stringify(problems[0])}`)
  const read = rows.map(({ cells }) => Object.fromEntries(header.map((column, i) => [column, cells[i] ?? ''])))
  cache.set(name, read)
  return read
}

/** A cell as a whole number; empty is `null`. */
export const numberIn = (row: Row, column: string): number | null => {
  const written = row[column] ?? ''
  return written === '' ? null : Number(written)
}
