-- What a script signs in with: of the secret only the hash is here.
create table api_token (
  id         uuid                     not null,
  account_id uuid                     not null,
  name       varchar(80)              not null,
  role       varchar(20)              not null,
  hash       varchar(64)              not null,
  made_at    timestamp with time zone not null,
  used_at    timestamp with time zone,
  constraint api_token_key primary key (id),
  constraint api_token_hash_unique unique (hash),
  constraint api_token_account foreign key (account_id) references account on delete cascade
);

create index api_token_account_idx on api_token (account_id);
