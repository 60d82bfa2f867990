/** What spreadsheets and other systems do to values: what can be undone surely is, the rest is told at its column and never taken in as something else. */

import type { Bilingual } from '../../law/index.ts'
import { UNREADABLE, withoutMidnight } from '../../platform/document/index.ts'
import type { Cells } from './parse.ts'
import { fileText } from './text.ts'

const isDay = (field: string): boolean => /^(?:due\d+On|servedOn|disturbanceOn|givenOn)$/.test(field)

/** `words` may say anything; the other columns hold one value each. */
const isValue = (field: string): boolean => field !== 'words'

const THREE_DIGITS = /^\d{3}$/

/** The same cells, without the midnight that a day was given and with the zero that a municipality's code lost. */
export function mended(cells: Cells): Cells {
  return Object.fromEntries(
    Object.entries(cells).map(([field, value]) => {
      if (isDay(field)) return [field, withoutMidnight(value)]
      if (field === 'municipality' && THREE_DIGITS.test(value)) return [field, `0${value}`]
      return [field, value]
    }),
  )
}

const SCIENTIFIC = /^[-+]?\d+(?:[.,]\d+)?E[-+]\d+$/i
// what a column shows that is too narrow, and what formulas give that went wrong, in Swedish and English
const HASHES =
  /^#+$|^#(?:VÄRDEFEL|VÄRDE|VALUE|NAMN|NAME|REFERENS|REF|SAKNAS|N\/A|OGILTIGT|OGILTIG|NUM|DIVISION\/0|DIV\/0|SKÄRNING|NULL|SPILL|CALC)[!?]?$/i
// `2026-02-01`, `01-feb`, `feb-26`, `1 februari`
const MADE_DAY =
  /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}.*)?$|^\d{1,2}[- ](?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*\.?$|^(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*\.?[- ]\d{2,4}$/i
// UTF-8 that some program took for Windows-1252 and saved so: `HyresgÃ¤st`
const TWICE_CODED = /Ã[\u0080-\u00BF\u0152-\u017E\u0192\u02C6-\u02DC\u2013-\u203A\u20AC\u2122]|â€/

/** Day 0 of a spreadsheet's count (1900 system). Numbers from about 1955 to 2119 are taken for days. */
const DAY_ZERO = Temporal.PlainDate.from('1899-12-30')
const DAY_NUMBER = /^([2-7]\d{4})(?:[.,]0+)?$/

/** What is wrong with the value at the field, or null. */
export function mangledAt(field: string, value: string): Bilingual | null {
  if (value.includes(UNREADABLE) || TWICE_CODED.test(value)) return say((t) => t.unreadable)
  // a stray quote that came back with its row and still stands there
  if (value.startsWith('"') && value.split('"').length % 2 === 0) return say((t) => t.brokenQuote)
  if (!isValue(field)) return null
  if (HASHES.test(value)) return say((t) => t.hashes(value))
  if (SCIENTIFIC.test(value)) return say((t) => t.scientific(value))
  const dayNumber = isDay(field) ? DAY_NUMBER.exec(value)?.[1] : undefined
  if (dayNumber !== undefined) {
    const day = DAY_ZERO.add({ days: Number(dayNumber) }).toString()
    return say((t) => t.dayNumber(value, day))
  }
  if ((field === 'dwellingNumber' || field === 'rooms') && MADE_DAY.test(value)) return say((t) => t.madeDay(value))
  return null
}

const say = (write: (t: (typeof fileText)['sv']) => string): Bilingual => ({
  sv: write(fileText.sv),
  en: write(fileText.en),
})
