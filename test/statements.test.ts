/**
 * What a page costs is mostly the way to the database and back: no page goes there more than eight times, however much it shows. The rows are those
 * of one household's whole path, several of each kind, so that a page that asks once a row is heard.
 */

import { expect, test } from 'vitest'
import { createApp } from '../src/app.tsx'
import { beginSession } from '../src/platform/access/login/index.ts'
import { hear, tripsOf } from './support/asked.ts'
import { fillMany } from './support/many.ts'
import { sheafIds } from './support/sheaf.ts'
import { castSession, inWorld } from './support/world.ts'

const MOST = 8

/** Each page, and whose it is. The last: how often it still asks when that is more than eight times. */
const pages: readonly [page: string, who: string, stillAsks?: number][] = [
  ['/', 'siv'],
  ['/', 'agneta'],
  ['/', 'petra'],
  ['/', 'bo'],
  ['/', 'nils'],
  ['/', 'hanna'],
  ['/?part=clock', 'siv'],
  ['/signals', 'siv'],
  ['/signals?show=all', 'agneta'],
  ['/signals', 'nils'],
  ['/signals/:signal', 'siv'],
  ['/signals/:signal', 'nils'],
  ['/cases', 'siv'],
  ['/cases?whose=all', 'agneta'],
  ['/cases/:case', 'siv'],
  ['/cases/:case/plan', 'siv'],
  ['/cases/:case/notes', 'siv'],
  ['/cases/:case/closure', 'siv'],
  ['/cases/:case/responsible', 'siv'],
  ['/cases/:case/decisions/new', 'siv'],
  ['/cases/:case/interventions/new', 'siv'],
  ['/cases/new?signal=:signal', 'agneta'],
  ['/cases/new?person=:mother', 'siv'],
  ['/decisions/:decision', 'siv'],
  ['/people?q=Test', 'siv'],
  ['/people/:mother', 'siv'],
  ['/people/:mother', 'noor'],
  ['/people/:mother/household', 'siv'],
  ['/people/:mother/household?person=:child', 'siv'],
  ['/people/:mother/links', 'siv'],
  ['/people/:mother/situation', 'siv'],
  ['/people/:mother/edit', 'siv'],
  ['/people/:mother/numbers', 'siv'],
  ['/people/:mother/protection', 'siv'],
  ['/people/:mother/consents', 'siv'],
  ['/settings/reminders', 'siv'],
  ['/evictions', 'petra'],
  ['/evictions?whose=unit', 'agneta'],
  ['/evictions?whose=nobodys', 'agneta'],
  ['/evictions?state=ended', 'agneta'],
  // of a message that is in a matter already it leads there, after the same questions
  ['/evictions/new?message=:message', 'siv'],
  ['/evictions/new', 'agneta'],
  ['/evictions/new?signal=:landlordSignal', 'siv'],
  ['/evictions/new?signal=:signal', 'siv'],
  ['/evictions/new?lease=:lease', 'siv'],
  ['/evictions/:matter', 'siv'],
  ['/evictions/:matter/end', 'siv'],
  ['/evictions/:matter/history', 'siv'],
  ['/evictions/:matter/plan', 'siv'],
  ['/evictions/:matter/decision', 'siv'],
  ['/evictions/:matter/residents', 'siv'],
  ['/evictions/:matter/undertaking', 'siv'],
  ['/eviction-notices', 'petra'],
  ['/eviction-notices/:evictionNotice', 'siv'],
  ['/eviction-notices/:evictionNotice/confirmation', 'siv'],
  ['/messages', 'hanna'],
  ['/messages/:message', 'hanna'],
  ['/messages/:message', 'siv'],
  ['/tonight', 'siv'],
  ['/tonight', 'nils'],
  ['/sites/:site', 'siv'],
  ['/sites/:site', 'nils'],
  ['/sites/:site/occupancy', 'nils'],
  ['/sites/:site/closings/new', 'nils'],
  ['/bookings/:booking', 'siv'],
  ['/bookings/new?person=:mother', 'siv'],
  ['/homes', 'siv'],
  ['/homes', 'hanna'],
  ['/dwellings/:dwelling', 'siv'],
  ['/offers/:offer', 'siv'],
  ['/offers/new?person=:mother', 'siv'],
  ['/leases/:lease', 'siv'],
  ['/leases/:lease/end', 'siv'],
  ['/leases/:lease/handover', 'siv'],
  ['/advice', 'bo'],
  ['/advice/:advice', 'bo'],
  ['/advice/:advice/budget', 'bo'],
  ['/advice/:advice/take-home', 'bo'],
  ['/advice/:advice/debts', 'bo'],
  // figures that nobody has asked for are made of the rows, and kept
  ['/figures', 'agneta', 11],
  ['/figures', 'anja'],
  ['/figures/balance?week=2024-W14', 'agneta'],
  ['/figures/evictions', 'anja', 10],
  ['/figures/evictions', 'agneta'],
]

const world = inWorld()

test('no page asks more than eight times, and what it asked stands here when it does', async () => {
  await fillMany(world.connection)
  const app = createApp({ demo: true })
  const whose = new Map<string, string>()
  for (const [page, who, stillAsks = MOST] of pages) {
    if (!whose.has(who)) whose.set(who, `hemvist=${await beginSession(castSession(who).userId)}`)
    const path = page.replaceAll(/:(\w+)/g, (_, name: keyof typeof sheafIds) => sheafIds[name])
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
