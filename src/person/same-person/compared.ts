/** Two records of people, both opened, which is written in the read log, and compared. */

import type { Session } from '../../platform/access/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import { openPerson, type PersonBrief } from '../brief.ts'
import { against } from './against.ts'
import type { Comparison } from './compare.tsx'
import { recordsOf } from './facts.ts'

/** `own` is open already. */
export async function compared(tx: Tx, session: Session, own: PersonBrief, otherId: string): Promise<Comparison> {
  const other = await openPerson(tx, session, otherId, 'links')
  const records = await recordsOf(tx, [own.id, otherId])
  return { people: [own, other], records, against: against(records[0], records[1], today()) }
}
