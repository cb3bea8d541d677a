-- Files made from lists in the background. A job is taken by a lease; its parts belong to one taking (epoch), so that a file is never made of two.
create table export_job(
  id uuid primary key,
  owner int not null references app_user(id) on delete cascade,
  list text not null,
  form text not null check (form in ('csv', 'xlsx')),
  filter jsonb not null,
  columns jsonb not null,
  personal boolean not null,
  state smallint not null default 0 check (state between 0 and 5),
  epoch int not null default 0,
  tries int not null default 0,
  lease_until timestamptz,
  rows bigint not null default 0,
  bytes bigint not null default 0,
  why text,
  created_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  expires_at timestamptz
);
create index export_job_owner on export_job(owner, created_at desc);
create index export_job_open on export_job(created_at) where state in (0, 1);
create index export_job_kept on export_job(expires_at) where state = 2;

-- Sealed with the installation key.
create table export_part(
  job_id uuid not null references export_job(id) on delete cascade,
  part int not null,
  bytes bytea not null,
  primary key (job_id, part)
);
