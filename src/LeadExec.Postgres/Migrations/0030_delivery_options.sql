-- Options of clients and delivery accounts that the batch writer decides by (E-48, E-50, E-57, E-58, E-61, E-62).
alter table attempt add column several boolean not null default false;          -- one per delivery account instead of one per client
alter table attempt add column over_cap boolean not null default false;         -- held by the rescan: counted, not judged by the account's caps
alter table attempt add column started_at timestamptz;                          -- when a delayed attempt was released; null: at once
alter table attempt add column release_token uuid;                              -- who released it, so that two owners cannot both send
alter table attempt add column agreed bigint check (agreed between 0 and cents); -- price of the buyer's answer while the client has not confirmed
alter table attempt add column alternate_of uuid;                               -- accompanies this attempt; holds nothing (test is set too)
alter table attempt add column account_share int;                               -- percent + 1000 * frame (0 hour, 1 day, 2 week, 3 month); null none
alter table attempt add column client_share int;
create index attempt_alternate on attempt(alternate_of) where alternate_of is not null;

alter table sale add column several boolean not null default false;
alter table sale add column place int not null generated always as (case when several then account_id else 0 end) stored;
drop index sale_client_once;
create unique index sale_client_once on sale(lead_id, client_id, place) where state = 0;

-- Leads that met the criteria of a delivery account (6) or client (7) with a share limit, whether delivered or not.
create table qualified(
  kind smallint not null check (kind in (6, 7)),
  id bigint not null,
  lead_id uuid not null,
  seq bigint not null,
  minute int not null, day_key int not null, week_key int not null, month_key int not null,
  primary key(kind, id, lead_id)
);

alter table book drop constraint book_kind_check;
alter table book add constraint book_kind_check check (kind between 1 and 7);   -- 6 qualified of a delivery account, 7 qualified of a client
insert into book(kind, id) select kind + 2, id from book where kind in (4, 5) order by kind, id on conflict do nothing;
