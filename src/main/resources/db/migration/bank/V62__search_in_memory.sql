-- Questions are searched in memory, by the words that people read. Nodes of the release before still read the column, so it
-- goes in a later one.
alter table question alter column search_text drop not null;
