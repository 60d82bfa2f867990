/** Looks whether anybody else listens already, before long work is begun for nothing. */

import { createServer } from 'node:net'

/** Throws what node throws when the address can't be listened on. What comes between this and the listening is told then. */
export async function lookAtPort(host: string, port: number): Promise<void> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject)
    probe.listen({ host, port, exclusive: true }, resolve)
  })
  await new Promise((resolve) => probe.close(resolve))
}
