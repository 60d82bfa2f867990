-- Access as it was asked before a reason to read was a row: one function for each question, kept as the oracle of what the rows must answer.
-- From migrations 0002-0022: renamed from the schema app to the schema old, and changed in nothing else.
create schema old;
set check_function_bodies = off;
create function old.has_role(variadic roles text[])
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select string_to_array(coalesce(current_setting('hemvist.roles', true), ''), ',') && roles $function$;
create function old.reason_for(p uuid)
 RETURNS text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER COST 20000
 SET search_path TO 'pg_catalog', 'public', 'app', 'pg_temp'
AS $function$
declare
  me uuid := app.user_id();
  my_organisation uuid := app.organisation_id();
  my_unit uuid := app.unit_id();
  record_of uuid;
  protected_one uuid := old.beside(p);
begin
  if me is null or not old.has_role('socialWorker', 'preventionOfficer', 'debtAdviser', 'housingSupport', 'manager', 'shelterWorker', 'outreachWorker', 'partnerManager') then
    return null;
  end if;
  select organisation_id into record_of from person where id = p and municipality_code = app.municipality();
  if record_of is null then return null; end if;
  -- protected identity: only named staff, whatever other reason there is
  if exists (select from protection where person_id = p and ended_at is null)
    and not exists (select from protected_staff where person_id = p and user_id = me and ended_at is null) then
    return null;
  end if;
  if protected_one is not null and not old.may_read_beside(p, protected_one) then return null; end if;
  if record_of = my_organisation and old.has_role('manager', 'partnerManager') then return 'responsible'; end if;
  if exists (select from case_responsible r join case_file c on c.id = r.case_id where c.person_id = p and r.user_id = me and r.until is null) then
    return 'responsible';
  end if;
  -- the household of somebody whose case is mine: children first of all
  if exists (select from household_member them join household_member mine on mine.household_id = them.household_id
      join case_file c on c.person_id = mine.person_id join case_responsible r on r.case_id = c.id
      where them.person_id = p and them.until_on is null and mine.until_on is null and r.user_id = me and r.until is null) then
    return 'responsible';
  end if;
  if exists (select from person_contact where person_id = p and organisation_id = my_organisation and until is null
      and (unit_id is null or unit_id = my_unit)) then
    return 'contact';
  end if;
  if exists (select from consent where person_id = p and to_organisation_id = my_organisation and withdrawn_at is null
      and app.today() between from_on and until_on) then
    return 'consent';
  end if;
  if exists (select from assignment where person_id = p and to_organisation_id = my_organisation and ended_at is null
      and from_on <= app.today() and (until_on is null or until_on >= app.today())) then
    return 'assignment';
  end if;
  if exists (select from emergency_opening where person_id = p and user_id = me and app.now() between opened_at and closes_at) then
    return 'emergency';
  end if;
  if protected_one is not null and exists (select from protected_staff where person_id = protected_one and user_id = me and ended_at is null) then
    return old.reason_for(protected_one);
  end if;
  return null;
