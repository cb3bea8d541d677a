-- The record of leads, attempts, holds and money (commit-protocol 1, decisions 14, 25).
-- Hot rows carry a low fillfactor so that their updates stay on the page; what never changes is apart from what does.

create function array_total(a int[]) returns int language sql immutable parallel safe as $$ select coalesce(sum(x), 0)::int from unnest(a) x $$;

-- One row per limited thing; it holds only what is left or taken (open + pinned + committed). A missing row is an error, never "no limit".
create table book(
  kind smallint not null,                 -- 1 campaign, 2 wallet, 3 order, 4 delivery account, 5 client caps
  id bigint not null,
  left_cents bigint not null default 0,   -- wallet: funds + credit - holds - sales; dollar order: the same
  credit_cents bigint not null default 0, -- wallet: the part of left_cents that is credit
  by_units boolean not null default false,-- quantity order: left_units is judged instead of left_cents
  left_units int not null default 0,
  day_key int not null default 0, day_taken int not null default 0 check (day_taken >= 0),
  week_key int not null default 0, week_taken int not null default 0 check (week_taken >= 0),
  month_key int not null default 0, month_taken int not null default 0 check (month_taken >= 0),
  minute int not null default 0,          -- minute since 1970 of the last bucket
  hour int[] check (hour is null or cardinality(hour) = 61 and 0 <= all(hour)), -- one-minute buckets, the last is `minute`; null until an hourly limit is used
  hour_taken int generated always as (array_total(hour)) stored,
  primary key(kind, id),
  check (kind between 1 and 5)
) with (fillfactor = 30, autovacuum_vacuum_cost_delay = 0);

-- Skeleton of a lead: no personal data, keyed hashes only; erasure blanks the hashes.
create table lead(
  id uuid primary key,
  seq bigint not null,                    -- order of judgement: batch number * 1024 + place in the batch
  lead_type_id int not null,
  lead_source_id int not null,
  campaign_id int not null,
  received_at timestamptz not null,       -- clock of the receiver
  created_at timestamptz not null,        -- clock of the database; duplicates are judged by it
  catalog_version bigint not null,
  validity smallint not null,
  reason smallint not null default 0,
  reason_detail text,
  original_lead_id uuid,
  cost bigint not null check (cost >= 0),
  max_deliveries int,
  test boolean not null,
  reference text,
  dialect smallint not null default 0,
  body_hash bytea not null check (octet_length(body_hash) = 32),
  dup_hashes bytea[],
  dup_days int,                           -- null: claimed without being judged
  dup_rejected boolean not null default false,
  phone_hash bytea,
  email_hash bytea,
  campaign_counted smallint not null default 0, -- 0 no limit, 1 day/week/month counted, 3 the hour too
  campaign_minute int, campaign_day int, campaign_week int, campaign_month int,
  campaign_per_hour int, campaign_per_day int, campaign_per_week int, campaign_per_month int
);
create index lead_campaign on lead(campaign_id, id);
create index lead_reference on lead(lead_source_id, reference) where reference is not null;
create index lead_phone on lead(phone_hash) where phone_hash is not null;
create index lead_email on lead(email_hash) where email_hash is not null;

create table lead_flow(
  id uuid primary key,
  epoch int not null,
  stage smallint not null,
  starts smallint not null default 0,     -- how often recovery started it since its last definite outcome (FM-07)
  slots int not null default 0,
  max_slots int not null,                 -- 2147483647 is unlimited
  silo uuid not null,                     -- boot id of the process that works on it
  created_at timestamptz not null,
  due_at timestamptz,
  answer_status smallint,
  answer_media text,
  answer bytea,
  answered_at timestamptz,
  caller_waited boolean,
  check (slots between 0 and max_slots)
) with (fillfactor = 30);
create index lead_flow_open on lead_flow(silo, id) where stage in (0, 1);
create index lead_flow_due on lead_flow(due_at) where due_at is not null;

create table lead_data(lead_id uuid primary key, fields jsonb not null, return_url text);
create table lead_raw(lead_id uuid primary key, request bytea not null, media text);

