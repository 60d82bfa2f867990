-- Indexes that a measurement at the size of the country asked for.

-- One's own holds that run out, on My day: without it all bookings that somebody ever made are read, some thousand blocks a page.
create index booking_hold on booking (booked_by, hold_until) where hold_until is not null;
-- What a person's path and the lists of a house's people look up, whatever has ended since: without these every consent, task and colleague of the country.
create index consent_of_person on consent (person_id);
create index assignment_of_person on assignment (person_id);
create index app_user_organisation on app_user (organisation_id);
