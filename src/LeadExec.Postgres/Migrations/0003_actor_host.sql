-- What the in-process actor host keeps (decision 21): states of grains that may be lost or rebuilt, and reminders.
-- No money, cap or lead lives here.

-- The row is named by state name and grain key. body is null once cleared; the row stays so that its etag goes on counting.
create table grain_state(
  state_name text not null,
  grain_key text not null,
  etag bigint not null,
  body jsonb,
  updated_at timestamptz not null default now(),
  primary key(state_name, grain_key)
);

create sequence grain_reminder_etag;

create table grain_reminder(
  grain_id text not null,                 -- type/key
  reminder_name text not null,
  grain_hash bigint not null check (grain_hash between 0 and 4294967295),
  start_at timestamptz not null,
  period_ms bigint not null check (period_ms > 0),
  etag bigint not null default nextval('grain_reminder_etag'), -- never used twice, so an old handle cannot remove a new row
  primary key(grain_id, reminder_name)
);
