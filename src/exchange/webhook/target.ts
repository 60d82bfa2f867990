/** Where a notice may go: an https address out on the internet. Never into the network that Hemvist itself stands in (request forgery through the server). */

import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { readSettings } from '../../platform/settings.ts'

/** Where the internet's own IPv6 addresses are (RFC 4291). Everything beyond carries an IPv4 address, or is for local use or nothing. */
const GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3')

/** Set aside since the library's tables were made: documentation (RFC 9637), and all that IANA keeps for protocols. */
const SET_ASIDE = (['2001::/23', '3fff::/20'] as const).map((net) => ipaddr.IPv6.parseCIDR(net))

/**
 * Whether an IP address leads out on the internet: to this machine, its own network or nowhere it doesn't, by IANA's special-purpose registries. IPv4 in any
 * IPv6 clothing is refused, as nobody out there answers at it; only the mapped form, which systems make themselves, is judged as what it holds.
 */
export function isOutside(address: string): boolean {
  if (isIP(address) === 0) return false
  const plain = ipaddr.process(address)
  if (plain.range() !== 'unicast') return false
  return !(plain instanceof ipaddr.IPv6) || (plain.match(GLOBAL) && !SET_ASIDE.some((net) => plain.match(net)))
}

/** Plain http and addresses of the own network are for development, and for an installation that has said so. */
export const insideAllowed = (env: NodeJS.ProcessEnv = process.env): boolean => readSettings(env).insecureWebhooks

export type UrlRefusal = 'badUrl' | 'httpsOnly'

/** What is wrong with an address that somebody wants notices at; null when it will do. Names are looked up when a notice is sent, not before. */
export function urlRefusal(text: string, allowInside: boolean = insideAllowed()): UrlRefusal | null {
  if (!URL.canParse(text) || text.length > 500) return 'badUrl'
  const url = new URL(text)
  if (url.username !== '' || url.password !== '' || url.hash !== '') return 'badUrl'
  if (url.protocol === 'http:') return allowInside ? null : 'httpsOnly'
  if (url.protocol !== 'https:') return url.protocol === 'ftp:' ? 'httpsOnly' : 'badUrl'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return isIP(host) !== 0 && !allowInside && !isOutside(host) ? 'badUrl' : null
}

export type Found = { ok: true; address: string; family: 4 | 6 } | { ok: false; fault: 'noSuchHost' | 'notAllowed' }

/** The address that a host's name leads to just now. One that leads inside by any of its addresses is refused whole. */
export async function findHost(hostname: string, allowInside: boolean = insideAllowed()): Promise<Found> {
  const host = hostname.replace(/^\[|\]$/g, '')
  const found = await lookup(host, { all: true }).catch(() => [])
  const first = found[0]
  if (first === undefined) return { ok: false, fault: 'noSuchHost' }
  if (!allowInside && !found.every(({ address }) => isOutside(address))) return { ok: false, fault: 'notAllowed' }
  return { ok: true, address: first.address, family: first.family === 6 ? 6 : 4 }
}
