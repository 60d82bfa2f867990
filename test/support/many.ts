/** The household of the sheaf with its case open, and several rows of what a page might ask for one by one. */

import { sql } from 'kysely'
import { castIds, castUsers } from '../../src/demo/cast.ts'
import type { Connection } from '../../src/platform/database/index.ts'
import { fillSheaf, sheafIds } from './sheaf.ts'

const here = '0880'
const own = sql`gen_random_uuid()`

export async function fillMany(connection: Connection): Promise<void> {
  await fillSheaf(connection)
  const { kalmar, adultUnit } = castIds
  const siv = castUsers.find(({ key }) => key === 'siv')?.id ?? ''
  const { mother, household, signal, plan, support } = sheafIds
  const statements = [
    sql`update case_closure set reopened_at = app.now(), reopened_by = closed_by, reopened_because = 'Prov'`,
    // four more records with the mother's birth date: two live with her, two are linked with her, the signal is about all
    sql`insert into person (id, municipality_code, organisation_id, created_at, given_name, family_name, birth_date)
      select ${own}, ${here}, ${kalmar}, app.now(), 'Nina', 'Test' || n, '1989-05-01' from generate_series(1, 4) n`,
    sql`insert into person_contact (id, municipality_code, person_id, organisation_id, unit_id, since, made_by)
      select ${own}, ${here}, id, ${kalmar}, ${adultUnit}, app.now(), ${siv} from person where given_name = 'Nina'`,
    sql`insert into household_member (id, municipality_code, household_id, person_id, part, from_on, added_by)
      select ${own}, ${here}, ${household}, id, 'adult', '2026-11-01', ${siv} from person where family_name in ('Test1', 'Test2')`,
    sql`insert into person_link (id, municipality_code, a_person_id, b_person_id, because, linked_at, linked_by)
      select ${own}, ${here}, least(id, ${mother}), greatest(id, ${mother}), 'Samma', app.now(), ${siv} from person where family_name in ('Test3', 'Test4')`,
    sql`insert into signal_person (id, municipality_code, signal_id, person_id, linked_at, linked_by)
      select ${own}, ${here}, ${signal}, id, app.now(), ${siv} from person where given_name = 'Nina'`,
    sql`insert into case_file (id, municipality_code, number, organisation_id, unit_id, person_id, opened_at, opened_on, opened_by)
      select ${own}, ${here}, '2026-01' || n, ${kalmar}, ${adultUnit}, ${mother}, app.now(), '2026-06-01', ${siv} from generate_series(10, 13) n`,
    sql`insert into case_responsible (id, municipality_code, case_id, user_id, since, named_by)
      select ${own}, ${here}, id, ${siv}, app.now(), ${siv} from case_file where number > '2026-01'`,
    sql`insert into goal (id, municipality_code, plan_id, words, set_on, set_at, set_by)
      select ${own}, ${here}, ${plan}, 'Mål ' || n, '2026-11-02', app.now(), ${siv} from generate_series(1, 4) n`,
    // support of four more, and several contacts and goals of the mother's
    sql`insert into support (id, municipality_code, person_id, open_kind, organisation_id, begins_on, begun_at, begun_by)
      select ${own}, ${here}, id, 'housingSupport', ${kalmar}, '2026-11-01', app.now(), ${siv} from person where given_name = 'Nina'`,
    sql`insert into support_worker (id, municipality_code, support_id, user_id, from_on, named_at, named_by)
      select ${own}, ${here}, id, ${siv}, '2026-11-01', app.now(), ${siv} from support where open_kind is not null`,
    sql`insert into support_contact (id, municipality_code, support_id, on_day, way, planned_at, planned_by)
      select ${own}, ${here}, s.id, '2026-11-10'::date + n, 'home', app.now(), ${siv} from support s, generate_series(1, 4) n`,
    sql`insert into support_goal (id, municipality_code, support_id, words, said_by, set_on, set_at, set_by)
      select ${own}, ${here}, ${support}, 'Mål ' || n, 'person', '2026-11-02', app.now(), ${siv} from generate_series(1, 4) n`,
  ]
  for (const statement of statements) await statement.execute(connection.kysely)
}
