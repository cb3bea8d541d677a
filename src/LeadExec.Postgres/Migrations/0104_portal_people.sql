-- Who of a client's users sees which leads (PORT-20, E-86): the users form a tree, and leads are given to them.
alter table app_user add column portal_sees smallint not null default 0 check (portal_sees between 0 and 2);
alter table app_user add column reports_to int references app_user(id);

-- Further clients of a portal user, tied by staff (PORT-21).
create table portal_user_client(
  user_id int not null references app_user(id),
  client_id int not null,
  primary key(user_id, client_id)
);

create table portal_assignment(
  attempt_id uuid primary key,
  user_id int not null references app_user(id),
  assigned_by int not null references app_user(id),
  assigned_at timestamptz not null
);

-- A user and, where it is asked for, everybody below; a circle ends by itself.
create function portal_line(p_user int, p_below boolean) returns table(id int) language sql stable as $$
  with recursive line(id) as (
    select p_user
    union
    select u.id from app_user u join line on u.reports_to = line.id where p_below)
  select line.id from line
$$;
create index app_user_reports_to on app_user(reports_to) where reports_to is not null;
