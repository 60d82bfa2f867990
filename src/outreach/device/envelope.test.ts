/** What is written without a network can be read by the municipality alone; and what a phone's clock tells. */

import { expect, test } from 'vitest'
import { fromBase64, newPair, openWith, sealTo, toBase64 } from './envelope.ts'
import { clockOf, hashOf, newToken } from './rules.ts'

const id = '0197cc00-0000-7000-8000-000000000001'

test('a sealed text is opened by the private half alone, under its own id, and unchanged', async () => {
  const [pair, other] = [await newPair(), await newPair()]
  const sealed = await sealTo({ version: 3, publicKey: pair.publicKey }, id, 'Lillen sov i trappan')
  expect(sealed.v).toBe(3)
  expect(JSON.stringify(sealed)).not.toContain('Lillen')
  expect(await openWith(pair, id, sealed)).toBe('Lillen sov i trappan')
  expect(await openWith(other, id, sealed)).toBeNull()
  expect(await openWith(pair, id.replace(/1$/, '2'), sealed)).toBeNull()
  const changed = fromBase64(sealed.c) ?? new Uint8Array()
  changed[0] = (changed[0] ?? 0) ^ 1
  expect(await openWith(pair, id, { ...sealed, c: toBase64(changed) })).toBeNull()
  for (const e of ['', 'AAAA', '!', toBase64(new Uint8Array(65))])
    expect(await openWith(pair, id, { ...sealed, e })).toBeNull()
})

test('the same text sealed twice is two texts: nobody sees that they are alike', async () => {
  const { publicKey } = await newPair()
  const [one, two] = [
    await sealTo({ version: 1, publicKey }, id, 'a'),
    await sealTo({ version: 1, publicKey }, id, 'a'),
  ]
  expect(one.c).not.toBe(two.c)
  expect(one.e).not.toBe(two.e)
})

test('a token is known by its hash, and nothing else is a token', () => {
  expect(hashOf(newToken())).toHaveLength(32)
  for (const text of ['', 'hp_', `${newToken()}x`, newToken().replace('hp_', 'hv_')]) expect(hashOf(text)).toBeNull()
})

test('a clock that is wrong is told of, one that is nearly right isn’t', () => {
  const now = Temporal.Instant.from('2026-11-21T09:00:00Z')
  const at = (text: string) => Temporal.Instant.from(text)
  const marked = (clocks: Partial<Parameters<typeof clockOf>[0]>) =>
    clockOf({ written: now, met: now, phone: now, now, ...clocks })
  expect(marked({})).toBeNull()
  expect(marked({ met: at('2026-11-20T23:30:00Z') })).toBeNull()
  expect(marked({ phone: at('2026-11-21T09:04:00Z') })).toBeNull()
  expect(marked({ written: at('2026-11-21T09:06:00Z') })).toBe('ahead')
  expect(marked({ met: at('2027-01-01T00:00:00Z') })).toBe('ahead')
  expect(marked({ phone: at('2026-11-21T08:00:00Z') })).toBe('skewed')
  expect(marked({ written: at('2026-09-21T09:00:00Z') })).toBe('old')
  expect(marked({ met: at('1970-01-01T00:00:00Z') })).toBe('old')
})
