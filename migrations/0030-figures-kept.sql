-- Figures read one municipality's rows, and are kept until a row that they were made of changes.

-- Where somebody lived in a week, municipality by municipality --------------------------------------------------------------------------------
-- Everything that the count asks of an episode lies in the index, so that a week is read without going to the tables, and no other municipality's.
drop index stay_span, placement_span, told_situation_span, lease_span, lease_own;
create index stay_span on stay using gist (municipality_code, app.span(from_on, until_on))
  include (from_on, until_on, person_id, living_form_code, id) where undone_at is null;
create index placement_span on placement using gist (municipality_code, app.span(from_on, until_on))
  include (from_on, until_on, person_id, living_form_code, id);
create index told_situation_span on told_situation using gist (municipality_code, app.span(from_on, until_on))
  include (from_on, until_on, person_id, living_form_code, id);
create index lease_span on lease using gist (municipality_code, app.span(begins_on, ends_on))
  include (begins_on, ends_on, form, id) where form <> 'firstHandLease' and undone_at is null;
-- first-hand leases are counted as leases; most of those that ever began still run
create index lease_own on lease (municipality_code, begins_on, ends_on) where form = 'firstHandLease' and undone_at is null;
-- the cases that were closed between two weeks
create index case_closure_closed on case_closure (municipality_code, closed_on) where reopened_at is null;

-- What was counted ---------------------------------------------------------------------------------------------------------------------------
-- A figure by its definition, version, municipality and period, as the system has it: no page shows it but through what hides small numbers. It is fresh as
-- long as there are as many marks on its days as there were before its rows were read; a mark that came meanwhile makes it stale. See docs/decisions/031.
create table kept_figure (
  municipality_code text not null references municipality,
  definition text not null check (definition ~ '^[a-z-]+$'),
  version text not null,
  period text not null check (length(period) between 1 and 50),
  -- which marks touch it: of these topics, on these days
  topics text[] not null,
  from_on date not null,
  until_on date not null,
  value jsonb not null,
  marks bigint not null,
  made_at timestamptz not null,
  -- the last day it was asked for, to a week: one that nobody asks for isn't made anew at night
  asked_on date not null,
  primary key (definition, version, period, municipality_code)
);
create index kept_figure_municipality on kept_figure (municipality_code);
call app.protect('kept_figure');

-- How often something has changed that figures from a month on (living), or of a month (matter), are made of.
create table figure_mark (
  municipality_code text not null references municipality,
  -- living: where somebody lived, and who they are · matter: a tenancy at risk, by the day it was opened
  topic text not null check (topic in ('living', 'matter')),
  month date not null,
  times bigint not null,
  by_transaction text not null,
  at timestamptz not null,
  primary key (municipality_code, topic, month)
);
call app.protect('figure_mark');
-- written by triggers of tables that see to it themselves
drop trigger held_first on figure_mark;

create view kept_figure_now with (security_invoker = true) as
  select k.municipality_code, k.definition, k.version, k.period, k.value, k.made_at, k.asked_on, k.marks is distinct from coalesce((
    select sum(m.times) from figure_mark m
    where m.municipality_code = k.municipality_code and m.topic = any (k.topics) and m.month between k.from_on and k.until_on), 0) as stale
  from kept_figure k;
grant select on kept_figure_now to hemvist_system;

-- One mark a month and transaction: others see all that a transaction did, or nothing of it. The moment is compared too, since a restored database begins its numbers
-- of transactions anew. A day that is null touches nothing.
create function app.mark_figures(about text, codes text[], days date[]) returns void language sql set search_path = pg_catalog, public, app, pg_temp as $$
  insert into figure_mark as m (municipality_code, topic, month, times, by_transaction, at)
    select c.code, about, date_trunc('month', c.day)::date, 1, pg_current_xact_id()::text, transaction_timestamp()
    from unnest(codes, days) c(code, day) where c.day is not null group by 1, 3 order by 1, 3
    on conflict (municipality_code, topic, month) do update set times = m.times + 1, by_transaction = excluded.by_transaction, at = excluded.at
      where (m.by_transaction, m.at) is distinct from (excluded.by_transaction, excluded.at)
