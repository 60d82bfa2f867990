-- A decision to its end: whether the person was heard before it (FL 25 §).

-- Was the person told what the decision rests on, and given a time to comment (FL 25 §)? `heard`, or why not: `obvious` (uppenbart obehövligt),
-- `harder` (the decision would be considerably harder to carry out), `urgent` (an important interest demands it at once).
-- heard_words: what the person said; where they weren't heard, why not, unless they got all that they asked for.
alter table decision
  add column heard text check (heard in ('heard', 'obvious', 'harder', 'urgent')),
  add column heard_on date,
  add column heard_how text check (heard_how in ('meeting', 'phone', 'letter', 'digital')),
  add column heard_answer_by date,
  add column heard_words text check (length(btrim(heard_words)) between 1 and 4000);
-- Older decisions stay as they were made: nobody can say afterwards what wasn't written then.
alter table decision
  add constraint decision_heard_said check (outcome = 'granted' or heard is not null) not valid;
-- Who was heard was so by the day of the decision, and has answered or had their time; who wasn't has a written reason.
alter table decision add constraint decision_heard_whole check (case
  when heard is null then num_nonnulls(heard_on, heard_how, heard_answer_by, heard_words) = 0
  when heard = 'heard' then heard_on is not null and heard_how is not null and heard_on <= decided_on
    and coalesce(heard_answer_by >= heard_on, true) and (heard_words is not null or coalesce(heard_answer_by < decided_on, false))
  else (heard_words is not null or (heard = 'obvious' and outcome = 'granted')) and num_nonnulls(heard_on, heard_how, heard_answer_by) = 0 end);
