-- A row in every table that holds something about people: one household in Kalmar from the first sign to an own home, as its units would have written it.
-- :name is an id from sheaf.ts or the cast, :own a new id. A table or column that came later is left out of an older database: a later column gets a line with update.

insert into person (id, municipality_code, organisation_id, created_at, created_by, given_name, family_name, birth_date, phone)
  values (:mother, :here, :kalmar, :at, :siv, 'Maja', 'Test', '1989-05-01', '070-1740605');
insert into person (id, municipality_code, organisation_id, created_at, created_by, given_name, family_name, birth_date)
  values (:child, :here, :kalmar, :at, :siv, 'Li', 'Test', '2019-05-05');
insert into person (id, municipality_code, organisation_id, created_at, created_by, called) values (:double, :here, :stadsmissionen, :at, :nils, 'Majsan');
insert into person_number (id, municipality_code, person_id, kind, number, since, given_by) values (:own, :here, :mother, 'personal', '198905012384', :at, :siv);
insert into number_apart (number_id, municipality_code, person_id) select id, :here, :double from person_number where person_id = :mother;
insert into person_link (id, municipality_code, a_person_id, b_person_id, because, linked_at, linked_by)
  values (:own, :here, :mother, :double, 'Samma berättelse', :at, :siv);
insert into household (id, municipality_code, created_at) values (:household, :here, :at);
insert into household_member (id, municipality_code, household_id, person_id, part, from_on, added_by) values (:own, :here, :household, :mother, 'adult', :day, :siv);
insert into household_member (id, municipality_code, household_id, person_id, part, child_living, from_on, added_by)
  values (:own, :here, :household, :child, 'child', 'permanent', :day, :siv);
insert into person_contact (id, municipality_code, person_id, organisation_id, unit_id, since, made_by) values (:own, :here, :mother, :kalmar, :adultUnit, :at, :siv);
insert into person_contact (id, municipality_code, person_id, organisation_id, unit_id, since, made_by) values (:own, :here, :double, :kalmar, :adultUnit, :at, :siv);
insert into person_contact (id, municipality_code, person_id, organisation_id, since, made_by) values (:own, :here, :double, :stadsmissionen, :at, :nils);
insert into consent (id, municipality_code, person_id, to_organisation_id, what, why, how_given, from_on, until_on, given_at, registered_by)
  values (:own, :here, :mother, :stadsmissionen, array['housing'], 'Natten', 'spoken', :day, '2026-12-31', :at, :siv);
insert into assignment (id, municipality_code, person_id, to_organisation_id, task, from_on, given_at, given_by)
  values (:own, :here, :mother, :stadsmissionen, 'nightStay', :day, :at, :siv);
insert into emergency_opening (id, municipality_code, person_id, user_id, because, opened_at, closes_at)
  values (:own, :here, :mother, :sofia, 'Hittad skadad i natt', :at, '2026-11-02T10:00:00Z');
insert into signal (id, municipality_code, received_at, answer_by, urgent, words, receipt, kind, sender_organisation_id, sender_user_id, registered_by, person_name)
  values (:signal, :here, :at, '2026-11-08', false, 'Sover utomhus', 'V-2026-1', 'report', :stadsmissionen, :nils, :nils, 'Maja');
insert into signal (id, municipality_code, received_at, answer_by, urgent, words, receipt, kind, sender_organisation_id, sender_user_id, registered_by)
  values (:landlordSignal, :here, :at, '2026-11-08', false, 'Sover utomhus', 'V-2026-2', 'landlordMessage', :landlord, :hanna, :hanna);
insert into signal_answer (id, municipality_code, signal_id, kind, words, answered_at, answered_by) values (:own, :here, :signal, 'caseOpened', 'Tack', :at, :siv);
insert into signal_hold (signal_id, municipality_code, person_id, since, decided_at, decided_by, outcome)
  values (:signal, :here, :mother, :at, :at, :agneta, 'other');
insert into signal_number (signal_id, municipality_code, number) values (:signal, :here, '198905012384');
insert into signal_person (id, municipality_code, signal_id, person_id, linked_at, linked_by) values (:own, :here, :signal, :mother, :at, :siv);
insert into case_file (id, municipality_code, number, organisation_id, unit_id, person_id, because_signal_id, opened_at, opened_on, opened_by)
  values (:case, :here, '2026-0001', :kalmar, :adultUnit, :mother, :signal, :at, :day, :siv);
insert into case_responsible (id, municipality_code, case_id, user_id, since, named_by) values (:own, :here, :case, :siv, :at, :siv);
insert into case_note (id, municipality_code, case_id, happened_on, words, written_at, written_by) values (:own, :here, :case, :day, 'Hembesök', :at, :siv);
insert into investigation (id, municipality_code, case_id, about, opened_on, opened_at, opened_by) values (:investigation, :here, :case, 'Bostad', :day, :at, :siv);
insert into decision (id, municipality_code, case_id, investigation_id, section, asked, outcome, words, reasons, delegation, decided_on, decided_at, decided_by)
  values (:decision, :here, :case, :investigation, 'SoL 11:1', 'Akutboende', 'granted', 'Beviljas', 'Behov', 'Delegation 3.1', :day, :at, :siv);
insert into decision_service (id, municipality_code, decision_id, received_on, how, registered_at, registered_by)
  values (:own, :here, :decision, :day, 'handedOver', :at, :siv);
update decision set heard = 'obvious' where id = :decision;
insert into appeal (id, municipality_code, case_id, decision_id, received_on, came, wants, registered_at, registered_by, tried_as, tried_at, tried_by,
    reconsidered_as, reconsidered_because, reconsidered_at, reconsidered_by, forwarded_on, forwarded_court, forwarded_at, forwarded_by)
  values (:appeal, :here, :case, :decision, :day, 'post', 'Mer stöd', :at, :siv, 'inTime', :at, :siv,
    'stands', 'Inget nytt', :at, :siv, :day, 'Förvaltningsrätten i Växjö', :at, :siv);
insert into judgment (id, municipality_code, case_id, appeal_id, court, given_on, outcome, registered_at, registered_by)
  values (:own, :here, :case, :appeal, 'administrativeCourt', :day, 'upheld', :at, :siv);
insert into intervention (id, municipality_code, case_id, person_id, kind, decision_id, begins_on, added_at, added_by)
  values (:own, :here, :case, :mother, 'acutePlace', :decision, :day, :at, :siv);
insert into plan (id, municipality_code, case_id, made_on, made_at, made_by) values (:plan, :here, :case, :day, :at, :siv);
insert into goal (id, municipality_code, plan_id, words, set_on, set_at, set_by) values (:goal, :here, :plan, 'Egen nyckel', :day, :at, :siv);
insert into goal_progress (id, municipality_code, goal_id, state, on_day, noted_at, noted_by) values (:own, :here, :goal, 'onTheWay', :day, :at, :siv);
insert into follow_up (id, municipality_code, case_id, due_on, about, planned_at, planned_by) values (:own, :here, :case, '2026-12-01', 'Hur går det', :at, :siv);
insert into case_closure (id, municipality_code, case_id, closed_on, outcome, words, closed_at, closed_by)
  values (:own, :here, :case, :day, 'ownLease', 'Egen lägenhet', :at, :siv);
