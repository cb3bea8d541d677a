-- Consents to the authorization code grant of delivery methods. A state that went out is known by its hash only; tokens are sealed.
create table oauth_consent(
  state_hash bytea primary key check (octet_length(state_hash) = 32),
  method int not null,
  fingerprint text not null check (length(fingerprint) = 64),
  ping boolean not null,
  user_id int not null references app_user(id),
  sealed_verifier text not null check (sealed_verifier like 'enc:%'),
  redirect_uri text not null check (length(redirect_uri) <= 2000),
  expires_at timestamptz not null
);

create table oauth_connection(
  method int not null,
  fingerprint text not null check (length(fingerprint) = 64),
  sealed_access text not null check (sealed_access like 'enc:%'),
  sealed_refresh text check (sealed_refresh like 'enc:%'),
  instance_url text check (length(instance_url) <= 2000),
  access_until timestamptz not null,
  generation int not null default 1,
  leased_until timestamptz,
  connected_at timestamptz not null,
  connected_by text not null,
  refreshed_at timestamptz,
  failed_at timestamptz,
  failure text check (length(failure) <= 200),
  broken boolean not null default false,
  primary key (method, fingerprint)
);
