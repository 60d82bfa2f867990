/** Where the stand-in provider keeps its sessions and codes: in memory, gone with the process. Enough for practice, and for nothing else. */

import type { Adapter, AdapterPayload } from 'oidc-provider'

type Kept = { payload: AdapterPayload; until: number }

/** Above this the oldest goes; a practice municipality has a handful of visitors. */
const MOST = 5000

/** One memory for one provider; each kind of thing gets its own view of it. */
export function memoryAdapter(): (kind: string) => Adapter {
  const kept = new Map<string, Kept>()

  function find(key: string): AdapterPayload | undefined {
    const one = kept.get(key)
    if (one !== undefined && one.until > Date.now()) return one.payload
    kept.delete(key)
    return undefined
  }

  const where = (kind: string, holds: (payload: AdapterPayload) => boolean) =>
    [...kept.entries()].find(
      ([key, one]) => key.startsWith(`${kind}:`) && one.until > Date.now() && holds(one.payload),
    )?.[1].payload

  return (kind) => ({
    async upsert(id, payload, expiresIn) {
      const oldest = kept.keys().next().value
      if (kept.size >= MOST && oldest !== undefined) kept.delete(oldest)
      kept.set(`${kind}:${id}`, { payload, until: expiresIn === undefined ? Infinity : Date.now() + expiresIn * 1000 })
    },
    find: async (id) => find(`${kind}:${id}`),
    findByUid: async (uid) => where(kind, (payload) => payload.uid === uid),
    findByUserCode: async (code) => where(kind, (payload) => payload.userCode === code),
    async consume(id) {
      const payload = find(`${kind}:${id}`)
      if (payload) payload.consumed = Math.floor(Date.now() / 1000)
    },
    async destroy(id) {
      kept.delete(`${kind}:${id}`)
    },
    async revokeByGrantId(grantId) {
      for (const [key, one] of kept) if (one.payload.grantId === grantId) kept.delete(key)
    },
  })
}
