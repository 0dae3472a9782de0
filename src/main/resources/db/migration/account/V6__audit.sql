-- Who did what to what. Rows are only ever added; each carries a hash over itself and the one before.
create table audit_event (
  id           bigint                   not null,
  at           timestamp with time zone not null,
  actor_id     uuid,
  action       varchar(40)              not null,
  object_type  varchar(20),
  object_id    varchar(80),
  from_address varchar(64),
  hash         varchar(64)              not null,
  constraint audit_event_key primary key (id)
);

create index audit_event_at on audit_event (at);
create index audit_event_actor on audit_event (actor_id);

-- The end of the chain: one row, locked while the next event is written.
create table audit_head (
  id       integer     not null,
  event_id bigint      not null,
  hash     varchar(64) not null,
  constraint audit_head_key primary key (id),
  constraint audit_head_only_one check (id = 1)
);

insert into audit_head (id, event_id, hash) values (1, 0, '');
