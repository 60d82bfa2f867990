/** Ids: UUID version 7, so that rows made later sort later. */

import { randomUUIDv7 } from 'node:crypto'

/** A new id. */
export const newId = (): string => randomUUIDv7()

/** The id (version 8) that a hash is, in hexadecimal: the same of the same. */
export const idOfHash = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text from an address is an id at all; everything else is a page that doesn't exist. */
export const isId = (text: string): boolean => uuid.test(text)
