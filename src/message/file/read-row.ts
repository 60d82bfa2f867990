/** One row of a file as a message, or all that is wrong with it. Asks nothing of the database. */

import { type MessageInput, readMessage } from '../fields.ts'
import { inputFromFlat } from '../flat.ts'
import { headerOf, placeOf } from './columns.ts'
import { mangledAt, mended } from './mangled.ts'
import { BROKEN, type Cells, SURPLUS, WRONG_COUNT } from './parse.ts'
import type { Reason } from './row.ts'
import { fileText } from './text.ts'
import { codesOf } from './words.ts'
import { wrongWord } from './wrong-word.ts'

export type ReadRow = { ok: true; input: MessageInput } | { ok: false; reasons: Reason[] }

/** A row as a message, or all that is wrong with it, in the order of the layout's columns. */
export function readRow({ [WRONG_COUNT]: wrongCount, [BROKEN]: broken, [SURPLUS]: surplus, ...cells }: Cells): ReadRow {
  if (broken !== undefined) return { ok: false, reasons: [whole((t) => t.brokenQuote)] }
  const about: Reason[] = []
  if (wrongCount !== undefined) {
    const [found = '', expected = ''] = wrongCount.split('/')
    about.push(whole((t) => t.wrongCount(found, expected)))
  }
  if (surplus !== undefined) about.push(whole((t) => t.surplus(surplus)))
  // cells that stand in the wrong columns would only be told about as something that they aren't
  if (about.length > 0) return { ok: false, reasons: about }
  const { input, nameOf } = inputFromFlat(codesOf(mended(cells)))
  const read = readMessage(input, 'sv')
  const mangled = Object.entries(cells).flatMap(([field, value]) => {
    const words = mangledAt(field, value)
    return words === null ? [] : [{ field, ...words }]
  })
  if (read.ok && mangled.length === 0) return { ok: true, input: read.value }
  const english = readMessage(input, 'en')
  const faults = (read.ok ? [] : read.problems).map(({ field, message }, at) => ({
    field: nameOf(field),
    sv: message,
    en: english.ok ? message : (english.problems[at]?.message ?? message),
  }))
  const said = faults.map((fault) => {
    const wrong = wrongWord(fault.field, cells[fault.field] ?? '')
    return wrong === null ? fault : { ...fault, sv: `${fault.sv} ${wrong.sv}`, en: `${fault.en} ${wrong.en}` }
  })
  const all = [...mangled, ...said.filter(({ field }) => !mangled.some((one) => one.field === field))]
  const reasons = all
    .toSorted((a, b) => placeOf(a.field) - placeOf(b.field))
    .map(({ field, sv, en }) => ({ column: field === '' ? null : headerOf(field), sv, en }))
  return { ok: false, reasons }
}

/** Said of a row as a whole. */
export const whole = (write: (t: (typeof fileText)['sv']) => string): Reason => ({
  column: null,
  sv: write(fileText.sv),
  en: write(fileText.en),
})
