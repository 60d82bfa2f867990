/** What a landlord is called by whoever may read it: an organisation’s name; a private person’s own after the number that stands for them. */

import { type RawBuilder, sql } from 'kysely'

/** A private person’s own name; null for whoever may not read it, which row security decides. `of`: the alias of `organisation`. */
export const landlordPerson = (of: 'o'): RawBuilder<string | null> =>
  sql<
    string | null
  >`(select f.person_name from landlord_facts f where f.landlord_id = ${sql.ref(`${of}.id`)} and f.undone_at is null
    order by f.noted_at desc, f.id desc limit 1)`

export const landlordCalled = (of: 'o'): RawBuilder<string> =>
  sql<string>`${sql.ref(`${of}.name`)} || coalesce(' (' || ${landlordPerson(of)} || ')', '')`
