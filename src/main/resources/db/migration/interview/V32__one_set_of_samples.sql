-- One row while there is sample data, so that two who add it at the same moment add it once.
create table sample_set (
  id       integer                  not null primary key,
  added_at timestamp with time zone not null,
  constraint sample_set_once check (id = 1)
);
