-- Indexes that a measurement at the size of the country asked for.

-- One's own holds that run out, on My day: without it all bookings that somebody ever made are read, some thousand blocks a page.
create index booking_hold on booking (booked_by, hold_until) where hold_until is not null;