insert into transfer_request (id, municipality_code, case_id, to_municipality_code, requested_on, words, requested_at, requested_by)
  values (:transfer, :here, :case, '0881', :day, 'Flyttar', :at, :siv);
insert into transfer_part (id, municipality_code, transfer_id, kind, words, put_at, put_by) values (:own, :here, :transfer, 'person', 'Maja Test', :at, :siv);
insert into transfer_answer (id, municipality_code, transfer_id, answer, answered_on, words, answered_at, answered_by)
  values (:answer, :here, :transfer, 'refuses', :day, 'Bor inte här', :at, :siv);
insert into transfer_inspectorate (id, municipality_code, transfer_id, applied_on, applied_at, applied_by) values (:inspectorate, :here, :transfer, :day, :at, :siv);
insert into residence_assessment (id, municipality_code, case_id, begun_at, begun_by, responsible_code, applies_from, ground, signed_at, signed_by)
  values (:signedResidence, :here, :case, :at, :siv, '0881', :day, 'Maja bor i Nybro', :at, :siv);
insert into residence_assessment (id, municipality_code, case_id, begun_at, begun_by) values (:residence, :here, :case, :at, :siv);
insert into residence_answer (id, municipality_code, assessment_id, question, answer, answered_at, answered_by)
  values (:own, :here, :residence, 'violence', 'no', :at, :siv);
-- what came from the next municipality, and was taken over
insert into person (id, municipality_code, organisation_id, created_at, created_by, given_name) values (:nybroPerson, '0881', :nybro, :at, :ture, 'Nils');
insert into case_file (id, municipality_code, number, organisation_id, unit_id, person_id, opened_at, opened_on, opened_by)
  values (:nybroCase, '0881', '2026-0001', :nybro, :nybroUnit, :nybroPerson, :at, :day, :ture);
insert into transfer_request (id, municipality_code, case_id, to_municipality_code, requested_on, words, requested_at, requested_by)
  values (:received, '0881', :nybroCase, :here, :day, 'Bor i Kalmar', :at, :ture);
update transfer_request set sent_how = 'here', person_name = 'Nils Prov' where id = :received;
insert into transfer_part (id, municipality_code, transfer_id, kind, words, put_at, put_by) values (:own, '0881', :received, 'person', 'Nils Prov', :at, :ture);
insert into transfer_answer (id, municipality_code, transfer_id, answer, answered_on, words, answered_at, answered_by)
  values (:givenAnswer, :here, :received, 'takesOver', :day, 'Vi tar över', :at, :siv);
insert into transfer_taken (id, municipality_code, transfer_id, case_id, taken_at, taken_by) values (:taken, :here, :received, :case, :at, :siv);
insert into site (id, municipality_code, organisation_id, name, living_form_code) values (:site, :here, :stadsmissionen, 'Akutboendet', 'acutePlace');
insert into room (id, municipality_code, site_id, name) values (:room, :here, :site, '1');
insert into bed (id, municipality_code, room_id, name, in_service_from) values (:bed, :here, :room, '1', '2020-01-01');
insert into bed_void (id, municipality_code, bed_id, from_on, until_on, because, closed_at, closed_by)
  values (:own, :here, :bed, '2025-01-01', '2025-01-02', 'Målas', :at, :nils);
insert into site_intake (id, municipality_code, site_id, kind, hidden, takes, pets, wheelchair, sober, entry_until, staff_at_night, area, way, set_at, set_by)
  values (:own, :here, :site, 'nightShelter', false, array['women', 'men', 'couples', 'families'], true, true, false, '23:30', true, 'Centrum', 'Tio minuter till fots', :at, :nils);
insert into site_named (id, municipality_code, site_id, user_id, named_at, named_by) values (:own, :here, :site, :siv, :at, :nils);
insert into extra_places (id, municipality_code, site_id, from_on, until_on, beds, because, opened_at, opened_by)
  values (:own, :here, :site, '2026-12-01', '2026-12-03', 2, 'Kallt', :at, :nils);
insert into bed_set_aside (id, municipality_code, bed_id, until_time, set_at, set_by, ended_at, ended_by)
  values (:own, :here, :bed, '21:00', :at, :nils, :at, :nils);
insert into turned_away (id, municipality_code, site_id, night, person_id, people, because, needs, recorded_at, recorded_by)
  values (:own, :here, :site, '2026-10-31', :mother, 1, 'full', '["full"]', :at, :siv);
insert into night_wait (id, municipality_code, person_id, site_id, party, people, children, outdoors, pet, wheelchair, influenced, noted_at, noted_by)
  values (:own, :here, :mother, :site, 'family', 2, 1, true, false, false, false, :at, :siv);
insert into night_offer (id, municipality_code, wait_id, site_id, because, lapses_at, offered_at, offered_by)
  select :own, :here, id, :site, 'first', '2026-11-01T12:00:00Z', :at, :siv from night_wait;
insert into booking (id, municipality_code, site_id, bed_id, person_id, case_id, first_night, last_night, booked_at, booked_by)
  values (:booking, :here, :site, :bed, :mother, :case, :day, :day, :at, :siv);
insert into booking_end (id, municipality_code, booking_id, because, ended_at, ended_by) values (:own, :here, :booking, 'moved', :at, :siv);
insert into bed_night (municipality_code, bed_id, night, booking_id, person_id) values (:here, :bed, :day, :booking, :mother);
insert into stay (id, municipality_code, booking_id, person_id, site_id, living_form_code, from_on, until_on, arrived_at, arrived_by)
  values (:own, :here, :booking, :mother, :site, 'acutePlace', :day, :day, :at, :nils);
insert into house_rules (id, municipality_code, site_id, version, words, set_at, set_by) values (:houseRules, :here, :site, 1, 'Tyst efter tio', :at, :adam);
insert into house_rules_accepted (id, municipality_code, booking_id, rules_id, noted_at, noted_by) values (:own, :here, :booking, :houseRules, :at, :nils);
insert into stay_belonging (id, municipality_code, booking_id, words, kept_at, kept_by) values (:own, :here, :booking, 'Blå ryggsäck', :at, :nils);
insert into stay_note (id, municipality_code, booking_id, kind, words, gone_at, written_at, written_by)
  values (:own, :here, :booking, 'note', 'Vill bli väckt', '2026-11-30T10:00:00Z', :at, :nils);
insert into site_keeping (id, municipality_code, site_id, note_days, risk_days, set_at, set_by) values (:own, :here, :site, 3, 7, :at, :adam);
insert into booking_signal (id, municipality_code, booking_id, signal_id, sent_at, sent_by) values (:own, :here, :booking, :signal, :at, :nils);
insert into place_request (id, municipality_code, organisation_id, called, first_night, last_night, asked_at, asked_by)
  values (:placeRequest, :here, :stadsmissionen, 'Kim', :day, :day, :at, :nils);
insert into place_request_answer (id, municipality_code, request_id, because, answered_at, answered_by, undone_at, undone_by)
  values (:own, :here, :placeRequest, 'Inget ledigt', :at, :siv, :at, :siv);
insert into bed_turnaround (id, municipality_code, bed_id, booking_id, until_at, begun_at, begun_by)
  values (:own, :here, :bed, :booking, :at, :at, :nils);
