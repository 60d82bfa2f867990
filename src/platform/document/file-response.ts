/** Files for download: what they are, what they are called, and that nobody keeps a copy on the way. */

const types = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
} as const satisfies Record<string, string>

export type FileKind = keyof typeof types

export type Download = {
  kind: FileKind
  /** Without ending, never with personal data: `beslut-2026-03-13`, not who it is about. File names end up in logs and on shared disks. */
  name: string
  /** Shown in the browser's own reader instead of saved. */
  inline?: boolean
}

const LONGEST_NAME = 100
// Ten or twelve digits as in a personal or coordination number. Dates are written with hyphens and pass.
const personalNumber = /(?<!\d)(?:\d{2})?\d{6}[-+ ]?\d{4}(?!\d)/

/** Headers for a file (RFC 6266, RFC 8187). Throws when the name holds what looks like a personal number. */
export function downloadHeaders({ kind, name, inline = false }: Download): Record<string, string> {
  const file = `${safeName(name)}.${kind}`
  const disposition = inline ? 'inline' : 'attachment'
  return {
    'Content-Type': types[kind],
    'Content-Disposition': `${disposition}; filename="${ascii(file)}"; filename*=UTF-8''${encoded(file)}`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  }
}

/** The file as a response, ready to return from a route. */
export function download(body: Uint8Array | string, file: Download): Response {
  const bytes = typeof body === 'string' ? body : new Uint8Array(body)
  return new Response(bytes, { headers: downloadHeaders(file) })
}

function safeName(name: string): string {
  if (personalNumber.test(name)) throw new Error('A file name may not hold a personal number')
  const safe = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{C}\\/:*?"<>|%;]+/gu, ' ')
    .trim()
    .replace(/\s+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
  return Array.from(safe).slice(0, LONGEST_NAME).join('') || 'fil'
}

/** For clients that know no `filename*`: å and ä become a, the rest that isn't ASCII an underscore. */
function ascii(file: string): string {
  return file
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]/g, '_')
}

/** Percent-encoded as RFC 8187 wants it: encodeURIComponent leaves four signs that are not allowed there. */
function encoded(file: string): string {
  return encodeURIComponent(file).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
