/** What it costs to pack a page, by how and at which size: `node benchmarks/packing.ts FILE.html`, a page or several in one file, of 100 kB at least. */

import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync, zstdCompressSync } from 'node:zlib'

const file = process.argv[2]
if (file === undefined) throw new Error('Which page? node benchmarks/packing.ts FILE.html')
const text = readFileSync(file, 'utf8')

const quality = (level: number) => ({ params: { [constants.BROTLI_PARAM_QUALITY]: level } })
const asStream = (plain: string): Promise<ArrayBuffer> =>
  new Response(new Response(plain).body?.pipeThrough(new CompressionStream('gzip'))).arrayBuffer()

const ways: Record<string, (plain: string) => { byteLength: number } | Promise<{ byteLength: number }>> = {
  'brotli 1': (plain) => brotliCompressSync(plain, quality(1)),
  'brotli 2': (plain) => brotliCompressSync(plain, quality(2)),
  'brotli 4': (plain) => brotliCompressSync(plain, quality(4)),
  'gzip 1': (plain) => gzipSync(plain, { level: 1 }),
  'gzip 6': (plain) => gzipSync(plain),
  zstd: (plain) => zstdCompressSync(plain, { params: { [constants.ZSTD_c_compressionLevel]: 1 } }),
  'brotli 1, pool': (plain) => promisify(brotliCompress)(plain, quality(1)),
  'gzip 1, pool': (plain) => promisify(gzip)(plain, { level: 1 }),
  'gzip, web stream': asStream,
}

const TIMES = 60

/** Milliseconds of processor time of all threads each time, at best, and the bytes that came of it. */
async function measured(pack: (typeof ways)[string], plain: string): Promise<{ ms: number; bytes: number }> {
  let ms = Number.POSITIVE_INFINITY
  let bytes = 0
  for (let round = 0; round < 6; round += 1) {
    const before = process.cpuUsage()
    for (let time = 0; time < TIMES; time += 1) bytes = (await pack(plain)).byteLength
    const { user, system } = process.cpuUsage(before)
    ms = Math.min(ms, (user + system) / 1000 / TIMES)
  }
  return { ms, bytes }
}

for (const kilobytes of [5, 15, 40, 100])
  for (const [name, pack] of Object.entries(ways)) {
    const { ms, bytes } = await measured(pack, text.slice(0, kilobytes * 1000))
    console.log(
      `${String(kilobytes).padStart(4)} kB  ${name.padEnd(18)} ${ms.toFixed(3)} ms ${String(bytes).padStart(7)} bytes`,
    )
  }
