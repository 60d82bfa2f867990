/** Tables of figures as files. */

import { csv, type Sheet, workbook } from '../platform/document/index.ts'

export const asExcel = (sheet: Sheet): Promise<Uint8Array> => workbook([sheet])

/** The same table as CSV. Notes stay out: a file for machines has one header and its rows. */
export const asCsv = ({ columns, rows }: Sheet): string => csv([columns.map(({ header }) => header), ...rows])
