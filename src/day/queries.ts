/** What My day asks for itself: a manager's counts by unit. */

import { sql } from 'kysely'
import { asSystem } from '../platform/database/index.ts'
import { today } from '../platform/time/index.ts'

export type UnitCount = { unit: string; open: number; lateFollowUps: number; dueThisWeek: number }

const DAYS_AHEAD = 7

/** Figures by the case's unit: open cases, follow-ups that are late, and those due within a week. No rows about people. */
export async function unitCounts(municipality: string): Promise<UnitCount[]> {
  const on = today()
  const week = on.add({ days: DAYS_AHEAD })
  return asSystem('day: counts by unit', async (tx) => {
    const { rows } = await sql<UnitCount>`
      select unit.name as unit, count(*)::int as open, coalesce(sum(f.late), 0)::int as "lateFollowUps", coalesce(sum(f.soon), 0)::int as "dueThisWeek"
      from case_file c
      join unit on unit.id = c.unit_id
      left join lateral (
        select count(*) filter (where due_on < ${on.toString()}::date) as late,
          count(*) filter (where due_on between ${on.toString()}::date and ${week.toString()}::date) as soon
        from follow_up where case_id = c.id and held_on is null and called_off_at is null
      ) f on true
      where c.municipality_code = ${municipality}
        and not exists (select from case_closure x where x.case_id = c.id and x.reopened_at is null)
      group by unit.id, unit.name
      order by 3 desc, 2 desc, unit.name`.execute(tx)
    return rows
  })
}
