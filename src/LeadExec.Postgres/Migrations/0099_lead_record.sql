-- What people keep beside a lead: its changed values (LEAD-13, LEAD-41), notes, and files (LEAD-10). All of it is personal data and goes with the lead's (E-38).
alter table lead_data add column version int not null default 1;

-- One row per changed value; rows are final until the lead is erased.
create table lead_change(
  id bigint generated always as identity primary key,
  lead_id uuid not null,
  version int not null,
  field text not null,
  old_value text,
  new_value text,
  changed_by text not null,
  changed_at timestamptz not null,
  check (old_value is distinct from new_value),
  unique(lead_id, version, field)
);
create trigger lead_change_final before update or truncate on lead_change for each statement execute function refuse_change();

-- A withdrawn note stays, marked as such.
create table lead_note(
  id uuid primary key,
  lead_id uuid not null,
  text text not null check (length(text) between 1 and 20000),
  written_by text not null,
  written_at timestamptz not null,
  withdrawn_at timestamptz
);
create index lead_note_of on lead_note(lead_id, written_at);

-- The bytes are sealed with the installation key. client_id: whose portal added it; null is staff.
create table lead_file(
  id uuid primary key,
  lead_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  media_type text not null,
  size int not null check (size > 0),
  content bytea not null,
  added_by text not null,
  added_at timestamptz not null,
  client_id int
);
alter table lead_file alter column content set storage external;
create index lead_file_of on lead_file(lead_id, added_at);
