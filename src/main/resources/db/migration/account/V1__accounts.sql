create table account (
  id            uuid                     not null,
  -- In lower case, so that unique means whatever the case.
  email         varchar(254)             not null,
  name          varchar(100)             not null,
  password_hash varchar(255)             not null,
  role          varchar(20)              not null,
  zone          varchar(64),
  created_at    timestamp with time zone not null,
  constraint account_key primary key (id),
  constraint account_email_unique unique (email),
  constraint account_email_lower check (email = lower(email))
);

-- Who set this installation up. There is room for one row only, so of two who do it at once one loses.
create table founding (
  id         integer                  not null,
  account_id uuid                     not null,
  created_at timestamp with time zone not null,
  constraint founding_key primary key (id),
  constraint founding_only_one check (id = 1)
);
