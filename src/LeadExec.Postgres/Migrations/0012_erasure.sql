-- When a lead's personal data were erased (E-38, decision 25). What stays is the skeleton: ids, times, client, prices.
alter table lead add column removed_at timestamptz;
