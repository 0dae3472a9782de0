-- Append-only, but for the moment at which one is taken back. They go by criterion and words, so that they outlive an
-- edit of the note; without words all of the criterion was prompted.
create table correction (
  id              uuid                     not null primary key,
  panelist_id     uuid                     not null references panelist,
  question_number integer                  not null,
  about           text                     not null,
  kind            text                     not null,
  words           text                     not null,
  made_at         timestamp with time zone not null,
  withdrawn_at    timestamp with time zone,
  constraint correction_kind check (kind in ('STRUCK', 'PROMPTED', 'ADDED'))
);

create index correction_of_note on correction (panelist_id, question_number);

create table probe_asked (
  id              uuid                     not null primary key,
  panelist_id     uuid                     not null references panelist,
  question_number integer                  not null,
  about           text                     not null,
  asked_at        timestamp with time zone not null,
  withdrawn_at    timestamp with time zone
);

create index probe_asked_on_question on probe_asked (panelist_id, question_number);
