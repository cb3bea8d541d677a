-- Inbound pings (RCV-25 to RCV-28, C-9): a skeleton without any posted value. What a ping said is kept as keyed hashes only, to see
-- whether the post says the same; the buyers' references are sealed and dropped when the order id has expired.
create table ping(
  id uuid primary key,
  lead_type_id int not null,
  lead_source_id int not null,
  campaign_id int not null,
  catalog_version bigint not null,
  received_at timestamptz not null,       -- clock of the receiver
  issued_at timestamptz not null,         -- clock of the database; the 300 seconds are judged by it (FM-33)
  accepted boolean not null,
  reason smallint not null default 0,
  reason_detail text,
  price bigint not null check (price >= 0),
  revenue bigint not null,
  matches int not null,
  test boolean not null,
  shared boolean not null,
  elapsed_ms int not null,
  token_hash bytea check (octet_length(token_hash) = 32),
  field_names text[] not null default '{}',
  field_hashes bytea[] not null default '{}',
  bids bytea,
  used_by uuid,
  used_at timestamptz,
  check (accepted = (token_hash is not null)),
  check ((used_by is null) = (used_at is null)),
  check (used_by is null or accepted)
) with (fillfactor = 80);
create unique index ping_token on ping(token_hash) where token_hash is not null;
create unique index ping_used on ping(used_by) where used_by is not null;
create index ping_unused_bids on ping(issued_at) where bids is not null and used_by is null;
create index ping_unused on ping(issued_at) where used_by is null;
create index ping_campaign on ping(campaign_id, id);

-- What was pinged a short time ago, by fingerprint; the row is the claim.
create table ping_repeat(
  campaign_id int not null,
  fingerprint bytea not null check (octet_length(fingerprint) = 32),
  at timestamptz not null,
  primary key(campaign_id, fingerprint)
);
create index ping_repeat_at on ping_repeat(at);

alter table lead add column ping_id uuid;
create unique index lead_ping on lead(ping_id) where ping_id is not null;
