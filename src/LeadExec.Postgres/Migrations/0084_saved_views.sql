-- How people keep a list: filters, order and columns, under a name. Nothing here is read by the engine.
create table saved_view(
  id uuid primary key,
  owner int not null references app_user(id) on delete cascade,
  list text not null check (list ~ '^[a-z][a-z.-]{0,39}$'),
  name text not null check (length(name) between 1 and 60),
  shared boolean not null,
  search jsonb not null check (jsonb_typeof(search) = 'object'),
  changed_at timestamptz not null
);
create unique index saved_view_own on saved_view(owner, list, lower(name));
create index saved_view_shared on saved_view(list) where shared;
