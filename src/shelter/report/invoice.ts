/** Nights by the municipality that answers for the guest, as ground for an invoice: who slept where, told of those alone of whom it may be told. */

import { sql } from 'kysely'
import type { Session } from '../../platform/access/index.ts'
import { asSystem, asUser } from '../../platform/database/index.ts'
import { isHidden } from '../bed-use.ts'
import type { Guest } from '../bookings.ts'
import type { Nights } from '../claim.ts'

export type InvoiceLine = {
  stayId: string
  municipality: string
  /** null: protected, at a protected site, or nobody whom this user reads about */
  guest: Guest | null
  /** null: of a protected guest, and of a protected site */
  site: string | null
  first: Temporal.PlainDate
  last: Temporal.PlainDate
  nights: number
}

type Row = Omit<InvoiceLine, 'guest'> & { personId: string; withheld: boolean }

/**
 * Nights slept in the period, a line a stay and municipality: that of a signed assessment from the day that it holds from, else the site's own. A night
 * without identity is nobody's, and in no line. Whose nights they are is asked as the system, so that no line is missing; names come through the
 * user's own reading.
 */
export async function invoiceLines(session: Session, nights: Nights): Promise<InvoiceLine[]> {
  const own = session.organisation.kind === 'municipality' ? null : session.organisation.id
  const rows = await asSystem('nights as ground for an invoice', async (tx) => {
    const found = await sql<Row>`
      with slept as (
        select s.id, s.person_id, s.site_id, s.municipality_code, each::date as night
        from stay s join site h on h.id = s.site_id
          cross join lateral generate_series(greatest(s.from_on, ${nights.first}::date),
            least(coalesce(s.until_on, app.today() - 1), ${nights.last}::date), interval '1 day') as series (each)
        where s.municipality_code = ${session.municipality} and s.undone_at is null and s.person_id is not null
          and s.from_on <= ${nights.last} and (s.until_on is null or s.until_on >= ${nights.first})
          and (${own}::uuid is null or h.organisation_id = ${own}::uuid)
      ),
      whose as (
        select n.*, coalesce((
          select r.responsible_code from residence_assessment r join case_file f on f.id = r.case_id
          where f.person_id = n.person_id and r.signed_at is not null and r.responsible_code is not null and r.applies_from <= n.night
            and not exists (select from residence_assessment c where c.corrects_id = r.id and c.signed_at is not null)
          order by r.signed_at desc limit 1), n.municipality_code) as code
        from slept n
      )
      select w.id as "stayId", w.person_id as "personId", m.name as municipality, min(w.night) as first, max(w.night) as last, count(*)::int as nights,
        p.hidden as withheld, case when p.hidden then null else h.name end as site
      from whose w join municipality m on m.code = w.code join site h on h.id = w.site_id
        cross join lateral (select ${isHidden}
          or exists (select from protection x where x.person_id = w.person_id and x.ended_at is null) as hidden) p
      group by w.id, w.person_id, m.code, m.name, h.id, h.name, p.hidden
      order by m.name collate swedish, m.code, min(w.night), w.id`.execute(tx)
    return found.rows
  })
  const guests = await guestsAmong(
    session,
    rows.flatMap(({ withheld, personId }) => (withheld ? [] : [personId])),
  )
  return rows.map(({ personId, withheld, ...line }) => ({
    ...line,
    guest: withheld ? null : (guests.get(personId) ?? null),
  }))
}

/** Those of them whom the user reads about. */
const guestsAmong = (session: Session, ids: readonly string[]): Promise<ReadonlyMap<string, Guest>> =>
  asUser(session, async (tx) => {
    if (ids.length === 0) return new Map()
    const rows = await tx
      .selectFrom('person')
      .select(['id', 'given_name as givenName', 'family_name as familyName', 'called'])
      .where('id', '=', sql<string>`any (${[...new Set(ids)]}::uuid[])`)
      .execute()
    return new Map(rows.map((row) => [row.id, { ...row, protection: null }]))
  })
