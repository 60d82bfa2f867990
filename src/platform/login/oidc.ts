/** Logging in by OpenID Connect: authorization code with PKCE, state and nonce. Who somebody is, the provider says; what they may, our own tables. */

import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { asSystem } from '../database/index.ts'
import { done, type Outcome, refused } from '../outcome.ts'
import { now } from '../time/index.ts'
import { log } from '../web/log.ts'
import type { Flow } from './cookie.ts'
import { beginSession } from './sessions.ts'
import { inProduction, type LoginProvider, loginSetup } from './setup.ts'

/**
 * Why a login came to nothing: no provider is set up; the provider can't be reached; this browser didn't begin it, or it began too long ago
 * or is used already; the provider said no or its answer didn't hold; or the provider knows the person and we don't.
 */
export type LoginRefusal = 'not-set-up' | 'unreachable' | 'not-begun' | 'provider-refused' | 'unknown-user'

/** Seconds to wait for the provider before saying that it doesn't answer. */
const PATIENCE = 10

const discovered = new WeakMap<LoginProvider, Promise<Configuration>>()

/** Asks the provider where its doors are, once; asked again after a failure. */
function configuration(provider: LoginProvider): Promise<Configuration> {
  const known = discovered.get(provider)
  if (known) return known
  const issuer = new URL(provider.issuer)
  const asked = discovery(
    issuer,
    provider.clientId,
    provider.clientSecret ?? undefined,
    provider.clientSecret === null ? None() : undefined,
    // plain http only ever reaches this machine: see safeIssuer
    {
      timeout: PATIENCE,
      // who somebody is holds by the provider's signature, not only by the line that it came over
      execute: [enableNonRepudiationChecks, ...(issuer.protocol === 'http:' ? [allowInsecureRequests] : [])],
    },
  )
  discovered.set(provider, asked)
  asked.catch(() => discovered.delete(provider))
  return asked
}

const callback = (): string => new URL('/login/callback', loginSetup().base).href

/** Begins a login that leads back to `to` (a path of our own): the provider's address, and what the browser must bring back. */
export async function beginLogin(to: string): Promise<Outcome<{ url: string; flow: Flow }, LoginRefusal>> {
  const { provider } = loginSetup()
  if (provider === null) return refused('not-set-up')
  let config: Configuration
  try {
    config = await configuration(provider)
  } catch (error) {
    logProvider('discovery', error)
    return refused('unreachable')
  }
  const flow: Flow = {
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
    to,
    begun: now().epochMilliseconds,
  }
  const url = buildAuthorizationUrl(config, {
    redirect_uri: callback(),
    scope: 'openid',
    state: flow.state,
    nonce: flow.nonce,
    code_challenge: await calculatePKCECodeChallenge(flow.verifier),
    code_challenge_method: 'S256',
  })
  return done({ url: url.href, flow })
}

/**
 * Finishes a login with what the provider sent back (`search`, the callback's query). `begun` are the logins that this browser began.
 * Begins a session for the user that the provider's subject belongs to.
 */
export async function finishLogin(
  search: string,
  begun: readonly Flow[],
): Promise<Outcome<{ token: string; to: string }, LoginRefusal>> {
  const { provider } = loginSetup()
  if (provider === null) return refused('not-set-up')
  const state = new URLSearchParams(search).get('state')
  const flow = begun.find((one) => one.state === state)
  if (flow === undefined) return refused('not-begun')
  const claimed = await claimsOf(provider, search, flow)
  if (claimed === null) return refused('provider-refused')
  const userId = await userOf(provider.knownAs, claimed.subject)
  if (userId === undefined) return refused('unknown-user')
  const token = await beginSession(userId, claimed.idToken === undefined ? {} : { idToken: claimed.idToken })
  return done({ token, to: flow.to })
}

/** Who has come, by the provider's own word; null when it gave none that holds. Our own troubles are never told as the provider's. */
async function claimsOf(
  provider: LoginProvider,
  search: string,
  flow: Flow,
): Promise<{ subject: string; idToken: string | undefined } | null> {
  try {
    const config = await configuration(provider)
    const tokens = await authorizationCodeGrant(config, new URL(callback() + search), {
      pkceCodeVerifier: flow.verifier,
      expectedState: flow.state,
      expectedNonce: flow.nonce,
    })
    const claims = tokens.claims()
    return claims === undefined ? null : { subject: claims.sub, idToken: tokens.id_token }
  } catch (error) {
    logProvider('callback', error)
    return null
  }
}

async function userOf(issuer: string, subject: string): Promise<string | undefined> {
  const user = await asSystem('login user', (tx) =>
    tx
      .selectFrom('app_user as u')
      .leftJoin('user_deactivation as d', 'd.user_id', 'u.id')
      .select(['u.id', 'u.demo'])
      .where('u.issuer', '=', issuer)
      .where('u.subject', '=', subject)
      .where('u.machine', '=', false)
      .where('d.user_id', 'is', null)
      .executeTakeFirst(),
  )
  return user === undefined || (user.demo && inProduction()) ? undefined : user.id
}

/** Where to go so that the provider's session ends too; null when it has no such door or doesn't answer. */
export async function providerLogout(idToken: string | null): Promise<URL | null> {
  const { provider, base } = loginSetup()
  if (provider === null) return null
  try {
    const config = await configuration(provider)
    if (config.serverMetadata().end_session_endpoint === undefined) return null
    return buildEndSessionUrl(config, {
      post_logout_redirect_uri: new URL('/logged-out', base).href,
      ...(idToken === null ? {} : { id_token_hint: idToken }),
    })
  } catch (error) {
    logProvider('logout', error)
    return null
  }
}

/** Which step failed and the library's code for it; never what was in the answer. */
function logProvider(step: string, error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  log.warn({ step, error: error instanceof Error ? error.name : 'unknown', code }, 'login provider')
}
