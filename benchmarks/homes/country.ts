/** Agreements, plans, vacancies and what was agreed on homes in every municipality, by statements that run in the database itself: right in number, and meaning nothing. */

import type pg from 'pg'

/** A municipality's: 700 dwellings and leases are there already. */
const A_PLACE = { agreements: 30, routines: 12, matters: 10, neighbours: 12, goals: 8, actions: 40, vacancies: 40 }

/** Who writes, who is party to it: one row a municipality. */
const place = `create temporary table place on commit drop as
  select m.code, (select id from app_user u where u.municipality_code = m.code and subject = m.code || '-manager' and issuer = 'bench-t') as author,
    (select id from organisation o where o.municipality_code = m.code and o.kind = 'municipality' limit 1) as house,
    array(select id from organisation o where o.municipality_code = m.code and o.kind = 'landlord' order by id) as landlords
  from municipality m where exists (select from app_user u where u.municipality_code = m.code and u.issuer = 'bench-t')`

const many = (of: keyof typeof A_PLACE): string => `place p cross join generate_series(1, ${A_PLACE[of]}) n`

const statements: readonly string[] = [
  place,
  `create temporary table deal on commit drop as
   select gen_random_uuid() as id, p.*, n, p.landlords[1 + n % cardinality(p.landlords)] as landlord, gen_random_uuid() as mine, gen_random_uuid() as theirs from ${many('agreements')}`,
  `insert into agreement (id, municipality_code, kind, title, purpose, from_on, until_on, prolongs_months, renew_on, made_at, made_by)
   select id, code, (array['landlordOverall','landlordIndividual','iop','interMunicipal','operating'])[1 + n % 5], 'Avtal ' || n, 'Fler hem', current_date - n * 90,
     case when n % 3 > 0 then current_date - n * 90 + 1500 end, case when n % 3 = 1 then 12 end, case when n % 3 = 1 then current_date - n * 90 + 1400 end, now(), author from deal`,
  `insert into agreement_party (id, municipality_code, agreement_id, organisation_id, organisation_municipality, added_at, added_by)
   select mine, code, id, house, code, now(), author from deal union all select theirs, code, id, landlord, code, now(), author from deal`,
  `insert into agreement_signature (id, municipality_code, agreement_id, party_id, signer, signed_on, noted_at, noted_by)
   select gen_random_uuid(), code, id, party, 'Någon', current_date - n * 90, now(), author from deal cross join lateral (values (mine), (theirs)) w(party) where n % 6 > 0`,
  `insert into agreement_meeting (id, municipality_code, agreement_id, kind, on_day, planned_at, planned_by, held_on, held_at, held_by)
   select gen_random_uuid(), code, id, 'followUp', day, now(), author, case when day < current_date then day end, case when day < current_date then now() end, case when day < current_date then author end
   from deal cross join lateral (select current_date + 40 - k * 90 as day from generate_series(0, 5) k) m`,
  `insert into agreement_action (id, municipality_code, agreement_id, party_id, words, due_on, added_at, added_by, done_at, done_by)
   select gen_random_uuid(), code, id, mine, 'Att göra', current_date + 60 - k * 40, now(), author, case when k > 1 then now() end, case when k > 1 then author end
   from deal cross join generate_series(0, 4) k`,
  `insert into agreement_promise (id, municipality_code, agreement_id, party_id, amount, unit, per, counter, from_on, promised_at, promised_by)
   select gen_random_uuid(), code, id, theirs, 10, 'lägenheter', 'year', 'leasesBegun', current_date - n * 90, now(), author from deal`,
  `insert into routine (id, municipality_code, about, title, decided_by_whom, decided_on, owner, follow_words, follow_months, made_at, made_by)
   select gen_random_uuid(), p.code, 'arrears', 'Rutin ' || n, 'Nämnden', current_date - n * 60, 'Enhetschefen', 'Följs upp', 12, now(), p.author from ${many('routines')}`,
  `create temporary table matter on commit drop as select gen_random_uuid() as id, p.*, n from ${many('matters')}`,
  `insert into political_matter (id, municipality_code, title, made_at, made_by) select id, code, 'Motion ' || n, now(), author from matter`,
  `insert into political_step (id, municipality_code, political_matter_id, kind, on_day, whose, words, due_on, noted_at, noted_by)
   select gen_random_uuid(), code, id, (array['motion','assignment','report'])[k], current_date - n * 100 + k * 20, 'Fullmäktige', 'Hem', case when k = 2 then current_date - n * 100 + 200 end, now(), author
   from matter cross join generate_series(1, 3) k`,
  `insert into county_standing (id, municipality_code, with_municipality_code, standing, from_on, noted_at, noted_by)
   select gen_random_uuid(), p.code, w.code, 'talks', current_date - 100, now(), p.author from place p
   cross join lateral (select code from municipality w where left(w.code, 2) = left(p.code, 2) and w.code <> p.code limit ${A_PLACE.neighbours}) w`,
  `create temporary table overall on commit drop as select gen_random_uuid() as id, p.* from place p`,
  `insert into overall_plan (id, municipality_code, title, from_on, until_on, made_at, made_by, decided_on, decided_by_whom, decided_at, decided_by)
   select id, code, 'Plan', current_date - 700, current_date + 700, now(), author, current_date - 700, 'Fullmäktige', now(), author from overall`,
  `create temporary table goal_of on commit drop as select gen_random_uuid() as id, o.id as plan, o.code, o.author, n from overall o cross join generate_series(1, ${A_PLACE.goals}) n`,
  `insert into overall_goal (id, municipality_code, overall_plan_id, key, title, own_because, set_at, set_by)
   select id, code, plan, id, 'Mål ' || n, 'Eget', now(), author from goal_of`,
  `insert into overall_action (id, municipality_code, overall_plan_id, goal_id, key, title, who_words, from_on, due_on, set_at, set_by)
   select gen_random_uuid(), code, plan, id, gen_random_uuid(), 'Insats ' || k, 'Enheten', current_date - 300, current_date + n * 30 - 100, now(), author
   from goal_of cross join generate_series(1, ${A_PLACE.actions / A_PLACE.goals}) k`,
  `insert into vacancy (id, municipality_code, dwelling_id, free_from, offered_on, answer_by, form, rent_kr, via, offered_at, offered_by)
   select gen_random_uuid(), p.code, d.id, current_date + 30, current_date - d.k::int * 7, current_date - d.k::int * 7 + 60, 'secondHandLease', 6000, 'form', now(), p.author
   from place p cross join lateral (select id, row_number() over (order by id) as k from dwelling d where d.municipality_code = p.code limit ${A_PLACE.vacancies}) d`,
  `create temporary table waiting on commit drop as
   select gen_random_uuid() as id, p.code, p.author, f.id as case_id, f.k::int as k from place p cross join lateral (
     select f.id, row_number() over (order by f.id) as k from case_file f where f.municipality_code = p.code
       and not exists (select from case_closure c where c.case_id = f.id) limit 200) f`,
  `insert into housing_request (id, municipality_code, case_id, waits_from, begun_at, begun_by) select id, code, case_id, current_date - k * 3, now(), author from waiting`,
  `insert into housing_request_terms (id, municipality_code, housing_request_id, agreed_on, agreed_how, until_on, adults, children_always, children_alternately, children_visits,
     rooms_least, rent_most_kr, adaptation, pets, noted_at, noted_by)
   select gen_random_uuid(), code, id, current_date - 10, 'inPerson', current_date + 100, 1 + k % 2, k % 3, 0, 0, 1 + k % 4, 5000 + k * 20, 'none', 'no', now(), author from waiting`,
  `insert into lease_term (id, municipality_code, lease_id, lease_form, kind, agreed_on, written_at, written_by)
   select gen_random_uuid(), p.code, l.id, l.form, 'supervision', l.begins_on, now(), p.author from place p cross join lateral (
     select id, form, begins_on from lease l where l.municipality_code = p.code and l.form <> 'firstHandLease' and l.ends_on is null order by id limit 60) l`,
  `insert into lease_talk (id, municipality_code, lease_id, planned_on, holder_id, planned_at, planned_by)
   select gen_random_uuid(), p.code, l.id, current_date + 20, p.author, now(), p.author from place p cross join lateral (
     select id from lease l where l.municipality_code = p.code and l.form <> 'firstHandLease' and l.ends_on is null order by id limit 100) l`,
  `insert into landlord_pause (id, municipality_code, landlord_id, from_on, because, noted_at, noted_by)
   select gen_random_uuid(), code, landlords[1], current_date - 30, 'Störningar', now(), author from place`,
]
const filled = [
  'agreement',
  'routine',
  'political_matter',
  'political_step',
  'county_standing',
  'overall_plan',
  'overall_goal',
  'overall_action',
  'vacancy',
  'housing_request',
  'lease_term',
  'lease_talk',
]

/** In each municipality that there is; a folder that has them already is left as it is. */
export async function fillHomes(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ there: number }>('select count(*)::int as there from overall_plan')
  if (rows[0]?.there !== 0) return
  await owner.query('begin')
  await owner.query('set local session_replication_role = replica')
  for (const statement of statements) await owner.query(statement)
  await owner.query('commit')
  await owner.query(
    `vacuum analyze ${[...filled, 'agreement_party', 'agreement_signature', 'agreement_meeting', 'agreement_action', 'agreement_promise', 'housing_request_terms', 'landlord_pause'].join(', ')}`,
  )
}
