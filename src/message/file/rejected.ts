/** Files that go out: the rows to put right, and the example of the layout. Both open in a spreadsheet without running anything. */

import { csv } from '../../platform/document/index.ts'
import type { Locale } from '../../platform/text/index.ts'
import { columns, isLaterDue } from './columns.ts'
import { FAULT_HEADER } from './header.ts'
import type { RejectedRow } from './queries.ts'

/** The rows as they were written, in the layout's order, with what is wrong last. Columns that none of them uses are left out. */
export function rejectedCsv(rows: readonly RejectedRow[], locale: Locale): string {
  const used = columns.filter(({ field }, at) => at < 2 || rows.some(({ cells }) => cells[field] !== undefined))
  return csv([
    [...used.map(({ header }) => header), FAULT_HEADER],
    ...rows.map(({ cells, reasons }) => [
      ...used.map(({ field }) => cells[field] ?? null),
      reasons.map((reason) => sayReason(reason, locale)).join(' | '),
    ]),
  ])
}

export const sayReason = (reason: RejectedRow['reasons'][number], locale: Locale): string =>
  reason.column === null ? reason[locale] : `${reason.column}: ${reason[locale]}`

const early: Record<string, string> = {
  kind: 'Tidig hyresskuld',
  address: 'Exempelgatan 5',
  tenantName: 'Prov Provsson',
  due1On: '2026-10-30',
  due1Amount: '7300',
  ownReference: '2026-115',
}
const loud: Record<string, string> = {
  kind: 'Störning i boendet',
  address: 'Exempelgatan 7',
  tenantName: 'Fiktiv Fiktivsson',
  disturbanceOn: '2026-11-14',
  words: 'Hög musik efter midnatt, tredje gången den här månaden.',
}

/** Three invented messages in the whole layout, but for due days beyond the second. */
export function exampleCsv(): string {
  const shown = columns.filter(({ field }) => !isLaterDue(field))
  return csv([
    shown.map(({ header }) => header),
    shown.map(({ example }) => example || null),
    ...[early, loud].map((row) => shown.map(({ field }) => row[field] ?? null)),
  ])
}
