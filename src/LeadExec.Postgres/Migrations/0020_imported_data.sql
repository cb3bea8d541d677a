-- Imported data that the catalog carries beside the settings: postal codes and rows of distribution lists. Each import publishes a
-- catalog version, and a process loads again what is newer than its own.

create table imported_data(
  kind text not null check (kind in ('places', 'list')),
  number int not null,                    -- of the list; 0 for places
  catalog_version bigint not null,
  primary key(kind, number)
);
create index imported_data_version on imported_data(catalog_version);

-- One row: all postal codes in the compact form that processes hold in memory.
create table postal_place(
  one boolean primary key default true check (one),
  source text not null,
  codes int not null,
  imported_at timestamptz not null,
  imported_by text not null,
  data bytea not null
);

create table distribution_list_row(
  list_id int not null,
  value_key text collate "C" not null,    -- the value in capitals
  value text not null,
  clients int[] not null check (cardinality(clients) between 1 and 100),
  primary key(list_id, value_key)
);
