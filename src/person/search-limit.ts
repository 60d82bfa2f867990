/** How often somebody may ask whether a person is there: each time is written in the log, and too many in a while close searching for a while. */

import { sql } from 'kysely'
import { type Session, withoutKey } from '../platform/access/index.ts'
import { asUser } from '../platform/database/index.ts'

/** A busy reception searches once a minute; forty in ten minutes is somebody going through a list. */
const MOST_SOON = 40
const SOON_MINUTES = 10
/** Three times what a long day at a reception comes to. */
const MOST_A_DAY = 300

/** What was asked about. The name is whole or not at all: a beginning fits many, and tells nothing of anybody. */
export type Asked = { about: 'name' | 'number' | 'case'; name?: string; number?: string; case?: string }

/**
 * Counts the search and writes it in the log, without what was sought. Null: go on. Otherwise searching opens again at that moment. Staff named for a
 * protected person that it was about are told who asked. Call it outside `asUser`, before the search.
 */
export async function searchOpensAt(session: Session, asked: Asked): Promise<Temporal.Instant | null> {
  return asUser(withoutKey(session), async (tx) => {
    const { rows } = await sql<{ opens: Temporal.Instant | null }>`
      select app.search_begins(${asked.about}, ${asked.number ?? null}::text, ${asked.case ?? null}::text, ${asked.name ?? null}::text, ${MOST_SOON}::integer,
        make_interval(mins => ${SOON_MINUTES}::integer), ${MOST_A_DAY}::integer) as opens`.execute(tx)
    return rows[0]?.opens ?? null
  })
}
