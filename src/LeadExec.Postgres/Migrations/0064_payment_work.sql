-- What a provider's notice tells of, for the worker that asks the provider about it (FM-62).
alter table gateway_event add column kind smallint not null default 0, add column payment_id uuid, add column payment_ref text, add column cents bigint;
alter table card_setup add unique(provider, session_ref);
create index payment_provider_ref on payment(provider, provider_ref) where provider_ref is not null;

-- A wallet that asks for money by itself when it falls under a threshold; one recharge at a time, so many in a day.
create table wallet_recharge(
  client_id int primary key,
  enabled boolean not null,
  threshold_cents bigint not null check (threshold_cents >= 0),
  amount_cents bigint not null check (amount_cents > 0),
  most_per_day int not null check (most_per_day between 1 and 50),
  stopped_words text,                       -- why it stopped; saving the settings starts it again
  changed_at timestamptz not null,
  changed_by text not null
);

-- Refunds run as charges do: written down first, the same key on every repeat. Those without a provider are final at entry.
create table refund(
  id uuid primary key,
  payment_id uuid not null references payment(id),
  state smallint not null check (state between 0 and 5),    -- as payment.state
  cents bigint not null check (cents > 0),
  provider smallint check (provider in (1, 2)),             -- null: given back without a card
  provider_ref text,
  decline_code text,
  decline_words text,
  key text not null unique,
  note text,
  actor text not null,
  tries int not null default 0,
  busy_until timestamptz not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  settled_at timestamptz,
  check (provider is not null or state = 2)
);
create index refund_payment on refund(payment_id);
create index refund_open on refund(busy_until) where state in (0, 1, 4);
