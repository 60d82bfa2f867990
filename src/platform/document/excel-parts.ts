/** The parts of an .xlsx package that are the same for every table (ECMA-376), and how values are written in them. */

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

// Excel calls a file broken whose cell holds more.
const LONGEST_TEXT = 32_767

// Most cells; three times faster than looking for each sign in turn.
const nothingToEscape = /^[\p{L}\p{N} .,:;()/%+*=@?!'§–-]{0,1000}$/u

/** Text for an element or attribute: escaped, and without what XML 1.0 (§2.2) does not allow. */
export function text(value: string): string {
  if (nothingToEscape.test(value)) return value
  const cut = value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT - 1)}…` : value
  return (
    cut
      .toWellFormed()
      .replace(/[[\p{Cc}--[\t\n\r]]\uFFFE\uFFFF]/gv, '')
      .replace(/\r\n?/g, '\n')
      // Excel reads _x000D_ as a character of its own; the underscore itself is written _x005F_ (ECMA-376, ST_Xstring).
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}

// Excel counts days from 1899-12-30, right from March 1900 on: it believes that 29 February 1900 existed.
const dayZero = new Temporal.PlainDate(1899, 12, 30)
const firstSafeDay = 61
const lastDay = 2_958_465

/** The day as Excel counts it, or null when its calendar (1900-03-01 to 9999-12-31) does not hold it. */
export function dayNumber(day: Temporal.PlainDate): number | null {
  const number = dayZero.until(day, { largestUnit: 'day' }).days
  return number >= firstSafeDay && number <= lastDay ? number : null
}

const formats = ['yyyy\\-mm\\-dd', '#,##0', '#,##0.0', '#,##0.00', '0%', '0.0%', '0.00%'] as const
const FIRST_OWN_FORMAT = 164
const FIRST_FORMATTED_STYLE = 3

const stylesXml = [
  xmlHead,
  `<styleSheet xmlns="${main}">`,
  `<numFmts count="${formats.length}">`,
  ...formats.map((format, i) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + i}" formatCode="${format}"/>`),
  '</numFmts>',
  '<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/></font>',
  '<font><i/><sz val="10"/><name val="Calibri"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE4EDE8"/></patternFill></fill></fills>',
  '<borders count="1"><border/></borders>',
  '<cellStyleXfs count="1"><xf/></cellStyleXfs>',
  `<cellXfs count="${FIRST_FORMATTED_STYLE + formats.length}"><xf xfId="0"/>`,
  '<xf xfId="0" fontId="1" fillId="2" applyFont="1" applyFill="1"/><xf xfId="0" fontId="2" applyFont="1"/>',
  ...formats.map((_, i) => `<xf xfId="0" numFmtId="${FIRST_OWN_FORMAT + i}" applyNumberFormat="1"/>`),
  '</cellXfs></styleSheet>',
].join('')

/** Numbers of the cell styles in `styles.xml`. */
export const style = { text: 0, header: 1, note: 2, date: formatted('yyyy\\-mm\\-dd'), number: numberStyle } as const

export const styles = stylesXml

function formatted(format: (typeof formats)[number]): number {
  return FIRST_FORMATTED_STYLE + formats.indexOf(format)
}

/** A share, or a number with its decimals; without decimals the number as it is. */
function numberStyle(column: { kind: string; decimals?: 0 | 1 | 2 } | undefined): number {
  if (column?.kind === 'percent') return formatted((['0%', '0.0%', '0.00%'] as const)[column.decimals ?? 1])
  if (column?.decimals !== undefined) return formatted((['#,##0', '#,##0.0', '#,##0.00'] as const)[column.decimals])
  return style.text
}

export function workbookXml(names: readonly string[]): string {
  const sheets = names.map((name, i) => `<sheet name="${text(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
  return `${xmlHead}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.join('')}</sheets></workbook>`
}

/** The files that tie the package together, for a number of sheets. */
export function relationships(sheets: number): Record<string, string> {
  const each = Array.from({ length: sheets }, (_, i) => i + 1)
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${contentType}.${type}+xml"/>`
  const related = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${office}/${kind}" Target="${target}.xml"/>`
  const list = (items: readonly string[]) =>
    `${xmlHead}<Relationships xmlns="${packaged}/relationships">${items.join('')}</Relationships>`
  return {
    '[Content_Types].xml': [
      `${xmlHead}<Types xmlns="${packaged}/content-types">`,
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      override('workbook', 'sheet.main'),
      override('styles', 'styles'),
      ...each.map((n) => override(`worksheets/sheet${n}`, 'worksheet')),
      '</Types>',
    ].join(''),
    '_rels/.rels': list([related(1, 'officeDocument', 'xl/workbook')]),
    'xl/_rels/workbook.xml.rels': list([
      ...each.map((n) => related(n, 'worksheet', `worksheets/sheet${n}`)),
      related(sheets + 1, 'styles', 'styles'),
    ]),
  }
}
