/** Ids: UUID version 7, in the order in which this process made them (docs/decisions/092). */

import { v7 } from 'uuid'

/** A new id; it sorts after every one that this process has made. */
export const newId = (): string => v7()

/** The id (version 8) that a hash is, in hexadecimal: the same of the same. */
export const idOfHash = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text from an address is an id at all; everything else is a page that doesn't exist. */
export const isId = (text: string): boolean => uuid.test(text)
