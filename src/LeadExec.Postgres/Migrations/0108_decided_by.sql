-- Who said how an attempt of unknown outcome ended (LEAD-31); null where nobody had to, or a policy did. Its audit entry is written with it (INV-30g).
alter table attempt add column decided_by text;
create index attempt_decided on attempt(id) where decided_by is not null;
