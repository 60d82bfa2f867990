/** POST /phone/items: where phones send, by their token and without a cookie. What they send is opened here and nowhere else. */

import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { DatabaseAway } from '../../platform/database/index.ts'
import { type Env, logFailure } from '../../platform/web/index.ts'
import { requestSchema } from './item.ts'
import { takeIn } from './take-in.ts'

/** Fifty long ones, with room to spare. */
const MOST_BYTES = 1024 * 1024

export const phoneDoors = new Hono<Env>()
phoneDoors.post('/', bodyLimit({ maxSize: MOST_BYTES, onError: (c) => c.json({ state: 'tooLarge' }, 413) }))
phoneDoors.post('/', async (c) => {
  const token = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? ''
  const request = requestSchema.safeParse(await c.req.json().catch(() => null))
  if (!request.success) return c.json({ state: 'unreadable' }, 400)
  const answer = await takeIn(token, request.data)
  return c.json(answer, answer.state === 'cutOff' ? 401 : 200)
})
phoneDoors.onError((error, c) => {
  logFailure(c, error)
  return c.json({ state: 'later' }, error instanceof DatabaseAway ? 503 : 500)
})
