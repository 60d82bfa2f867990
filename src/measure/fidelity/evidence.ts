/** What the system's own rows tell of a programme's year: figures that stand beside the answers, and are kept with them when they are sent. */

import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../platform/database/index.ts'
import { REHOUSED_WITHIN_DAYS } from '../retention/definition.ts'
import { fates } from '../retention/tenancies.ts'
import { isSmall } from '../suppress.ts'

/** How many of how many; null where the rows don't tell. */
const part = z.object({ many: z.number().int(), of: z.number().int() }).nullable()
export type Part = z.infer<typeof part>

export const evidence = z.object({
  /** homes that ran within the year: how many are first hand */
  firstHand: part,
  /** in how many houses they lie; `many`: the most in one house */
  houses: z.object({ houses: z.number().int(), most: z.number().int(), homes: z.number().int() }).nullable(),
  /** the middle number of days from when the case was opened to the home, of those that began in the year */
  daysToHome: z.object({ median: z.number().int(), homes: z.number().int() }).nullable(),
  /** homes of which the lease has a term besides the tenancy's */
  terms: part,
  /** homes lost in the year: how many were followed by another soon */
  rehoused: part,
  /** tenants for each supporter: the most that one has, and the supporters */
  caseload: z.object({ most: z.number().int(), workers: z.number().int() }).nullable(),
  /** homes of which a tenant met their support in the year */
  met: part,
})
export type Evidence = z.infer<typeof evidence>

/** Asked by the system, as numbers of the whole programme. */
export async function evidenceOf(
  tx: Tx,
  {
    municipality,
    programme,
    year,
    today,
  }: { municipality: string; programme: string; year: number; today: Temporal.PlainDate },
): Promise<Evidence> {
  const from = new Temporal.PlainDate(year, 1, 1)
  const to = new Temporal.PlainDate(year, 12, 31)
  const last = Temporal.PlainDate.compare(to, today) > 0 ? today : to
  const { rows } = await sql<Numbers>`
    with recursive ${fates(municipality, last)},
    ours as materialized (
      select f.*, l.form as form_now, l.dwelling_id from fate f join lease l on l.id = f.lease
      where f.programme_id = ${programme}::uuid and f.began <= ${last} and (f.ended_on is null or f.ended_on >= ${from})
    ),
    began as (
      select o.began - c.opened_on as days from ours o cross join lateral (
        select max(c.opened_on) as opened_on from lease_tenant x join case_file c on c.person_id = x.person_id
        where x.lease_id = o.head and c.opened_on <= o.began offset 0) c
      where o.began >= ${from} and c.opened_on is not null
    ),
    house as (
      select d.address, count(*) as homes from ours o join dwelling d on d.id = o.dwelling_id group by d.address
    ),
    termed as (
      select count(distinct o.head) as many from ours o join lease_term t on t.lease_id = o.lease
      where t.undone_at is null and t.agreed_on <= ${last} and (t.removed_on is null or t.removed_on > ${from})
    ),
    supported as materialized (
      select o.head, s.id as support_id from ours o join lease_tenant x on x.lease_id = o.lease join support s on s.person_id = x.person_id
      where s.begins_on <= ${last}
    ),
    loads as (
      select w.user_id, count(distinct s.person_id) as tenants from support_worker w join support s on s.id = w.support_id
      where w.support_id in (select support_id from supported) and w.from_on <= ${last}
        and (w.until_on is null or w.until_on >= ${last})
      group by w.user_id
    )
    select (select count(*) from ours)::int as homes, (select count(*) from ours where form_now = 'firstHandLease')::int as "firstHand",
      (select count(*) from house)::int as houses, (select coalesce(max(homes), 0) from house)::int as "mostInOne",
      (select count(*) from began)::int as began, (select percentile_disc(0.5) within group (order by days) from began) as days,
      (select many from termed)::int as termed,
      (select count(*) from ours where "end" = 'lost')::int as lost,
      (select count(*) from ours where "end" = 'lost' and after_days <= ${sql.lit(REHOUSED_WITHIN_DAYS)})::int as rehoused,
      (select count(*) from loads)::int as workers, (select coalesce(max(tenants), 0) from loads)::int as "mostTenants",
      (select count(distinct s.head) from supported s where exists (select from support_contact_result r
        where r.support_id = s.support_id and r.made and r.undone_at is null and r.on_day between ${from} and ${last}))::int as met,
      (select count(distinct head) from supported)::int as supported`.execute(tx)
  const [found] = rows
  if (!found || found.homes === 0) return none
  const { homes } = found
  return {
    firstHand: { many: found.firstHand, of: homes },
    houses: { houses: found.houses, most: found.mostInOne, homes },
    daysToHome: found.days === null ? null : { median: Number(found.days), homes: found.began },
    terms: { many: found.termed, of: homes },
    rehoused: found.lost === 0 ? null : { many: found.rehoused, of: found.lost },
    caseload: found.workers === 0 ? null : { most: found.mostTenants, workers: found.workers },
    met: found.supported === 0 ? null : { many: found.met, of: homes },
  }
}

type Numbers = {
  homes: number
  firstHand: number
  houses: number
  mostInOne: number
  began: number
  days: number | null
  termed: number
  lost: number
  rehoused: number
  workers: number
  mostTenants: number
  met: number
  supported: number
}

const none: Evidence = {
  firstHand: null,
  houses: null,
  daysToHome: null,
  terms: null,
  rehoused: null,
  caseload: null,
  met: null,
}

/** Whether a number of these is a handful, or leaves one: then whoever may not open the leases isn't told. That none is so says nothing of anybody. */
export const isHandful = (one: Part): boolean => one !== null && [one.many, one.of - one.many, one.of].some(isSmall)
