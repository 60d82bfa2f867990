-- A row in every table that holds something about people: one household in Kalmar from the first sign to an own home, as its units would have written it.
-- :name is an id from sheaf.ts or the cast, :own a new id. A table or column that came later is left out of an older database: a later column gets a line with update.

insert into person (id, municipality_code, organisation_id, created_at, created_by, given_name, family_name, birth_date, phone)
  values (:mother, :here, :kalmar, :at, :siv, 'Maja', 'Test', '1989-05-01', '070-1740605');
insert into person (id, municipality_code, organisation_id, created_at, created_by, given_name, family_name, birth_date)
  values (:child, :here, :kalmar, :at, :siv, 'Li', 'Test', '2019-05-05');
insert into person (id, municipality_code, organisation_id, created_at, created_by, called) values (:double, :here, :stadsmissionen, :at, :nils, 'Majsan');
insert into person_number (id, municipality_code, person_id, kind, number, since, given_by) values (:own, :here, :mother, 'personal', '198905012384', :at, :siv);
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
insert into intervention (id, municipality_code, case_id, person_id, kind, decision_id, begins_on, added_at, added_by)
  values (:own, :here, :case, :mother, 'acutePlace', :decision, :day, :at, :siv);
insert into plan (id, municipality_code, case_id, made_on, made_at, made_by) values (:plan, :here, :case, :day, :at, :siv);
insert into goal (id, municipality_code, plan_id, words, set_on, set_at, set_by) values (:goal, :here, :plan, 'Egen nyckel', :day, :at, :siv);
insert into goal_progress (id, municipality_code, goal_id, state, on_day, noted_at, noted_by) values (:own, :here, :goal, 'onTheWay', :day, :at, :siv);
insert into follow_up (id, municipality_code, case_id, due_on, about, planned_at, planned_by) values (:own, :here, :case, '2026-12-01', 'Hur går det', :at, :siv);
insert into case_closure (id, municipality_code, case_id, closed_on, outcome, words, closed_at, closed_by)
  values (:own, :here, :case, :day, 'ownLease', 'Egen lägenhet', :at, :siv);
insert into transfer_request (id, municipality_code, case_id, to_municipality_code, requested_on, words, requested_at, requested_by)
  values (:own, :here, :case, '0881', :day, 'Flyttar', :at, :siv);
insert into site (id, municipality_code, organisation_id, name, living_form_code) values (:site, :here, :stadsmissionen, 'Akutboendet', 'acutePlace');
insert into room (id, municipality_code, site_id, name) values (:room, :here, :site, '1');
insert into bed (id, municipality_code, room_id, name, in_service_from) values (:bed, :here, :room, '1', '2020-01-01');
insert into bed_void (id, municipality_code, bed_id, from_on, until_on, because, closed_at, closed_by)
  values (:own, :here, :bed, '2025-01-01', '2025-01-02', 'Målas', :at, :nils);
insert into booking (id, municipality_code, site_id, bed_id, person_id, case_id, first_night, last_night, booked_at, booked_by)
  values (:booking, :here, :site, :bed, :mother, :case, :day, :day, :at, :siv);
insert into booking_end (id, municipality_code, booking_id, because, ended_at, ended_by) values (:own, :here, :booking, 'moved', :at, :siv);
insert into bed_night (municipality_code, bed_id, night, booking_id, person_id) values (:here, :bed, :day, :booking, :mother);
insert into stay (id, municipality_code, booking_id, person_id, site_id, living_form_code, from_on, until_on, arrived_at, arrived_by)
  values (:own, :here, :booking, :mother, :site, 'acutePlace', :day, :day, :at, :nils);
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
insert into offer (id, municipality_code, dwelling_id, person_id, case_id, form, begins_on, answer_by, rent_kr, offered_at, offered_on, offered_by)
  values (:offer, :here, :dwelling, :mother, :case, 'firstHandLease', :day, :day, 6500, :at, :day, :siv);
insert into offer_answer (id, municipality_code, offer_id, answer, answered_on, registered_at, registered_by) values (:own, :here, :offer, 'accepted', :day, :at, :siv);
insert into lease (id, municipality_code, begins_on, rent_kr, begun_at, begun_by, dwelling_id, landlord_id, form, ends_on, ends_because)
  values (:secondHand, :here, '2025-01-01', 6500, :at, :siv, :secondHandDwelling, :landlord, 'secondHandLease', '2026-10-31', 'handedOver');
insert into lease (id, municipality_code, begins_on, rent_kr, begun_at, begun_by, dwelling_id, landlord_id, form, offer_id)
  values (:lease, :here, :day, 6500, :at, :siv, :dwelling, :landlord, 'firstHandLease', :offer);
insert into lease (id, municipality_code, begins_on, rent_kr, begun_at, begun_by, dwelling_id, landlord_id, form)
  values (:otherLease, :here, :day, 6500, :at, :siv, :otherDwelling, :otherLandlord, 'firstHandLease');
insert into lease_tenant (lease_id, person_id, municipality_code) values (:secondHand, :mother, :here);
insert into lease_tenant (lease_id, person_id, municipality_code) values (:lease, :mother, :here);
insert into lease_tenant (lease_id, person_id, municipality_code) values (:otherLease, :mother, :here);
insert into lease_remark (id, municipality_code, lease_id, kind, on_day, noted_at, noted_by, organisation_id)
  values (:own, :here, :lease, 'complaint', :day, :at, :siv, :kalmar);
insert into lease_remark (id, municipality_code, lease_id, kind, on_day, amount_kr, noted_at, noted_by, organisation_id)
  values (:own, :here, :lease, 'arrears', :day, 6500, :at, :hanna, :landlord);
insert into protection (id, municipality_code, person_id, level, since, set_by) values (:own, :here, :child, 'secrecyMarking', :at, :siv);
insert into protected_staff (id, municipality_code, person_id, user_id, named_at, named_by) values (:own, :here, :child, :siv, :at, :siv);
insert into event (municipality_code, seq, at, actor_id, actor, what, subject_id, person_id, data, previous_hash, hash)
  values (:here, 1, :at, :siv, 'Kalmar', 'case.opened', :case, :mother, '{}', '\x00', '\x00');
insert into event (municipality_code, seq, at, actor_id, actor, what, subject_id, data, previous_hash, hash)
  values (:here, 2, :at, null, 'hemvist', 'demo.filled', :case, '{}', '\x00', '\x00');
insert into event_head (municipality_code, seq, hash) values (:here, 2, '\x00');
insert into read_log (id, municipality_code, at, user_id, organisation_id, person_id, reason, page, protected)
  values (:own, :here, :at, :siv, :kalmar, :mother, 'responsible', 'path', false);
insert into request_key (user_id, key, at) values (:siv, :own, :at);
insert into running_number (municipality_code, series, year, last) values (:here, 'case', 2026, 1);
