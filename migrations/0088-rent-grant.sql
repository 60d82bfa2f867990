-- The state grant for a rent guarantee is asked for and decided after the guarantee is noted: by whoever noted it, at a moment, and cleared when it was a slip.
alter table lease_guarantee
  add column grant_noted_at timestamptz,
  add column grant_noted_by uuid references app_user,
  add check ((grant_noted_at is null) = (grant_noted_by is null));
comment on column lease_guarantee.grant_noted_by is 'by whoever noted the state grant afterwards; cleared when it was noted by mistake';
comment on column lease_guarantee.applied_on is 'with grant_noted_by';
comment on column lease_guarantee.granted_on is 'with grant_noted_by';
grant update (applied_on, granted_on, grant_noted_at, grant_noted_by) on lease_guarantee to hemvist_user;
call app.hold_names('lease_guarantee');
