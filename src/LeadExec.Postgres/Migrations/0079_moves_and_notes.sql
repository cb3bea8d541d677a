-- A delivery that staff moved to another client (LEAD-26): taken back like a return, counted against nobody's percentages, and its share of the source with it.
alter table lead_return add column moved boolean not null default false;

-- What people wrote about a delivery (LEAD-34); gone with the lead's data.
create table delivery_note(
  id uuid primary key,
  attempt_id uuid not null,
  lead_id uuid not null,
  text text not null check (length(text) between 1 and 2000),
  written_by text not null,
  written_at timestamptz not null,
  edited_by text,
  edited_at timestamptz
);
create index delivery_note_of on delivery_note(attempt_id, written_at);
create index delivery_note_lead on delivery_note(lead_id);

-- All delivered leads, newest first (LEAD-23).
create index sale_list on sale(booked_at desc, attempt_id desc);
