/** How people log in to this installation: its own address, the identity provider, and, in the practice municipality, the stand-in that plays one. */

import { isLoopbackHost, isProduction } from '../mode.ts'
import type { DemoProvider } from './demo-provider.ts'

export type LoginProvider = {
  /** the OpenID Connect issuer, exactly as the provider writes it */
  issuer: string
  clientId: string
  clientSecret: string | null
  /** the issuer as `app_user` has it: the same, but for the stand-in, which has no lasting address */
  knownAs: string
}

/** What `app_user` has as the issuer of the practice municipality's users. */
export const DEMO_ISSUER = 'demo'

export type LoginSetup = {
  /** where this installation is reached; `https:` everywhere but on the own machine */
  base: URL
  /** null: nobody can log in yet */
  provider: LoginProvider | null
  demo: DemoProvider | null
}

/** Whether an address leads to this very machine, where plain http is nobody else's to hear. */
export const isLoopback = (url: URL): boolean => isLoopbackHost(url.hostname)

/** Settings that would send passwords or codes over an open line. Thrown at start, never while somebody logs in. */
export class UnsafeLogin extends Error {}

let current: LoginSetup = { base: new URL('http://127.0.0.1'), provider: null, demo: null }

/** Hands the login its setup. Once at start; tests hand over their own. */
export function useLogin(setup: LoginSetup): void {
  const { base, provider } = setup
  if (base.protocol !== 'https:' && !isLoopback(base)) throw new UnsafeLogin(`The address ${base.origin} is not https.`)
  if (provider !== null) safeIssuer(provider.issuer)
  current = setup
}

/** Who says who somebody is here, as users are kept with it; null: nobody can log in yet. */
export const loginIssuer = (): string | null => current.provider?.knownAs ?? null

/** The setup in force. */
export const loginSetup = (): LoginSetup => current

/**
 * The identity provider that the environment names, or null when it names none:
 * `HEMVIST_OIDC_ISSUER`, `HEMVIST_OIDC_CLIENT_ID` and, unless the client is public, `HEMVIST_OIDC_CLIENT_SECRET`.
 * Throws {@link UnsafeLogin} on an issuer over plain http that isn't on this machine.
 */
export function providerFrom(env: NodeJS.ProcessEnv): LoginProvider | null {
  const issuer = env.HEMVIST_OIDC_ISSUER
  const clientId = env.HEMVIST_OIDC_CLIENT_ID
  if (!issuer || !clientId) return null
  safeIssuer(issuer)
  return { issuer, clientId, clientSecret: env.HEMVIST_OIDC_CLIENT_SECRET || null, knownAs: issuer }
}

function safeIssuer(issuer: string): void {
  if (!URL.canParse(issuer)) throw new UnsafeLogin('HEMVIST_OIDC_ISSUER is not an address.')
  const url = new URL(issuer)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url)))
    throw new UnsafeLogin('HEMVIST_OIDC_ISSUER must be https.')
}

/** Whether this process serves real people. Practice users never get in then. */
export const inProduction = (): boolean => isProduction()
