-- Who is noted as living in a home at risk because a message said so, and nobody else did. A message that is taken out of the matter asks about them.
alter table matter_resident add column message_id uuid,
  add foreign key (municipality_code, message_id) references tenancy_message (municipality_code, id),
  add constraint matter_resident_told check (message_id is null or (part = 'child' and person_id is null and corrects_id is null));
alter table matter_resident drop constraint matter_resident_ended_because_check,
  add constraint matter_resident_ended_because_check check (ended_because in ('movedOut', 'corrected', 'neverLivedThere', 'messageCut'));
create index matter_resident_told_by on matter_resident (message_id) where message_id is not null;
alter policy add on matter_resident with check (municipality_code = (select app.municipality())
  and noted_by = (select app.user_id()) and (select app.may('matter.work'))
  and (select true from app.my_matter m where m.matter_id = matter_resident.matter_id limit 1)
  and (person_id is null or (select true from app.my_ground g where g.person_id = matter_resident.person_id limit 1)
    or (select true from app.my_resident r where r.matter_id = matter_resident.matter_id
      and r.person_id = matter_resident.person_id limit 1))
  and (message_id is null or (select true from matter_message l where l.matter_id = matter_resident.matter_id
    and l.message_id = matter_resident.message_id and l.cut_at is null limit 1)));
-- Those noted before: in the moment in which the first message that tells of children was added, by whoever added it, with nothing known of them.
update matter_resident r set message_id = l.message_id
  from matter_message l join tenancy_message t on t.id = l.message_id and t.children
  where l.matter_id = r.matter_id and r.part = 'child' and r.person_id is null and r.corrects_id is null and r.noted_by = l.linked_by
    and r.name is null and r.birth_year is null and r.child_living is null and r.registered is null
    and r.noted_at >= l.linked_at and r.noted_at < l.linked_at + interval '2 seconds';
