/** Every form that the practice municipality shows to anybody in it, by the address that takes it: for drills that press them all. */

import type { Hono } from 'hono'
import { castUsers } from '../../src/demo/cast.ts'
import { newId } from '../../src/platform/id.ts'
import type { Env } from '../../src/platform/web/index.ts'
import { type FoundForm, formsIn, linksIn } from './forms.ts'
import { cookieOf } from './on-call.ts'

export type Press = FoundForm & { cookie: string; by: string }
export type Presses = Map<string, Press[]>

const ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
/** So many pages of one kind are opened by each user, and so many forms of one kind kept. */
const PAGES = 2
const FORMS = 12

const origin = 'http://localhost'
const type = 'application/x-www-form-urlencoded'

/** The addresses of the web that take a form. */
export const addressesOf = (app: Hono<Env>): string[] => [
  ...new Set(app.routes.filter(({ method }) => method === 'POST').map(({ path }) => path)),
]

/** The address of the web that takes what is sent there. */
function addressing(app: Hono<Env>): (action: string) => string {
  const addresses = addressesOf(app).map((address) => ({
    address,
    like: new RegExp(`^${address.replaceAll(/:\w+(?:\{[^/]*\})?/g, '[^/]+')}$`),
  }))
  return (action) => {
    const [path = ''] = action.split('?')
    return addresses.find(({ like }) => like.test(path))?.address ?? path
  }
}

/** Walks through everything that each of the cast may see, some pages of each kind; whoever is on call in the hours that they have in Kalmar. */
export async function pressesIn(app: Hono<Env>, today: string): Promise<Presses> {
  const addressOf = addressing(app)
  const presses: Presses = new Map()
  for (const { id, key, roles } of castUsers) {
    const cookie = await cookieOf(id, roles.includes('onCallWorker'))
    for await (const [html, path] of pagesOf(app, cookie))
      for (const form of formsIn(html, path, today)) {
        const address = addressOf(form.action)
        const known = presses.get(address) ?? []
        if (known.length < FORMS) presses.set(address, [...known, { ...form, cookie, by: key }])
      }
  }
  return presses
}

/** What stands on the page that a press led to, and on the pages of forms that this one leads to, where `wanted` says so. */
export async function pressesAfter(
  app: Hono<Env>,
  answer: Response,
  { cookie, by }: Press,
  today: string,
  wanted: (address: string) => boolean,
): Promise<Presses> {
  const addressOf = addressing(app)
  const found: Presses = new Map()
  const look = async (to: string): Promise<string[]> => {
    const [path = ''] = to.split('#')
    const res = await app.request(`${origin}${path}`, { headers: { cookie } })
    if (!res.headers.get('content-type')?.includes('html')) return []
    const html = await res.text()
    for (const form of formsIn(html, path, today)) {
      const address = addressOf(form.action)
      if (wanted(address)) found.set(address, [...(found.get(address) ?? []), { ...form, cookie, by }])
    }
    return linksIn(html)
  }
  const to = answer.headers.get('location')
  if (to === null || !to.startsWith('/')) return found
  for (const link of await look(to)) {
    const address = addressOf(link)
    if (wanted(address) && !found.has(address)) await look(link)
  }
  return found
}

/**
 * What ends something is pressed after what adds to it, what takes an end back after that, then what brings back what was taken back; and last of all what
 * takes away from those who press: their roles, their login, their house.
 */
export function turnOf(address: string): number {
  if (/^\/(users|organisations)\/:id\/|^\/on-call\/leave$/.test(address)) return 4
  const undone = address.match(/\/undo\b/g)?.length ?? 0
  if (undone > 0) return 1 + undone
  return /\/(end|removal|remove|withdrawal|withdraw|revocation|dropping|cut|departure|lift|cancel\w*|calling-off|decline\w*|pass|closing|close)$/.test(
    address,
  )
    ? 1
    : 0
}

async function* pagesOf(app: Hono<Env>, cookie: string): AsyncGenerator<[html: string, path: string]> {
  const opened = new Map<string, number>()
  // what anybody may tell stands on no page of those who are logged in
  const waiting = ['/', '/alert']
  const seen = new Set(waiting)
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const res = await app.request(`${origin}${path}`, { headers: { cookie } })
    if (!res.headers.get('content-type')?.includes('html')) continue
    const html = await res.text()
    yield [html, path]
    for (const href of linksIn(html)) {
      const kind = href.replaceAll(ID, ':id').replace(/\?.*/, '')
      const before = opened.get(kind) ?? 0
      // figures and law change nothing
      if (seen.has(href) || before >= PAGES || /^\/(law|figures)/.test(href)) continue
      opened.set(kind, before + 1)
      seen.add(href)
      waiting.push(href)
    }
  }
}

/** What else to try in a field, one after the other. */
const OTHERS = ['', '1', '10:00', '2026-12-01']
export const TRIES = OTHERS.length

/** The same form with something else in the fields that came back with a fault. */
export function mended(form: Press, page: string, nth: number): Press {
  const wrong = new Set([...page.matchAll(/href="#f-([^"]+)"/g)].map(([, name]) => name))
  const other = OTHERS[nth] ?? ''
  // what is open may stand there only once an end was asked for
  const seen = /name="openSeen" value="([^"]*)"/.exec(page)?.[1]
  if (seen !== undefined) return overOpen(form, seen, wrong, other)
  return { ...form, fields: form.fields.map(([name, value]) => [name, wrong.has(name) ? other : value]) }
}

/** Sends it, each time as a form that was opened anew. */
export async function press(app: Hono<Env>, { action, fields, cookie }: Press): Promise<Response> {
  const body = new URLSearchParams(fields.map(([name, value]) => [name, name === '_key' ? newId() : value]))
  return app.request(`${origin}${action}`, {
    method: 'POST',
    body,
    headers: { cookie, origin, 'content-type': type },
  })
}

/** Ends it all the same: with what the page says is open, and a reason. */
function overOpen(form: Press, seen: string, wrong: ReadonlySet<string | undefined>, other: string): Press {
  const said = ['openSeen', 'openWhy']
  const rest = form.fields.filter(([name]) => !said.includes(name))
  const fields = rest.map(([name, value]): [string, string] => [name, wrong.has(name) ? other : value])
  return { ...form, fields: [...fields, ['openSeen', seen], ['openWhy', 'Prov']] }
}
