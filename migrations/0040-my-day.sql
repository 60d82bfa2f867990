-- What is to be done, from the real state (decision 042): who has no roof tonight, and what in a matter is begun and not finished.

-- Who has no roof tonight, of those whose living the user may read: last told to sleep outdoors, in a stairwell, a car; in no bed, home or place since, and
-- with no bed for the night. The sources go before each other as in src/person/living/rules.ts: what was told is the least sure.
create index told_situation_roofless on told_situation (municipality_code, person_id)
  where until_on is null and living_form_code in ('outdoors', 'stairwell', 'publicPlace', 'tent', 'car', 'storage');
create view roofless_tonight with (security_invoker = true) as
  select t.municipality_code, t.person_id, t.living_form_code, t.from_on
  from told_situation t
  where t.until_on is null and t.living_form_code in ('outdoors', 'stairwell', 'publicPlace', 'tent', 'car', 'storage') and t.from_on <= app.today()
    and not exists (select from told_situation c where c.corrects_id = t.id)
    and not exists (select from told_situation later where later.person_id = t.person_id and later.from_on > t.from_on and later.from_on <= app.today()
      and (later.until_on is null or later.until_on >= app.today())
      and not exists (select from told_situation c where c.corrects_id = later.id))
    and not exists (select from stay s where s.person_id = t.person_id and s.undone_at is null and s.departed_at is null)
    and not exists (select from bed_night n where n.person_id = t.person_id and n.night = app.today() and (n.hold_until is null or n.hold_until > app.now()))
    and not exists (select from placement p where p.person_id = t.person_id and p.from_on <= app.today() and (p.until_on is null or p.until_on >= app.today()))
    and not exists (select from lease_tenant k join lease l on l.id = k.lease_id
      where k.person_id = t.person_id and l.undone_at is null and l.begins_on <= app.today() and (l.ends_on is null or l.ends_on >= app.today()));
grant select on roofless_tonight to hemvist_user, hemvist_system;

-- Signals about children without a roof: they stand first in every list, so that no list looks through all the others for them.
create index signal_children_outside on signal (municipality_code, answer_by, id)
  where children > 0 and living_form_code in ('outdoors', 'stairwell', 'publicPlace', 'tent', 'car', 'storage');
create index signal_children_outside_sent on signal (sender_organisation_id)
  where children > 0 and living_form_code in ('outdoors', 'stairwell', 'publicPlace', 'tent', 'car', 'storage');
create index signal_children_outside_own on signal (registered_by)
  where children > 0 and living_form_code in ('outdoors', 'stairwell', 'publicPlace', 'tent', 'car', 'storage');

-- What in a matter is begun and not finished stands among its clocks, so that the matter's page, the work lists and My day are told the same:
-- board: the board's word that was decided, signed or paid for and isn't through · copy: the person's copy of a confirmation · concern: for a child, not weighed
-- link: something that is tied to the matter with facts that speak against it
alter table matter_clock drop constraint matter_clock_source_check;
alter table matter_clock add constraint matter_clock_source_check
  check (source in ('course', 'contact', 'plan', 'booking', 'child', 'promise', 'board', 'copy', 'concern', 'link'));
-- From which day it has waited; null: since the matter was opened.
alter table matter_clock add column since date;
-- What was computed before this is computed anew the first night, so that what is begun stands in matters that nobody touches, too.
alter table matter_standing add column by_older_rules boolean not null default true;
grant update (by_older_rules) on matter_standing to hemvist_user;

-- Confirmations whose copy the person hasn't got: few, and looked for on every My day of an officer.
create index enforcement_confirmation_uncopied on enforcement_confirmation (municipality_code) where copy_how is null and undone_at is null;
