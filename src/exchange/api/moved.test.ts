/** A day that moved comes through the interface: the notice follows the earlier one into its matter. */

import { expect, test } from 'vitest'
import { keyFor } from '../../../test/support/api.ts'
import { inWorld } from '../../../test/support/world.ts'
import { openMatter } from '../../eviction/index.ts'
import { registerNotice, tieLeft } from '../../notice/index.ts'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { callerOf } from '../key/caller.ts'

const world = inWorld()

const notice = {
  kind: 'eviction',
  reference: 'U-77-26',
  address: 'Provgatan 1',
  tenantName: 'Test Testsson',
  receivedAt: null,
  evictionTime: null,
  dwellingNumber: null,
  landlordName: null,
  children: null,
  words: null,
  replacesId: null,
} as const
const day = (date: number) => Temporal.PlainDate.from({ year: 2026, month: 12, day: date })

async function key(): Promise<Session> {
  const { secret } = await keyFor(world.adam, 'notices:write')
  const caller = await callerOf(secret, 'sv')
  if (caller.kind !== 'known') throw new Error(caller.kind)
  return caller.session
}

/** A notice in a matter, and its day moved through the interface by a process that was killed before it came further. */
async function movedAndKilled(): Promise<string> {
  const opened = await openMatter(world.petra, { tenure: 'rented', cause: 'arrears', address: 'Provgatan 1' })
  if (!opened.ok) throw new Error(opened.reason.kind)
  const matterId = opened.value.id
  await registerNotice(world.petra, { ...notice, evictionOn: day(10), matterId }, 'form')
  const moved = await registerNotice(await key(), { ...notice, evictionOn: day(17), matterId: null }, 'interface')
  if (!moved.ok) throw new Error(moved.reason.kind)
  return moved.value.id
}
const days = async () => {
  const events = await asUser(world.petra, (tx) =>
    tx.selectFrom('matter_event').select('until_day').orderBy('recorded_at').orderBy('id').execute(),
  )
  return events.map(({ until_day }) => `${until_day}`)
}

test('a day that was moved through the interface comes into its matter although the process was killed in between, once', {
  tags: ['server/locks'],
}, async () => {
  await movedAndKilled()
  expect(await days()).toEqual(['2026-12-10'])
  await Promise.all([tieLeft(), tieLeft()])
  await tieLeft()
  expect(await days()).toEqual(['2026-12-10', '2026-12-17'])
})

test('one that somebody has withdrawn meanwhile stays out of the matter', async () => {
  const id = await movedAndKilled()
  await asSystem('test', (tx) =>
    tx
      .updateTable('enforcement_notice')
      .set({
        withdrawn_at: Temporal.Instant.from('2026-11-21T09:00:00Z'),
        withdrawn_by: world.petra.userId,
        withdrawn_because: 'Test',
      })
      .where('id', '=', id)
      .execute(),
  )
  await tieLeft()
  expect(await days()).toEqual(['2026-12-10'])
})

test('what waits is nobody’s to read', async () => {
  await movedAndKilled()
  for (const session of [world.petra, world.agneta, world.hanna, world.nils, world.ture])
    await expect(asUser(session, (tx) => tx.selectFrom('notice_to_tie').selectAll().execute())).rejects.toThrow(
      /permission denied/,
    )
})
