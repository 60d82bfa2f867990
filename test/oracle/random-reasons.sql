-- People, reasons to read about them, protections and what hangs on them, at random (setseed is said before), through the triggers: thirty people in
-- three registers, and enough of everything that each rule is met in both ways. :here is Kalmar; the cast is there already.

create temporary table someone as
  select gen_random_uuid() as id, o.id as organisation_id, o.municipality_code, row_number() over (order by random()) as n
  from organisation o, generate_series(1, 12) where o.kind <> 'landlord';
insert into person (id, municipality_code, organisation_id, created_at, given_name, family_name)
  select id, municipality_code, organisation_id, now(), 'Namn', 'Efternamn' from someone;
create temporary table staff as select u.id, u.municipality_code, u.organisation_id, u.unit_id, row_number() over (order by random()) as n
  from app_user u where not u.machine;

insert into case_file (id, municipality_code, number, organisation_id, unit_id, person_id, opened_at, opened_on, opened_by)
  select gen_random_uuid(), p.municipality_code, 'T-' || p.n, p.organisation_id, u.id, p.id, now(), current_date, (select id from staff limit 1)
  from someone p cross join lateral (select id from unit where organisation_id = p.organisation_id order by random() + p.n * 0 limit 1) u where random() < 0.6;
insert into case_responsible (id, municipality_code, case_id, user_id, since, until, named_by)
  select gen_random_uuid(), c.municipality_code, c.id, s.id, now() - interval '2 days', case when random() < 0.3 then now() - interval '1 day' end, s.id
  from case_file c cross join lateral (select id from staff s where s.municipality_code = c.municipality_code order by random() + length(c.number) * 0 limit 1) s;

create temporary table home as select gen_random_uuid() as id, '0880'::text as municipality_code, n from generate_series(1, 6) n;
insert into household (id, municipality_code, created_at) select id, municipality_code, now() from home;
insert into household_member (id, municipality_code, household_id, person_id, part, from_on, until_on)
  select gen_random_uuid(), p.municipality_code, h.id, p.id, 'adult', current_date - 9, case when random() < 0.2 then current_date - (random() * 9)::int end
  from someone p join home h on h.municipality_code = p.municipality_code and h.n = 1 + (p.n % 6) where random() < 0.7;

insert into person_contact (id, municipality_code, person_id, organisation_id, unit_id, since, until)
  select gen_random_uuid(), p.municipality_code, p.id, s.organisation_id, case when random() < 0.8 then s.unit_id end, now() - interval '3 days',
    case when random() < 0.3 then now() end
  from someone p join staff s on s.municipality_code = p.municipality_code where random() < 0.15 on conflict do nothing;
insert into consent (id, municipality_code, person_id, to_organisation_id, what, why, how_given, from_on, until_on, given_at, registered_by, withdrawn_at)
  select gen_random_uuid(), p.municipality_code, p.id, o.id, (array['{identity}', '{housing}', '{plan}', '{housing,plan}'])[1 + floor(random() * 4)::int]::text[],
    'x', 'written', current_date + (random() * 5)::int - 4, current_date + 1 + (random() * 3)::int, now(), (select id from staff limit 1),
    case when random() < 0.2 then now() end
  from someone p cross join organisation o where o.kind <> 'landlord' and random() < 0.3;
insert into assignment (id, municipality_code, person_id, to_organisation_id, task, from_on, until_on, given_at, ended_at)
  select gen_random_uuid(), p.municipality_code, p.id, o.id, 'nightStay', current_date - 3 + (random() * 4)::int,
    case when random() < 0.7 then current_date + 1 + (random() * 3)::int end, now(), case when random() < 0.2 then now() end
  from someone p cross join organisation o where o.kind <> 'landlord' and random() < 0.2;
insert into emergency_opening (id, municipality_code, person_id, user_id, because, opened_at, closes_at)
  select gen_random_uuid(), p.municipality_code, p.id, s.id, 'tio tecken minst', t.t, t.t + interval '5 hours'
  from someone p join staff s on s.municipality_code = p.municipality_code, lateral (select now() - random() * interval '10 hours' + p.n * interval '0' as t) t
  where random() < 0.1;

insert into protection (id, municipality_code, person_id, level, since)
  select gen_random_uuid(), municipality_code, id, 'secrecyMarking', now() from someone where random() < 0.3;
insert into protected_staff (id, municipality_code, person_id, user_id, named_at)
  select gen_random_uuid(), x.municipality_code, x.person_id, s.id, now() from protection x join staff s on s.municipality_code = x.municipality_code where random() < 0.4;
