create table position (
  id         uuid                     not null primary key,
  title      text                     not null,
  created_at timestamp with time zone not null
);

create table candidate (
  id          uuid                     not null primary key,
  position_id uuid                     not null references position,
  name        text                     not null,
  created_at  timestamp with time zone not null
);

create table interview (
  id           uuid                     not null primary key,
  candidate_id uuid                     not null references candidate,
  chair_id     uuid                     not null,
  kit_slug     text                     not null,
  kit_title    text                     not null,
  slot         integer,
  state        text                     not null,
  zone         text                     not null,
  created_at   timestamp with time zone not null,
  started_at   timestamp with time zone,
  submitted_at timestamp with time zone,
  constraint interview_state check (state in ('SCHEDULED', 'LIVE', 'SUBMITTED', 'CLOSED', 'CANCELLED'))
);

-- The kit's questions as they stood: an interview keeps the revisions it asked.
create table asked_question (
  interview_id uuid    not null references interview,
  number       integer not null,
  slug         text    not null,
  revision     integer not null,
  title        text    not null,
  minutes      integer not null,
  primary key (interview_id, number)
);

create table panelist (
  id                uuid not null primary key,
  interview_id      uuid not null references interview,
  account_id        uuid not null,
  recommendation    text,
  strongest_for     text,
  strongest_against text,
  submitted_at      timestamp with time zone,
  constraint panelist_once_per_interview unique (interview_id, account_id),
  constraint panelist_recommendation check (recommendation in ('STRONG_NO', 'NO', 'YES', 'STRONG_YES'))
);

create table note (
  id              uuid                     not null primary key,
  panelist_id     uuid                     not null references panelist,
  question_number integer                  not null,
  revision        integer                  not null,
  text            text                     not null,
  saved_at        timestamp with time zone not null,
  constraint note_once_per_question unique (panelist_id, question_number)
);

-- Append-only. A text that lost a conflict has no revision: it is kept, and is not the note.
create table note_revision (
  op_id         uuid                     not null primary key,
  note_id       uuid                     not null references note,
  client_id     uuid                     not null,
  sequence      bigint                   not null,
  base_revision integer                  not null,
  revision      integer,
  text          text                     not null,
  saved_at      timestamp with time zone not null,
  constraint note_revision_sent_once unique (client_id, sequence),
  constraint note_revision_numbered_once unique (note_id, revision)
);

-- Append-only: the newest decides, and a rating that was changed after the suggestion was seen keeps both.
create table rating (
  id              uuid                     not null primary key,
  panelist_id     uuid                     not null references panelist,
  question_number integer                  not null,
  turn            integer                  not null,
  decision        text                     not null,
  rating          integer,
  note_revision   integer                  not null,
  note_hash       text                     not null,
  score           integer                  not null,
  suggested       integer                  not null,
  verdicts        text                     not null,
  grader          text                     not null,
  lexicon         text                     not null,
  rated_at        timestamp with time zone not null,
  constraint rating_in_turn unique (panelist_id, question_number, turn),
  constraint rating_decision check (
    decision = 'RATED' and rating between 1 and 4 or decision in ('NO_ANSWER', 'NOT_ASKED') and rating is null
  )
);
