/** A lease that was begun by mistake is taken back. */

import { sql } from 'kysely'
import { resumeToldSituations } from '../../person/index.ts'
import { stopped } from '../../platform/subject/index.ts'
import { group } from '../../platform/text/index.ts'
import { leaseToChange, tenantsOf } from '../leases.ts'
import { lease } from '../subject.tsx'
import { endText } from './end.text.ts'
import { goOn } from './ending.tsx'

/**
 * The offer waits for its lease again, a lease that had been handed over goes on, and what was told of where they lived. Refused once it has ended, been
 * handed over or has a remark: then something stands on it.
 */
export const undoing = lease.press({
  at: 'undo',
  may: 'beginLease',
  text: group(endText, 'undoing'),
  act: async (step) => {
    const { tx, session, on: held } = step
    const { offerId, predecessorId, beginsOn } = held
    if (predecessorId !== null) await leaseToChange(tx, predecessorId)
    const tenants = await tenantsOf(tx, held.id)
    const { rows } = await sql<{ undone: boolean }>`select app.undo_lease(${held.id}::uuid) as undone`.execute(tx)
    if (!rows[0]?.undone) return stopped('stands')
    if (predecessorId !== null) await goOn(step, predecessorId)
    for (const person of tenants) await resumeToldSituations(tx, session, person, beginsOn)
    const to = offerId ? `/offers/${offerId}` : predecessorId ? `/leases/${predecessorId}` : '/homes'
    const data = { on: beginsOn.toString(), predecessor: predecessorId }
    return step.done('lease.undone', { person: tenants[0] ?? null, data, to })
  },
})
