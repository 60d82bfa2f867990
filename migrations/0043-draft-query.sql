-- A form whose page turns on a word in its address (`?decision=…`) has a draft for each: what was begun about one is not shown in the form about another. Ids,
-- codes and names of fields, as the pages' own ways lead there; see docs/decisions/047-what-is-half-written-is-kept.md.
alter table draft drop constraint draft_address_check;
alter table draft add constraint draft_address_check
  check (address ~ '^(/[a-z0-9-]+)+(\?[A-Za-z0-9_=&-]+)?$' and length(address) <= 300);
