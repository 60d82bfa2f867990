/** Whether this process guards real people's data, or is there to try things: guarded unless somebody chose otherwise, or nobody else can reach it. */

/** Whether a host leads to this very machine and no other. */
export const isLoopbackHost = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)

/** `NODE_ENV` as it counts: however it is written. */
export const environmentOf = (env: NodeJS.ProcessEnv): string => (env.NODE_ENV ?? '').trim().toLowerCase()

/** What `NODE_ENV` may say; anything else is a slip of the pen, and never a reason to guard less. */
export const ENVIRONMENTS = ['production', 'development', 'test', 'benchmark'] as const

/** Whether other machines reach this process, by what it listens on or by the address that people use. */
export function isReachable(env: NodeJS.ProcessEnv): boolean {
  const url = env.HEMVIST_URL ?? ''
  return (
    !isLoopbackHost(env.HOST || 'localhost') ||
    (url !== '' && !(URL.canParse(url) && isLoopbackHost(new URL(url).hostname)))
  )
}

/**
 * Whether every guard holds. Where nothing was said it does as soon as anybody else could reach the process or a real identity provider is
 * named: forgetting `NODE_ENV` opens nothing.
 */
export function isProduction(env: NodeJS.ProcessEnv = process.env): boolean {
  const said = environmentOf(env)
  if (said !== '') return said === 'production' || !ENVIRONMENTS.some((one) => one === said)
  return env.HEMVIST_DEMO !== 'yes' && (isReachable(env) || Boolean(env.HEMVIST_OIDC_ISSUER))
}

export type DemoChoice =
  /** chosen: an empty database is filled with the practice municipality */
  | 'chosen'
  /** nothing was said, on an embedded database of this machine's own: filled, too, so that `npm start` shows something */
  | 'byItself'
  /** an empty database stays empty */
  | 'no'
  /** nothing was said: an empty database on a server is nobody's to fill */
  | 'unsaid'

export function demoChoice(env: NodeJS.ProcessEnv = process.env): DemoChoice {
  if (env.HEMVIST_DEMO === 'yes') return 'chosen'
  if (env.HEMVIST_DEMO === 'no' || isProduction(env)) return 'no'
  return env.DATABASE_URL || isReachable(env) ? 'unsaid' : 'byItself'
}
