/** What a screen reader says of a page, by a virtual one that runs in the page: a line for each thing, indented under what it stands in. */

import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { z } from 'zod'

let bundled: Promise<string> | null = null

/** The screen reader as one script that a page can take in. */
async function reader(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: "import { virtual } from '@guidepup/virtual-screen-reader'; globalThis.virtual = virtual",
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    minify: true,
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}

const END = 'end of '
/** What a reader doesn't say of what stands in it. */
const unsaid = new Set(['paragraph', 'strong', 'time', 'emphasis', 'rowgroup', 'code'])

/** What is within `within`, read from its beginning to its end. The choices of a closed list are left out, as a reader leaves them out. */
export async function said(page: Page, within = 'main'): Promise<string> {
  // where the press before leads may not be there yet
  await page.locator(within).first().waitFor({ state: 'attached' })
  bundled ??= reader()
  if (!(await page.evaluate("'virtual' in globalThis"))) await page.evaluate(await bundled)
  const spoken = z.array(z.string()).parse(
    await page.evaluate(`(async () => {
      await virtual.start({ container: document.querySelector(${JSON.stringify(within)}) })
      const first = await virtual.lastSpokenPhrase()
      for (let i = 0; i < 3000 && (await virtual.lastSpokenPhrase()) !== 'end of ' + first; i += 1) await virtual.next()
      const log = await virtual.spokenPhraseLog()
      await virtual.stop()
      return log
    })()`),
  )
  return indented(spoken)
}

/** Lines under what they stand in, without the ends; where in a list an item stands is left out. */
function indented(spoken: readonly string[]): string {
  const lines: string[] = []
  const within: string[] = []
  for (const phrase of spoken) {
    if (phrase.startsWith(END)) {
      const from = within.lastIndexOf(phrase.slice(END.length))
      if (from >= 0) within.splice(from)
      continue
    }
    const opens = spoken.includes(`${END}${phrase}`)
    const closed = within.some((one) => /^(combobox|listbox)\b.*not expanded/.test(one))
    // a cell is said with all that stands in it
    const again =
      /^(cell|rowheader|columnheader|caption), /.test(within.at(-1) ?? '') && within.at(-1)?.endsWith(`, ${phrase}`)
    const shown = !unsaid.has(phrase) && !closed && !again
    const depth = within.filter((one) => !unsaid.has(one)).length
    if (shown) lines.push(`${'  '.repeat(depth)}${phrase.replace(/, level 1, position \d+, set size \d+$/, '')}`)
    if (opens) within.push(phrase)
  }
  return lines.join('\n')
}
