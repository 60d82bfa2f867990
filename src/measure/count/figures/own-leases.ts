/** First-hand leases that run on any day of the week: never part of the total, always beside it. */

import { sql } from 'kysely'
import type { Beside } from '../figure.ts'

const words = { sv: 'Egna förstahandskontrakt', en: 'Own first-hand leases' }

export const ownLeases: Beside<'all'> = {
  of: 'beside',
  name: 'own-leases',
  version: '2023.1',
  title: words,
  note: { sv: 'ingår inte i summan', en: 'not part of the total' },
  parts: [
    {
      key: 'all',
      column: 'own_leases',
      words,
      number: ({ municipality, from, to }) => sql`
      (select count(*)::int from lease where municipality_code = ${municipality} and form = 'firstHandLease' and undone_at is null
        and begins_on <= ${to} and (ends_on is null or ends_on >= ${from}))`,
    },
  ],
}
