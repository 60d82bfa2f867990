/**
 * The identity provider of the practice municipality and the tests: a real OpenID Connect provider in the same process, mounted under /idp.
 * Its login page is the cast, without passwords; so it never exists in production. What it remembers is in memory and gone with the process.
 */

import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { KoaContextWithOIDC, Provider } from 'oidc-provider'
import { log } from '../web/log.ts'
import type { CastMember, Introductions } from './cast.ts'
import { memoryAdapter } from './demo-memory.ts'
import { DEMO_ISSUER, inProduction, type LoginProvider, UnsafeLogin } from './setup.ts'

const MOUNT = '/idp'
const CLIENT = 'hemvist'

export type DemoProvider = {
  /** what the login needs to know to use it */
  provider: LoginProvider
  /** Answers the request when it is for the provider; false: somebody else's. Asked before the web. */
  handle: (req: IncomingMessage, res: ServerResponse) => boolean
  /** Whether this browser has a login waiting for somebody to be chosen. */
  waits: (req: IncomingMessage, res: ServerResponse) => Promise<boolean>
  /** Logs the browser in as this member of the cast; where to go on. */
  choose: (req: IncomingMessage, res: ServerResponse, member: CastMember) => Promise<string>
  introductions: Introductions
}

/** Makes the provider for the installation at `base`. Throws {@link UnsafeLogin} in production. */
export async function demoProvider(base: URL, introductions: Introductions = () => undefined): Promise<DemoProvider> {
  if (inProduction()) throw new UnsafeLogin('The practice municipality’s login can’t be used in production.')
  const secret = randomBytes(32).toString('base64url')
  const provider = await makeProvider(base, secret)
  const answer = provider.callback()
  return {
    provider: { issuer: provider.issuer, clientId: CLIENT, clientSecret: secret, knownAs: DEMO_ISSUER },
    introductions,
    handle(req, res) {
      const url = req.url ?? '/'
      if (!url.startsWith(`${MOUNT}/`)) return false
      // It writes addresses from the request: give it our own name and path, whatever the request claims.
      req.headers.host = base.host
      req.headers['x-forwarded-proto'] = base.protocol.slice(0, -1)
      delete req.headers['x-forwarded-host']
      Object.assign(req, { originalUrl: url })
      req.url = url.slice(MOUNT.length)
      res.setHeader('X-Content-Type-Options', 'nosniff')
      res.setHeader('X-Frame-Options', 'DENY')
      res.setHeader('Referrer-Policy', 'same-origin')
      answer(req, res).catch((error: unknown) => {
        log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'demo provider')
        if (!res.headersSent) res.writeHead(500)
        res.end()
      })
      return true
    },
    async waits(req, res) {
      try {
        return (await provider.interactionDetails(req, res)).prompt.name === 'login'
      } catch {
        // no cookie, or a login that ran out: both mean that it has to begin anew
        return false
      }
    },
    choose: (req, res, member) =>
      provider.interactionResult(req, res, { login: { accountId: member.subject, remember: false } }),
  }
}

async function makeProvider(base: URL, secret: string): Promise<Provider> {
  const { Provider } = await loadLibrary()
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const provider = new Provider(new URL(MOUNT, base).href, {
    adapter: memoryAdapter(),
    clients: [
      {
        client_id: CLIENT,
        client_secret: secret,
        token_endpoint_auth_method: 'client_secret_post',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [new URL('/login/callback', base).href],
        post_logout_redirect_uris: [new URL('/logged-out', base).href],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig' }] },
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      names: { session: 'hemvist_idp', interaction: 'hemvist_idp_login', resume: 'hemvist_idp_resume' },
    },
    claims: { openid: ['sub'] },
    scopes: ['openid'],
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx) => leave(ctx, base),
        postLogoutSuccessSource: (ctx) => ctx.redirect('/logged-out'),
      },
    },
    interactions: { url: (_, interaction) => `/cast/${interaction.uid}` },
    pkce: { required: () => true },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 36_000, IdToken: 600, Interaction: 600, Session: 36_000 },
    // Whoever was chosen was one of the cast; whether they may come in is for Hemvist to say, as with any provider.
    findAccount: (_, subject) => ({ accountId: subject, claims: () => ({ sub: subject }) }),
    // The only client is Hemvist itself: there is nothing to consent to.
    async loadExistingGrant(ctx) {
      const { client, session } = ctx.oidc
      if (!client || !session?.accountId) return undefined
      const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
    renderError(ctx, out) {
      log.warn({ error: out.error }, 'demo provider')
      // Logging out after the process has begun anew: its old session is gone already, which is all that was asked for.
      ctx.status = 303
      ctx.redirect(ctx.path.startsWith('/session/end') ? '/logged-out' : '/login/failed')
    },
  })
  // Addresses come from what `handle` has written into the request.
  provider.proxy = true
  return provider
}

/** Ends the stand-in's session at once: whoever pressed Log out has said so already. */
async function leave(ctx: KoaContextWithOIDC, base: URL): Promise<void> {
  const { session, provider } = ctx.oidc
  await session?.destroy()
  ctx.oidc.cookies.set(provider.cookieName('session'), null)
  ctx.status = 303
  ctx.redirect(new URL('/logged-out', base).href)
}

/**
 * Loaded only when the practice municipality runs. Says on loading that it hasn't been tried with a Node that isn't a long-term release;
 * this project's own tests run the whole login on the Node that it brings, so that line is kept from whoever starts the demo.
 */
async function loadLibrary(): Promise<typeof import('oidc-provider')> {
  const { warn } = console
  console.warn = (...line: unknown[]) => {
    if (!String(line[0]).includes('Unsupported runtime')) warn(...line)
  }
  try {
    return await import('oidc-provider')
  } finally {
    console.warn = warn
  }
}
