/** Whom somebody lives with: for booking beds together, and for whoever leaves before the others. */

import { type Asking, rowsOf, type Tx } from '../../platform/database/index.ts'
import type { Guest } from '../bookings.ts'

/** Others of the person's household now, of those the user may read about. */
export const householdOf = (tx: Tx, personId: string): Promise<Guest[]> => others(tx, personId).execute()

/** The same, asked together with other things. */
export const askingHousehold = (tx: Tx, personId: string): Asking<Guest[]> => rowsOf(others(tx, personId))

const others = (tx: Tx, personId: string) =>
  tx
    .selectFrom('household_member as mine')
    .innerJoin('household_member as theirs', 'theirs.household_id', 'mine.household_id')
    .innerJoin('person', 'person.id', 'theirs.person_id')
    .leftJoin('protection', (join) =>
      join.onRef('protection.person_id', '=', 'person.id').on('protection.ended_at', 'is', null),
    )
    .select([
      'person.id',
      'person.given_name as givenName',
      'person.family_name as familyName',
      'person.called',
      'protection.level as protection',
    ])
    .where('mine.person_id', '=', personId)
    .where('person.id', '<>', personId)
    .where('mine.until_on', 'is', null)
    .where('theirs.until_on', 'is', null)
    .orderBy('theirs.part')
    .orderBy('person.id')
