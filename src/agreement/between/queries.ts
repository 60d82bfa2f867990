/** What an agreement between municipalities says besides the law: shared places for the night, how soon one answers; and the nights that are another's to pay. */

import { sql } from 'kysely'
import { parseDay } from '../../law/index.ts'
import { type Asking, rowsOf, type Tx } from '../../platform/database/index.ts'
import { isId } from '../../platform/id.ts'

type Day = Temporal.PlainDate

export type SharedSite = { id: string; site: string; places: number | null; fromOn: Day; untilOn: Day | null }
export type AnswerTime = { id: string; days: number }

export const sharedSitesOf = (tx: Tx, agreementId: string): Asking<SharedSite[]> =>
  rowsOf(
    tx
      .selectFrom('agreement_site as g')
      .leftJoin('site as s', 's.id', 'g.site_id')
      .select(['g.id', 'g.places', 'g.from_on as fromOn', 'g.until_on as untilOn'])
      .select((eb) => eb.fn.coalesce('s.name', eb.val('')).as('site'))
      .where('g.agreement_id', '=', agreementId)
      .where('g.undone_at', 'is', null)
      .orderBy('g.from_on')
      .orderBy('g.id'),
    { fromOn: 'day', untilOn: 'day' },
  )

export const answerTimeOf = (tx: Tx, agreementId: string): Asking<AnswerTime[]> =>
  rowsOf(
    tx
      .selectFrom('agreement_answer_time')
      .select(['id', 'days'])
      .where('agreement_id', '=', agreementId)
      .where('undone_at', 'is', null),
  )

export type SharedNights = {
  id: string
  number: string
  municipality: string
  /** null: the person is protected, and where they sleep isn't told */
  site: string | null
  first: Day
  last: Day
  nights: number
  /** öre a night, and in all; null where the agreement has no price */
  price: number | null
  sum: number | null
}

/**
 * Nights of people whom a signed ground counts to another party of an agreement that shares the place, of those whom the user reads about. A night without
 * identity has no ground, and is never here. What was corrected counts no more.
 */
export function sharedNights(
  { from, until }: { from: Day; until: Day },
  { after, limit }: { after: readonly string[] | null; limit: number },
): Asking<SharedNights[]> {
  const day = after?.[0] === undefined ? null : parseDay(after[0])
  const id = after?.[1]
  const past =
    day !== null && id !== undefined && isId(id) ? sql`where (n.first, n.id) > (${day}::date, ${id}::uuid)` : sql``
  return rowsOf(
    sql<SharedNights>`
      with n as (
        select distinct on (s.id) s.id, f.number, m.name as municipality,
          case when exists (select from protection x where x.person_id = s.person_id and x.ended_at is null) then null else h.name end as site,
          greatest(s.from_on, g.from_on, r.applies_from, ${from}::date) as first,
          least(coalesce(s.until_on, app.today() - 1), coalesce(g.until_on, 'infinity'::date), ${until}::date) as last,
          (select p.amount_ore from agreement_money p join agreement_party w on w.id = p.from_party_id
            where p.agreement_id = a.id and p.per = 'night' and p.undone_at is null and w.organisation_municipality = r.responsible_code
              and p.from_on <= greatest(s.from_on, g.from_on, r.applies_from, ${from}::date)
              and coalesce(p.until_on, 'infinity'::date) >= greatest(s.from_on, g.from_on, r.applies_from, ${from}::date)
            order by p.from_on desc, p.id limit 1)::int as price
        from residence_assessment r
          join case_file f on f.id = r.case_id
          join stay s on s.person_id = f.person_id and s.undone_at is null
          join agreement_site g on g.site_id = s.site_id and g.undone_at is null
          join agreement a on a.id = g.agreement_id
          join site h on h.id = s.site_id
          join municipality m on m.code = r.responsible_code
        where r.signed_at is not null and r.responsible_code <> r.municipality_code
          and not exists (select from residence_assessment c where c.corrects_id = r.id and c.signed_at is not null)
          and exists (select from agreement_party p where p.agreement_id = a.id and p.undone_at is null and p.organisation_municipality = r.responsible_code)
          and not exists (select from agreement_party p where p.agreement_id = a.id and p.undone_at is null
            and not exists (select from agreement_signature q where q.party_id = p.id and q.undone_at is null))
          and not exists (select from agreement_end e where e.agreement_id = a.id and e.reopened_at is null
            and (e.ended_on is null or e.ended_on < s.from_on))
          and s.from_on <= ${until}::date and coalesce(s.until_on, app.today()) >= ${from}::date
        order by s.id, r.signed_at desc
      )
      select n.id, n.number, n.municipality, n.site, n.first, n.last, (n.last - n.first + 1) as nights, n.price,
        n.price * (n.last - n.first + 1) as sum
      from (select * from n where n.last >= n.first) n ${past}
      order by n.first, n.id limit ${limit}`,
    { first: 'day', last: 'day' },
  )
}
