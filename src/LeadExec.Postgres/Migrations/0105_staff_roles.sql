-- Roles of staff (SET-08, SET-09). Administrators have none; staff without one may do all that is not for administrators only.
create table staff_role(
  id int generated always as identity primary key,
  name text not null check (length(name) between 1 and 100),
  rights jsonb not null,
  version int not null,
  changed_at timestamptz not null,
  changed_by text not null
);
create unique index staff_role_name on staff_role(lower(name));

alter table app_user
  add column staff_role_id int references staff_role(id),
  add constraint app_user_staff_role check (staff_role_id is null or role = 'staff');
create index app_user_by_staff_role on app_user(staff_role_id) where staff_role_id is not null;
