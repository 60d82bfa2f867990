/** When notices are tried again, how they are signed, and where they never go. */

import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { bodyOf, newWebhookSecret, nextTry, signatureOf, WAITS } from './rules.ts'
import { findHost, isOutside, urlRefusal } from './target.ts'

const at = Temporal.Instant.from('2026-11-21T09:00:00Z')

test('a notice is tried after a minute, five, half an hour, two hours, half a day, then daily, and given up within five days', () => {
  const tries = WAITS.map((_, i) =>
    nextTry(i + 1, at)
      ?.since(at)
      .total('minutes'),
  )
  expect(tries).toEqual([1, 5, 30, 120, 720, 1440, 1440, 1440, 1440])
  expect(nextTry(WAITS.length + 1, at)).toBeNull()
  expect(WAITS.reduce((sum, wait) => sum + wait, 0)).toBeLessThan(5 * 24 * 3600)
})

test('the signature is over the id, the moment and the body, once for each secret in use', () => {
  const body = bodyOf({ id: 'a', event: 'answer', messageId: 'm', receipt: 'S-2026-0001', at, kind: 'answered' })
  const [first, second] = [newWebhookSecret(), newWebhookSecret()]
  const signed = (secret: string) =>
    `v1,${createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
      .update(`a.1795251600.${body}`)
      .digest('base64')}`
  const headers = signatureOf('a', body, [first, second], at)
  expect(headers).toEqual({
    'webhook-id': 'a',
    'webhook-timestamp': '1795251600',
    'webhook-signature': `${signed(first)} ${signed(second)}`,
  })
  const other = [
    signatureOf('b', body, [first], at),
    signatureOf('a', `${body} `, [first], at),
    signatureOf('a', body, [first], at.add({ seconds: 1 })),
  ]
  for (const one of other) expect(one['webhook-signature']).not.toBe(signed(first))
})

test('a secret is as the specification has it; one from before is taken by its bytes', () => {
  const secret = newWebhookSecret()
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  const before = `whsec_${Buffer.from(secret.slice(6), 'base64').toString('base64url')}`
  expect(signatureOf('a', '{}', [before], at)).toEqual(signatureOf('a', '{}', [secret], at))
})

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '::7f00:1',
  '::127.0.0.1',
  '::ffff:0:7f00:1',
  '::ffff:0:127.0.0.1',
  '0:0:0:0:0:ffff:a9fe:a9fe',
  '64:ff9b::169.254.169.254',
  '64:ff9b:1::7f00:1',
  '2002:a9fe:a9fe::1',
  '2001::1',
  '2001:0:4136:e378:8000:63bf:3fff:fdd2',
  '2001:db8::1',
  '3fff::1',
  '5f00::1',
  '100::1',
  'fec0::1',
  'fe80::1%eth0',
  'ff02::1',
  'fdff::1',
  '4000::1',
  '192.0.2.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '192.0.0.8',
  '192.88.99.1',
  '240.0.0.1',
  '0177.0.0.1',
  'localhost',
])('%s leads inside', (address) => expect(isOutside(address)).toBe(false))

test.each(['93.184.216.34', '172.32.0.1', '100.128.0.1', '2a00:1450:400f::1', '2606:4700::1111', '::ffff:8.8.8.8'])(
  '%s leads out',
  (address) => expect(isOutside(address)).toBe(true),
)

test.each([
  ['http://example.se/', 'httpsOnly'],
  ['ftp://example.se/', 'httpsOnly'],
  ['javascript:alert(1)', 'badUrl'],
  ['example.se', 'badUrl'],
  ['https://user:secret@example.se/', 'badUrl'],
  ['https://127.0.0.1/', 'badUrl'],
  ['https://[::1]/', 'badUrl'],
  ['https://[::7f00:1]/', 'badUrl'],
  ['https://[::ffff:0:7f00:1]/', 'badUrl'],
  ['https://[::ffff:127.0.0.1]/', 'badUrl'],
  ['https://0x7f.1/', 'badUrl'],
  ['https://2130706433/', 'badUrl'],
  ['https://example.se/hemvist?a=1', null],
])('in production %s is %s', (url, refusal) => expect(urlRefusal(url, false)).toBe(refusal))

test('in development plain http to the own machine will do', () => {
  expect(urlRefusal('http://127.0.0.1:8080/', true)).toBeNull()
})

test('a name that leads to this machine is refused when the notice is sent, however it looked before', async () => {
  expect(await findHost('localhost', false)).toEqual({ ok: false, fault: 'notAllowed' })
  expect(await findHost('localhost', true)).toMatchObject({ ok: true })
  expect(await findHost('nobody.invalid', true)).toEqual({ ok: false, fault: 'noSuchHost' })
})
