-- Money that nobody asked for, found refunds, taxed charges and the month of a return's limit (docs/invoices.md, payments.md, returns.md).
alter table order_charge add column tax_percent numeric(7, 4) check (tax_percent between 0 and 100); -- in cents; null: charged before taxes were

alter table payment add column surplus_cents bigint not null default 0; -- more than its invoice asked for: went to client_credit
alter table payment add constraint payment_surplus check (surplus_cents between 0 and greatest(cents, 0));

alter table refund add column surplus_cents bigint not null default 0 check (surplus_cents between 0 and cents), -- of the payment's surplus
                   add column short_cents bigint not null default 0 check (short_cents between 0 and cents);     -- what the wallet did not have

alter table lead_return add column sold_month int; -- of the delivery by the client's clock, 202603: the month that accounts' percentages count in
create index lead_return_account_month on lead_return(account_id, sold_month) where state in (1, 2, 3);
