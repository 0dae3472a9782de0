-- A setting of the installation, laid over what the files of the banks say.
alter table question add column reserved boolean default false not null;