-- numbers: some stand on a protected person's record and on another's beside it
insert into person_number (id, municipality_code, person_id, kind, number, since)
  select gen_random_uuid(), p.municipality_code, p.id, 'personal', '19800101' || lpad(p.n::text, 4, '0'), now() from someone p join protection x on x.person_id = p.id;
insert into person_number (id, municipality_code, person_id, kind, number, since, given_by)
  select distinct on (n.number) gen_random_uuid(), q.municipality_code, q.id, 'personal', n.number, now(), (select id from staff s where s.organisation_id = q.organisation_id order by random() limit 1)
  from person_number n join someone p on p.id = n.person_id join someone q on q.organisation_id = p.organisation_id and q.id <> p.id
  where (q.n + p.n) % 3 > 0 and q.n = (select min(z.n) from someone z where z.organisation_id = p.organisation_id and z.n > p.n and not exists (select from person_number o where o.person_id = z.id))
    and p.n = (select max(z.n) from someone z join person_number o on o.person_id = z.id where z.organisation_id = p.organisation_id and z.n < q.n);

insert into eviction_matter (id, municipality_code, number, unit_id, tenure, cause, address, opened_on, opened_at, opened_by)
  select gen_random_uuid(), u.municipality_code, 'V-' || n || left(u.id::text, 8) || right(u.id::text, 3), u.id, 'rented', 'arrears', 'Provgatan', current_date, now(), (select id from staff limit 1)
  from (select u.id, o.municipality_code from unit u join organisation o on o.id = u.organisation_id) u cross join generate_series(1, 4) n;
insert into matter_resident (id, municipality_code, matter_id, part, person_id, registered, noted_at, noted_by)
  select gen_random_uuid(), m.municipality_code, m.id, 'tenant', p.id, true, now(), (select id from staff limit 1)
  from eviction_matter m join someone p on p.municipality_code = m.municipality_code where random() < 0.06;
insert into matter_responsible (id, municipality_code, matter_id, user_id, since, named_by, until)
  select gen_random_uuid(), m.municipality_code, m.id, s.id, now(), s.id, case when random() < 0.3 then now() end
  from eviction_matter m cross join lateral (select id from staff s where s.municipality_code = m.municipality_code order by random() + length(m.number) * 0 limit 1) s;
insert into matter_case (id, municipality_code, matter_id, case_id, linked_at, linked_by)
  select gen_random_uuid(), m.municipality_code, m.id, c.id, now(), (select id from staff limit 1)
  from eviction_matter m join case_file c on c.municipality_code = m.municipality_code where random() < 0.05;
insert into advice (id, municipality_code, unit_id, number, label, person_id, opened_on, opened_at, opened_by)
  select gen_random_uuid(), p.municipality_code, u.id, 'R-' || p.n, 'M.', p.id, current_date, now(), (select id from staff limit 1)
  from someone p cross join lateral (select u.id from unit u join organisation o on o.id = u.organisation_id where o.municipality_code = p.municipality_code order by random() + p.n * 0 limit 1) u
  where random() < 0.5;
insert into advice_responsible (id, municipality_code, advice_id, user_id, since, named_by)
  select gen_random_uuid(), a.municipality_code, a.id, s.id, now(), s.id
  from advice a cross join lateral (select id from staff s where s.municipality_code = a.municipality_code order by random() + length(a.number) * 0 limit 1) s;

insert into signal (id, municipality_code, received_at, answer_by, urgent, words, receipt, kind, sender_organisation_id, registered_by)
  select gen_random_uuid(), s.municipality_code, now(), current_date + 7, false, 'Nummer ' || coalesce((select number from person_number order by random() + s.n * 0 limit 1), ''),
    'V-2026-' || (100 * s.n + k), case when o.kind = 'landlord' then 'landlordMessage' else 'report' end, s.organisation_id, s.id
  from staff s join organisation o on o.id = s.organisation_id cross join generate_series(1, 3) k;
insert into signal_person (id, municipality_code, signal_id, person_id, linked_at, linked_by)
  select gen_random_uuid(), s.municipality_code, s.id, p.id, now(), (select id from staff limit 1)
  from signal s join someone p on p.municipality_code = s.municipality_code where random() < 0.04;
insert into signal_hold (signal_id, municipality_code, person_id, since)
  select s.id, s.municipality_code, x.person_id, now()
  from signal s join protection x on x.municipality_code = s.municipality_code where random() < 0.05 on conflict do nothing;
