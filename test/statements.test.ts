/**
 * What a page costs is mostly the way to the database and back: no page goes there more than eight times, however much it shows. The rows are those
 * of one household's whole path, several of each kind, so that a page that asks once a row is heard.
 * @module-tag server/types
 */

import { expect, test } from 'vitest'
import { createApp } from '../src/app.tsx'
import { hear, tripsOf } from './support/asked.ts'
import { fillMany } from './support/many.ts'
import { cookieOf } from './support/on-call.ts'
import { pages } from './support/pages.ts'
import { filled } from './support/trials/words.ts'
import { castSession, inWorld } from './support/world.ts'

const MOST = 8

const world = inWorld()

test('no page asks more than eight times, and what it asked stands here when it does', async () => {
  await fillMany(world.connection)
  const app = createApp({ demo: true })
  const whose = new Map<string, string>()
  for (const [page, who, stillAsks = MOST] of pages) {
    if (!whose.has(who)) whose.set(who, await cookieOf(castSession(who).userId, who === 'jonna'))
    const path = await filled(world.connection, page)
    const headers = { cookie: whose.get(who) ?? '' }
    const { answer, asked } = await hear(world.connection, async () =>
      app.request(`http://localhost${path}`, { headers }),
    )
    const leadsOn = answer.status === 302 && answer.headers.get('location')?.startsWith('/evictions/')
    expect.soft(leadsOn || answer.status, page).toBe(leadsOn || 200)
    const trips = tripsOf(asked)
    const said = asked.map(({ statements }) => statements.join('\n')).join('\n--\n')
    expect.soft(trips, `${page}, shown to ${who}, asked ${trips} times:\n${said}\n`).toBeLessThanOrEqual(stillAsks)
  }
}, 120_000)
