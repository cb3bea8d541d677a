-- The product's checks of its own record (reliability 2): one waits or is under way, the last ones are kept.
create table invariant_run(
  number bigint generated always as identity primary key,
  asked_at timestamptz not null,
  asked_by text not null,
  started_at timestamptz,
  ended_at timestamptz,
  findings jsonb,
  check ((ended_at is null) = (findings is null) and (ended_at is null or started_at is not null))
);
create unique index invariant_run_open on invariant_run((true)) where ended_at is null;
