-- Settings, their history and the published catalog (decision 16); people, their sessions and credentials (decisions 4, 26).

-- One row per publication; all changes of a publication carry its number.
create table catalog_version(
  version bigint primary key,
  published_at timestamptz not null,
  published_by text not null,
  changes int not null
);

-- Numbers are given out in order of creation (E-42); an explicit number moves the counter up.
create table setting_number(
  kind text primary key,
  last_number int not null
);

-- The present row of each setting. Kinds: account, leadType, leadSource, campaign, client, deliveryMethod, deliveryAccount.
create table setting(
  kind text not null,
  number int not null check (number > 0),
  version int not null check (version > 0),
  catalog_version bigint not null references catalog_version,
  body jsonb not null,
  archived boolean not null default false,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key(kind, number)
);
create index setting_catalog_version on setting(catalog_version);

-- Every version of each setting, append-only.
create table setting_version(
  kind text not null,
  number int not null,
  version int not null,
  catalog_version bigint not null references catalog_version,
  body jsonb not null,
  archived boolean not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key(kind, number, version)
);
create index setting_version_catalog on setting_version(catalog_version, kind, number);

-- The draft that waits for publication; base_version is the version that it was made from.
create table setting_draft(
  kind text not null,
  number int not null,
  base_version int not null,
  body jsonb,
  archive boolean not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key(kind, number),
  check (archive = (body is null))
);

-- What people changed, with before and after; append-only. Secrets in it are sealed or hashed.
create table audit_entry(
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  before jsonb,
  after jsonb
);
create index audit_entry_subject on audit_entry(subject, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'table % is append-only', tg_table_name;
end $$;
create trigger setting_version_append_only before update or delete or truncate on setting_version for each statement execute function refuse_change();
create trigger audit_entry_append_only before update or delete or truncate on audit_entry for each statement execute function refuse_change();
create trigger catalog_version_append_only before update or delete or truncate on catalog_version for each statement execute function refuse_change();

-- People who sign in: staff, or users of one client's portal.
create table app_user(
  id int generated always as identity primary key,
  email text not null,
  email_key text not null unique,         -- lower case
  name text,
  password_hash text not null,
  role text not null check (role in ('administrator', 'staff', 'client')),
  client_id int,
  created_at timestamptz not null,
  password_changed_at timestamptz not null,
  disabled_at timestamptz,
  check ((role = 'client') = (client_id is not null))
);
create index app_user_client on app_user(client_id, id) where client_id is not null;

-- Reference tokens; only their SHA-256 is stored.
create table user_session(
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  user_id int not null references app_user on delete cascade,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index user_session_user on user_session(user_id);
create index user_session_expiry on user_session(expires_at);

-- Links that work once: the set-up of the installation, and a new portal user's password.
create table one_time_link(
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  purpose text not null check (purpose in ('setup', 'portalUser')),
  email text,
  client_id int,
  created_at timestamptz not null,
  created_by text not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  check ((purpose = 'portalUser') = (client_id is not null and email is not null))
);

-- Failed sign-ins per account and per address; keys are hashes.
create table sign_in_throttle(
  key bytea primary key check (octet_length(key) = 32),
  failures int not null,
  last_at timestamptz not null,
  next_at timestamptz not null
);
create index sign_in_throttle_last on sign_in_throttle(last_at);

-- API credentials of the client-credentials grant; scopes never change (SET-34).
create table api_credential(
  client_id text primary key,
  description text not null,
  secret_hash bytea not null check (octet_length(secret_hash) = 32),
  scopes text[] not null,
  enabled boolean not null,
  created_at timestamptz not null,
  created_by text not null
);
create table access_token(
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  client_id text not null references api_credential on delete cascade,
  issued_at timestamptz not null,
  expires_at timestamptz not null
);
create index access_token_client on access_token(client_id);
create index access_token_expiry on access_token(expires_at);

-- Tells whether the installation key in use is the one that sealed the secrets in this database.
create table installation_key(
  one boolean primary key default true check (one),
  check_value bytea not null,
  created_at timestamptz not null
);
