/** How a receiver verifies a notice, as the readable page shows it; a test runs it against a notice as it is sent. */

export const verifyExample = `import { Webhook } from 'standardwebhooks' // npm, PyPI, Maven, NuGet, Go, Ruby, PHP and more

/** body: the text as it came, before anything reads it as JSON. headers: webhook-id, webhook-timestamp and webhook-signature. */
export function isGenuine(body, headers, secret) {
  try {
    new Webhook(secret).verify(body, headers) // also that it is no older than five minutes
    return true
  } catch {
    return false
  }
}`
