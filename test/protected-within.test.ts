/**
 * An address of something within one's own work leads where the work itself does, when the person has become protected: a follow-up, a transfer,
 * an eviction notice, a landlord's message. To everybody else it isn't there.
 */

import { expect, test } from 'vitest'
import { createApp } from '../src/app.tsx'
import type { Session } from '../src/platform/access/index.ts'
import { asSystem } from '../src/platform/database/index.ts'
import { newId } from '../src/platform/id.ts'
import { beginSession } from '../src/platform/login/index.ts'
import { now } from '../src/platform/time/index.ts'
import { fillSheaf, sheafIds } from './support/sheaf.ts'
import { filled } from './support/trials/words.ts'
import { inWorld } from './support/world.ts'

const world = inWorld()

/** Maja becomes protected in the middle of her case and of the tenancy at risk, and Siv, who answers for both, isn't named for her. */
async function midway(): Promise<void> {
  await fillSheaf(world.connection)
  const own = { municipality_code: '0880', person_id: sheafIds.mother }
  await asSystem('test', async (tx) => {
    for (const end of ['case_closure', 'matter_end'] as const) await tx.deleteFrom(end).execute()
    await tx.deleteFrom('protected_staff').execute()
    await tx
      .insertInto('protected_staff')
      .values({ ...own, id: newId(), user_id: world.siv2.userId, named_at: now() })
      .execute()
    await tx
      .insertInto('protection')
      .values({ ...own, id: newId(), level: 'secrecyMarking', since: now() })
      .execute()
  })
}

const within = [
  ['a follow-up', '/follow-ups/:follow_up/held', ':case'],
  ['a transfer', '/transfers/:transfer/answer', ':case'],
  ['a decision', '/decisions/:decision', ':case'],
  ['somebody who lives there', '/residents/:matter_resident/correct', ':matter'],
  ['an eviction notice', '/eviction-notices/:enforcement_notice', ':matter'],
  ['a landlord’s message', '/messages/:tenancy_message', ':matter'],
] as const

const visit = async (who: Session, path: string) => {
  const headers = { cookie: `hemvist=${await beginSession(who.userId)}` }
  const answer = await createApp({ demo: true }).request(`http://localhost${path}`, { headers })
  return { status: answer.status, location: answer.headers.get('location') }
}

test.each(within)('%s leads its worker to whom to call, and nobody else anywhere', async (_, page, thing) => {
  await midway()
  const path = await filled(world.connection, page)
  const leads = { status: 303, location: `/withheld#${await filled(world.connection, thing)}` }
  expect(await visit(world.siv, path)).toEqual(leads)
  for (const other of [world.mats, world.nils, world.ture, world.sofia])
    expect((await visit(other, path)).location, other.name).toBeNull()
  expect((await visit(world.siv, path.replace(/[0-9a-f-]{36}/, newId()))).status).toBe(404)
})
