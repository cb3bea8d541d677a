-- What lists, reports and the portal read by.

-- The lead list and the dashboard, by time; the id makes pages stable.
create index lead_received on lead(received_at, id);

-- When a client first opened a delivered lead (LEAD-24). Apart from the attempt, which opening must not touch.
create table portal_read(
  attempt_id uuid primary key,
  read_at timestamptz not null
);