insert into placement (id, municipality_code, person_id, living_form_code, from_on, home_after, until_on, registered_at, registered_by)
  values (:own, :here, :mother, 'hvb', '2026-09-01', false, '2026-10-01', :at, :siv);
insert into told_situation (id, municipality_code, person_id, living_form_code, from_on, until_on, told_at, told_to)
  values (:own, :here, :mother, 'car', '2026-10-02', '2026-10-31', :at, :siv);
insert into dwelling (id, municipality_code, rooms, rent_kr, added_at, added_by, landlord_id, address)
  values (:dwelling, :here, 2, 6500, :at, :hanna, :landlord, 'Provgatan 1');
insert into dwelling (id, municipality_code, rooms, rent_kr, added_at, added_by, landlord_id, address)
  values (:otherDwelling, :here, 2, 6500, :at, :hanna, :otherLandlord, 'Provgatan 2');
insert into dwelling (id, municipality_code, rooms, rent_kr, added_at, added_by, landlord_id, address)
  values (:secondHandDwelling, :here, 2, 6500, :at, :hanna, :landlord, 'Provgatan 3');
insert into dwelling_move (id, municipality_code, dwelling_id, from_landlord_id, to_landlord_id, because, moved_at, moved_by, undone_at, undone_by)
  values (:own, :here, :secondHandDwelling, :landlord, :otherLandlord, 'Fel i listan', :at, :siv, :at, :siv);
insert into offer (id, municipality_code, dwelling_id, person_id, case_id, form, begins_on, answer_by, rent_kr, offered_at, offered_on, offered_by)
  values (:offer, :here, :dwelling, :mother, :case, 'firstHandLease', :day, :day, 6500, :at, :day, :siv);
-- what landlords keep: of nobody who lives there
insert into landlord_facts (id, municipality_code, landlord_id, kind, phone, noted_at, noted_by) values (:own, :here, :landlord, 'municipalCompany', '0480-45 00 00', :at, :hanna);
insert into landlord_contact (id, municipality_code, landlord_id, kind, area_name, name, phone, from_on, added_at, added_by)
  values (:own, :here, :landlord, 'caretaker', 'Norrliden', 'Bo Vård', '0480-45 00 10', :day, :at, :hanna);
insert into dwelling_change (id, municipality_code, dwelling_id, becomes, changed_at, changed_by) values (:own, :here, :dwelling, '{"floor": 2}', :at, :hanna);
insert into home_tool (id, municipality_code, kind, landlord_id, added_at, added_by) values (:homeTool, :here, 'reservedDwellings', :landlord, :at, :agneta);
insert into home_tool_terms (id, municipality_code, home_tool_id, title, criteria, from_on, promised, promised_per, set_at, set_by)
  values (:own, :here, :homeTool, 'Tio lägenheter om året', 'Den som saknar bostad', :day, 10, 'year', :at, :agneta);
insert into home_tool_given (id, municipality_code, home_tool_id, on_day, number, noted_at, noted_by) values (:own, :here, :homeTool, :day, 1, :at, :agneta);
insert into vacancy_import (id, municipality_code, organisation_id, fingerprint, rows_total, rows_known, rows_bad, received_at, received_by)
  values (:vacancyImport, :here, :landlord, decode(repeat('12', 32), 'hex'), 2, 0, 0, :at, :hanna);
update vacancy_import set rows_done = 2, taken_in_at = :at, taken_in_by = :hanna, rows_bad = 1,
  rejected = '[{"row": 3, "cells": {"address": "Provgatan"}, "reasons": [{"column": null, "sv": "Fel", "en": "Wrong"}]}]' where id = :vacancyImport;
insert into vacancy (id, municipality_code, dwelling_id, free_from, offered_on, answer_by, form, rent_kr, home_tool_id, via, import_id, offered_at, offered_by)
  values (:vacancy, :here, :dwelling, '2026-12-01', :day, '2026-12-15', 'firstHandLease', 6500, :homeTool, 'file', :vacancyImport, :at, :hanna);
-- what the household has agreed to be matched on, the decided order, and who matches
insert into housing_request (id, municipality_code, case_id, waits_from, begun_at, begun_by) values (:housingRequest, :here, :case, :day, :at, :siv);
insert into housing_request_terms (id, municipality_code, housing_request_id, agreed_on, agreed_how, until_on, adults, children_always, children_alternately,
    children_visits, rooms_least, rent_most_kr, adaptation, pets, areas, says, noted_at, noted_by)
  values (:own, :here, :housingRequest, :day, 'inPerson', '2027-05-01', 1, 1, 0, 0, 2, 7000, 'none', 'no', '{Norrliden}', '{roofless}', :at, :siv);
insert into priority_rules (id, municipality_code, decided_on, decided, from_on, rules, answer_days, set_at, set_by)
  values (:own, :here, '2024-03-01', 'Socialnämnden', '2024-04-01', '{childrenRoofless,violence}', 7, :at, :agneta);
insert into matching_coordinator (id, municipality_code, user_id, named_at, named_by) values (:own, :here, :siv, :at, :agneta);
insert into vacancy_pass (id, municipality_code, vacancy_id, housing_request_id, because, passed_at, passed_by)
  values (:own, :here, :vacancy, :housingRequest, 'wantedNot', :at, :siv);
insert into inspection (id, municipality_code, dwelling_id, organisation_id, kind, on_day, present, follow_up_on, noted_at, noted_by)
  values (:inspection, :here, :dwelling, :landlord, 'moveIn', :day, array['tenant', 'landlord'], '2026-12-01', :at, :hanna);
insert into inspection (id, municipality_code, dwelling_id, organisation_id, kind, on_day, present, noted_at, noted_by)
  values (:own, :here, :dwelling, :kalmar, 'during', :day, array['municipality'], :at, :siv);
insert into inspection_finding (id, municipality_code, inspection_id, place, words, condition, cost_kr, paid_by, found_at, found_by)
  values (:own, :here, :inspection, 'Kök', 'Spricka i bänkskivan', 'damaged', 1200, 'landlord', :at, :hanna);
insert into offer_answer (id, municipality_code, offer_id, answer, answered_on, registered_at, registered_by) values (:own, :here, :offer, 'accepted', :day, :at, :siv);
insert into lease (id, municipality_code, begins_on, rent_kr, begun_at, begun_by, dwelling_id, landlord_id, form, ends_on, ends_because)
  values (:secondHand, :here, '2025-01-01', 6500, :at, :siv, :secondHandDwelling, :landlord, 'secondHandLease', '2026-10-31', 'handedOver');
insert into lease (id, municipality_code, begins_on, rent_kr, begun_at, begun_by, dwelling_id, landlord_id, form, offer_id)
  values (:lease, :here, :day, 6500, :at, :siv, :dwelling, :landlord, 'firstHandLease', :offer);
insert into lease (id, municipality_code, begins_on, rent_kr, begun_at, begun_by, dwelling_id, landlord_id, form)
  values (:otherLease, :here, :day, 6500, :at, :siv, :otherDwelling, :otherLandlord, 'firstHandLease');
