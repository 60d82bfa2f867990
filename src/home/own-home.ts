/** Somebody has one first-hand lease, but for the weeks of a move: a second beside it says why it is right. */

import { sql } from 'kysely'
import type { Tx } from '../platform/database/index.ts'
import { dictionary } from '../platform/text/index.ts'

export const besideText = dictionary({
  sv: {
    field: {
      label: 'Varför är två förstahandsavtal rätt?',
      hint: 'Till exempel att personen flyttar och har båda lägenheterna en månad.',
    },
    has: 'Någon av hyresgästerna har redan ett förstahandsavtal som löper.',
    missing:
      'Någon av hyresgästerna har redan ett förstahandsavtal som löper. Avsluta det först, eller skriv varför båda är rätt.',
  },
  en: {
    field: {
      label: 'Why are two first-hand leases right?',
      hint: 'For example that the person is moving and has both flats for a month.',
    },
    has: 'One of the tenants has a first-hand lease already that runs.',
    missing: 'One of the tenants has a first-hand lease already that runs. End it first, or write why both are right.',
  },
})

/** Held by the database as well: `lease_own_home`. */
export const ONE_OWN_HOME = 'lease_own_home'

/** Whether one of these has a first-hand lease without an end, which they have not left. */
export async function haveOwnHome(tx: Tx, people: readonly string[]): Promise<boolean> {
  if (people.length === 0) return false
  const row = await tx
    .selectFrom('lease_tenant as t')
    .innerJoin('lease as l', 'l.id', 't.lease_id')
    .leftJoin('lease_leaving as v', (join) =>
      join
        .onRef('v.lease_id', '=', 't.lease_id')
        .onRef('v.person_id', '=', 't.person_id')
        .on('v.undone_at', 'is', null),
    )
    .select('l.id')
    .where('t.person_id', 'in', people)
    .where('l.form', '=', sql.lit('firstHandLease'))
    .where('l.ends_on', 'is', null)
    .where('l.undone_at', 'is', null)
    .where('v.id', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
