/** Two records of people that are open already, which is written in the read log, compared. */

import type { Tx } from '../../platform/database/index.ts'
import { today } from '../../platform/time/index.ts'
import type { PersonBrief } from '../brief.ts'
import { against } from './against.ts'
import type { Comparison } from './compare.tsx'
import { recordsOf } from './facts.ts'

export async function compared(tx: Tx, own: PersonBrief, other: PersonBrief): Promise<Comparison> {
  const records = await recordsOf(tx, [own.id, other.id])
  return { people: [own, other], records, against: against(records[0], records[1], today()) }
}
