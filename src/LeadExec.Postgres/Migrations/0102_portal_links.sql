-- Links in e-mail that open a lead in the portal (PORT-23): the hash of the token only, and nothing of the person.
create table portal_link(
  token_hash bytea primary key,
  attempt_id uuid not null,
  expires_at timestamptz not null
);
create index portal_link_expired on portal_link(expires_at);
