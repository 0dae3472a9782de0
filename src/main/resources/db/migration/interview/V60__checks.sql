-- H2 keeps the session that made an `in (...)` check and asks it at each row, so that nothing could be written once the pool
-- had renewed that connection (after half an hour). `= any (array[...])` says the same and keeps no session.

alter table interview drop constraint interview_state;
alter table interview add constraint interview_state
  check (state = any (array['SCHEDULED', 'LIVE', 'SUBMITTED', 'CLOSED', 'CANCELLED']));

alter table panelist drop constraint panelist_recommendation;
alter table panelist add constraint panelist_recommendation
  check (recommendation = any (array['STRONG_NO', 'NO', 'YES', 'STRONG_YES']));

alter table rating drop constraint rating_decision;
alter table rating add constraint rating_decision check (
  decision = 'RATED' and rating between 1 and 4
  or decision = any (array['NO_ANSWER', 'NOT_ASKED']) and rating is null
);

alter table correction drop constraint correction_kind;
alter table correction add constraint correction_kind
  check (kind = any (array['STRUCK', 'PROMPTED', 'ADDED']));

alter table amendment drop constraint amendment_of_one_thing;
alter table amendment add constraint amendment_of_one_thing check (
  question_number is null and decision is null and rating is null
    and recommendation = any (array['STRONG_NO', 'NO', 'YES', 'STRONG_YES'])
  or question_number is not null and recommendation is null and (
    decision = 'RATED' and rating between 1 and 4
    or decision = any (array['NO_ANSWER', 'NOT_ASKED']) and rating is null
  )
);

alter table outcome drop constraint outcome_word;
alter table outcome add constraint outcome_word
  check (outcome = any (array['OFFER', 'ANOTHER_INTERVIEW', 'HOLD', 'REJECT']));
