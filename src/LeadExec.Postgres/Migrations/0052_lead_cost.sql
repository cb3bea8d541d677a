-- What a source is paid by sale (CAMP-33, CAMP-34, F-02). The share stays with the lead as it was at receipt. lead.cost is all that is
-- booked for the lead: its cost at receipt, and what its sales cost.
alter table lead add column share_percent numeric(5, 2) check (share_percent between 0 and 100),
                 add column share_per_sale bigint check (share_per_sale >= 0);
-- The source's part of the sale's price; 0 where the lead has no share.
alter table sale add column cost bigint not null default 0 check (cost >= 0);

-- Kinds of entries: 1 sale (ref: attempt), 2 source cost (ref: lead), 3 funds paid in (ref: payment), 4 source cost of a sale (ref: attempt).
-- One rounding, half away from zero (E-02), as RevenueShare.CostOf does it.
create function sale_cost(percent numeric, per_sale bigint, cents bigint) returns bigint language sql immutable parallel safe as
$$ select round(coalesce(percent, 0) * cents / 100 + coalesce(per_sale, 0))::bigint $$;
