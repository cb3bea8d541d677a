-- Invoices (ORD-26 to ORD-28, ORD-30, C-11, E-79). Whether one is paid or overdue follows from its payments and its due date and is stored nowhere.

-- The last number that was given. Its row is locked while an invoice is issued, so that a number is given when its transaction commits
-- and not otherwise: no gaps.
create table invoice_number(
  id boolean primary key default true check (id),
  last bigint not null check (last >= 0)
);
insert into invoice_number(last) values (0);

create table invoice(
  id uuid primary key,
  client_id int not null,
  number bigint unique check (number > 0),
  stage smallint not null check (stage between 0 and 2),      -- 0 draft, 1 issued, 2 void
  description text,
  term smallint not null check (term in (0, 7, 15, 30, 60)),
  chosen_due_on date,                                         -- stands over the term
  chosen_tax_percent numeric(7, 4) check (chosen_tax_percent between 0 and 100), -- stands over the account's
  issued_on date,
  due_on date,
  tax_percent numeric(7, 4) check (tax_percent between 0 and 100),
  subtotal_cents bigint not null,
  tax_cents bigint,
  total_cents bigint check (total_cents >= 0),
  order_id int references orders(id),
  purpose smallint check (purpose in (1, 2)),                 -- the automatic payment of the order that it is for (ORD-11)
  sales_first date,
  sales_last date,
  sales_from timestamptz,                                     -- the same days in the account's zone
  sales_to timestamptz,
  parties jsonb,                                              -- who asks and who is asked, as of the issue
  link_hash bytea unique,                                     -- SHA-256 of the name of its pay page (ORD-28)
  mailed int not null default 0,
  created_at timestamptz not null,
  created_by text not null,
  issued_at timestamptz,
  issued_by text,
  voided_at timestamptz,
  voided_by text,
  void_reason text,
  check (purpose is null or order_id is not null),
  check (order_id is null or sales_from is null),
  check (num_nulls(sales_first, sales_last, sales_from, sales_to) in (0, 4) and sales_to > sales_from),
  check (num_nulls(number, issued_on, due_on, tax_percent, tax_cents, total_cents, parties, link_hash, issued_at, issued_by) in (0, 10)),
  check (stage <> 0 or number is null),
  check (stage <> 1 or number is not null),
  check ((stage = 2) = (voided_at is not null) and (voided_at is null) = (voided_by is null)),
  check (tax_cents is null or total_cents = subtotal_cents + tax_cents),
  -- A sale is on one invoice at most.
  exclude using gist (int4range(client_id, client_id, '[]') with &&, tstzrange(sales_from, sales_to) with &&) where (stage = 1 and sales_from is not null)
);
create index invoice_client on invoice(client_id, id);
create index invoice_order on invoice(order_id) where order_id is not null;
create unique index invoice_purpose_once on invoice(order_id, purpose) where purpose is not null;                 -- ORD-11
create unique index invoice_order_once on invoice(order_id, coalesce(purpose, 0)) where stage = 1 and order_id is not null;
create index invoice_payable on invoice(due_on) where stage = 1;

create table invoice_line(
  invoice_id uuid not null references invoice(id),
  n smallint not null check (n >= 0),
  kind smallint not null check (kind between 1 and 5),        -- 1 order, 2 sales, 3 free, 4 credit, 5 adjustment
  description text not null,
  quantity int not null check (quantity > 0),
  unit_cents bigint,
  cents bigint not null check (cents >= 0 or kind in (1, 4, 5)),
  account_id int,
  primary key(invoice_id, n),
  check (unit_cents is null or cents = quantity * unit_cents),
  check ((kind = 2) = (account_id is not null))
);

create function invoice_line_is_final() returns trigger language plpgsql as $$
begin
  if exists (select 1 from invoice i where i.id = coalesce(new.invoice_id, old.invoice_id) and i.stage <> 0) then
    raise exception 'the lines of an issued invoice are never changed; take it back and make another' using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger invoice_line_is_final before insert or update or delete on invoice_line for each row execute function invoice_line_is_final();
create trigger invoice_line_is_kept before truncate on invoice_line for each statement execute function refuse_change();

-- Once issued, an invoice can only be taken back and mailed.
create function invoice_is_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'an invoice is never deleted' using errcode = 'check_violation';
  end if;
  if old.stage = 2
     or old.stage = 1 and (new.stage = 0
       or to_jsonb(new) - array['stage', 'voided_at', 'voided_by', 'void_reason', 'mailed'] <> to_jsonb(old) - array['stage', 'voided_at', 'voided_by', 'void_reason', 'mailed']) then
    raise exception 'an issued invoice is never changed; take it back and make another' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger invoice_is_final before update or delete on invoice for each row execute function invoice_is_final();
create trigger invoice_is_kept before truncate on invoice for each statement execute function refuse_change();
