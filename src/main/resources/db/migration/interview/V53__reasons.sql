-- Why a rating lies far from what the notes suggest, in the panelist's words.
alter table rating add column reason text;
