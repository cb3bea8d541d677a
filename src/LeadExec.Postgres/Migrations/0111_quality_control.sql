-- Leads that wait for a person, oldest first.
create index lead_flow_quality_control on lead_flow(created_at, id) where stage = 4;
