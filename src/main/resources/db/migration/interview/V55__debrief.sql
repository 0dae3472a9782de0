-- Opened by the chair, with a reason where somebody's part was missing; else the debrief opens by itself.
alter table interview add column debrief_opened_at timestamp with time zone;
alter table interview add column debrief_opened_by text;
alter table interview add column debrief_reason text;

-- Append-only: the newest counts, and what was submitted stays as it is in rating and panelist. Without a question it is
-- of the recommendation.
create table amendment (
  id              uuid                     not null primary key,
  panelist_id     uuid                     not null references panelist on delete cascade,
  turn            integer                  not null,
  question_number integer,
  decision        text,
  rating          integer,
  recommendation  text,
  reason          text                     not null,
  in_debrief      boolean                  not null,
  amended_at      timestamp with time zone not null,
  constraint amendment_in_turn unique (panelist_id, turn),
  constraint amendment_of_one_thing check (
    question_number is null and decision is null and rating is null
      and recommendation in ('STRONG_NO', 'NO', 'YES', 'STRONG_YES')
    or question_number is not null and recommendation is null
      and (decision = 'RATED' and rating between 1 and 4 or decision in ('NO_ANSWER', 'NOT_ASKED') and rating is null)
  )
);

-- Append-only: what the debrief came to. The newest counts.
create table outcome (
  id           uuid                     not null primary key,
  interview_id uuid                     not null references interview on delete cascade,
  turn         integer                  not null,
  outcome      text                     not null,
  reason       text                     not null,
  decided_by   text                     not null,
  decided_at   timestamp with time zone not null,
  constraint outcome_in_turn unique (interview_id, turn),
  constraint outcome_word check (outcome in ('OFFER', 'ANOTHER_INTERVIEW', 'HOLD', 'REJECT'))
);
