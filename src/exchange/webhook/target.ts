/** Where a notice may go: an https address out on the internet. Never into the network that Hemvist itself stands in (request forgery through the server). */

import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import { readSettings } from '../../platform/settings.ts'

/** Addresses that lead to this machine, its own network, or nowhere (IANA's special-purpose registries). */
const inside = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inside.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  inside.addSubnet(net, bits, 'ipv6')

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/** Whether an IP address leads out on the internet. An IPv4 address in IPv6 clothing is judged as what it is. */
export function isOutside(address: string): boolean {
  const mapped = MAPPED.exec(address)?.[1]
  if (mapped !== undefined) return isOutside(mapped)
  const version = isIP(address)
  if (version === 0) return false
  // any other writing of a mapped address
  if (version === 6 && inside.check(address, 'ipv4')) return false
  return !inside.check(address, version === 4 ? 'ipv4' : 'ipv6')
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
