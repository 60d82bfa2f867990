-- What was removed from a draft of the plan is put back as it was.
comment on column overall_goal.undone_by is 'by whoever removed it from the draft; cleared when it is put back';
comment on column overall_action.undone_by is 'by whoever removed it from the draft; cleared when it is put back';
call app.hold_names('overall_goal');
call app.hold_names('overall_action');