insert into lease_beside (lease_id, municipality_code, because, said_at, said_by) values (:otherLease, :here, 'Flyttar, och har båda i november.', :at, :siv);
update lease set beside_because = 'Flyttar, och har båda i november.' where id = :otherLease;
insert into lease_tenant (lease_id, person_id, municipality_code) values (:secondHand, :mother, :here);
insert into lease_tenant (lease_id, person_id, municipality_code) values (:lease, :mother, :here);
insert into lease_tenant (lease_id, person_id, municipality_code) values (:otherLease, :mother, :here);
insert into lease_leaving (id, municipality_code, lease_id, person_id, last_on, registered_at, registered_by, undone_at, undone_by)
  values (:own, :here, :lease, :mother, :day, :at, :siv, :at, :siv);
insert into kept_figure (municipality_code, definition, version, period, topics, from_on, until_on, value, marks, made_at, asked_on)
  values (:here, 'se-mapping', '2023.1', '2026-W14', '{living}', '-infinity', '2026-04-05', '{"total": 1}', 0, :at, :day);
insert into job_night (job, night, done_at) values ('test.night', :day, :at);
insert into lease_remark (id, municipality_code, lease_id, kind, on_day, noted_at, noted_by, organisation_id)
  values (:own, :here, :lease, 'complaint', :day, :at, :siv, :kalmar);
insert into lease_remark (id, municipality_code, lease_id, kind, on_day, amount_kr, noted_at, noted_by, organisation_id)
  values (:own, :here, :lease, 'arrears', :day, 6500, :at, :hanna, :landlord);
insert into lease_term (id, municipality_code, lease_id, lease_form, kind, agreed_on, written_at, written_by)
  values (:own, :here, :secondHand, 'secondHandLease', 'supervision', '2025-01-01', :at, :siv);
insert into lease_letting (id, municipality_code, lease_id, joint_flats, rented_from, own_rent_kr, furnished, told_on, noted_at, noted_by)
  values (:own, :here, :secondHand, 3, '2024-12-01', 6400, false, '2025-01-01', :at, :siv);
insert into lease_waiver (id, municipality_code, lease_id, signed_on, separate, basis, spouse, noted_at, noted_by)
  values (:own, :here, :secondHand, '2025-01-01', true, 'neither', 'none', :at, :siv);
insert into lease_room (id, municipality_code, lease_id, who_lets, noted_at, noted_by) values (:own, :here, :secondHand, 'owner', :at, :siv);
insert into lease_rent (id, municipality_code, lease_id, from_on, rent_kr, noted_at, noted_by) values (:own, :here, :secondHand, '2026-01-01', 6700, :at, :siv);
insert into lease_deposit (id, municipality_code, lease_id, kr, paid_on, noted_at, noted_by) values (:own, :here, :secondHand, 5000, '2025-01-01', :at, :siv);
insert into lease_guarantee (id, municipality_code, lease_id, guarantor, from_on, months, applied_on, noted_at, noted_by)
  values (:own, :here, :secondHand, 'municipality', '2025-01-01', 6, '2025-03-10', :at, :siv);
insert into lease_cost (id, municipality_code, lease_id, kind, on_day, minutes, noted_at, noted_by) values (:own, :here, :secondHand, 'hours', '2026-02-01', 90, :at, :siv);
insert into lease_notice (id, municipality_code, lease_id, given_by_whom, given_on, last_on, noted_at, noted_by)
  values (:own, :here, :secondHand, 'tenant', '2026-07-01', '2026-10-31', :at, :siv);
insert into lease_resident (id, municipality_code, lease_id, person_id, moved_in_on, noted_at, noted_by)
  values (:own, :here, :secondHand, :child, '2025-01-01', :at, :siv);
insert into lease_home_question (id, municipality_code, lease_id, on_day, violence, asked_at, asked_by) values (:own, :here, :secondHand, :day, 'no', :at, :siv);
insert into lease_handover (id, municipality_code, lease_id, becomes_id, on_day, months_agreed, complaints_allowed, months_lived, arrears_kr, complaints, way, way_on, debts, handed_at, handed_by, undone_at, undone_by)
  values (:own, :here, :secondHand, :lease, :day, 12, 0, 22, 0, 0, 'newLease', '2026-10-15', 'none', :at, :siv, :at, :siv);
insert into lease_takeover (id, municipality_code, lease_id, becomes_id, on_day, ground, taken_at, taken_by, undone_at, undone_by)
  values (:own, :here, :secondHand, :lease, :day, 'landlordAgreed', :at, :siv, :at, :siv);
insert into lease_talk (id, municipality_code, lease_id, planned_on, holder_id, planned_at, planned_by)
  values (:own, :here, :secondHand, :day, :siv, :at, :siv);
insert into landlord_pause (id, municipality_code, landlord_id, from_on, until_on, because, routine, noted_at, noted_by)
  values (:own, :here, :otherLandlord, '2026-10-01', '2026-12-31', 'Störningar i ett trapphus', 'Bovärden ringer samma dag', :at, :siv);
-- support in the home, which Stadsmissionen gives
insert into support_kind (id, municipality_code, name, from_on, added_at, added_by) values (:supportKind, :here, 'Kontakt med myndigheter', :day, :at, :agneta);
insert into support_norm (id, municipality_code, caseload, contact_days, from_on, set_at, set_by) values (:own, :here, 8, 7, :day, :at, :agneta);
insert into support (id, municipality_code, person_id, case_id, organisation_id, begins_on, begun_at, begun_by)
  values (:support, :here, :mother, :case, :stadsmissionen, :day, :at, :siv);
insert into support_worker (id, municipality_code, support_id, user_id, from_on, named_at, named_by) values (:own, :here, :support, :nils, :day, :at, :siv);
insert into support_end (id, municipality_code, support_id, ended_on, because, ended_at, ended_by, reopened_at, reopened_by)
  values (:own, :here, :support, :day, 'other', :at, :siv, :at, :siv);
insert into support_handover (id, municipality_code, support_id, from_user_id, to_user_id, on_day, words, asked_at, asked_by)
  values (:supportHandover, :here, :support, :nils, :noor, '2026-12-15', 'Ring hellre än att skriva', :at, :nils);
insert into support_wish (id, municipality_code, support_id, wish, on_day, words, noted_at, noted_by) values (:own, :here, :support, 'wants', :day, 'Gärna', :at, :nils);
insert into support_rhythm (id, municipality_code, support_id, from_on, times, per_weeks, ways, agreed_at, agreed_by)
  values (:own, :here, :support, :day, 1, 1, array['home', 'call'], :at, :nils);
insert into support_contact (id, municipality_code, support_id, on_day, way, planned_at, planned_by) values (:supportContact, :here, :support, :day, 'home', :at, :nils);
insert into support_contact_result (id, municipality_code, support_id, contact_id, made, on_day, words, noted_at, noted_by)
  values (:own, :here, :support, :supportContact, true, :day, 'Fikade', :at, :nils);
insert into support_given (id, municipality_code, support_id, kind_id, from_on, added_at, added_by) values (:own, :here, :support, :supportKind, :day, :at, :nils);
insert into support_crisis_plan (id, municipality_code, support_id, call_whom, written_on, written_at, written_by)
  values (:supportCrisis, :here, :support, 'Min syster', :day, :at, :nils);
