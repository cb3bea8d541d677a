-- What the portal looks like for clients: one row, there once somebody saved it. The logo is a picture that was looked at; never markup.
create table portal_brand(
  only_one boolean primary key default true check (only_one),
  name text check (length(name) between 1 and 60),
  accent text check (accent ~ '^#[0-9a-f]{6}$'),
  logo bytea check (octet_length(logo) between 1 and 262144),
  logo_type text check (logo_type in ('image/png', 'image/jpeg')),
  logo_hash text,
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null,
  check ((logo is null) = (logo_type is null) and (logo is null) = (logo_hash is null))
);

-- A client's first users were invited by staff and look after the client's others; those whom they invite do so when they are told to.
alter table app_user add column portal_admin boolean not null default true;
alter table one_time_link add column portal_admin boolean not null default true;
