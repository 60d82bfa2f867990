/** Files that go out: the template, and the rows to put right. A spreadsheet runs nothing of either. */

import { csv, type Sheet, workbook } from '../../platform/document/index.ts'
import type { Locale } from '../../platform/text/index.ts'
import { columns, FAULT_HEADER, fieldNames } from './columns.ts'
import type { Rejected } from './queries.ts'
import type { Reason } from './read-row.ts'

export const sayReason = (reason: Reason, locale: Locale): string =>
  reason.column === null ? reason[locale] : `${reason.column}: ${reason[locale]}`

type Rows = readonly (readonly (string | null)[])[]

/** The rows as they were written, with what is wrong last. Columns that none of them uses are left out, but for those that every file has. */
export function rejectedRows(rejected: readonly Rejected[], locale: Locale): Rows {
  const used = fieldNames.filter(
    (field) => columns[field].needed === 'always' || rejected.some(({ cells }) => cells[field] !== undefined),
  )
  return [
    [...used.map((field) => columns[field].header), FAULT_HEADER],
    ...rejected.map(({ cells, reasons }) => [
      ...used.map((field) => cells[field] ?? null),
      reasons.map((reason) => sayReason(reason, locale)).join(' | '),
    ]),
  ]
}

const newOne: Partial<Record<keyof typeof columns, string>> = {
  ...{ address: 'Exempelgatan 5', number: '1001', freeFrom: '2027-01-01', answerBy: '2026-12-10', form: 'Andra hand' },
  ...{ rentKr: '7300', reserved: 'Familjer med barn', isNew: 'ja', area: 'Norrliden', rooms: '3', squareMetres: '71' },
  ...{ floor: '2', lift: 'ja', wheelchair: 'nej', pets: 'ja' },
}

/** Two invented vacancies in the whole layout: one of a dwelling in the register, one of a new one. */
export const templateRows = (): Rows => [
  fieldNames.map((field) => columns[field].header),
  fieldNames.map((field) => columns[field].example || null),
  fieldNames.map((field) => newOne[field] ?? null),
]

export async function fileIn(
  kind: 'csv' | 'xlsx',
  name: string,
  [header = [], ...rows]: Rows,
): Promise<string | Uint8Array> {
  if (kind === 'csv') return csv([header, ...rows])
  const sheet: Sheet = {
    name,
    columns: header.map((cell) => ({ header: cell ?? '', kind: 'text' })),
    rows,
  }
  return workbook([sheet])
}
