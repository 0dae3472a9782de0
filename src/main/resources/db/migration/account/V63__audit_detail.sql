-- What a line of the trail says beyond its object, in words of ours: of a change of role, from which to which. The hash of a
-- line covers it where there is one, so that those written before still fit.
alter table audit_event add column detail varchar(80);
