/** What a page weighs on the first visit, when the browser has nothing yet: the page, its styles, islands and fonts, as the server sends them. */

import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import { type Came, client } from './http.ts'
import { randomFrom } from './statistics.ts'
import { type PageName, pageNames, pages, pickBy, type Subject, stepFor } from './workload.ts'

export type Weight = {
  page: PageName | 'start'
  /** as sent */
  html: number
  htmlEncoding: string | null
  /** what it is without compression, and what brotli would make of it */
  htmlPlain: number
  htmlBrotli: number
  styles: number
  scripts: number
  fonts: number
  /** all of the above as sent, without fonts and with them */
  withStyles: number
  withFonts: number
}

/** Weighs the pages that are read (not sent), for a worker of the first municipality, and the start page for everybody. */
export async function weigh(base: string, subjects: readonly Subject[]): Promise<Weight[]> {
  const http = client(base, 2)
  const assets = new Map<string, Came>()
  const asset = async (path: string) => {
    const known = assets.get(path)
    if (known !== undefined) return known
    const came = await http.ask({ method: 'GET', path, accept: 'br, gzip' })
    if (came.status !== 200) throw new Error(`${path}: ${came.status}`)
    assets.set(path, came)
    return came
  }
  const pick = pickBy(randomFrom(1))
  const weighed: Weight[] = []
  try {
    const reads = pageNames.filter((name) => pages[name].status === 200)
    const first = { method: 'GET', path: '/' } as const
    for (const [page, asked] of [
      ['start', first] as const,
      ...reads.map((name) => [name, stepFor(name, pick(subjects.slice(0, 1)), pick)] as const),
    ]) {
      const came = await http.ask({ ...asked, accept: 'br, gzip' })
      const html = plain(came)
      const styles = await Promise.all(linked(html, /<link[^>]+rel="stylesheet"[^>]*>/g, 'href').map(asset))
      const scripts = await Promise.all(linked(html, /<script[^>]+>/g, 'src').map(asset))
      const sheets = styles.map((sheet) => plain(sheet).toString()).join('\n')
      const fonts = await Promise.all(fontsOf(html, sheets).map(asset))
      const sum = (all: readonly Came[]) => all.reduce((bytes, one) => bytes + one.bytes, 0)
      const withStyles = came.bytes + sum(styles)
      weighed.push({
        page,
        html: came.bytes,
        htmlEncoding: came.encoding,
        htmlPlain: html.length,
        htmlBrotli: brotliCompressSync(html).length,
        styles: sum(styles),
        scripts: sum(scripts),
        fonts: sum(fonts),
        withStyles,
        withFonts: withStyles + sum(scripts) + sum(fonts),
      })
    }
  } finally {
    http.close()
  }
  return weighed
}

function plain({ body, encoding }: Came): Buffer {
  if (encoding === 'br') return brotliDecompressSync(body)
  return encoding === 'gzip' ? gunzipSync(body) : body
}

function linked(html: Buffer, tag: RegExp, attribute: string): string[] {
  const found = [...html.toString().matchAll(tag)].map(([text]) => new RegExp(`${attribute}="([^"]+)"`).exec(text)?.[1])
  return [...new Set(found.filter((path) => path?.startsWith('/')))].flatMap((path) => path ?? [])
}

/** Fonts that the page loads beforehand, and those of the Latin range that its styles name (a browser takes no others for Swedish). */
function fontsOf(html: Buffer, sheets: string): string[] {
  const named = [...sheets.matchAll(/@font-face\s*\{[^}]*\}/g)].flatMap(([face]) => {
    const swedish = !/unicode-range/.test(face) || /U\+0{0,4}-0*FF|U\+0000-00FF|U\+\?\?|U\+0-FF/i.test(face)
    const normal = !/font-style:\s*italic/.test(face)
    const path = /url\(["']?([^"')]+\.woff2)/.exec(face)?.[1]
    return path !== undefined && swedish && normal ? [path] : []
  })
  const loaded = linked(html, /<link[^>]+rel="preload"[^>]*>/g, 'href').filter((path) => path.endsWith('.woff2'))
  return [
    ...new Set([
      ...loaded,
      ...named.map((path) => (path.startsWith('/') ? path : `/assets/${path.split('/').at(-1)}`)),
    ]),
  ]
}
