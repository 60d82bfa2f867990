-- My day, signals and cases ask under the policies: what stood here for speed alone is gone.
drop function app.my_open_cases();
drop function app.waiting_signals();
