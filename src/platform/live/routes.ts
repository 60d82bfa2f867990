/** GET /live?topic=…: what a page that moves by itself listens to. Events say that something changed, and nothing of what; the page asks anew, as its user. */

import { z } from 'zod'
import { found, type Session, withoutKey } from '../access/index.ts'
import { type Ctx, readQuery, room, signedIn } from '../web/index.ts'
import { hearing, missed } from './hub.ts'
import { MOST, MOST_OF_ONE, openStreams, streamOf } from './stream.ts'

/** Which words somebody who asks for `of` is told: those of what they may see; null when that is nothing. */
export type Topic = (session: Session, of: string) => Promise<readonly string[] | null>

export type Live = {
  /** by the beginning of the topic: `night` for `night:<site>` */
  topics: Readonly<Record<string, Topic>>
  /** who asks, without their being counted as at work */
  stillIn: (c: Ctx) => Promise<Session | null>
}

const asked = z.object({ topic: z.string().regex(/^[a-z]+:[a-z0-9-]+$/), since: z.string().max(80).catch('') })

export const liveRoutes = ({ topics, stillIn }: Live) =>
  room().get('/live', async (c) => {
    const session = withoutKey(signedIn(c))
    const query = readQuery(c, asked)
    const { topic, since } = found(query.ok ? query.value : null)
    const [kind = '', of = ''] = topic.split(':')
    const words = (session: Session) => (Object.hasOwn(topics, kind) ? topics[kind]?.(session, of) : null) ?? null
    const told = found(await words(session))
    if (openStreams() >= MOST || openStreams(session.userId) >= MOST_OF_ONE)
      return c.body(null, 503, { 'Retry-After': '30' })
    await hearing()
    const body = streamOf({
      userId: session.userId,
      words: told,
      behind: missed(told, c.req.header('last-event-id') ?? since),
      asks: async () => {
        const still = await stillIn(c)
        const same = still?.userId === session.userId && still.municipality === session.municipality
        return still === null || !same || still.onCall?.works === 'over' ? null : words(still)
      },
    })
    return c.body(body, 200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // no proxy keeps it, packs it or waits until it is whole
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    })
  })
