/** A row's cells and reasons as the database hands them back. */

import type { Json } from '../../platform/database/schema.gen.ts'
import type { Cells } from './parse.ts'

/** What is wrong with a row: at a column, by its header, or with the row as a whole. */
export type Reason = { column: string | null; sv: string; en: string }

const isObject = (value: Json | null | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const cellsFrom = (value: Json | null): Cells =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([name, cell]) => (typeof cell === 'string' ? [[name, cell]] : [])),
      )
    : {}

export const reasonsFrom = (value: Json | null): Reason[] =>
  (Array.isArray(value) ? value : []).flatMap((one) =>
    isObject(one) && typeof one.sv === 'string' && typeof one.en === 'string'
      ? [{ column: typeof one.column === 'string' ? one.column : null, sv: one.sv, en: one.en }]
      : [],
  )
