/** Packs what is sent as a browser can take it: what there is in one piece goes out in one piece, without a stream. */

import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { parseAccept } from 'hono/utils/accept'

/** Codings that are sent, the quickest first. */
export const codings = ['br', 'gzip'] as const
export type Coding = (typeof codings)[number]

/** Bytes under which packing saves nothing on the way: it all goes in one packet. */
const WORTHWHILE = 1024

/**
 * The coding to answer in: of those `there` the one that the browser likes best, and of equals the quickest; null is none. A coding that is refused
 * (`br;q=0`) is never used, and whoever doesn't say anything gets none.
 */
export function codingFor(accepted: string | undefined, there: readonly Coding[] = codings): Coding | null {
  if (accepted === undefined) return null
  const asked = parseAccept(accepted).map(({ type, q }) => ({ type: type.toLowerCase(), q }))
  const liking = (coding: string) =>
    (asked.find(({ type }) => type === coding) ?? asked.find(({ type }) => type === '*'))?.q
  const liked = there
    .map((coding) => ({ coding, q: liking(coding) ?? 0 }))
    .filter(({ q }) => q > 0 && q >= (asked.find(({ type }) => type === 'identity')?.q ?? 0))
    .sort((a, b) => b.q - a.q)
  return liked[0]?.coding ?? null
}

// `node benchmarks/packing.ts`, on pages of 5, 15, 40 and 100 kB: brotli at its lowest takes 0.03, 0.04, 0.06 and 0.12 ms, gzip at its lowest as long
// and twice that at 100 kB; a level more takes half as long again for a fifteenth. In a thread of its own each takes twice as long or more.
// Only what is so long that it outweighs everything else on a first visit (all rules of law on one page) is worth two levels more.
const LONG = 150_000
const packers: Record<Coding, (plain: Buffer) => Uint8Array<ArrayBuffer>> = {
  br: (plain) =>
    brotliCompressSync(plain, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: plain.length > LONG ? 3 : 1,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
      },
    }),
  gzip: (plain) => gzipSync(plain, { level: 1 }),
}

export type Packed = { body: Uint8Array<ArrayBuffer>; headers: Record<string, string> }

/** A text as it is sent, with the headers that say how. */
export function packed(text: string, coding: Coding | null): Packed {
  const plain = Buffer.from(text)
  if (coding === null || plain.length < WORTHWHILE)
    return { body: plain, headers: { 'Content-Length': String(plain.length) } }
  const body = packers[coding](plain)
  return { body, headers: { 'Content-Encoding': coding, 'Content-Length': String(body.byteLength) } }
}
