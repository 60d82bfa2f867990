-- By which version of the rules a matter's standing and clocks were computed. One that was computed by another is computed anew when the server starts,
-- so that nobody has to remember it after an upgrade. It takes the place of the flag of migration 0040, which knew one upgrade only.
alter table matter_standing add column rules integer not null default 0;
grant update (rules) on matter_standing to hemvist_user;
alter table matter_standing drop column by_older_rules;
