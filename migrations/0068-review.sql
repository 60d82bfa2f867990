-- What the pages already asked, and a statement could get round: whose a row of an agreement or an inspection is, whom one notes as living somewhere, and whom
-- a coordinator may offer which flat.

-- A partner answers for what is its own in an agreement; the municipality's managers for all of it. What a meeting decides, and what is taken out, is theirs alone.
alter policy add on agreement_delivery with check (municipality_code = (select app.municipality()) and noted_by = (select app.user_id())
  and (select app.may('agreement.report')) and (select true from app.my_agreement m where m.agreement_id = agreement_delivery.agreement_id limit 1)
  and ((select app.may('agreement.manage')) or (select true from agreement_promise p join agreement_party y on y.id = p.party_id
    where p.id = agreement_delivery.promise_id and y.organisation_id = (select app.organisation_id()) limit 1)));
alter policy change on agreement_delivery using ((select app.may('agreement.report'))
  and (select true from app.my_agreement m where m.agreement_id = agreement_delivery.agreement_id limit 1)
  and ((select app.may('agreement.manage')) or (select true from agreement_promise p join agreement_party y on y.id = p.party_id
    where p.id = agreement_delivery.promise_id and y.organisation_id = (select app.organisation_id()) limit 1)));
alter policy add on agreement_point with check (municipality_code = (select app.municipality()) and raised_by = (select app.user_id())
  and (select app.may('agreement.report')) and (select true from app.my_agreement m where m.agreement_id = agreement_point.agreement_id limit 1)
  and (decided_at is null or (select app.may('agreement.manage'))));
alter policy change on agreement_point using ((select app.may('agreement.report'))
  and (select true from app.my_agreement m where m.agreement_id = agreement_point.agreement_id limit 1)
  and ((select app.may('agreement.manage')) or (decided_at is null and (select true from app_user u
    where u.id = agreement_point.raised_by and u.organisation_id = (select app.organisation_id()) limit 1))))
  with check (municipality_code = (select app.municipality()) and (decided_at is null or (select app.may('agreement.manage'))));
alter policy change on agreement_action using ((select app.may('agreement.report'))
  and (select true from app.my_agreement m where m.agreement_id = agreement_action.agreement_id limit 1)
  and ((select app.may('agreement.manage')) or (undone_at is null and (select true from agreement_party y
    where y.id = agreement_action.party_id and y.organisation_id = (select app.organisation_id()) limit 1))))
  with check (municipality_code = (select app.municipality()) and (undone_at is null or (select app.may('agreement.manage'))));

-- What was found is written, and crossed out, by those whose inspection it is. Whoever mends the damage says so.
alter policy add on inspection_finding with check (municipality_code = (select app.municipality()) and found_by = (select app.user_id())
  and (select app.may('home.inspect')) and (select true from inspection x
    where x.id = inspection_finding.inspection_id and x.organisation_id = (select app.organisation_id()) limit 1));
alter policy change on inspection_finding using ((select app.may('home.inspect')) and (select true from inspection x
    where x.id = inspection_finding.inspection_id and (inspection_finding.undone_at is null or x.organisation_id = (select app.organisation_id())) limit 1))
  with check (municipality_code = (select app.municipality()) and (select true from inspection x
    where x.id = inspection_finding.inspection_id and (inspection_finding.undone_at is null or x.organisation_id = (select app.organisation_id())) limit 1));

-- Nobody is noted as living somewhere, or as gone from there, by somebody who may not read about them.
alter policy add on lease_resident with check (municipality_code = (select app.municipality()) and noted_by = (select app.user_id())
  and (select app.may('home.keepLease')) and (select true from app.my_lease l where l.lease_id = lease_resident.lease_id limit 1)
  and (select true from app.my_ground g where g.person_id = lease_resident.person_id limit 1));
alter policy change on lease_resident using ((select app.may('home.keepLease'))
  and (select true from app.my_lease l where l.lease_id = lease_resident.lease_id limit 1)
  and (select true from app.my_ground g where g.person_id = lease_resident.person_id limit 1));

-- A household that keeps away from an area or a landlord isn't there to be offered its flat, whoever writes the statement.
alter policy match on offer with check (municipality_code = (select app.municipality())
  and offered_by = (select app.user_id()) and vacancy_id is not null
  and (select true from app.my_matching m where m.housing_request_id = offer.housing_request_id limit 1)
  and (select true from app.households_for(array[offer.vacancy_id]) h where h.housing_request_id = offer.housing_request_id limit 1));
