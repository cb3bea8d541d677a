-- Returns of sales (RET, C-8): one row per sale, made when it is first asked for or marked. What a denied one was before is in the audit.
create table lead_return(
  attempt_id uuid primary key,                            -- the sale; so it is approved once (FM-65, INV-23)
  lead_id uuid not null,
  client_id int not null,
  account_id int not null,
  campaign_id int not null,
  order_id int,
  sold_at timestamptz not null,
  state smallint not null check (state between 1 and 4),  -- 1 pending, 2 approved, 3 approved and returned to source, 4 denied
  reason text not null,
  note text,                                              -- somebody's words; erased with the lead
  asked smallint not null check (asked between 0 and 2),  -- 0: staff marked it
  by_staff boolean not null,                              -- who asked last, or marked it
  requested_at timestamptz not null,
  requested_by text not null,
  max_days int,                                           -- the limits that it was judged by; null: none
  order_allowed int,
  account_allowed int,
  decided_at timestamptz,
  decided_by text,
  source_at timestamptz,                                  -- when the lead went back to its source with it
  cents bigint check (cents >= 0),                        -- what the client was credited (entry kind 8); null until it is approved
  room boolean,                                           -- true: the order's book row got it back; false: client_credit did; null: no order, or not approved
  check ((state in (2, 3)) = (cents is not null)),
  check ((state = 3) = (source_at is not null))
);
create index lead_return_list on lead_return(requested_at desc, attempt_id desc);
create index lead_return_pending on lead_return(requested_at desc, attempt_id desc) where state = 1;
create index lead_return_client on lead_return(client_id, requested_at desc, attempt_id desc);
create index lead_return_account on lead_return(account_id, sold_at) where state in (1, 2, 3);
create index lead_return_order on lead_return(order_id) where order_id is not null;
create index lead_return_lead on lead_return(lead_id);

-- When the lead went back to its source: it is neither counted nor paid any more (F-13, E-83). Its cost is 0 from then on.
alter table lead add column source_returned_at timestamptz;

comment on column entry.kind is '1 sale (ref: attempt), 2 source cost of a lead (ref: lead), 3 funds paid in (ref: payment), 4 source cost of a sale (ref: attempt), 5 source cost taken back (ref: lead), 6 price of a sale replaced (ref: attempt), 7 source cost of a sale replaced (ref: attempt), 8 return of a sale (ref: attempt), 9 source cost taken back with a lead returned to its source (ref: lead)';
