/** Agreements as a list, by their first day, with where each stands on a day: `standing.ts` in SQL (`test` holds the two together). */

import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { AgreementKind } from '../kinds.ts'
import type { Standing } from '../standing.ts'

export type ListedAgreement = {
  id: string
  municipality: string
  kind: AgreementKind
  title: string
  diaryNumber: string | null
  parties: readonly string[]
  fromOn: Temporal.PlainDate
  /** the last day that is known; null: until somebody ends it */
  lastOn: Temporal.PlainDate | null
  renewOn: Temporal.PlainDate | null
  extendsTitle: string | null
  standing: Standing
}

export const groups = ['inForce', 'coming', 'over'] as const
/** coming: drafts, waiting for a signature or for the first day · over: what isn’t in force any longer */
export type Group = (typeof groups)[number]

const inGroup: Record<Group, readonly Standing[]> = {
  inForce: ['inForce'],
  coming: ['draft', 'signing', 'signed'],
  over: ['expired', 'ended', 'neverBegan'],
}

/** The days that decide, of agreement `a`; `signed` null while a party hasn’t signed. */
const days = sql`lateral (select
  (select case when count(*) >= 2 and bool_and(s.id is not null) then max(s.signed_on) end
    from agreement_party p left join agreement_signature s on s.agreement_id = p.agreement_id and s.party_id = p.id and s.undone_at is null
    where p.agreement_id = a.id and p.undone_at is null) as signed,
  exists (select from agreement_signature s where s.agreement_id = a.id and s.undone_at is null) as any_signed,
  (select max(p.until_on) from agreement_prolongation p where p.agreement_id = a.id and p.undone_at is null) as prolonged,
  n.id as end_id, n.ended_on
  from (values (1)) one left join agreement_end n on n.agreement_id = a.id and n.reopened_at is null)`

const standing = (on: Temporal.PlainDate): RawBuilder<Standing> => sql`case
  when d.end_id is not null and d.ended_on is null then 'neverBegan'
  when d.ended_on < ${on}::date then 'ended'
  when d.signed is null and not d.any_signed then 'draft'
  when d.signed is null then 'signing'
  when ${on}::date < greatest(d.signed, a.from_on) then 'signed'
  when a.until_on is null or a.prolongs_months is not null or ${on}::date <= a.until_on
    or exists (select from agreement_prolongation p where p.agreement_id = a.id and p.undone_at is null and ${on}::date between p.agreed_on and p.until_on)
    then 'inForce'
  else 'expired' end`

export type Wanted = {
  on: Temporal.PlainDate
  kind?: AgreementKind | null
  group?: Group | null
  municipality?: string | null
  /** those alone that the user may read, found by what lets them: not every agreement is looked at */
  mine?: boolean
  /** of those that this organisation is a party to */
  party?: string | null
  after?: readonly string[] | null
  limit: number
}

export const agreementKey = ({ fromOn, id }: ListedAgreement): string[] => [fromOn.toString(), id]

/** Those that whoever asks may read, the latest begun first. */
export async function agreementsOn(tx: Tx, wanted: Wanted): Promise<ListedAgreement[]> {
  const { on, kind = null, group = null, municipality = null, mine = false, party = null, after = null, limit } = wanted
  const [day, id] = after ?? []
  const { rows } = await sql<ListedAgreement>`
    select a.id, a.municipality_code as municipality, a.kind, a.title, a.diary_number as "diaryNumber", a.from_on as "fromOn", a.renew_on as "renewOn",
      case when d.end_id is not null then d.ended_on when a.until_on is null or a.prolongs_months is not null then null
        else greatest(a.until_on, d.prolonged) end as "lastOn",
      e.title as "extendsTitle", ${standing(on)} as standing,
      coalesce((select json_agg(coalesce(o.name, p.outside_name) order by p.added_at, p.id)
        from agreement_party p left join organisation o on o.id = p.organisation_id where p.agreement_id = a.id and p.undone_at is null), '[]') as parties
    from agreement a left join agreement e on e.id = a.extends_id, ${days} d
    where (${kind}::text is null or a.kind = ${kind}::text)
      and (${municipality}::text is null or a.municipality_code = ${municipality}::text)
      ${mine ? sql`and a.id in (select agreement_id from app.my_agreement)` : sql``}
      ${party === null ? sql`` : sql`and a.id in (select agreement_id from agreement_party where organisation_id = ${party} and undone_at is null)`}
      and (${group === null} or ${standing(on)} = any(${group === null ? [] : [...inGroup[group]]}::text[]))
      and (${day ?? null}::date is null or (a.from_on, a.id) < (${day ?? null}::date, ${id ?? null}::uuid))
    order by a.from_on desc, a.id desc limit ${limit}`.execute(tx)
  return rows
}