-- The attempt row is the hold. States of its three parts: 0 none, 1 open, 2 pinned, 3 committed, 4 released.
create table attempt(
  id uuid primary key,
  seq bigint not null,
  lead_id uuid not null,
  n smallint not null,
  delivery_id uuid not null,
  state smallint not null,
  cap_state smallint not null check (cap_state between 0 and 4),
  funds_state smallint not null check (funds_state between 0 and 4),
  slot_state smallint not null check (slot_state between 0 and 4),
  slots int not null,
  campaign_id int not null,
  client_id int not null,
  account_id int not null,
  method_id int not null,
  order_id int,
  uses_wallet boolean not null,
  exclusive boolean not null,
  test boolean not null,
  instant boolean not null,
  manual boolean not null default false,
  ambiguous boolean not null default false,
  cents bigint not null check (cents >= 0),
  price bigint check (price between 0 and cents),
  minute int not null, day_key int not null, week_key int not null, month_key int not null,
  account_counted smallint not null default 0,  -- 0 no limit, 1 day/week/month counted, 3 the hour too
  client_counted smallint not null default 0,
  account_per_hour int, account_per_day int, account_per_week int, account_per_month int,
  client_per_hour int, client_per_day int, client_per_week int, client_per_month int,
  at timestamptz not null,
  done_at timestamptz,
  pinned_until timestamptz,
  reason smallint not null default 0,
  detail text,
  buyer_reference text,
  redirect_url text,
  elapsed_ms int,
  late_at timestamptz,                    -- an acceptance that came after unknown: evidence for staff, not a sale
  late_price bigint,
  late_reference text
) with (fillfactor = 50);
create index attempt_lead on attempt(lead_id);
create index attempt_account on attempt(account_id, seq);
create index attempt_pinned on attempt(pinned_until) where pinned_until is not null;

create table attempt_raw(attempt_id uuid primary key, exchange bytea not null);

create table sale(
  attempt_id uuid primary key,
  lead_id uuid not null,
  client_id int not null,
  account_id int not null,
  campaign_id int not null,
  order_id int,
  cents bigint not null check (cents >= 0),
  booked_at timestamptz not null,
  exclusive boolean not null,
  manual boolean not null,
  state smallint not null default 0       -- 0 sent, 1 returned, 2 cancelled
);
create unique index sale_client_once on sale(lead_id, client_id) where state = 0;
create unique index sale_exclusive_once on sale(lead_id) where exclusive and state = 0;
create index sale_client on sale(client_id, booked_at);

-- Two legs in one row: it sums to zero by its shape. Never updated, never deleted; corrections are reversals.
create table entry(
  kind smallint not null,                 -- 1 sale (ref: attempt), 2 source cost (ref: lead), 3 funds paid in (ref: payment)
  ref uuid not null,
  n smallint not null default 0,
  debit text not null,
  credit text not null,
  cents bigint not null check (cents >= 0),
  at timestamptz not null,
  primary key(kind, ref, n),
  check (debit <> credit)
);

create table idempotency(
  campaign_id int not null,
  key text not null check (length(key) <= 255),
  lead_id uuid not null,
  body_hash bytea not null,
  created_at timestamptz not null,
  primary key(campaign_id, key)
);

-- Replayable 24 h from receipt, or 60 s from an answer whose caller waited (decision 1); both read from the lead's flow.
create table body_seen(
  campaign_id int not null,
  body_hash bytea not null,
  lead_id uuid not null,
  primary key(campaign_id, body_hash)
) with (fillfactor = 90);

create table dup_claim(
  lead_type_id int not null,
  key_hash bytea not null,
  valid_lead uuid, valid_at timestamptz,
  rejected_lead uuid, rejected_at timestamptz,
  days int,                               -- how the last claim was judged; null: it was not
  check_rejected boolean not null default false,
  primary key(lead_type_id, key_hash)
) with (fillfactor = 80);

create table outbox(
  id uuid primary key,
  topic text not null,
  key text not null,
  payload jsonb not null,
  state smallint not null default 0,      -- 0 pending, 1 done, 2 given up
  tries smallint not null default 0,
  created_at timestamptz not null,
  due_at timestamptz not null,
  done_at timestamptz,
  last_reason text,
  unique(topic, key)
) with (fillfactor = 70);
create index outbox_due on outbox(due_at) where state = 0;

-- Process log: one row per uninterrupted piece of work (decision 13); written without waiting for the disk.
create table flow_log(
  lead_id uuid not null,
  started_at timestamptz not null,
  elapsed_ms numeric not null,
  wait_ms numeric not null,
  steps jsonb not null
);
create index flow_log_lead on flow_log(lead_id, started_at);

create table silo(
  boot_id uuid primary key,
  started_at timestamptz not null,
  renewed_at timestamptz not null,
  stopped_at timestamptz,
  recovered_at timestamptz                -- nothing of a dead process is left to take over
) with (fillfactor = 50);

-- Posts that became no lead (E-20): times, addresses, ids, reason; no consumer data. Kept 30 days.
create table refused_post(
  id bigint generated always as identity primary key,
  at timestamptz not null,
  remote_address text,
  receiver text not null,
  lead_type_id int,
  lead_source_id int,
  campaign_id int,
  reason smallint not null,
  detail text,
  trace_id text
);
create index refused_post_at on refused_post(at);

create sequence batch_number;

create function entry_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'entries are never changed; write a reversal' using errcode = 'check_violation';
end $$;
create trigger entry_is_final before update or delete on entry for each statement execute function entry_is_final();
