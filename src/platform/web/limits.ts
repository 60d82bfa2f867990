/** How much a request may bring: beyond this it is refused in words before anything is made of it. */

/** Fields in a form, or parameters in an address. The largest form of ours, a household's budget, has about a hundred. */
export const MOST_FIELDS = 1000

/** A form's bytes. The longest text that any takes is 8 000 letters, which are at most 72 kB on the way here. */
export const FORM_KILOBYTES = 256
/** Bytes where files are taken in: large enough for one of some thousand rows. */
export const FILE_MEGABYTES = 10

/** Milliseconds in which a request's head must have come; a whole file on a slow line takes longer. */
export const HEAD_PATIENCE = 15_000
export const BODY_PATIENCE = 120_000

/** More fields than any form of ours has. */
export class TooManyFields extends Error {}

/** How many fields a body holds, counted without making any of them: at least one, at most one more than is allowed. */
export function fieldsIn(bytes: Uint8Array, type: string): number {
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const boundary = /^multipart\/form-data;.*\bboundary="?([^";]+)/i.exec(type)?.[1]
  return occurrences(body, boundary === undefined ? '&' : `--${boundary}`)
}

/** The same for the query of an address. */
export const parametersIn = (url: string): number => occurrences(Buffer.from(url), '&')

function occurrences(body: Buffer, what: string): number {
  let found = 1
  for (let at = body.indexOf(what); at !== -1 && found <= MOST_FIELDS; at = body.indexOf(what, at + what.length))
    found += 1
  return found
}
