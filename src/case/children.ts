/** How many children a case is about, for lists and for the case's own page. */

import { sql } from 'kysely'

/** Children who live in the person's household now, as far as the user may read about them; otherwise as many as the signal told of. */
export const childrenOf = sql<number>`coalesce(nullif((select count(*)::int from household_member mine
    join household_member child on child.household_id = mine.household_id and child.part = 'child' and child.until_on is null
    where mine.person_id = f.person_id and mine.until_on is null), 0),
  (select s.children::int from signal s where s.id = f.because_signal_id), 0)`
