/** What a meeting that was written without a network meets: something newer about the same, as far as the own organisation may read. */

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { Item } from './item.ts'
import type { Meets } from './rules.ts'

export type Met = { meets: Meets; id: string }

/** Two meetings closer than this, in one area and with the same people, may be one that two phones wrote down. */
const CLOSE = '1 hour'

/**
 * The first of: the same one that has been tied to a person, or whose signal was answered, or who was met elsewhere since it was written; the same meeting
 * from another phone; an area that is used no longer. Null when nothing is newer.
 */
export async function whatItMeets(
  tx: Tx,
  { id, item, deviceId, since }: { id: string; item: Item; deviceId: string; since: Temporal.Instant },
): Promise<Met | null> {
  const { alias, area, metAt, unnamed } = item
  const { rows } = await sql<Met>`
    with same as (
      select distinct o.thread_id from outreach_contact o
      where o.thread_id <> ${id}::uuid and ${alias}::text is not null and lower(o.alias) = lower(${alias}::text)
    ), stands as (
      select t.* from outreach_contact t join same s on s.thread_id = t.thread_id
      where t.undone_at is null and not exists (select from outreach_contact n where n.corrects_id = t.id and n.undone_at is null)
    )
    select meets, id from (
      select 1 as turn, 'linked' as meets, t.id, t.noted_at from stands t where t.person_id is not null and t.noted_at > ${since}::timestamptz
      union all
      select 2, 'answered', t.id, a.answered_at from stands t join outreach_contact_signal k on k.outreach_contact_id = t.thread_id
        join signal_answer a on a.signal_id = k.signal_id where a.answered_at > ${since}::timestamptz
      union all
      select 3, 'moved', t.id, t.noted_at from stands t
        where t.area <> ${area} and t.met_at > ${metAt}::timestamptz and t.noted_at > ${since}::timestamptz
      union all
      select 4, 'twice', t.id, t.noted_at from outreach_contact t
        where t.id <> ${id}::uuid and t.undone_at is null and t.area = ${area} and t.device_id is distinct from ${deviceId}::uuid
          and t.met_at between ${metAt}::timestamptz - ${CLOSE}::interval and ${metAt}::timestamptz + ${CLOSE}::interval
          and lower(t.alias) is not distinct from lower(${alias}::text) and (${alias}::text is not null or t.unnamed = ${unnamed}) and t.person_id is null
      union all
      select 5, 'ended', r.id, r.ended_at from outreach_area r where r.name = ${area} and r.ended_at is not null
    ) met order by turn, noted_at desc, id limit 1`.execute(tx)
  return rows[0] ?? null
}
