alter table kit add column version integer default 1 not null;

-- Append-only, and kept when the kit is gone: interviews name the version that they were planned with. No foreign key
-- therefore, and no slug is taken twice. The questions are slugs in order, with a blank between two.
create table kit_version (
  kit_slug  varchar(64)              not null,
  version   integer                  not null,
  title     varchar(80)              not null,
  position  varchar(80)              not null,
  level     varchar(10)              not null,
  purpose   text                     not null,
  slot      integer,
  questions text                     not null,
  author_id uuid,
  made_at   timestamp with time zone not null,
  constraint kit_version_pk primary key (kit_slug, version)
);

insert into kit_version (kit_slug, version, title, position, level, purpose, slot, questions, author_id, made_at)
select k.slug, 1, k.title, k.position, k.level, k.purpose, k.slot,
  coalesce((select string_agg(q.question_slug, ' ' order by q.sort_order) from kit_question q where q.kit_slug = k.slug), ''),
  k.author_id, current_timestamp
from kit k;