end $function$;
create function old.may_read_person(p uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER COST 20000
 SET search_path TO 'pg_catalog', 'public', 'app', 'pg_temp'
AS $function$
declare
  me uuid := app.user_id();
  my_organisation uuid := app.organisation_id();
  my_unit uuid := app.unit_id();
  protected_one uuid := old.beside(p);
begin
  if me is null or not old.has_role('socialWorker', 'preventionOfficer', 'debtAdviser', 'housingSupport', 'manager', 'shelterWorker', 'outreachWorker', 'partnerManager') then
    return false;
  end if;
  if protected_one is not null then
    if not old.may_read_beside(p, protected_one) then return false; end if;
    if exists (select from protected_staff where person_id = protected_one and user_id = me and ended_at is null) and old.may_read_person(protected_one) then
      return exists (select from person where id = p and municipality_code = app.municipality());
    end if;
  end if;
  return exists (
    select from person r
    where r.id = p and r.municipality_code = app.municipality()
      and (not exists (select from protection where person_id = p and ended_at is null)
        or exists (select from protected_staff where person_id = p and user_id = me and ended_at is null))
      and ((r.organisation_id = my_organisation and old.has_role('manager', 'partnerManager'))
        or exists (select from person_contact where person_id = p and organisation_id = my_organisation and until is null and (unit_id is null or unit_id = my_unit))
        or exists (select from case_file c join case_responsible m on m.case_id = c.id where c.person_id = p and m.user_id = me and m.until is null)
        or exists (select from assignment where person_id = p and to_organisation_id = my_organisation and ended_at is null
          and from_on <= app.today() and (until_on is null or until_on >= app.today()))
        or exists (select from consent where person_id = p and to_organisation_id = my_organisation and withdrawn_at is null and app.today() between from_on and until_on)
        or exists (select from emergency_opening where person_id = p and user_id = me and app.now() between opened_at and closes_at)
        or exists (select from household_member them join household_member mine on mine.household_id = them.household_id
          join case_file c on c.person_id = mine.person_id join case_responsible m on m.case_id = c.id
          where them.person_id = p and them.until_on is null and mine.until_on is null and m.user_id = me and m.until is null)));
end $function$;
create function old.may_read_work(p uuid, what text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER COST 20000
 SET search_path TO 'pg_catalog', 'public', 'app', 'pg_temp'
AS $function$
begin
  if not old.may_read_person(p) then return false; end if;
  if old.is_case_staff() then return true; end if;
  return exists (select from consent where person_id = p and to_organisation_id = app.organisation_id() and withdrawn_at is null
    and app.today() between from_on and until_on and consent.what @> array[may_read_work.what]);
end $function$;
create function old.may_read_housing(p uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER COST 20000
 SET search_path TO 'pg_catalog', 'public', 'app', 'pg_temp'
AS $function$
begin
  if not old.may_read_person(p) then return false; end if;
  if old.is_case_staff() or old.reason_for(p) <> 'consent' then return true; end if;
  return exists (select from consent where person_id = p and to_organisation_id = app.organisation_id() and withdrawn_at is null
    and app.today() between from_on and until_on and what @> array['housing']);
end $function$;
create function old.may_read_case(c uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER COST 20000
 SET search_path TO 'pg_catalog', 'public', 'app', 'pg_temp'
AS $function$ select old.is_case_staff() and old.may_read_person((select person_id from case_file where id = c and municipality_code = app.municipality())) $function$;
create function old.may_read_plan(c uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER COST 20000
 SET search_path TO 'pg_catalog', 'public', 'app', 'pg_temp'
AS $function$ select old.may_read_work((select person_id from case_file where id = c and municipality_code = app.municipality()), 'plan') $function$;
create function old.may_read_lease(l uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER COST 20000
 SET search_path TO 'pg_catalog', 'public', 'app', 'pg_temp'
AS $function$
  select exists (select from lease_tenant t where t.lease_id = l and old.may_read_person(t.person_id))
$function$;
create function old.may_read_matter(m uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER COST 20000
 SET search_path TO 'pg_catalog', 'public', 'app', 'pg_temp'
AS $function$
declare
  me uuid := app.user_id();
  my_unit uuid := app.unit_id();
  matter_unit uuid;
begin
  if me is null or not old.is_case_staff() then return false; end if;
  select unit_id into matter_unit from eviction_matter where id = m and municipality_code = app.municipality();
  if matter_unit is null then return false; end if;
  if exists (select from matter_resident r join protection p on p.person_id = r.person_id and p.ended_at is null
      where r.matter_id = m and r.ended_at is null and not old.may_read_person(r.person_id)) then
    return false;
  end if;
  return (matter_unit = my_unit and old.has_role('preventionOfficer', 'manager'))
    or old.has_role('manager')
    or exists (select from matter_responsible where matter_id = m and user_id = me and until is null)
    or exists (select from matter_case c where c.matter_id = m and c.cut_at is null and old.may_read_case(c.case_id))
    or exists (select from matter_resident r where r.matter_id = m and r.person_id is not null and r.ended_at is null and old.may_read_person(r.person_id));
end $function$;
create function old.may_read_advice(a uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER COST 5000
 SET search_path TO 'pg_catalog', 'public', 'app', 'pg_temp'
AS $function$
  select old.is_adviser() and exists (select from advice r where r.id = a and r.municipality_code = app.municipality()
    and (r.unit_id = app.unit_id() or exists (select from advice_responsible k where k.advice_id = a and k.user_id = app.user_id() and k.until is null))
    and (r.person_id is null or not exists (select from protection p where p.person_id = r.person_id and p.ended_at is null) or old.may_read_person(r.person_id)))
$function$;
create function old.may_read_signal(s uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER COST 20000
 SET search_path TO 'pg_catalog', 'public', 'app', 'pg_temp'
AS $function$
  select not exists (select from (
      select sp.person_id from signal_person sp where sp.signal_id = s and sp.cut_at is null
      union all
      select lt.person_id from tenancy_message t join lease l on l.dwelling_id = t.dwelling_id and l.ends_on is null and l.undone_at is null
        join lease_tenant lt on lt.lease_id = l.id
        where t.signal_id = s and t.sender_organisation_id is distinct from app.organisation_id()
      union all
      select r.person_id from tenancy_message t join matter_message k on k.message_id = t.id and k.cut_at is null
        join matter_resident r on r.matter_id = k.matter_id and r.ended_at is null
        where t.signal_id = s and t.sender_organisation_id is distinct from app.organisation_id()
      union all
      select r.person_id from enforcement_notice n join matter_resident r on r.matter_id = n.matter_id and r.ended_at is null where n.signal_id = s
      union all
      select n.person_id from signal_number k join person_number n on n.number = k.number and n.municipality_code in (k.municipality_code, app.municipality())
        where k.signal_id = s and not old.is_my_own_signal(s)
      union all
      select h.person_id from signal_hold h where h.signal_id = s and not old.is_my_own_signal(s) and (h.outcome = 'same'
        or (h.decided_at is null and not (h.municipality_code = app.municipality() and old.may_answer_signals() and old.has_role('manager'))))
    ) about where old.is_protected(about.person_id) and not old.may_read_person(about.person_id))
$function$;
create function old.is_in_my_matter(s uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER COST 20000
 SET search_path TO 'pg_catalog', 'public', 'app', 'pg_temp'
AS $function$
  select exists (select from tenancy_message t join matter_message l on l.message_id = t.id and l.cut_at is null where t.signal_id = s and old.may_read_matter(l.matter_id))
    or exists (select from enforcement_notice n where n.signal_id = s and n.matter_id is not null and old.may_read_matter(n.matter_id))
$function$;
create function old.is_protected(p uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app', 'pg_temp'
AS $function$
  select exists (select from protection where person_id = p and ended_at is null)
    or exists (select from (select old.beside(p) as protected_one) b where b.protected_one is not null and not old.may_read_beside(p, b.protected_one))
$function$;
create function old.beside(p uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app', 'pg_temp'
AS $function$
  select h.person_id from number_apart a
    join person_number n on n.id = a.number_id and n.ended_at is null
    join person_number h on h.organisation_id = n.organisation_id and h.number = n.number and h.ended_at is null and h.person_id <> n.person_id
    join protection x on x.person_id = h.person_id and x.ended_at is null
  where a.person_id = p and not app.stands_apart(h.id) limit 1
$function$;
create function old.may_read_beside(p uuid, protected_one uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app', 'pg_temp'
AS $function$
  select exists (select from person_number n where n.person_id = p and n.ended_at is null and n.given_by = app.user_id() and app.stands_apart(n.id))
    or exists (select from case_file c join case_responsible r on r.case_id = c.id where c.person_id = p and r.user_id = app.user_id() and r.until is null)
    or exists (select from protected_staff where person_id = protected_one and user_id = app.user_id() and ended_at is null)
$function$;
create function old.is_my_own_signal(s uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'app', 'pg_temp'
AS $function$
  select exists (select from signal x where x.id = s and (x.registered_by = app.user_id()
    or (x.kind = 'landlordMessage' and x.sender_organisation_id = app.organisation_id())))
$function$;
create function old.is_case_staff()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select app.organisation_kind() = 'municipality' and old.has_role('socialWorker', 'preventionOfficer', 'debtAdviser', 'housingSupport', 'manager') $function$;
create function old.is_adviser()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select app.organisation_kind() = 'municipality' and old.has_role('debtAdviser') $function$;
create function old.may_answer_signals()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select app.organisation_kind() = 'municipality' and old.has_role('socialWorker', 'preventionOfficer', 'manager') $function$;
alter function old.reason_for(uuid) owner to hemvist_system;
alter function old.may_read_person(uuid) owner to hemvist_system;
alter function old.may_read_work(uuid, text) owner to hemvist_system;
alter function old.may_read_housing(uuid) owner to hemvist_system;
alter function old.may_read_case(uuid) owner to hemvist_system;
alter function old.may_read_plan(uuid) owner to hemvist_system;
alter function old.may_read_lease(uuid) owner to hemvist_system;
alter function old.may_read_matter(uuid) owner to hemvist_system;
alter function old.may_read_advice(uuid) owner to hemvist_system;
alter function old.may_read_signal(uuid) owner to hemvist_system;
alter function old.is_in_my_matter(uuid) owner to hemvist_system;
alter function old.is_protected(uuid) owner to hemvist_system;
alter function old.beside(uuid) owner to hemvist_system;
alter function old.may_read_beside(uuid, uuid) owner to hemvist_system;
alter function old.is_my_own_signal(uuid) owner to hemvist_system;
reset check_function_bodies;
grant usage on schema old to hemvist_user, hemvist_system;
grant execute on all functions in schema old to hemvist_system;
