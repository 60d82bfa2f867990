/** A template as a file: CSV or an Excel workbook, with one statement a row. Says which line can't be read, and why. Pure. */

import { csvRows, isWorkbook, sheetRows } from '../../../platform/document/index.ts'
import type { Statement } from '../template.ts'

export const MOST_STATEMENTS = 100
const LONGEST = 500

/** The columns, in this order: `principle` is 1 to 8 or empty, `en` may be empty. */
export const columns = ['principle', 'sv', 'en'] as const

export type LoadProblem =
  | { kind: 'noText' | 'empty' | 'tooMany' }
  | { kind: 'columns' | 'principle' | 'statement' | 'twice'; line: number }

export type Loaded = { ok: true; statements: Statement[] } | { ok: false; problem: LoadProblem }

const no = (problem: LoadProblem): Loaded => ({ ok: false, problem })

/** UTF-8, or as Windows saves it; null when it is no text. */
export function textIn(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

export async function statementsIn(bytes: Uint8Array): Promise<Loaded> {
  if (isWorkbook(bytes)) {
    const rows = await sheetRows(bytes)
    return rows === null ? no({ kind: 'noText' }) : statementsOf(rows)
  }
  const text = textIn(bytes)
  if (text === null) return no({ kind: 'noText' })
  const delimiter = (text.split(/\r?\n/, 1)[0] ?? '').includes(';') ? ';' : ','
  return statementsOf(csvRows(text, { delimiter }))
}

type Row = { line: number; cells: readonly string[]; broken?: boolean }

function statementsOf(rows: Iterable<Row>): Loaded {
  const statements: Statement[] = []
  const seen = new Set<string>()
  for (const { line, cells, broken } of rows) {
    const [principle = '', sv = '', en = ''] = cells.map((cell) => cell.trim())
    if (cells.every((cell) => cell.trim() === '')) continue
    // the first line may name the columns
    if (line === 1 && !/^[1-8]?$/.test(principle)) continue
    if (broken || cells.length < 2 || cells.length > columns.length) return no({ kind: 'columns', line })
    if (!/^[1-8]?$/.test(principle)) return no({ kind: 'principle', line })
    if (sv === '' || sv.length > LONGEST || en.length > LONGEST) return no({ kind: 'statement', line })
    if (seen.has(sv.toLocaleLowerCase('sv'))) return no({ kind: 'twice', line })
    seen.add(sv.toLocaleLowerCase('sv'))
    statements.push({
      id: `s${statements.length + 1}`,
      principle: principle === '' ? null : Number(principle),
      sv,
      en: en === '' ? sv : en,
    })
    if (statements.length > MOST_STATEMENTS) return no({ kind: 'tooMany' })
  }
  return statements.length === 0 ? no({ kind: 'empty' }) : { ok: true, statements }
}
