/** A phone for tests: registered, sealing and sending as the one in a pocket does. */

import type { Session } from '../../platform/access/index.ts'
import { asUser } from '../../platform/database/index.ts'
import { newId } from '../../platform/id.ts'
import { now } from '../../platform/time/index.ts'
import { phoneDoors } from './doors.ts'
import { fromBase64, sealTo } from './envelope.ts'
import { addKey, groundOf, newestKey } from './keys.ts'
import { hashOf, newToken } from './rules.ts'
import type { Answer, Ground, Waiting } from './wire.ts'

export type TestPhone = { id: string; token: string; owner: Session }

export async function phoneOf(owner: Session, name = 'Jobbtelefonen'): Promise<TestPhone> {
  const token = newToken()
  const id = newId()
  const hash = hashOf(token)
  if (hash === null) throw new Error('no token')
  await asUser(owner, async (tx) => {
    if ((await newestKey(tx)) === undefined) await addKey(tx, owner)
    await tx
      .insertInto('outreach_device')
      .values({
        id,
        municipality_code: owner.municipality,
        organisation_id: owner.organisation.id,
        name,
        token_hash: hash,
        registered_at: now(),
        registered_by: owner.userId,
      })
      .execute()
  })
  return { id, token, owner }
}

/** What somebody wrote, as the form of the phone gives it. */
export const meeting = (told: object = {}) => ({
  kind: 'contact',
  metAt: now().subtract({ hours: 2 }).toString(),
  area: 'Centrum',
  alias: 'Lillen',
  unnamed: 0,
  outdoors: 1,
  offered: ['talk'],
  wanted: 'Ett eget rum',
  nextOn: null,
  nextWhere: null,
  ...told,
})

/** Sealed as it would lie on the phone. */
export async function written(
  { token, owner }: TestPhone,
  item: unknown = meeting(),
  { id = newId(), clock = now(), ground: known }: { id?: string; clock?: Temporal.Instant; ground?: Ground } = {},
): Promise<Waiting> {
  const ground = known ?? (await asUser(owner, groundOf))
  const publicKey = fromBase64(ground.publicKey)
  if (publicKey === null) throw new Error('no key')
  const text = JSON.stringify({ token, clock: clock.toString(), item })
  return { id, sealed: await sealTo({ version: ground.version, publicKey }, id, text) }
}

export async function send(token: string, items: readonly Waiting[], phoneNow = now()): Promise<Answer> {
  const sent = await phoneDoors.request('/', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ now: phoneNow.toString(), items }),
  })
  return sent.json()
}
