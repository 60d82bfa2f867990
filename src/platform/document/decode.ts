/**
 * A file's bytes as text, whatever program saved it: UTF-8, UTF-16 of both ends, or one byte a sign as Windows, Macintosh and DOS have it. One wrong
 * byte costs the row that it stands in: it becomes U+FFFD there, and the row is refused alone. Why no library guesses: decision 019.
 */

import iconv from 'iconv-lite'

/** What a wrong byte becomes. */
export const UNREADABLE = '\uFFFD'

const utf8 = new TextDecoder('utf-8')
const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

/** The first that knows most of the headers: å, ä and ö are other signs in each. */
const ONE_BYTE = ['windows-1252', 'macintosh', 'cp850']

/** The beginning says whether every second byte is zero. */
const BYTES_TO_GUESS_FROM = 4096

/** Zero bytes beyond this share are no slip of a text: it is something else. */
const MOST_ZEROS = 0.01

/** å, ä, ö and typographic quotes of UTF-8 in a file that otherwise isn't: a row that was pasted in from elsewhere. */
const UTF8_SIGNS = /\xC3[\x80-\xBF]|\xE2\x80[\x80-\xBF]/

/** How files begin that are sent by mistake: an Excel file, an older one, a PDF, a picture. */
const OTHER_FILES = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
]

/** How many headers that are known the first lines hold: right letters make more of them than wrong ones. */
type KnownHeaders = (text: string) => number

/** Null when it is no text at all. */
export function textOf(bytes: Uint8Array, knownHeaders: KnownHeaders): string | null {
  if (OTHER_FILES.some((start) => start.every((byte, at) => bytes[at] === byte))) return null
  const wide = wideEncoding(bytes)
  if (wide !== null) return iconv.decode(Buffer.from(bytes), wide).toWellFormed()
  if (zerosIn(bytes) > Math.max(1, bytes.length * MOST_ZEROS)) return null
  const text = utf8.decode(bytes)
  const broken = text.split(UNREADABLE).length - 1
  if (broken === 0) return text
  // more letters that are whole in UTF-8 than bytes that aren't: it is UTF-8, and something happened to those
  const whole = text.match(/[^\0-\x7F\uFFFD]/g)?.length ?? 0
  return whole >= broken ? text : oneByteText(bytes, knownHeaders)
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, BYTES_TO_GUESS_FROM)
  const pairs = start.length / 2
  const zeros = [0, 0]
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > pairs / 2 && even < pairs / 10) return 'utf-16le'
  return even > pairs / 2 && odd < pairs / 10 ? 'utf-16be' : null
}

function zerosIn(bytes: Uint8Array): number {
  let zeros = 0
  for (const byte of bytes) if (byte === 0) zeros++
  return zeros
}

function oneByteText(bytes: Uint8Array, knownHeaders: KnownHeaders): string {
  const start = bytes.subarray(0, BYTES_TO_GUESS_FROM)
  const found = ONE_BYTE.map((encoding) => ({
    encoding,
    known: knownHeaders(iconv.decode(Buffer.from(start), encoding)),
  }))
  const { encoding } = found.reduce((best, one) => (one.known > best.known ? one : best))
  return Buffer.from(bytes)
    .toString('latin1')
    .split(/(?<=[\r\n])/)
    .map((line) => {
      const raw = Buffer.from(line, 'latin1')
      if (!line.match(UTF8_SIGNS)) return iconv.decode(raw, encoding)
      const parts = line.split(UTF8_SIGNS).map((part) => iconv.decode(Buffer.from(part, 'latin1'), encoding))
      return asUtf8(raw) ?? parts.join(UNREADABLE)
    })
    .join('')
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return strictUtf8.decode(bytes)
  } catch {
    return null
  }
}
