-- What a panelist submitted stands ten minutes later, or from this moment on: they gave up taking it back, or the debrief
-- was opened.
alter table panelist add column settled_at timestamp with time zone;

-- Who looked at the live page last when. Apart from panelist, whose rows are held while notes are saved.
create table presence (
  panelist_id uuid                     not null primary key references panelist on delete cascade,
  seen_at     timestamp with time zone not null
);
