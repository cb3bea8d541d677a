-- Payments (ORD-18 to ORD-22, ORD-34, C-11). A card payment is a row before the provider is called (FM-60): whatever happens after
-- that, the row says what has to be looked up, and its key is never replaced while the outcome is unknown.
create table payment(
  id uuid primary key,
  client_id int not null,
  method smallint not null check (method between 0 and 7),  -- 0 not told, 1 card, 2 check, 3 bank transfer, 4 cash, 5 mobile payment, 6 credit, 7 adjustment
  provider smallint check (provider in (1, 2)),             -- 1 Stripe, 2 Authorize.Net; cards only
  state smallint not null check (state between 0 and 5),    -- 0 initiated: not sent yet, 1 sent, 2 succeeded, 3 declined, 4 outcome unknown, 5 not sent
  cents bigint not null check (cents <> 0),
  refunded_cents bigint not null default 0,
  target smallint not null check (target between 1 and 3),  -- 1 order, 2 invoice, 3 wallet
  order_id int references orders(id),
  purpose smallint check (purpose in (1, 2)),               -- the charge of the order that it settles; null: paid towards the order
  invoice_id uuid,
  card_id uuid,
  hosted boolean not null default false,                    -- the payer is on a page of the provider; nothing is sent from here
  automatic boolean not null default false,                 -- a recharge that the wallet asked for
  provider_ref text,
  decline_code text,
  decline_words text,
  key text not null unique,                                 -- idempotency key at the provider
  note text,
  actor text not null,
  tries int not null default 0,
  busy_until timestamptz not null,                          -- nobody else works on it before
  created_at timestamptz not null,
  sent_at timestamptz,
  settled_at timestamptz,
  check ((provider is not null) = (method = 1)),
  check (cents > 0 or method in (6, 7)),
  check (refunded_cents between 0 and greatest(cents, 0) and (refunded_cents = 0 or state = 2)),
  check ((order_id is not null) = (target = 1) and (invoice_id is not null) = (target = 2)),
  check (purpose is null or target = 1),
  check (method = 1 or state = 2)
);
create unique index payment_settles_once on payment(order_id, purpose) where state = 2 and purpose is not null;            -- INV-21
create unique index payment_one_attempt on payment(order_id, purpose) where state in (0, 1, 4) and purpose is not null;    -- FM-60
create unique index payment_one_recharge on payment(client_id) where state in (0, 1, 4) and automatic;
create index payment_open on payment(busy_until) where state in (0, 1, 4);
create index payment_time on payment(created_at, id);
create index payment_client on payment(client_id, created_at, id);
create index payment_order on payment(order_id) where order_id is not null;
create index payment_invoice on payment(invoice_id) where invoice_id is not null;

-- What was paid into wallets until now.
insert into payment(id, client_id, method, state, cents, target, key, actor, busy_until, created_at, settled_at)
select ref, substr(credit, 8)::int, 0, 2, cents, 3, ref::text, 'system', at, at, at from entry where kind = 3 and cents > 0;

-- Cards that a provider keeps for a client (ORD-34): its references and what a person needs to tell them apart, never a number.
create table client_card(
  id uuid primary key,
  client_id int not null,
  provider smallint not null check (provider in (1, 2)),
  customer_ref text not null,
  method_ref text not null,
  brand text,
  last4 text check (last4 ~ '^[0-9]{4}$'),
  expires date,                             -- the first day that it is no longer good
  is_default boolean not null default false,
  added_at timestamptz not null,
  removed_at timestamptz,
  check (not is_default or removed_at is null)
);
create unique index client_card_default on client_card(client_id) where is_default;
create unique index client_card_once on client_card(client_id, provider, method_ref) where removed_at is null;

-- Pages on which a client's card is to be stored; the provider names the session, we remember whose it is.
create table card_setup(
  id uuid primary key,
  client_id int not null,
  provider smallint not null check (provider in (1, 2)),
  session_ref text,
  customer_ref text,
  actor text not null,
  created_at timestamptz not null,
  done_at timestamptz
);

-- Notices of the providers, each once (FM-62). What they say is not believed: the state is asked for.
create table gateway_event(
  provider smallint not null check (provider in (1, 2)),
  event_id text not null,
  received_at timestamptz not null,
  type text not null,
  object_ref text,
  state smallint not null default 0 check (state between 0 and 2),  -- 0 to do, 1 done, 2 nothing of ours
  tries int not null default 0,
  due_at timestamptz not null,
  primary key(provider, event_id)
);
create index gateway_event_due on gateway_event(due_at) where state = 0;

alter table order_charge add column credit_cents bigint not null default 0 check (credit_cents between 0 and cents), add column words text;

comment on column entry.kind is '1 sale (ref: attempt), 2 source cost of a lead (ref: lead), 3 funds paid in (ref: payment), 4 source cost of a sale (ref: attempt), 5 source cost taken back (ref: lead), 6 price of a sale replaced (ref: attempt), 7 source cost of a sale replaced (ref: attempt), 10 payment of an order or invoice (ref: payment), 11 refund of a payment (ref: refund), 12 credit or adjustment given (ref: payment), 19 card dispute lost (ref: payment), 20 card dispute won back (ref: payment)';