insert into support_crisis_read (id, municipality_code, support_id, plan_id, read_at, read_by) values (:own, :here, :support, :supportCrisis, :at, :nils);
insert into support_goal (id, municipality_code, support_id, words, said_by, set_on, set_at, set_by) values (:supportGoal, :here, :support, 'Sova om nätterna', 'person', :day, :at, :nils);
insert into support_goal_view (id, municipality_code, support_id, goal_id, on_day, score, noted_at, noted_by) values (:own, :here, :support, :supportGoal, :day, 4, :at, :nils);
insert into support_tell (id, municipality_code, organisation_id, landlord_id, words, from_on, until_on)
  values (:supportTell, :here, :stadsmissionen, :landlord, 'Hyresvärden ringer vid störningar', :day, '2026-12-31');
insert into support_tell_about (id, municipality_code, support_id, tell_id, yes_on, yes_how, agreed_at, agreed_by) values (:own, :here, :support, :supportTell, :day, 'spoken', :at, :nils);
insert into protection (id, municipality_code, person_id, level, since, set_by) values (:own, :here, :child, 'secrecyMarking', :at, :siv);
insert into protected_staff (id, municipality_code, person_id, user_id, named_at, named_by) values (:own, :here, :child, :siv, :at, :siv);
insert into event (municipality_code, seq, at, actor_id, actor, what, subject_id, person_id, data, previous_hash, hash)
  values (:here, 1, :at, :siv, 'Kalmar', 'case.opened', :case, :mother, '{}', '\x00', '\x00');
insert into event (municipality_code, seq, at, actor_id, actor, what, subject_id, data, previous_hash, hash)
  values (:here, 2, :at, null, 'hemvist', 'demo.filled', :case, '{}', '\x00', '\x00');
insert into event_head (municipality_code, seq, hash) values (:here, 2, '\x00')
  on conflict (municipality_code) do update set seq = excluded.seq, hash = excluded.hash;
insert into read_log (id, municipality_code, at, user_id, organisation_id, person_id, reason, page, protected)
  values (:own, :here, :at, :siv, :kalmar, :mother, 'responsible', 'path', false);
insert into access_log (id, municipality_code, at, user_id, organisation_id, what) values (:own, :here, :at, :sofia, :kalmar, 'login');
insert into asked_about (id, municipality_code, person_id, user_id, at, on_day, how) values (:own, :here, :child, :sofia, :at, :day, 'search');
insert into request_key (user_id, key, at) values (:siv, :own, :at);
insert into running_number (municipality_code, series, year, last) values (:here, 'case', 2026, 1);
insert into calendar_feed (id, municipality_code, user_id, secret_hash, made_at)
  values (:own, :here, :siv, decode(repeat('11', 32), 'hex'), :at);
insert into mail_reminder (id, municipality_code, user_id, address, hour, confirm_hash, made_at, confirmed_at)
  values (:own, :here, :siv, 'siv@example.se', 7, decode(repeat('12', 32), 'hex'), :at, :at);
insert into mail_sent (municipality_code, user_id, kind, on_day, outcome, at) values (:here, :siv, 'digest', :day, 'sent', :at);
insert into municipality_setting (id, municipality_code, key, value, from_on, set_at, set_by)
  values (:own, :here, 'eviction.escalateAfterDays', '2', :day, :at, :agneta);
insert into programme (id, municipality_code, name, kind, from_on, decided_in, decided_on, added_at, added_by)
  values (:programme, :here, 'Bostad först', 'housingFirst', '2024-03-01', 'Socialnämnden', '2024-01-25', :at, :agneta);
insert into programme (id, municipality_code, name, kind, from_on, decided_in, decided_on, added_at, added_by)
  values (:own, :here, 'Hem för familjer', 'other', '2025-01-01', 'Socialnämnden', '2024-11-21', :at, :agneta);
insert into lease_programme (id, municipality_code, lease_id, programme_id, added_at, added_by) values (:own, :here, :lease, :programme, :at, :siv);
insert into fidelity_template (id, municipality_code, name, version, rights, content, loaded_at, loaded_by)
  values (:template, :here, 'Egen mall', '1', 'Skriven av kommunen själv',
    '{"scale":[{"score":0,"sv":"Nej","en":"No"},{"score":1,"sv":"Ja","en":"Yes"}],"statements":[{"id":"a","principle":1,"sv":"Alla får ett hem","en":"Everybody gets a home"}]}',
    :at, :agneta);
insert into fidelity_assessment (id, municipality_code, programme_id, year, version, begun_at, begun_by)
  values (:assessment, :here, :programme, 2025, '1', :at, :agneta);
insert into fidelity_answer (id, municipality_code, assessment_id, statement, score, answered_at, answered_by)
  values (:own, :here, :assessment, 'noReadiness', 3, :at, :agneta);
insert into eviction_matter (id, municipality_code, number, unit_id, tenure, cause, landlord_id, dwelling_id, lease_id, address, opened_on, opened_at, opened_by)
  values (:matter, :here, 'V-2026-0001', :adultUnit, 'rented', 'arrears', :landlord, :dwelling, :lease, 'Provgatan 1', :day, :at, :siv);
insert into matter_responsible (id, municipality_code, matter_id, user_id, since, named_by) values (:own, :here, :matter, :siv, :at, :siv);
insert into matter_resident (id, municipality_code, matter_id, part, person_id, registered, noted_at, noted_by)
  values (:own, :here, :matter, 'tenant', :mother, true, :at, :siv);
insert into matter_resident (id, municipality_code, matter_id, part, person_id, child_living, noted_at, noted_by)
  values (:own, :here, :matter, 'child', :child, 'alternating', :at, :siv);
insert into matter_residents_asked (id, municipality_code, matter_id, on_day, complete, noted_at, noted_by) values (:own, :here, :matter, :day, true, :at, :siv);
insert into matter_contact (id, municipality_code, matter_id, at, on_day, how, reached, about_children, noted_at, noted_by)
  values (:own, :here, :matter, :at, :day, 'phone', true, true, :at, :siv);
insert into payment_plan (id, municipality_code, matter_id, agreed_on, agreed_with, made_at, made_by) values (:paymentPlan, :here, :matter, :day, 'landlord', :at, :siv);
insert into payment_plan_item (id, municipality_code, plan_id, due_on, amount_ore) values (:own, :here, :paymentPlan, '2026-11-30', 650000);
insert into matter_promise (id, municipality_code, matter_id, kind, by_day, promised_at, promised_by) values (:own, :here, :matter, 'paymentComes', '2026-11-30', :at, :siv);
insert into child_concern (id, municipality_code, matter_id, reported, words, on_day, noted_at, noted_by) values (:own, :here, :matter, false, 'Prov', :day, :at, :siv);
insert into delegation (id, municipality_code, user_id, task, up_to_ore, reference, from_on, given_at, given_by)
  values (:delegation, :here, :siv, 'undertake', 2000000, '4.2', :day, :at, :agneta);
insert into matter_decision (id, municipality_code, matter_id, kind, amount_ore, reasons, delegation_id, decided_on, decided_at, decided_by)
  values (:matterDecision, :here, :matter, 'undertake', 650000, 'Barnet går i skolan här', :delegation, :day, :at, :siv);
insert into undertaking (id, municipality_code, matter_id, number, decision_id, landlord_name, amount_ore, covers, tenant_name, address, window_last_day, window_rule, signed_on, signed_at, signed_by)
  values (:undertaking, :here, :matter, 'Å-2026-0001', :matterDecision, 'Provhyror AB', 650000, 'Oktober', 'Maja Test', 'Provgatan 1', '2026-11-20', 'EV-06', :day, :at, :siv);
