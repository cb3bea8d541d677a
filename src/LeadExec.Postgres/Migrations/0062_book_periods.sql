-- Months of the books (docs/books.md). From the moment its row stands here nothing is dated into a month or before it, and its figures stay.
create table book_period(
  month int primary key check (month between 200001 and 900012 and month % 100 between 1 and 12),
  starts_at timestamptz not null,
  ends_at timestamptz not null unique check (ends_at > starts_at), -- exclusive
  closing_at timestamptz not null,
  closed_at timestamptz,                    -- null: the last entries of the month are still being sealed and counted
  closed_by text not null,
  seal bigint references journal_seal(n),   -- the chain as it was then; null while the journal is empty
  hash bytea
);
create function closed_period_is_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.closed_at is not null then
    raise exception 'a closed period is final' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger book_period_is_final before update or delete on book_period for each row execute function closed_period_is_final();
create trigger book_period_is_kept before truncate on book_period for each statement execute function refuse_change();

-- Every account of the journal with what it had when the month began and what the month brought.
create table book_period_balance(
  month int not null references book_period(month),
  ledger text not null,
  opening_cents bigint not null,            -- credits less debits before the month
  debit_cents bigint not null,
  credit_cents bigint not null,
  primary key(month, ledger)
);
create trigger book_period_balance_append_only before update or delete or truncate on book_period_balance for each statement execute function refuse_change();
revoke update, delete, truncate on book_period_balance from public, current_user;

create function entry_in_open_period() returns trigger language plpgsql as $$
begin
  if exists (select 1 from written w where w.at < (select max(p.ends_at) from book_period p)) then
    raise exception 'the period is closed; a correction belongs to the open one' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger entry_in_open_period after insert on entry referencing new table as written for each statement execute function entry_in_open_period();
