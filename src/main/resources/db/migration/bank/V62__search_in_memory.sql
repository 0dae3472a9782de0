-- Questions are searched in memory, by the words that people read.
alter table question drop column search_text;
