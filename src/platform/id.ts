/** Ids: UUID version 7, so that rows made later sort later. */

import { randomUUIDv7 } from 'node:crypto'

/** A new id. */
export const newId = (): string => randomUUIDv7()

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a text from an address is an id at all; everything else is a page that doesn't exist. */
export const isId = (text: string): boolean => uuid.test(text)