$$;
revoke execute on function app.mark_figures(text, text[], date[]) from public;
grant execute on function app.mark_figures(text, text[], date[]) to hemvist_system;

-- The first day on which anything is known of where these people lived, or with whom, in any record that is linked to theirs.
create function app.first_known(people uuid[]) returns date language sql stable set search_path = pg_catalog, public, app, pg_temp as $$
  with recursive known(id) as (
    select unnest(people)
    union
    select step.other from known cross join lateral (
      select b_person_id as other from person_link where a_person_id = known.id and cut_at is null
      union all select a_person_id from person_link where b_person_id = known.id and cut_at is null) step
  )
  select min(day) from known cross join lateral (
    select from_on as day from housing_episode where person_id = known.id union all select from_on from household_member where person_id = known.id) of_them
$$;
revoke execute on function app.first_known(uuid[]) from public;
grant execute on function app.first_known(uuid[]) to hemvist_system;

-- Has a table's changes mark the figures that are made of it. `columns`: those that figures read. `day`: from which day (living) or on which (matter) a row touches
-- them, the row written as $r. `last`: a column with a row's last day, which touches the days after it alone. A new row of a table that is named with
-- `on_new => false` touches nothing: what hangs on it comes after it.
create procedure app.figures_read(tbl regclass, about text, columns text[], day text, key text[] default '{id}', last text default null, on_new boolean default true)
  language plpgsql set search_path = pg_catalog, public, app, pg_temp as $$
declare
  own text := 'app.' || tbl || '_in_figures';
  cells_o text := (select string_agg('o.' || c, ', ') from unnest(columns) c);
  cells_n text := replace(cells_o, 'o.', 'n.');
  rest_o text := (select string_agg('o.' || c, ', ') from unnest(columns) c where c is distinct from last);
  rest_n text := replace(rest_o, 'o.', 'n.');
  day_r text := replace(day, '$r', 'r');
  day_o text := replace(day, '$r', 'o');
  day_n text := replace(day, '$r', 'n');
  same_row text := (select string_agg(format('n.%1$s = o.%1$s', k), ' and ') from unnest(key) k);
  only_last text := case when last is null then 'false' else format('(%s) is not distinct from (%s)', rest_o, rest_n) end;
  after_last text := case when last is null then 'null' else format('least(o.%1$s, n.%1$s) + 1', last) end;
begin
  execute format($f$
    create function %1$s() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $body$
    begin
      if tg_op = 'INSERT' then
        perform app.mark_figures(%2$L, array_agg(r.municipality_code), array_agg(%3$s)) from added r;
      elsif tg_op = 'DELETE' then
        perform app.mark_figures(%2$L, array_agg(r.municipality_code), array_agg(%3$s)) from removed r;
      else
        perform app.mark_figures(%2$L, array_agg(c.code), array_agg(c.day)) from (
          select coalesce(n.municipality_code, o.municipality_code) as code, d.day
          from removed o full join added n on %4$s
          cross join lateral unnest(case when %5$s then array[%6$s]::date[] else array[%7$s, %8$s]::date[] end) as d(day)
          where (%9$s) is distinct from (%10$s)) c;
      end if;
      return null;
    end $body$ $f$, own, about, day_r, same_row, only_last, after_last, day_o, day_n, cells_o, cells_n);
  execute format('alter function %s() owner to hemvist_system', own);
  execute format('revoke execute on function %s() from public', own);
  if on_new then
    execute format('create trigger figures_added after insert on %s referencing new table as added for each statement execute function %s()', tbl, own);
  end if;
  execute format('create trigger figures_changed after update on %s referencing old table as removed new table as added for each statement execute function %s()', tbl, own);
  execute format('create trigger figures_removed after delete on %s referencing old table as removed for each statement execute function %s()', tbl, own);
end $$;

-- Where somebody lived. A told situation that is ended is no old one in the weeks before, either: its end touches all of its days.
call app.figures_read('stay', 'living', '{person_id,living_form_code,from_on,until_on,undone_at}', '$r.from_on', last => 'until_on');
call app.figures_read('placement', 'living', '{person_id,living_form_code,from_on,until_on,leaves_on,home_after}', '$r.from_on', last => 'until_on');
call app.figures_read('told_situation', 'living', '{person_id,living_form_code,from_on,until_on,told_at,corrects_id}',
  'least($r.from_on, (select c.from_on from told_situation c where c.id = $r.corrects_id))');
