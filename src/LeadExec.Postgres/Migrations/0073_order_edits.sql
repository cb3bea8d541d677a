-- Editing orders: how often one was edited, and what an edit changed, beside the statuses of its history.
alter table orders add column version int not null default 1 check (version > 0);
alter table order_status add column changes jsonb;  -- [{"field", "before", "after"}] of an edit
