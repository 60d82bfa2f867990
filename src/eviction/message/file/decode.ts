/** A file's bytes as text, whatever program saved it: UTF-8, Windows-1252 as Swedish Excel does, or UTF-16. */

/** Null when it is no text at all. */
export function textOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  // a spreadsheet, a picture or a PDF sent by mistake
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
