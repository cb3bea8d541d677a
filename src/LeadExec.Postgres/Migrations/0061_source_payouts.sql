-- Money paid to sources, and adjustments of what they are owed (VEND-08). Each has one entry of its kind, with its id as reference.
create table source_payout(
  id uuid primary key,
  kind smallint not null check (kind in (17, 18)),  -- as entry.kind
  source_id int not null,
  cents bigint not null check (cents > 0 or kind = 18 and cents <> 0), -- an adjustment below zero: less is owed
  account text,                                     -- where a payout was paid from: stripe, bank, check, cash, mobile, manual
  note text,
  actor text not null,
  at timestamptz not null,
  check ((kind = 17) = (account is not null))
);
create index source_payout_list on source_payout(source_id, at desc, id desc);
create trigger source_payout_append_only before update or delete or truncate on source_payout for each statement execute function refuse_change();
revoke update, delete, truncate on source_payout from public, current_user;
