-- The version of the kit that was current when the interview was planned; unknown for those planned before kits had versions.
alter table interview add column kit_version integer;

-- Append-only: what was asked other than the kit says. A question that came, one that went, or one for another; titles as
-- they were called then.
create table deviation (
  id           uuid                     not null primary key,
  interview_id uuid                     not null references interview on delete cascade,
  turn         integer                  not null,
  kind         text                     not null,
  gone_slug    text,
  gone_title   text,
  came_slug    text,
  came_title   text,
  reason       text                     not null,
  made_by      text                     not null,
  made_at      timestamp with time zone not null,
  constraint deviation_in_turn unique (interview_id, turn),
  constraint deviation_kind check (
    kind = 'ADDED' and came_slug is not null and gone_slug is null
      or kind = 'REMOVED' and gone_slug is not null and came_slug is null
      or kind = 'SWAPPED' and gone_slug is not null and came_slug is not null
  )
);