insert into undertaking_delivery (id, municipality_code, undertaking_id, how, reached_on, proof, noted_at, noted_by)
  values (:own, :here, :undertaking, 'courier', :day, 'Kvitto 1', :at, :siv);
insert into enforcement_notice (id, municipality_code, matter_id, kind, authority_reference, received_at, received_on, eviction_on, address, tenant_name, via, registered_at, registered_by)
  values (:evictionNotice, :here, :matter, 'eviction', 'U-1-26', :at, :day, '2026-11-30', 'Provgatan 1', 'Maja Test', 'form', :at, :siv);
insert into enforcement_confirmation (id, municipality_code, notice_id, confirmed_at, confirmed_on, confirmed_by, handler_id, handler_contact, sent_how)
  values (:own, :here, :evictionNotice, :at, :day, :siv, :siv, '0480-450000', 'email');
insert into matter_end (id, municipality_code, matter_id, ended_on, outcome, words, ended_at, ended_by, reopened_at, reopened_by, reopened_because)
  values (:own, :here, :matter, :day, 'keptUndertaking', 'Åtagandet hjälpte', :at, :siv, :at, :siv, 'Fel ärende');
insert into message_import (id, municipality_code, organisation_id, fingerprint, rows_total, received_at, received_by)
  values (:messageImport, :here, :landlord, '\x01', 1, :at, :hanna);
insert into message_import_row (import_id, municipality_code, row_number, cells) values (:messageImport, :here, 2, '{"tenantName": "Maja Test"}');
insert into tenancy_message (id, municipality_code, signal_id, kind, via, sender_organisation_id, tenure, dwelling_id, tenant_name, address, given_on, given_how, import_id, received_at, received_by, fingerprint)
  values (:message, :here, :landlordSignal, 'earlyArrears', 'file', :landlord, 'rented', :dwelling, 'Maja Test', 'Provgatan 1', :day, 'electronic', :messageImport, :at, :hanna, '\x02');
insert into tenancy_message_due (message_id, municipality_code, due_on, amount_ore) values (:message, :here, '2026-10-30', 650000);
insert into matter_message (id, municipality_code, matter_id, message_id, linked_at, linked_by) values (:own, :here, :matter, :message, :at, :siv);
-- in no list any longer, once it is linked; a row shows that nobody reads the list past its functions
insert into tenancy_message_open (message_id, municipality_code, received_at) values (:message, :here, :at);
insert into matter_case (id, municipality_code, matter_id, case_id, linked_at, linked_by) values (:own, :here, :matter, :case, :at, :siv);
insert into matter_event (id, municipality_code, matter_id, kind, on_day, amount_ore, message_id, recorded_at, recorded_by)
  values (:own, :here, :matter, 'rentDue', '2026-10-30', 650000, :message, :at, :siv);
insert into matter_standing (matter_id, municipality_code, stage, unpaid_ore, warnings, computed_at) values (:matter, :here, 'forfeited', 650000, 0, :at);
insert into matter_clock (matter_id, step, municipality_code, rule, due_on, last_day, actor, cannot_wait, source)
  values (:matter, 'first-contact', :here, 'first-contact', '2026-11-04', '2026-11-04', 'board', false, 'contact');
insert into advice (id, municipality_code, unit_id, number, label, person_id, phone, opened_on, opened_at, opened_by)
  values (:advice, :here, :debtUnit, 'R-2026-0001', 'M., ett barn', :mother, '0480-45 00 00', :day, :at, :bo);
insert into advice_responsible (id, municipality_code, advice_id, user_id, since, named_by) values (:own, :here, :advice, :bo, :at, :bo);
insert into advice_booking (id, municipality_code, matter_id, advice_id, adviser_id, unit_id, begins_at, ends_at, on_day, how, booked_at, booked_by)
  values (:adviceBooking, :here, :matter, :advice, :bo, :debtUnit, '2026-11-02T09:00:00Z', '2026-11-02T10:00:00Z', '2026-11-02', 'office', :at, :siv);
insert into advice_booking_move (id, municipality_code, booking_id, from_adviser_id, from_at, to_at, moved_at, moved_by)
  values (:own, :here, :adviceBooking, :bo, '2026-11-01T09:00:00Z', '2026-11-02T09:00:00Z', :at, :siv);
insert into advice_booking_outcome (id, municipality_code, booking_id, outcome, noted_at, noted_by) values (:own, :here, :adviceBooking, 'kept', :at, :bo);
insert into advice_share (id, municipality_code, advice_id, matter_id, words, consent_how, consent_on, shared_at, shared_by)
  values (:own, :here, :advice, :matter, 'Kan betala 1 500 kr i månaden', 'spoken', :day, :at, :bo);
insert into budget (id, municipality_code, advice_id, month, adults, couple, lunch_away, saved_at, saved_by)
  values (:budget, :here, :advice, '2026-11-01', 1, false, false, :at, :bo);
insert into budget_child (budget_id, municipality_code, advice_id, age, children) values (:budget, :here, :advice, '7-10', 1);
insert into budget_line (budget_id, position, municipality_code, advice_id, kind, code, amount_ore) values (:budget, 0, :here, :advice, 'income', 'salary', 1800050);
insert into debt (id, municipality_code, advice_id, creditor, kind, added_at, added_by) values (:debt, :here, :advice, 'Kvarnholmens Bostäder', 'rent', :at, :bo);
insert into debt_standing (id, municipality_code, advice_id, debt_id, state, amount_ore, on_day, noted_at, noted_by) values (:own, :here, :advice, :debt, 'owed', 650000, :day, :at, :bo);
insert into creditor_agreement (id, municipality_code, advice_id, debt_id, amount_ore, day_of_month, from_on, made_at, made_by)
  values (:own, :here, :advice, :debt, 150000, 25, :day, :at, :bo);
insert into advice_progress (id, municipality_code, advice_id, on_day, code, words, noted_at, noted_by) values (:own, :here, :advice, :day, 'costLowered', 'Bytt elavtal', :at, :bo);
insert into advice_end (id, municipality_code, advice_id, ended_on, because, ended_at, ended_by) values (:own, :here, :advice, :day, 'managesAlone', :at, :bo);
insert into norm_set (id, municipality_code, valid_from, source, set_at, set_by) values (:norm, :here, '2026-01-01', 'Påhittad för provet', :at, :bo);
insert into norm_figure (norm_id, municipality_code, code, amount_ore) values (:norm, :here, 'single', 300000);
insert into api_key (id, municipality_code, organisation_id, name, prefix, secret_hash, scopes, made_at, made_by, expires_on)
  values (:apiKey, :here, :landlord, 'Fastighetssystemet', 'hv_prov', decode(repeat('01', 32), 'hex'), array['messages:read'], :at, :hanna, '2026-12-31');
insert into api_rate (key_id, at, left_over) values (:apiKey, :at, 1);
insert into api_call (id, municipality_code, organisation_id, key_id, at, method, route, status, ms)
  values (:own, :here, :landlord, :apiKey, :at, 'GET', '/api/v1/messages', 200, 5);
insert into api_idempotency (user_id, key_hash, municipality_code, request_hash, at)
  values (:apiKey, decode(repeat('02', 32), 'hex'), :here, decode(repeat('03', 32), 'hex'), :at);
