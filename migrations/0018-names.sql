-- What a file held beside its rows: empty ones and those over the headers. Rows in are rows_total and these together.
alter table message_import add rows_left_out integer not null default 0 check (rows_left_out >= 0);
