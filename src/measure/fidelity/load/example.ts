/** What a template's file looks like, to write in: our own statements, as CSV and as an Excel workbook. */

import type { Sheet } from '../../../platform/document/index.ts'
import { type Locale, words } from '../../../platform/text/index.ts'
import { asCsv, asExcel } from '../../files.ts'
import { ownTemplate } from '../template.ts'
import { loadText } from './text.ts'

function exampleSheet(locale: Locale): Sheet {
  const t = words(loadText, locale)
  return {
    name: t.exampleName,
    columns: [
      { header: t.columns.principle, kind: 'number' },
      { header: t.columns.swedish, kind: 'text' },
      { header: t.columns.english, kind: 'text' },
    ],
    rows: ownTemplate.statements.map(({ principle, sv, en }) => [principle, sv, en]),
  }
}

export const exampleCsv = (locale: Locale): string => asCsv(exampleSheet(locale))
export const exampleBook = (locale: Locale): Promise<Uint8Array> => asExcel(exampleSheet(locale))
