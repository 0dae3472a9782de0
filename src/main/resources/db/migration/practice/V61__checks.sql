-- As V60: H2 keeps the session that made an `in (...)` check, and needs it after it is closed.

alter table practice_card drop constraint practice_card_recall;
alter table practice_card add constraint practice_card_recall
  check (recall = any (array['AGAIN', 'HARD', 'GOOD', 'EASY']));
