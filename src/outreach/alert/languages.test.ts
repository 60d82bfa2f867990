/** The pages for everybody speak the reader's language from the heading to the last line, in its direction, and say what to do when a translation is wrong. */

import { beforeEach, describe, expect, test } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { outreachRoutes } from '../index.ts'
import { directionOf, languageNames, languages, type Said } from './said.ts'
import { inLanguage } from './words.ts'

const world = inWorld()
const visit = world.visit(outreachRoutes)
let visitor: ReturnType<typeof visit>
beforeEach(() => {
  visitor = visit(null)
})

const without = (text: string, known: readonly string[]) => known.reduce((left, one) => left.replaceAll(one, ''), text)
const sentences = (said: Said) =>
  Object.values(said).flatMap((one) => (typeof one === 'string' ? [one] : Object.values(one)))

describe.each(languages)('in %s', (language) => {
  const s = inLanguage[language]
  test('the heading, what is refused and the last line are in it, and run its way', async () => {
    const path = `/alert/0880/somebody?lang=${language}`
    const refused = await visitor.post(path, {})
    expect(refused.status).toBe(422)
    const spoken = `lang="${language}" dir="${directionOf(language)}"`
    expect(refused.html).toMatch(new RegExp(`<div ${spoken}><h1[^>]*>${s.title.replace(/[?]/g, '.')}`))
    expect(refused.html).toContain(`<h2 id="error-summary-title">${s.mend}`)
    expect(refused.text).toContain(s.translation)
    // a label that asks has its own mark, in whichever script
    expect(refused.text).not.toMatch(/[?؟]:/)
  })

  test('each sentence is its own, and none is empty', () => {
    const other = sentences(inLanguage[language === 'en' ? 'sv' : 'en'])
    for (const one of sentences(s)) {
      expect(one.trim()).not.toBe('')
      if (one.length > 12) expect(other).not.toContain(one)
    }
  })
})

test('nothing in another language than the reader’s stands in the page but the names of languages and of the house', async () => {
  const { html } = await visitor.post('/alert/0880/myself?lang=ar', {})
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0].replace(/<[^>]*>/g, ' ') ?? ''
  const known = [...Object.values(languageNames), ...sentences(inLanguage.ar)]
  expect(without(main, known).match(/\p{L}{3,}/gu) ?? []).toEqual([])
})
