/** A word that a file's layout doesn't have: quoted, with the one that was surely meant. Only where one of a few words may stand, never what says something of somebody. */

import { type Bilingual, holdsPersonalNumber } from '../../law/index.ts'
import { isQuotable } from '../../platform/document/index.ts'
import { type Locale, nearestWord, words } from '../../platform/text/index.ts'
import { columns } from './columns.ts'
import { fileText } from './text.ts'
import { isWordOf, wordsOf } from './words.ts'

/** What is wrong with a word in a column of a few words; null where the column isn't such a one, or the word is right. */
export function wrongWord(field: string, cell: string): Bilingual | null {
  const written = cell.trim()
  const allowed = wordsOf(field)
  if (allowed === null || written === '' || isWordOf(field, written)) return null
  const say = (locale: Locale): string => {
    const t = words(fileText, locale)
    const near = nearestWord(written, allowed)
    if (!isQuotable(written)) return t.noWord(allowed.join(', '))
    return near === null ? t.noSuchWord(written, allowed.join(', ')) : t.wrongWord(written, near)
  }
  return { sv: say('sv'), en: say('en') }
}

/** A header that the layout doesn't have, as it is told. */
export function saidHeader(written: string, locale: Locale): string {
  const t = words(fileText, locale)
  const near = nearestWord(
    written,
    columns.map(({ header }) => header),
  )
  // a file without headers begins with somebody
  if (holdsPersonalNumber(written)) return t.quoted('…')
  return near === null ? t.quoted(written) : t.wrongHeader(written, near)
}
