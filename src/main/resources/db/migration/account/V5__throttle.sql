-- How full the buckets of attempts are. Their names are hashes into a fixed number of buckets, so the table cannot grow.
create table throttle (
  bucket     varchar(40)              not null,
  filled     double precision         not null,
  changed_at timestamp with time zone not null,
  constraint throttle_key primary key (bucket)
);

-- From where an account was signed in to: whoever guesses elsewhere keeps nobody out here.
create table known_address (
  account_id   uuid                     not null,
  address_hash varchar(64)              not null,
  seen_at      timestamp with time zone not null,
  constraint known_address_key primary key (account_id, address_hash),
  constraint known_address_account foreign key (account_id) references account on delete cascade
);
