-- The delivery queue (CAMP-27): leads of stage 7 in the order in which they became due.
create index lead_flow_queue on lead_flow(due_at, id) where stage = 7;
