/**
 * The letters that pages need on a first visit, cut out of the whole font: `node scripts/font.ts` writes `theme/text.woff2` and `theme/font.css`. Whatever
 * else a name or a text holds comes in the whole files after it, when a page has such a letter.
 */

import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withoutComments } from '../test/support/source.ts'
import { projectFolder } from './stages.ts'

const theme = join(projectFolder, 'src/platform/ui/theme')
const fonts = '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next'
/** The weights that the styles use; the whole font has 200 to 800. */
const weights = { min: 400, max: 740 }

const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')
/** Letters of common names in Sweden, and the signs of Swedish and English text. */
const common = 'åäöÅÄÖéÉèÈüÜáÁàøØæÆçëíñóú\u00a0\u202f\u00ad–—‘’“”•…·§°²½×÷−±«»€'

/** Sentences for those who speak neither Swedish nor English: their letters are fetched by the pages that hold them. */
const otherLanguages = /\/outreach\/alert\/said-\w+\.ts$/

/** Every sign in the program's words and names, as the source has them. */
export function signsInSource(): Set<string> {
  const files = globSync('src/**/*.{ts,tsx}', { cwd: projectFolder }).filter(
    (path) => !/\.(test|fixture|sample)\./.test(path) && !otherLanguages.test(`/${path}`),
  )
  return new Set(files.flatMap((path) => [...withoutComments(readFileSync(join(projectFolder, path), 'utf8'))]))
}

const ranges: { latin: string; 'latin-ext': string } = JSON.parse(
  readFileSync(join(projectFolder, 'node_modules', fonts, '../../unicode.json'), 'utf8'),
)

/** Whether a list of `U+20-7E` holds the sign. */
export function holds(list: string, sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0
  return list.split(',').some((range) => {
    const [from = 0, to = from] = range
      .trim()
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16))
    return code >= from && code <= to
  })
}

/** What the cut font is to hold: what is common, and what the source has and the whole font has, too. */
export const wanted = (): string[] =>
  [...new Set([...ascii, ...common, ...signsInSource()])]
    .filter((sign) => sign >= ' ' && holds(ranges.latin, sign))
    .sort()

/** The signs as a stylesheet lists them: `U+20-7E, U+A7, …`. */
function rangesOf(signs: readonly string[]): string {
  const codes = signs.map((sign) => sign.codePointAt(0) ?? 0).sort((a, b) => a - b)
  const runs: [number, number][] = []
  for (const code of codes) {
    const last = runs.at(-1)
    if (last && code === last[1] + 1) last[1] = code
    else runs.push([code, code])
  }
  const hex = (code: number): string => code.toString(16).toUpperCase()
  return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(', ')
}

/** A face of the font; of two that have a sign the later one is taken. */
const face = (file: string, unicodeRange: string): string => `@font-face {
  font-family: "Atkinson Hyperlegible Next";
  font-weight: ${weights.min} ${weights.max};
  font-display: swap;
  src: url("${file}") format("woff2");
  unicode-range: ${unicodeRange};
}
`

if (import.meta.main) {
  const { default: subsetFont } = await import('subset-font')
  const signs = wanted()
  const whole = readFileSync(join(projectFolder, 'node_modules', `${fonts}-latin-wght-normal.woff2`))
  const cut = await subsetFont(whole, signs.join(''), { targetFormat: 'woff2', variationAxes: { wght: weights } })
  writeFileSync(join(theme, 'text.woff2'), cut)
  const faces = [
    face(`${fonts}-latin-ext-wght-normal.woff2`, ranges['latin-ext'].replaceAll(',', ', ')),
    face(`${fonts}-latin-wght-normal.woff2`, ranges.latin.replaceAll(',', ', ')),
    face('./text.woff2', rangesOf(signs)),
  ]
  writeFileSync(join(theme, 'font.css'), `/* Written by scripts/font.ts: change it there. */\n${faces.join('')}`)
  console.log(`${signs.length} signs in ${cut.length} bytes`)
}
