-- A source that is paid what a margin leaves of each sale has a share too: a percent of the price less an amount, and never below nothing.
alter table lead drop constraint lead_share_per_sale_check;

create or replace function sale_cost(percent numeric, per_sale bigint, cents bigint) returns bigint language sql immutable parallel safe as
$$ select greatest(0, round(coalesce(percent, 0) * cents / 100 + coalesce(per_sale, 0)))::bigint $$;