insert into webhook (id, municipality_code, organisation_id, url, events, made_at, made_by)
  values (:webhook, :here, :landlord, 'https://example.se/hemvist', array['answer'], :at, :hanna);
insert into webhook_secret (id, municipality_code, webhook_id, secret, made_at) values (:own, :here, :webhook, repeat('x', 43), :at);
insert into webhook_delivery (id, municipality_code, webhook_id, event, message_id, cause_id, receipt, kind, happened_at, made_at, next_at)
  values (:own, :here, :webhook, 'answer', :message, :own, 'V-2026-2', 'answered', :at, :at, :at);
insert into matter_home_question (id, municipality_code, matter_id, on_day, violence, spouse, asked_at, asked_by)
  values (:own, :here, :matter, :day, 'no', 'no', :at, :siv);
insert into message_import_file (import_id, municipality_code, content) values (:messageImport, :here, decode('00', 'hex'));
insert into notice_to_tie (notice_id, municipality_code) values (:evictionNotice, :here);
insert into open_intervention (id, municipality_code, kind, offered, identity_documented, reference, from_on, set_at, set_by)
  values (:own, :here, 'outreach', true, false, 'SN § 12', :day, :at, :agneta);
insert into seal_key (key) values (decode(repeat('07', 32), 'hex')) on conflict do nothing;
insert into draft (id, municipality_code, user_id, address, typed, written_at)
  values (:own, :here, :siv, '/cases/' || :case || '/notes/new', '{"words": "Ringde"}', :at);
insert into kept_search (key_hash, municipality_code, user_id, sealed, sought_at) values (decode(repeat('08', 32), 'hex'), :here, :siv, decode(repeat('09', 40), 'hex'), :at);
insert into app_user (id, municipality_code, organisation_id, name, issuer, subject, created_at)
  values (:own, :here, :kalmar, 'Lisa Har Slutat', 'sheaf', 'gone', :at);
insert into user_deactivation (user_id, at, by, because) select id, :at, :agneta, 'left' from app_user where issuer = 'sheaf';

-- an agreement in force with the landlord and the neighbour as parties, and a draft about a flat
insert into agreement (id, municipality_code, kind, title, purpose, from_on, made_at, made_by)
  values (:agreement, :here, 'landlordOverall', 'Samverkansavtal', 'Fler får ett eget hem', '2024-03-01', :at, :agneta);
insert into agreement (id, municipality_code, kind, title, purpose, from_on, until_on, extends_id, extends_words, dwelling_id, made_at, made_by)
  values (:draftAgreement, :here, 'landlordIndividual', 'Om lägenheten', 'Boendet ska hålla', '2026-11-01', '2027-12-31', :agreement, 'En lägenhet till', :secondHandDwelling, :at, :agneta);
insert into agreement_party (id, municipality_code, agreement_id, organisation_id, organisation_municipality, added_at, added_by)
  values (:ownParty, :here, :agreement, :kalmar, :here, :at, :agneta);
insert into agreement_party (id, municipality_code, agreement_id, organisation_id, organisation_municipality, added_at, added_by)
  values (:otherParty, :here, :agreement, :landlord, :here, :at, :agneta);
insert into agreement_party (id, municipality_code, agreement_id, organisation_id, organisation_municipality, added_at, added_by)
  values (:own, :here, :agreement, :stadsmissionen, :here, :at, :agneta);
insert into agreement_party (id, municipality_code, agreement_id, organisation_id, organisation_municipality, added_at, added_by)
  values (:own, :here, :agreement, :nybro, '0881', :at, :agneta);
insert into agreement_party (id, municipality_code, agreement_id, organisation_id, organisation_municipality, added_at, added_by)
  values (:own, :here, :draftAgreement, :kalmar, :here, :at, :agneta);
insert into agreement_party (id, municipality_code, agreement_id, outside_name, added_at, added_by)
  values (:draftParty, :here, :draftAgreement, 'Bostadsbolaget Nordan', :at, :agneta);
insert into agreement_task (id, municipality_code, agreement_id, party_id, part, what, from_on, set_at, set_by)
  values (:own, :here, :agreement, :otherParty, 'does', 'dwellings', '2024-03-01', :at, :agneta);
insert into agreement_promise (id, municipality_code, agreement_id, party_id, amount, unit, per, counter, from_on, promised_at, promised_by)
  values (:promise, :here, :agreement, :otherParty, 10, 'lägenheter', 'year', 'byHand', '2024-03-01', :at, :agneta);
insert into agreement_delivery (id, municipality_code, agreement_id, promise_id, on_day, amount, noted_at, noted_by)
  values (:own, :here, :agreement, :promise, :day, 1, :at, :agneta);
insert into agreement_meeting (id, municipality_code, agreement_id, kind, on_day, planned_at, planned_by)
  values (:agreementMeeting, :here, :agreement, 'steering', '2026-12-10', :at, :agneta);
insert into agreement_point (id, municipality_code, agreement_id, words, raised_at, raised_by) values (:own, :here, :agreement, 'Fler små lägenheter', :at, :agneta);
insert into agreement_action (id, municipality_code, agreement_id, party_id, words, due_on, added_at, added_by)
  values (:own, :here, :agreement, :otherParty, 'Lista lediga ettor', '2026-12-01', :at, :agneta);
insert into agreement_money (id, municipality_code, agreement_id, from_party_id, to_party_id, amount_ore, per, words, from_on, set_at, set_by)
  values (:own, :here, :agreement, :ownParty, :otherParty, 1000000, 'year', 'Bovärdens tid', '2024-03-01', :at, :agneta);
insert into agreement_data (id, municipality_code, agreement_id, kind, party_id, words, set_at, set_by)
  values (:own, :here, :agreement, 'controller', :ownParty, 'Kommunen för sina ärenden', :at, :agneta);
insert into agreement_document (id, municipality_code, agreement_id, name, kept_where, added_at, added_by)
  values (:own, :here, :agreement, 'Avtalet', 'Diariet', :at, :agneta);
insert into agreement_signature (id, municipality_code, agreement_id, party_id, signer, signed_on, noted_at, noted_by)
  select gen_random_uuid(), municipality_code, agreement_id, id, 'Chefen', '2024-02-20', :at, :agneta from agreement_party where agreement_id = :agreement;
insert into agreement_prolongation (id, municipality_code, agreement_id, agreed_on, until_on, noted_at, noted_by)
  values (:own, :here, :draftAgreement, '2027-12-01', '2028-12-31', :at, :agneta);
insert into agreement_review (id, municipality_code, agreement_id, about, asked_at, asked_by) values (:own, :here, :agreement, 'procurement', :at, :agneta);
insert into agreement_end (id, municipality_code, agreement_id, ended_on, because, ended_at, ended_by, reopened_at, reopened_by)
  values (:own, :here, :agreement, '2026-11-30', 'notice', :at, :agneta, :at, :agneta);
insert into agreement_site (id, municipality_code, agreement_id, site_id, places, from_on, shared_at, shared_by)
  values (:own, :here, :agreement, :site, 2, '2024-03-01', :at, :agneta);
