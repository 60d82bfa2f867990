-- My day, signals and cases ask under the policies: what stood here for speed alone is gone.
drop function app.my_open_cases();
drop function app.waiting_signals();

-- A user's own reservations that run out are looked for on each My day: few of all that they ever made (docs/speed.md).
create index booking_hold on booking (booked_by, hold_until) where hold_until is not null;
