/** For tests: a browser with cookies against the whole web on a real port, with the stand-in provider beside it. */

import type { Hono } from 'hono'
import { assemble, type Env, listen, room, signedIn } from '../web/index.ts'
import type { Introductions } from './cast.ts'
import { lastUserOf, sessionOf } from './cookie.ts'
import { type DemoProvider, demoProvider } from './demo-provider.ts'
import { loginRoutes } from './routes.tsx'
import { useLogin } from './setup.ts'

export type Seen = { status: number; url: URL; location: string | null; html: string; headers: Headers }

export type Browser = {
  jar: Map<string, string>
  /** one request, redirects not followed */
  ask: (path: string | URL, fields?: Record<string, string> | URLSearchParams | FormData) => Promise<Seen>
  /** the same, following redirects as a browser does */
  go: (path: string | URL, fields?: Record<string, string>) => Promise<Seen>
  /** from the address that was asked for to the page behind the login, as this member of the cast */
  logIn: (subject: string, path?: string) => Promise<Seen>
}

export type Site = { base: URL; demo: DemoProvider; browser: () => Browser; stop: () => Promise<void> }

/** A page behind the login that says who is there. */
const secret = room().get('/secret', (c) => {
  const session = signedIn(c)
  return c.json({ name: session.name, roles: session.roles, locale: session.locale, q: c.req.query('q') ?? null })
})
const open = room().get('/', (c) => c.text(c.get('session')?.name ?? 'nobody'))

export async function site(introductions?: Introductions, ...more: Hono<Env>[]): Promise<Site> {
  let demo: DemoProvider | null = null
  const app = assemble({
    rooms: [loginRoutes, secret, open, ...more],
    sessionOf,
    lastUserOf,
    navigation: () => [],
    demo: true,
  })
  const { address, stop } = await listen(app, {
    host: '127.0.0.1',
    port: 0,
    first: (req, res) => demo?.handle(req, res) ?? false,
  })
  const base = new URL(`http://127.0.0.1:${address.port}`)
  demo = await demoProvider(base, introductions)
  useLogin({ base, provider: demo.provider, demo })
  return { base, demo, browser: () => browserAt(base), stop }
}

function browserAt(base: URL): Browser {
  const jar = new Map<string, string>()

  async function ask(path: string | URL, fields?: Record<string, string> | URLSearchParams | FormData): Promise<Seen> {
    const url = new URL(path, base)
    const headers: Record<string, string> = {
      accept: 'text/html',
      cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
    }
    const response = await fetch(url, {
      redirect: 'manual',
      headers: fields ? { ...headers, origin: base.origin } : headers,
      ...(fields ? { method: 'POST', body: fields instanceof FormData ? fields : new URLSearchParams(fields) } : {}),
    })
    for (const cookie of response.headers.getSetCookie()) keep(cookie)
    return {
      status: response.status,
      url,
      location: response.headers.get('location'),
      html: await response.text(),
      headers: response.headers,
    }
  }

  function keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim())
    const at = pair.indexOf('=')
    const name = pair.slice(0, at)
    const value = pair.slice(at + 1)
    const past = attributes.some((one) => /^max-age=0$/i.test(one) || /^expires=.*1970/i.test(one))
    if (value === '' || past) jar.delete(name)
    else jar.set(name, value)
  }

  async function go(path: string | URL, fields?: Record<string, string>): Promise<Seen> {
    let seen = await ask(path, fields)
    for (let hops = 0; seen.location !== null && hops < 12; hops++) seen = await ask(new URL(seen.location, seen.url))
    return seen
  }

  async function logIn(subject: string, path = '/secret'): Promise<Seen> {
    const cast = await go(path)
    return go(cast.url, { user: subject })
  }

  return { jar, ask, go, logIn }
}
