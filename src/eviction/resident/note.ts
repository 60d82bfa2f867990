/** One more row about who lives in the home. A row is never typed over: a correction is a new row that names the old one. */

import type { Step } from '../../platform/subject/index.ts'
import type { ResidentFacts } from './rules.ts'

export type Noted = ResidentFacts & { personId: string | null }

/** Of whatever work: in a matter, or when one is opened. Answers the row's id; the record is its caller's to write. */
export async function noteResident(
  { tx, mine }: Pick<Step<unknown, unknown>, 'tx' | 'mine'>,
  matterId: string,
  { part, name, birthYear, living, registered, personId }: Noted,
  corrects: string | null = null,
): Promise<string> {
  const noted = { part, name, registered, birth_year: birthYear, child_living: living, person_id: personId }
  const row = { ...mine('noted'), ...noted, matter_id: matterId, corrects_id: corrects }
  await tx.insertInto('matter_resident').values(row).execute()
  return row.id
}
