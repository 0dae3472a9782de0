-- When it is to be held, and where; without a moment it is held when somebody starts it.
alter table interview add column starts_at timestamp with time zone;
alter table interview add column place text default '' not null;

alter table interview add column cancelled_at timestamp with time zone;
alter table interview add column cancel_reason text;
alter table interview add column no_show boolean default false not null;

create index interview_starts on interview (state, starts_at);

-- The topics that a panelist looks after, as "bank/topic".
create table panelist_focus (
  panelist_id uuid not null references panelist,
  topic       text not null,
  primary key (panelist_id, topic)
);
