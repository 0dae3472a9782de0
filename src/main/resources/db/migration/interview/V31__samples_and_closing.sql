-- What came with the sample data is marked, so that it can be told from the real and removed.
alter table position add column sample boolean default false not null;
alter table candidate add column sample boolean default false not null;
alter table interview add column sample boolean default false not null;

alter table interview add column closed_at timestamp with time zone;

-- The name as it stood when they sat down: it outlives the account.
alter table panelist add column name text;
update panelist set name = coalesce((select a.name from account a where a.id = panelist.account_id), '');
alter table panelist alter column name set not null;

create index interview_created on interview (created_at, id);
create index panelist_account on panelist (account_id);
