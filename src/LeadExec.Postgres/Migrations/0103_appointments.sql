-- Appointments of a client's users over a lead (PORT-06). What was written may name the person, so it goes with the lead's data.
create table portal_appointment(
  id uuid primary key,
  attempt_id uuid not null,
  lead_id uuid not null,
  client_id int not null,
  user_id int not null references app_user(id),
  starts_at timestamptz not null,
  minutes smallint not null check (minutes between 5 and 1440),
  title text not null check (length(title) between 1 and 100),
  note text check (length(note) <= 1000),
  made_by int not null references app_user(id),
  made_at timestamptz not null,
  version int not null default 1,
  cancelled_at timestamptz
);
create index portal_appointment_client on portal_appointment(client_id, starts_at);
create index portal_appointment_lead on portal_appointment(lead_id);
