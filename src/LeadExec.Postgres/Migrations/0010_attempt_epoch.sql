-- The fencing token under which an attempt was placed; it never decreases along a lead's attempts (INV-31).
alter table attempt add column epoch int not null default 1;
-- Should the process die while sending: release the lead's slot (moveOn) instead of pinning it (decision 10).
alter table attempt add column release_if_orphaned boolean not null default false;
