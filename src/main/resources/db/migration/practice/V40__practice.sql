-- A run belongs to an account, or else to a visitor without one; those of visitors are deleted after 30 days.
create table practice_run (
  id         uuid                     not null primary key,
  account_id uuid,
  visitor    uuid,
  created_at timestamp with time zone not null,
  constraint practice_run_belongs check (account_id is null and visitor is not null or account_id is not null and visitor is null)
);

create index practice_run_account on practice_run (account_id, created_at);
create index practice_run_visitor on practice_run (visitor, created_at);
create index practice_run_created on practice_run (created_at);

-- A grade names its revision, grader and lexicon, so that it can be had again. Score in thousandths.
create table practice_card (
  id            uuid        not null primary key,
  run_id        uuid        not null references practice_run on delete cascade,
  number        integer     not null,
  question_slug varchar(64) not null,
  revision      integer     not null,
  started_at    timestamp with time zone,
  answered_at   timestamp with time zone,
  answer        text,
  score         integer,
  suggested     integer,
  grader        text,
  lexicon       text,
  recall        text,
  constraint practice_card_numbered_once unique (run_id, number),
  constraint practice_card_answered check (
    answered_at is null and answer is null and score is null and suggested is null and recall is null
    or answered_at is not null and answer is not null and score between 0 and 1000 and suggested between 1 and 4
  ),
  constraint practice_card_recall check (recall in ('AGAIN', 'HARD', 'GOOD', 'EASY'))
);
