/**
 * Two engines of accessibility over a page as a browser has it: axe, and IBM's Equal Access. Both are evaluated by the browser's own tools, so the
 * page's policy against foreign scripts stays as it is, and nothing is fetched.
 */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { BrowserContext, Page } from 'playwright-core'
import { z } from 'zod'
import { newLooks } from './looks.ts'

const require = createRequire(import.meta.url)
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const equalAccess = readFileSync(require.resolve('accessibility-checker-engine/ace.js'), 'utf8')

const scripts = [axe, `${equalAccess}; globalThis.ace = ace`]

/** Has the engines in the page's window. */
async function bring(page: Page): Promise<void> {
  if (!(await page.evaluate("'axe' in globalThis && 'ace' in globalThis")))
    for (const content of scripts) await page.evaluate(content)
}

/**
 * Shows another page in the window that is open, and gives its status. The browser parses it as it does any other, styles and scripts come from the
 * server; the window stays, and with it the engines, which it has compiled: brought and compiled for each page anew, they took two fifths of the time.
 */
export async function turnTo(page: Page, address: string): Promise<number> {
  const { protocol } = new URL(page.url())
  const already = protocol.startsWith('http') && (await page.evaluate("'axe' in globalThis"))
  if (!already) {
    const status = (await page.goto(address))?.status() ?? 0
    await bring(page)
    return status
  }
  // a module runs once in a window, unless its address is another; an element that is defined stays so
  const found: unknown = await page.evaluate(`(async () => {
    const answer = await fetch(${JSON.stringify(address)}, { headers: { accept: 'text/html' } })
    const html = (await answer.text()).replaceAll(/(<script [^>]*src="[^"?]+)"/g, '$1?turned=' + Math.random() + '"')
    history.replaceState(null, '', answer.url)
    document.open()
    document.write(html)
    document.close()
    if (document.readyState !== 'complete') await new Promise((seen) => addEventListener('load', seen, { once: true }))
    return answer.status
  })()`)
  return z.number().parse(found)
}

const violations = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      help: z.string(),
      nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
    }),
  ),
})

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** What colours alone can change. */
const colours = ['color-contrast', 'link-in-text-block']
/** What room alone can change, with them. */
const room = [...colours, 'target-size', 'scrollable-region-focusable', 'css-orientation-lock']

/** `only`: these rules, of a page that axe has seen whole. `frame`: the menu and the foot, too. `these`: of this page alone what the window calls so. */
type Looked = { only?: readonly string[]; frame?: boolean; these?: string }

