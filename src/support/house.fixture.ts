/** A person with an open case, and support for them, for tests. */

import type { World } from '../../test/support/world.ts'
import { castUsers } from '../demo/cast.ts'
import { asSystem } from '../platform/database/index.ts'
import { newId } from '../platform/id.ts'
import { now, today } from '../platform/time/index.ts'

const idOf = (key: string): string => castUsers.find((user) => user.key === key)?.id ?? ''

/** Nadja, whose case is Siv's. */
export async function withCase(world: World): Promise<{ nadja: string; file: string }> {
  const nadja = await world.person({ by: world.siv, givenName: 'Nadja', familyName: 'Ström' })
  const file = newId()
  const at = { municipality_code: '0880' }
  await asSystem('test', async (tx) => {
    const opened = { opened_on: today(), opened_at: now(), opened_by: world.siv.userId }
    const where = { organisation_id: world.ids.kalmar, unit_id: world.ids.adultUnit, person_id: nadja }
    await tx
      .insertInto('case_file')
      .values({ ...at, ...opened, ...where, id: file, number: 'B-2026-0001' })
      .execute()
    const named = { user_id: world.siv.userId, since: now(), named_by: world.siv.userId }
    await tx
      .insertInto('case_responsible')
      .values({ ...at, ...named, id: newId(), case_id: file })
      .execute()
  })
  return { nadja, file }
}

/** What is typed to begin: Mats supports, the person wants it. */
export const begins = (world: World, file: string, more: Record<string, string> = {}): Record<string, string> => ({
  basis: file,
  organisation: world.ids.kalmar,
  worker: idOf('mats'),
  beginsOn: today().toString(),
  wish: 'wants',
  ...more,
})
