-- Orders (ORD, C-6). The book row of an order (kind 3) says whether it takes holds now: the hold statement judges it under the row's lock (INV-22).
alter table book add column shut boolean not null default false, add column opens_at timestamptz, add column closes_at timestamptz;

create table orders(
  id int generated always as identity primary key,
  client_id int not null,
  name text not null,
  description text,
  type smallint not null check (type in (0, 1)),          -- 0 lead quantity, 1 dollar amount
  status smallint not null check (status between 0 and 5),-- 0 pending, 1 open, 2 on hold, 3 filled, 4 paused, 5 closed
  starts_at timestamptz not null,
  ends_at timestamptz,                                    -- the first moment that is too late
  renewal smallint not null check (renewal between 0 and 3),    -- 0 none, 1 on fill, 2 close by end date, 3 renew at end date
  auto_charge smallint not null check (auto_charge between 0 and 2), -- 0 off, 1 at start and renewal, 2 at completion
  generate_invoice boolean not null,
  max_return_percent smallint check (max_return_percent between 0 and 100),
  accounts int[],                                         -- null: all delivery accounts of the client
  quantity int not null check (quantity >= 0),
  total_cents bigint not null check (total_cents >= 0),
  fill_limit_cents bigint not null check (fill_limit_cents >= 0),
  root_id int,                                            -- the first order of the chain; null in the first itself
  renewal_no int not null default 0 check (renewal_no >= 0),
  renewal_of int references orders(id),
  credit_in_cents bigint not null default 0 check (credit_in_cents >= 0),
  credit_out_cents bigint not null default 0 check (credit_out_cents >= 0),
  created_at timestamptz not null,
  created_by text not null,
  check (ends_at is null or ends_at > starts_at),
  check ((renewal_of is null) = (renewal_no = 0)),
  unique(renewal_of),                                     -- one renewal of an order (INV-20, FM-63)
  unique(root_id, renewal_no)
);
create index orders_client on orders(client_id, id);
create index orders_live on orders(status, id) where status in (1, 3, 5);

create table order_item(
  order_id int not null references orders(id),
  n smallint not null,
  quantity int not null check (quantity >= 0),
  price_cents bigint check (price_cents >= 0),            -- price per lead over the delivery account's; null: the account's
  unit_cents bigint not null check (unit_cents >= 0),     -- what the total was made from
  dollars_cents bigint not null check (dollars_cents >= 0),
  fill_limit_cents bigint not null check (fill_limit_cents >= 0),
  primary key(order_id, n)
);

-- Every status an order had, in order; written under the lock of its book row, so that it brackets the holds.
create table order_status(
  order_id int not null references orders(id),
  n int not null,
  status smallint not null,
  event smallint not null,
  at timestamptz not null,
  actor text not null,
  primary key(order_id, n)
);
create trigger order_status_append_only before update or delete or truncate on order_status for each statement execute function refuse_change();

-- What an order has to be paid with a card; due until a payment, or somebody, settles it. One per order and purpose (INV-21).
create table order_charge(
  order_id int not null references orders(id),
  purpose smallint not null check (purpose in (1, 2)),    -- 1 at start or renewal, 2 at completion
  cents bigint not null check (cents > 0),
  state smallint not null default 0 check (state between 0 and 3), -- 0 due, 1 paid, 2 declined, 3 waived
  tries int not null default 0,
  due_at timestamptz not null,
  settled_at timestamptz,
  primary key(order_id, purpose)
);
create index order_charge_due on order_charge(due_at) where state = 0;

-- Every client has a wallet, empty until somebody pays into it.
insert into book(kind, id) select 2, id from book where kind = 5 order by id on conflict do nothing;

create index sale_order on sale(order_id) where order_id is not null;
