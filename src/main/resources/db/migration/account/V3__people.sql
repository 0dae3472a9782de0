alter table account add column active boolean default true not null;
alter table account add column signed_in_at timestamp with time zone;

-- An invitation, or a way to a new password: of the secret only the hash is here.
create table one_time_link (
  id         uuid                     not null,
  hash       varchar(64)              not null,
  purpose    varchar(10)              not null,
  -- Of an invitation: for whom. Of a new password: whose.
  email      varchar(254),
  role       varchar(20),
  account_id uuid,
  made_by    uuid                     not null,
  made_at    timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at    timestamp with time zone,
  constraint one_time_link_key primary key (id),
  constraint one_time_link_hash_unique unique (hash),
  constraint one_time_link_maker foreign key (made_by) references account on delete cascade,
  constraint one_time_link_account foreign key (account_id) references account on delete cascade
);