insert into agreement_answer_time (id, municipality_code, agreement_id, days, agreed_at, agreed_by) values (:own, :here, :agreement, 5, :at, :agneta);
insert into routine (id, municipality_code, about, title, decided_by_whom, decided_on, owner, follow_words, follow_months, made_at, made_by)
  values (:routine, :here, 'familiesInArrears', 'Barnfamiljer med hyresskuld', 'Socialnämnden', '2017-05-10', 'Enhetschefen', 'Antal familjer', 12, :at, :agneta);
insert into routine_follow_up (id, municipality_code, routine_id, on_day, words, noted_at, noted_by)
  values (:own, :here, :routine, '2026-05-10', 'Följs', :at, :agneta);
insert into political_matter (id, municipality_code, title, made_at, made_by) values (:politicalMatter, :here, 'Partnerskap mot hemlöshet', :at, :agneta);
insert into political_step (id, municipality_code, political_matter_id, kind, on_day, whose, words, noted_at, noted_by)
  values (:own, :here, :politicalMatter, 'motion', '2023-09-28', 'MP och KD', 'Ett utökat partnerskap', :at, :agneta);
insert into overall_plan (id, municipality_code, title, from_on, until_on, made_at, made_by)
  values (:decidedPlan, :here, 'Övergripande plan', '2024-04-01', '2027-12-31', :at, :agneta);
insert into overall_goal (id, municipality_code, overall_plan_id, key, title, strategy_goal_id, set_at, set_by)
  values (:planGoal, :here, :decidedPlan, :planGoal, 'Ingen sover ute', '2022-street', :at, :agneta);
insert into overall_action (id, municipality_code, overall_plan_id, goal_id, key, title, who_words, from_on, due_on, set_at, set_by)
  values (:planAction, :here, :decidedPlan, :planGoal, :planAction, 'Sju akutplatser', 'Boendeenheten', '2024-04-01', '2026-12-31', :at, :agneta);
update overall_plan set decided_on = '2024-03-25', decided_by_whom = 'Kommunfullmäktige', decided_at = :at, decided_by = :agneta, published_at = :at, published_by = :agneta where id = :decidedPlan;
insert into overall_progress (id, municipality_code, overall_action_id, kind, on_day, noted_at, noted_by)
  values (:own, :here, :planAction, 'begun', '2024-05-01', :at, :agneta);
insert into overall_plan (id, municipality_code, title, from_on, until_on, begins_from_id, made_at, made_by)
  values (:draftPlan, :here, 'Nästa plan', '2028-01-01', '2031-12-31', :decidedPlan, :at, :agneta);
insert into overall_goal (id, municipality_code, overall_plan_id, key, title, own_because, set_at, set_by)
  values (:draftGoal, :here, :draftPlan, :draftGoal, 'Fler egna hem', 'Kommunen vill det', :at, :agneta);
insert into overall_action (id, municipality_code, overall_plan_id, goal_id, key, title, who_words, from_on, due_on, set_at, set_by)
  values (:draftAction, :here, :draftPlan, :draftGoal, :draftAction, 'Fler avtal', 'Socialchefen', '2028-01-01', '2028-12-31', :at, :agneta);
insert into county_standing (id, municipality_code, with_municipality_code, standing, from_on, noted_at, noted_by)
  values (:own, :here, '0834', 'talks', '2024-05-01', :at, :agneta);

-- outreach: the mother, whom the municipality's team has met, and three whom Stadsmissionen has met without a name
insert into outreach_area (id, municipality_code, name, added_at, added_by) values (:outreachArea, :here, 'Centrum', :at, :agneta);
insert into outreach_contact (id, municipality_code, organisation_id, thread_id, met_at, area, person_id, because, offered, wanted, next_on, noted_at, noted_by)
  values (:ownMeeting, :here, :kalmar, :ownMeeting, :at, 'Centrum', :mother, 'consent', array['talk'], 'Någonstans att bo', '2026-11-25', :at, :siv);
insert into outreach_contact (id, municipality_code, organisation_id, thread_id, met_at, area, unnamed, outdoors, offered, noted_at, noted_by)
  values (:partnersMeeting, :here, :stadsmissionen, :partnersMeeting, :at, 'Centrum', 3, 2, array['food'], :at, :noor);
insert into outreach_contact_signal (id, municipality_code, outreach_contact_id, signal_id, sent_at, sent_by) values (:own, :here, :ownMeeting, :signal, :at, :siv);
-- an alert by the public page, which is the signal, and that somebody has been there
insert into outreach_alert (id, municipality_code, kind, signal_id, language, place, words, people, urgent, shared, form_key, code_hash, sent_at, visit_until)
  values (:alert, :here, 'somebody', :signal, 'sv', 'Stationen', 'Sover vid stationen', 1, false, true, :own, sha256('PROVA-KODEN'), :at, '2026-11-01T19:00:00Z');
insert into outreach_alert_mail (id, municipality_code, outreach_alert_id, address, asked_at, try_at)
  values (:own, :here, :alert, 'granne@exempel.se', :at, :at);
-- somebody has said that they take it, and who was written to about it
insert into outreach_taking (id, municipality_code, outreach_alert_id, taken_at, taken_by) values (:taking, :here, :alert, :at, :noor);
insert into outreach_call (id, municipality_code, outreach_alert_id, user_id, told_at, try_at) values (:own, :here, :alert, :agneta, :at, :at);
insert into outreach_visit (id, municipality_code, outreach_alert_id, outcome, visited_at, noted_at, noted_by) values (:visit, :here, :alert, 'notFound', :at, :at, :noor);
insert into outreach_service (id, municipality_code, kind, name, address, hours, added_at, added_by)
  values (:own, :here, 'eat', 'Kafeet', 'Storgatan 1', 'Alla dagar 8-11', :at, :agneta);
insert into outreach_place (id, municipality_code, kind, name, area, added_at, added_by) values (:outreachPlace, :here, 'meetingPlace', 'Frukosten', 'Centrum', :at, :noor);
insert into outreach_count (id, municipality_code, outreach_place_id, on_day, people, outdoors, noted_at, noted_by)
  values (:own, :here, :outreachPlace, :day, 9, 6, :at, :noor);
insert into person_post (id, municipality_code, person_id, address, noted_at, noted_by) values (:own, :here, :mother, 'c/o Stadsmissionen', :at, :siv);
-- a phone that sends without a login, with something that came back from it
insert into outreach_key (id, municipality_code, version, public_key, private_key, made_at, made_by)
  values (:own, :here, 1, decode('04' || repeat('05', 64), 'hex'), decode(repeat('06', 138), 'hex'), :at, :noor);
insert into outreach_device (id, municipality_code, organisation_id, name, token_hash, registered_at, registered_by)
  values (:own, :here, :stadsmissionen, 'Jobbtelefonen', decode(repeat('0a', 32), 'hex'), :at, :noor);
insert into outreach_item (id, municipality_code, outreach_device_id, kind, phone_clock, sent_at, sent_by, refused)
  select :own, :here, id, 'contact', :at, :at, :noor, 'nobody' from outreach_device;
-- somebody of a neighbouring municipality who is on call here
insert into on_call_duty (id, municipality_code, organisation_id, unit_id, user_id, weekdays, from_on, from_time, until_time, given_at, given_by)
  values (:own, :here, :kalmar, :adultUnit, :jonna, array['fri', 'sat'], '2026-11-01', '08:00', '08:00', :at, :agneta);
