/** Prepares typed-in text for paper: what can't be printed is taken away or shown as a replacement sign. */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }

const replacementSign = '\uFFFD'

// Control characters, and the bidirectional overrides by which a text can be made to read as another text than it is.
const invisible = /[[\p{Cc}--\n]\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gv
const lineEnds = /\r\n?|[\u2028\u2029\u0085]/gu

// Latin with its supplements (Swedish, Finnish, Sami, Romani, Polish, Turkish and so on), and common punctuation.
const beyondLatin = /[^\n -~\u00A0-\u017F\u2013\u2014\u2018-\u201E\u2020-\u2022\u2026\u20AC]/gu

/** The same data with line ends as `\n`, composed letters, and nothing invisible. */
export function printable(data: Json): Json {
  return mapStrings(data, (text) =>
    text.toWellFormed().replace(lineEnds, '\n').replaceAll('\t', ' ').replace(invisible, '').normalize('NFC'),
  )
}

// An emoji can be seven code points and is still one sign to a reader, so it becomes one replacement sign.
const graphemes = new Intl.Segmenter('sv', { granularity: 'grapheme' })

export function replaceCharacters(data: Json, characters: ReadonlySet<string>): Json {
  const shown = (one: string) => (Array.from(one).some((part) => characters.has(part)) ? replacementSign : one)
  return mapStrings(data, (text) => Array.from(graphemes.segment(text), ({ segment }) => shown(segment)).join(''))
}

export function replaceBeyondLatin(data: Json): Json {
  return mapStrings(data, (text) => text.replace(beyondLatin, replacementSign))
}

function mapStrings(data: Json, change: (text: string) => string): Json {
  if (typeof data === 'string') return change(data)
  if (typeof data !== 'object' || data === null) return data
  if (isList(data)) return data.map((item) => mapStrings(item, change))
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => (value === undefined ? [] : [[key, mapStrings(value, change)]])),
  )
}

/** `Array.isArray` does not narrow a readonly list. */
function isList(data: Json): data is readonly Json[] {
  return Array.isArray(data)
}
