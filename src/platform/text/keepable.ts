/** Which characters a text may hold: what can't be kept in the database, drawn on a page or written in a file is told to whoever typed it. */

// Control characters but tab and line breaks, halves of a surrogate pair, and the two that are no characters at all. PostgreSQL keeps no
// U+0000, UTF-8 no half pairs, and XML (Excel, PDF) none of the others.
const UNKEEPABLE = /[[\p{Cc}\p{Cs}\ufffe\uffff]--[\t\n\r\x7f-\x9f]]/v
const EVERY_UNKEEPABLE = new RegExp(UNKEEPABLE.source, 'gv')
// what word processors put where a line ends
const OTHER_BREAKS = /[\v\f]/g

/** Whether a text can be kept as it is. */
export const isKeepable = (text: string): boolean => !UNKEEPABLE.test(text)

/** The text without what can't be kept. */
export const keepable = (text: string): string =>
  isKeepable(text) ? text : text.replace(OTHER_BREAKS, '\n').replace(EVERY_UNKEEPABLE, '')