update signal_hold set outcome = case when random() < 0.5 then 'same' else 'other' end, decided_at = now(), decided_by = (select id from staff limit 1) where random() < 0.6;
insert into dwelling (id, municipality_code, rooms, rent_kr, added_at, added_by, landlord_id, address)
  select gen_random_uuid(), o.municipality_code, 2, 6500, now(), (select id from staff limit 1), o.id, 'Provgatan ' || n || o.name from organisation o cross join generate_series(1, 4) n where o.kind = 'landlord';
insert into lease (id, municipality_code, begins_on, rent_kr, begun_at, begun_by, dwelling_id, landlord_id, form)
  select gen_random_uuid(), d.municipality_code, current_date - 100, 6500, now(), (select id from staff limit 1), d.id, d.landlord_id, 'firstHandLease' from dwelling d;
insert into lease (id, municipality_code, begins_on, ends_on, ends_because, rent_kr, begun_at, begun_by, end_registered_at, end_registered_by, dwelling_id, landlord_id, form)
  select gen_random_uuid(), municipality_code, begins_on - 200, begins_on - 1, case when random() < 0.5 then 'handedOver' else 'other' end, rent_kr, now(), begun_by, now(), begun_by, dwelling_id, landlord_id, 'secondHandLease' from lease;
update lease l set predecessor_id = b.id from lease b where b.dwelling_id = l.dwelling_id and b.ends_on = l.begins_on - 1 and random() < 0.5;
insert into lease_tenant (lease_id, person_id, municipality_code)
  select l.id, p.id, l.municipality_code from lease l join someone p on p.municipality_code = l.municipality_code where random() < 0.08;
insert into tenancy_message (id, municipality_code, signal_id, kind, via, sender_organisation_id, tenure, dwelling_id, tenant_name, address, given_on, given_how, received_at, received_by, fingerprint)
  select gen_random_uuid(), s.municipality_code, s.id, 'earlyArrears', 'form', s.sender_organisation_id, 'rented', (select id from dwelling order by random() + length(s.receipt) * 0 limit 1),
    'Maja', 'Provgatan', current_date, 'electronic', now(), s.registered_by, convert_to(s.id::text, 'UTF8')
  from signal s where s.kind = 'landlordMessage';
insert into matter_message (id, municipality_code, matter_id, message_id, linked_at, linked_by)
  select gen_random_uuid(), t.municipality_code, (select id from eviction_matter m where m.municipality_code = t.municipality_code order by random() + length(t.id::text) * 0 limit 1), t.id, now(), (select id from staff limit 1)
  from tenancy_message t where random() < 0.6;

insert into enforcement_notice (id, municipality_code, signal_id, matter_id, kind, authority_reference, received_at, received_on, eviction_on, address, tenant_name, via, registered_at, registered_by)
  select gen_random_uuid(), s.municipality_code, s.id, case when random() < 0.7 then (select id from eviction_matter m where m.municipality_code = s.municipality_code order by random() + length(s.receipt) * 0 limit 1) end,
    'eviction', 'U-' || s.receipt, now(), current_date, current_date + 20, 'Provgatan', 'Maja', 'form', now(), s.registered_by
  from signal s where s.kind = 'report' and random() < 0.3;
update matter_resident set ended_at = now(), ended_by = (select id from staff limit 1), ended_on = current_date, ended_because = 'movedOut' where random() < 0.2;

-- and then life goes on
update case_responsible set until = now() where until is null and random() < 0.2;
update person_contact set until = now() where until is null and random() < 0.2;
update consent set withdrawn_at = now() where withdrawn_at is null and random() < 0.2;
update household_member set until_on = current_date where until_on is null and random() < 0.2;
update assignment set ended_at = now() where ended_at is null and random() < 0.2;
update lease set ends_on = current_date + 9, ends_because = 'other', end_registered_at = now(), end_registered_by = begun_by where ends_on is null and random() < 0.2;
update matter_message set cut_at = now(), cut_by = linked_by where random() < 0.2;
update signal_person set cut_at = now(), cut_by = linked_by where random() < 0.2;
update enforcement_notice set matter_id = null where random() < 0.2;
update protection set ended_at = now() where random() < 0.25;
update protected_staff set ended_at = now() where random() < 0.25;
update person_number set ended_at = now() where random() < 0.15;
delete from consent where random() < 0.1;
drop table someone, staff, home;