/** What axe has against the page by WCAG 2.0, 2.1 and 2.2, levels A and AA; a line each. */
export async function faultsByAxe(page: Page, { only, frame = true, these }: Looked = {}): Promise<string[]> {
  await bring(page)
  const where = these ? `{ include: ${these} }` : frame ? 'document' : "{ exclude: ['body > header', 'body > footer'] }"
  const runOnly = only ? { type: 'rule', values: only } : tags
  // the style sheets are the same on every page of one login: what they alone decide is asked with the frame
  // a part that was fetched anew meanwhile is another element, and is looked at with the next page that has its look
  if (these && (await page.evaluate(`${these}.length === 0`)) === true) return []
  const found: unknown = await page.evaluate(
    `axe.run(${where}, { runOnly: ${JSON.stringify(runOnly)}, resultTypes: ['violations'], preload: ${frame} })`,
  )
  return violations
    .parse(found)
    .violations.flatMap(({ id, help, nodes }) =>
      nodes
        .slice(0, 3)
        .map(
          ({ html, failureSummary }) =>
            `axe ${id}: ${help}: ${html.slice(0, 200)} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
        ),
    )
}

/** Rules of Equal Access that aren't followed here, each with the reason. */
const notFollowed: Record<string, string> = {}

const failures = z.array(z.object({ rule: z.string(), message: z.string(), html: z.string() }))

/**
 * What Equal Access has against the page by IBM's requirements, which hold WCAG 2.2 A and AA; a line each. Only what it is sure of: what it calls
 * potential or manual is a question to a human being, asked of every page with a link or a style sheet.
 */
async function faultsByEqualAccess(page: Page, frame: boolean): Promise<string[]> {
  await bring(page)
  const where = frame ? 'document' : "document.querySelector('main')"
  const found: unknown =
    await page.evaluate(`new ace.Checker().check(${where}, ['IBM_Accessibility']).then(({ results }) =>
    results.filter(({ value }) => value[1] === 'FAIL' && value[0] !== 'INFORMATION')
      .map(({ ruleId, message, snippet }) => ({ rule: ruleId, message, html: snippet ?? '' })))`)
  const seen = new Map<string, number>()
  return failures.parse(found).flatMap(({ rule, message, html }) => {
    const times = (seen.get(rule) ?? 0) + 1
    seen.set(rule, times)
    return rule in notFollowed || times > 3 ? [] : [`Equal Access ${rule}: ${message}: ${html.slice(0, 200)}`]
  })
}

/** How many pixels the page is wider than its window; above nothing, one would have to scroll sideways. Names what sticks out. */
export async function overflow(page: Page): Promise<string[]> {
  const found: unknown = await page.evaluate(`(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const out = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > width + 1)
    return ['wider by ' + (document.documentElement.scrollWidth - width), ...out.slice(-3).map((one) => one.outerHTML.slice(0, 150))]
  })()`)
  return z.array(z.string()).parse(found)
}

const named = z.array(
  z.object({ name: z.string(), seen: z.string(), onPage: z.boolean(), to: z.string(), is: z.string() }),
)

/** A word that follows upon itself, as in “Antal nätter, nätter”. */
const TWICE = /(?<!\p{L})(\p{L}{4,})[\s.,:;()–]+\1(?!\p{L})/iu

/** A number at the end of a name. */
const COUNTED = /\s\d+$/

/**
 * Names that don't serve whoever hears the page: a link or a button that has the name of another, which leads elsewhere (they are gone through as a
 * list, without what stands around them), and a name that says a word twice. A button is told by what it sends and where to. A number that only one who
 * hears the page is told, after words that others have too, is no name of its own: “the first” of what. One that stands on the page is: “Rum 1”.
 */
async function namesAmiss(page: Page): Promise<string[]> {
  const found: unknown = await page.evaluate(`(() => {
    axe.setup(document.documentElement)
    const plain = (text) => text.replaceAll(/\\s+/g, ' ').trim()
    const unseen = (one) => [...one.querySelectorAll('.ds-sr-only')].map((part) => part.textContent).join(' ')
    const seenPage = document.querySelector('main').cloneNode(true)
    for (const part of seenPage.querySelectorAll('.ds-sr-only')) part.remove()
    const seenText = plain(seenPage.textContent)
    const all = [...document.querySelectorAll('main :is(a[href], button, summary, input:not([type=hidden]), select, textarea)')]
      .filter((one) => axe.commons.dom.isVisibleToScreenReaders(one))
      .map((one, at) => ({
        is: one.localName,
        name: axe.commons.text.accessibleText(one).replaceAll(/\\s+/g, ' ').trim(),
        seen: [...one.childNodes].filter((part) => !(part instanceof Element && part.matches('.ds-sr-only')))
          .map((part) => part.textContent).join('').replaceAll(/\\s+/g, ' ').trim(),
        onPage: seenText.includes(plain(unseen(one)).replace(/^[\\s,:;.–]+/, '')),
        to: one.localName === 'a' ? one.href
          : one.localName === 'button' && one.form
            ? (one.getAttribute('formaction') ?? one.form.getAttribute('action') ?? '') + ' ' + one.name + '=' + one.value + ' ' +
              [...new FormData(one.form)].filter(([key]) => key !== '_key').map(String).join('&')
            : String(at) // what opens or works in the page itself is one of its own
      }))
    axe.teardown()
    return all
  })()`)
  const all = named.parse(found)
  const leads = Map.groupBy(
    all.filter(({ is }) => ['a', 'button', 'summary'].includes(is)),
    ({ is, name, seen, onPage }) =>
      `${is} “${COUNTED.test(name) && !COUNTED.test(seen) && !onPage ? name.replace(COUNTED, '') : name}”`,
  )
  return [
    ...[...leads]
      .map(([name, ones]) => ({ name, to: [...new Set(ones.map(({ to }) => to))] }))
      .filter(({ to }) => to.length > 1)
      .map(({ name, to }) => `${to.length} are called ${name}: ${to.slice(0, 3).join(' | ')}`),
    ...all.filter(({ name }) => TWICE.test(name)).map(({ is, name }) => `${is} “${name}” says a word twice`),
  ]
}

export const wide = { width: 1280, height: 900 }
export const narrow = { width: 320, height: 700 }

/** Whose menu and foot have been seen: they are the same on every page of one login, and half of what there is on a short one. */
const framesSeen = new WeakSet<BrowserContext>()

/**
 * What both engines have against the page that is open, and what has another’s name, in both themes at both widths, as by somebody who turns the phone and switches the colours.
 * A theme changes colours and nothing else, so in the second theme of each width axe is asked about what stands in no colours seen before. Equal Access, which takes as long as
 * all of axe, sees each kind of page once: `slowlyAt` says at which width. Null: one of its kind has been seen in every way, and this one is looked at
 * wide in the light, and narrow in the dark for what room and colours can change. The menu and the foot are looked at with the first page of a login.
 */
export async function faultsInEveryWay(page: Page, slowlyAt: typeof wide | null = wide): Promise<string[]> {
  const faults: string[] = []
  const frame = !framesSeen.has(page.context())
  framesSeen.add(page.context())
  // what is folded away is looked at, too, as somebody has it who unfolds it; Equal Access can't tell that it is hidden, and misses its words
  await page.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true })")
  for (const [size, first, second] of [
    [wide, 'light', 'dark'],
    [narrow, 'dark', 'light'],
  ] as const) {
    const told = (scheme: string, found: string[]) =>
      faults.push(...found.map((fault) => `${size.width} ${scheme}: ${fault}`))
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme: first, reducedMotion: 'reduce' })
    const again = slowlyAt === null && size === narrow ? { only: room } : {}
    told(first, [...(await faultsByAxe(page, { ...again, frame })), ...(await overflow(page))])
    if (size === wide) told(first, await namesAmiss(page))
    if (size === slowlyAt) told(first, await faultsByEqualAccess(page, frame))
    if (slowlyAt === null) continue
    await page.emulateMedia({ colorScheme: second, reducedMotion: 'reduce' })
    const way = `${size.width} ${second}`
    const these = await newLooks(page, frame, way)
    if (these !== null) told(second, await faultsByAxe(page, { only: colours, frame, these }))
  }
  return faults
}
