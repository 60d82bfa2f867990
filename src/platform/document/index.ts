/** Documents and files: letters and decisions as tagged PDF, tables as Excel and CSV, and their way to the browser. */
export { type Calendar, type CalendarDay, calendarText } from './calendar.ts'
export { type CsvOptions, csv } from './csv.ts'
export {
  type CsvContent,
  type CsvProblem,
  type CsvReader,
  type CsvRow,
  csvReader,
  type Delimiter,
  parseCsv,
} from './csv-reader.ts'
export { type Appeal, type DecisionDocument, decisionPdf, type Official, standardAppealText } from './decision.ts'
export { type Cell, type Column, type Sheet, workbook } from './excel.ts'
export { type Download, download, downloadHeaders, type FileKind } from './file-response.ts'
export { type Letter, type LetterSection, letterPdf } from './letter.ts'
export { PdfError, renderPdf, type Template, type TemplateName } from './pdf.ts'
export type { Json } from './printable.ts'
