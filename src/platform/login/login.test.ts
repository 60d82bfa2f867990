/** Logging in and out by the whole code flow, over real HTTP. */

import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { inWorld } from '../../../test/support/world.ts'
import { castUsers } from '../../demo/cast.ts'
import { asSystem } from '../database/index.ts'
import { type Browser, type Site, site } from './browser.fixture.ts'
import { demoProvider } from './demo-provider.ts'
import { useLogin } from './setup.ts'
import { deactivateUser, reactivateUser } from './users.ts'

const world = inWorld()
let here: Site
let browser: Browser

beforeAll(async () => {
  here = await site((subject) => castUsers.find(({ key }) => key === subject))
})
afterAll(() => here.stop())
afterEach(() => vi.unstubAllEnvs())

const fresh = () => {
  browser = here.browser()
  return browser
}
/** Follows until the address that leads to the callback, without going there. */
async function upToCallback(subject: string, path = '/secret'): Promise<URL> {
  const cast = await browser.go(path)
  let seen = await browser.ask(cast.url, { user: subject })
  while (!seen.location?.includes('/login/callback')) seen = await browser.ask(new URL(seen.location ?? '/', seen.url))
  return new URL(seen.location, seen.url)
}

describe('logging in', () => {
  test('Siv asks for a page, chooses herself among the cast and comes to the page that she asked for', async () => {
    const seen = await fresh().logIn('siv', '/secret?q=1')
    expect(JSON.parse(seen.html)).toEqual({ name: 'Siv Lindgren', roles: ['socialWorker'], locale: 'sv', q: '1' })
    expect(seen.url.pathname).toBe('/secret')
  })

  test('the cast stands there by organisation, with what each one does and no field for a password', async () => {
    const seen = await fresh().go('/login')
    expect(seen.url.pathname).toMatch(/^\/cast\//)
    for (const words of [
      'Stadsmissionen',
      'Noor Haddad',
      'Hanna Wik',
      'Tar emot den som ska sova här i natt.',
      'Logga in som Siv',
    ])
      expect(seen.html).toContain(words)
    expect(seen.html).not.toContain('type="password"')
    expect(seen.html.indexOf('Siv Lindgren')).toBeLessThan(seen.html.indexOf('Ture Malm'))
  })

  test('the cookie holds a random token and nothing else, out of reach for scripts and other sites', async () => {
    fresh()
    const callback = await upToCallback('siv')
    const seen = await browser.ask(callback)
    const cookie = seen.headers.getSetCookie().find((one) => one.startsWith('hemvist='))
    expect(cookie).toMatch(/^hemvist=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    const rows = await asSystem('test', (tx) => tx.selectFrom('login_session').selectAll().execute())
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(browser.jar.get('hemvist'))
  })

  test('whoever comes by localhost logs in at the name that the login comes back to', async () => {
    const seen = await fresh().ask(`http://localhost:${here.base.port}/login?to=/secret`)
    expect(seen.location).toBe(`${here.base.origin}/login?to=/secret`)
  })

  test('a new login is a new token, and the one before is worth nothing', async () => {
    await fresh().logIn('siv')
    const first = browser.jar.get('hemvist') ?? ''
    browser.jar.delete('hemvist')
    await browser.go('/login')
    const second = browser.jar.get('hemvist')
    expect(second).toBeDefined()
    expect(second).not.toBe(first)
  })
})

describe('who may not log in', () => {
  test('whoever only asks leaves nothing here, however often, and nothing of a login is readable by another browser', async () => {
    for (let i = 0; i < 8; i++) await fresh().ask('/login?to=/secret')
    for (let i = 0; i < 8; i++) await browser.ask('/login?to=/secret')
    // as many tabs as a cookie holds
    expect(browser.jar.get('hemvist_login')?.split('~').length).toBeLessThanOrEqual(4)
    expect((browser.jar.get('hemvist_login') ?? '').length).toBeLessThan(4000)
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from login_flow`.execute(
      world.connection.kysely,
    )
    expect(rows).toEqual([{ n: 0 }])
  })

  test('a begun login that was made up or changed is nobody’s', async () => {
    fresh()
    const callback = await upToCallback('siv')
    const [text = '', mark = ''] = (browser.jar.get('hemvist_login') ?? '').split('.')
    const flow = JSON.parse(Buffer.from(text, 'base64url').toString())
    const made = Buffer.from(JSON.stringify({ ...flow, to: '/elsewhere' })).toString('base64url')
    for (const cookie of [`${made}.${mark}`, '%00', 'x', `${text}.`]) {
      browser.jar.set('hemvist_login', cookie)
      expect((await browser.ask(callback)).status).toBe(400)
    }
  })

  test('a callback with a state that nobody began is refused', async () => {
    fresh()
    const callback = await upToCallback('siv')
    callback.searchParams.set('state', 'x'.repeat(43))
    const seen = await browser.ask(callback)
    expect(seen.status).toBe(400)
    expect(browser.jar.has('hemvist')).toBe(false)
  })

  test('somebody else’s callback doesn’t log this browser in: the state belongs to the browser that began', async () => {
    fresh()
    const callback = await upToCallback('siv')
    const other = here.browser()
    const seen = await other.ask(callback)
    expect(seen.status).toBe(400)
    expect(other.jar.has('hemvist')).toBe(false)
  })

  test('a code is used once', async () => {
    fresh()
    const callback = await upToCallback('siv')
    const flow = browser.jar.get('hemvist_login') ?? ''
    expect((await browser.ask(callback)).status).toBe(303)
    browser.jar.delete('hemvist')
    browser.jar.set('hemvist_login', flow)
    expect((await browser.ask(callback)).status).toBe(400)
    expect(browser.jar.has('hemvist')).toBe(false)
  })

  test('a code that was swapped for another login’s is refused by the provider', async () => {
    const victim = fresh()
    const stolen = (await upToCallback('siv')).searchParams.get('code') ?? ''
    fresh()
    const own = await upToCallback('noor')
    own.searchParams.set('code', stolen)
    const seen = await browser.ask(own)
    expect(seen.status).toBe(400)
    expect(browser.jar.has('hemvist')).toBe(false)
    expect(victim.jar.has('hemvist')).toBe(false)
  })

  test('a login that took more than ten minutes begins anew', async () => {
    fresh()
    const callback = await upToCallback('siv')
    world.clock('2026-11-21T09:10:01Z')
    expect((await browser.ask(callback)).status).toBe(400)
  })

  test('whoever the provider knows and we don’t is told whom to ask, and nothing of what the provider said', async () => {
    fresh()
    const callback = await upToCallback('hanna')
    await deactivateUser(world.hanna.userId, 'left')
    const seen = await browser.ask(callback)
    await reactivateUser(world.hanna.userId)
    expect(seen.status).toBe(403)
    expect(seen.html).toContain('Be din chef')
    expect(seen.html).not.toMatch(/hanna/i)
    // and can log in as somebody else, though the provider would remember
    const other = /href="([^"]+session\/end[^"]*)"/.exec(seen.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect((await browser.go(other)).url.pathname).toBe('/logged-out')
    expect((await browser.go('/login')).url.pathname).toMatch(/^\/cast\//)
    expect(browser.jar.has('hemvist')).toBe(false)
  })

  test('a deactivated user isn’t among the cast any more', async () => {
    await deactivateUser(world.hanna.userId, 'left')
    const cast = await fresh().go('/login')
    const chosen = await browser.ask(cast.url, { user: 'hanna' })
    await reactivateUser(world.hanna.userId)
    expect(cast.html).not.toContain('Hanna Wik')
    expect(chosen.status).toBe(404)
  })

  test('somebody who isn’t of the cast can’t be chosen', async () => {
    const cast = await fresh().go('/secret')
    expect((await browser.ask(cast.url, { user: 'root' })).status).toBe(404)
  })

  test('a practice user is nobody in production, and the stand-in can’t be made there', async () => {
    await fresh().logIn('siv')
    fresh()
    const callback = await upToCallback('noor')
    vi.stubEnv('NODE_ENV', 'production')
    expect((await browser.ask(callback)).status).toBe(403)
    await expect(demoProvider(here.base)).rejects.toThrow('production')
  })

  test('a session of a practice user ends where production begins', async () => {
    await fresh().logIn('siv')
    vi.stubEnv('NODE_ENV', 'production')
    expect((await browser.ask('/secret')).location).toMatch(/^\/login/)
  })

  test.each(['https://evil.example/', '//evil.example', '/\\evil.example', '/login?to=/login', 'javascript:alert(1)'])(
    'after logging in nobody is led to %s',
    async (to) => {
      const cast = await fresh().go(`/login?to=${encodeURIComponent(to)}`)
      const seen = await browser.go(cast.url, { user: 'siv' })
      expect(seen.url.href).toBe(`${here.base.origin}/`)
      expect(seen.html).toContain('Siv Lindgren')
    },
  )

  test('without a provider, the page says what is missing', async () => {
    useLogin({ base: here.base, provider: null, demo: null })
    const seen = await fresh().ask('/login')
    useLogin({ base: here.base, provider: here.demo.provider, demo: here.demo })
    expect(seen.status).toBe(503)
    expect(seen.html).toContain('inte inställd')
  })

  test('a provider that doesn’t answer is said to, and asked again next time', async () => {
    const silent = { ...here.demo.provider, issuer: 'http://127.0.0.1:9/idp' }
    useLogin({ base: here.base, provider: silent, demo: here.demo })
    const seen = await fresh().ask('/login')
    useLogin({ base: here.base, provider: here.demo.provider, demo: here.demo })
    expect(seen.status).toBe(503)
    expect((await browser.ask('/login')).status).toBe(303)
  })
})

describe('logging out', () => {
  test('ends the session here and at the provider, so that the next login asks who it is', async () => {
    await fresh().logIn('siv')
    const token = browser.jar.get('hemvist') ?? ''
    const left = await browser.ask('/logout', {})
    // pages with people on them go from the browser's store as well
    // what a phone of outreach keeps until there is a network stays
    expect(left.headers.get('clear-site-data')).toBe('"cache"')
    const seen = await browser.go(new URL(left.location ?? '/', left.url))
    expect(seen.url.pathname).toBe('/logged-out')
    expect(seen.html).toContain('Du är utloggad')
    browser.jar.set('hemvist', token)
    expect((await browser.ask('/secret')).location).toMatch(/^\/login/)
    expect((await browser.go('/secret')).url.pathname).toMatch(/^\/cast\//)
  })

  test('everywhere: every browser of Siv’s is out, and Noor’s is not', async () => {
    const desk = fresh()
    await desk.logIn('siv')
    const phone = here.browser()
    await phone.logIn('siv')
    const noor = here.browser()
    await noor.logIn('noor')
    const account = await desk.go('/account')
    expect(account.html.match(/En annan webbläsare/g)).toHaveLength(1)
    await desk.go('/logout/everywhere', {})
    expect((await desk.ask('/secret')).status).toBe(303)
    expect((await phone.ask('/secret')).status).toBe(303)
    expect((await noor.ask('/secret')).status).toBe(200)
  })

  test('another site’s form can’t log anybody out', async () => {
    await fresh().logIn('siv')
    const response = await fetch(new URL('/logout', here.base), {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(),
      headers: { cookie: `hemvist=${browser.jar.get('hemvist')}`, origin: 'https://evil.example' },
    })
    expect(response.status).toBe(403)
    expect((await browser.ask('/secret')).status).toBe(200)
  })

  test('a stand-in that has forgotten the session (it began anew) still leads to our own page', async () => {
    const seen = await fresh().go('/idp/session/end?id_token_hint=from-before')
    expect(seen.url.pathname).toBe('/logged-out')
  })

  test('a provider elsewhere is reached by a page that moves on, since our forms lead to ourselves only', async () => {
    await fresh().logIn('siv')
    const elsewhere = new URL('https://hemvist.example')
    useLogin({ base: elsewhere, provider: here.demo.provider, demo: here.demo })
    browser.jar.set('__Host-hemvist', browser.jar.get('hemvist') ?? '')
    const seen = await browser.ask('/logout', {})
    useLogin({ base: here.base, provider: here.demo.provider, demo: here.demo })
    expect(seen.status).toBe(200)
    expect(seen.headers.get('refresh')).toMatch(/^0; url=http:\/\/127\.0\.0\.1.*id_token_hint=/)
    expect(seen.headers.getSetCookie().join()).toMatch(/__Host-hemvist=; Max-Age=0; Path=\/; Secure/)
    expect((await browser.ask('/secret')).status).toBe(303)
  })
})