call app.figures_read('lease', 'living', '{form,begins_on,ends_on,predecessor_id,undone_at}', '$r.begins_on', last => 'ends_on');
call app.figures_read('lease_tenant', 'living', '{lease_id,person_id}', '(select l.begins_on from lease l where l.id = $r.lease_id)', key => '{lease_id,person_id}');
call app.figures_read('lease_leaving', 'living', '{lease_id,person_id,last_on,undone_at}', '$r.last_on + 1');
-- Who they are, and with whom. A person who is new lives nowhere yet.
call app.figures_read('person', 'living', '{birth_date,birth_year,sex,died_on}', 'app.first_known(array[$r.id])', last => 'died_on', on_new => false);
call app.figures_read('person_link', 'living', '{a_person_id,b_person_id,cut_at}', 'app.first_known(array[$r.a_person_id, $r.b_person_id])');
call app.figures_read('household_member', 'living', '{household_id,person_id,part,child_living,from_on,until_on}', '$r.from_on', last => 'until_on');
-- Homes that were kept: a case with its reason, when it is closed.
call app.figures_read('case_closure', 'living', '{case_id,closed_on,outcome,reopened_at}', '$r.closed_on');
call app.figures_read('case_file', 'living', '{person_id,opened_on,because_signal_id}', $$'-infinity'::date$$, on_new => false);
call app.figures_read('signal', 'living', '{kind}', $$'-infinity'::date$$, on_new => false);
-- Tenancies at risk, by the day they were opened.
call app.figures_read('eviction_matter', 'matter', '{landlord_id,landlord_name,area_name,opened_on}', '$r.opened_on');
call app.figures_read('matter_end', 'matter', '{matter_id,ended_on,outcome,reopened_at}', '(select m.opened_on from eviction_matter m where m.id = $r.matter_id)');
call app.figures_read('matter_event', 'matter', '{matter_id,kind,payer,corrects_id,annuls}', '(select m.opened_on from eviction_matter m where m.id = $r.matter_id)');
call app.figures_read('matter_resident', 'matter', '{matter_id,part,person_id,registered,ended_because}', '(select m.opened_on from eviction_matter m where m.id = $r.matter_id)');
call app.figures_read('matter_contact', 'matter', '{matter_id,on_day,reached,undone_at}', '(select m.opened_on from eviction_matter m where m.id = $r.matter_id)');
call app.figures_read('payment_plan', 'matter', '{matter_id,ended_because}', '(select m.opened_on from eviction_matter m where m.id = $r.matter_id)');
call app.figures_read('advice_booking', 'matter', '{matter_id}', '(select m.opened_on from eviction_matter m where m.id = $r.matter_id)');
call app.figures_read('advice_booking_outcome', 'matter', '{booking_id,outcome,undone_at}',
  '(select m.opened_on from advice_booking b join eviction_matter m on m.id = b.matter_id where b.id = $r.booking_id)');

-- Two that touch more than a row's own municipality or day: a landlord's name stands beside each of its matters, and a form of living counts everywhere.
create function app.organisation_in_figures() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  perform app.mark_figures('matter', array_agg(m.municipality_code), array_agg(m.opened_on))
    from removed o join added n on n.id = o.id join eviction_matter m on m.landlord_id = n.id where n.name <> o.name;
  return null;
end $$;
alter function app.organisation_in_figures() owner to hemvist_system;
revoke execute on function app.organisation_in_figures() from public;
create trigger figures_changed after update on organisation referencing old table as removed new table as added for each statement execute function app.organisation_in_figures();

create function app.living_form_in_figures() returns trigger language plpgsql security definer set search_path = pg_catalog, public, app, pg_temp as $$
begin
  perform app.mark_figures('living', array_agg(k.code), array_agg('-infinity'::date)) from (select distinct municipality_code as code from kept_figure) k;
  return null;
end $$;
alter function app.living_form_in_figures() owner to hemvist_system;
revoke execute on function app.living_form_in_figures() from public;
create trigger figures_changed after insert or update or delete on living_form for each statement execute function app.living_form_in_figures();
