/** How a receiver verifies a notice, as the readable page shows it; a test runs it against a notice that was really sent. */

export const verifyExample = `import { createHmac, timingSafeEqual } from 'node:crypto'

/** body: the bytes as they came, before anything reads them as JSON. */
export function isGenuine(body, signature, secret, now = Date.now() / 1000) {
  const parts = signature.split(',').map((part) => part.split('='))
  const t = parts.find(([name]) => name === 't')?.[1]
  if (!t || Math.abs(now - Number(t)) > 300) return false // older than five minutes: sent anew by somebody else
  const expected = createHmac('sha256', secret).update(t + '.').update(body).digest()
  return parts.some(([name, hex]) => {
    const given = Buffer.from(name === 'v1' ? hex : '', 'hex')
    return given.length === expected.length && timingSafeEqual(given, expected)
  })
}`
