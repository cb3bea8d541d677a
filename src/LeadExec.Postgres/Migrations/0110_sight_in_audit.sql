-- What a portal user sees and under whom is a right too: the audit says it with every change (INV-30e). What was there before is said once, as it was found.
create or replace function user_rights(u app_user) returns jsonb language sql stable as $$
  select jsonb_build_object('role', u.role, 'staffRole', u.staff_role_id, 'clientId', u.client_id, 'admin', u.client_id is not null and u.portal_admin,
                            'enabled', u.disabled_at is null)
      || case when u.client_id is null then '{}' else
           jsonb_build_object('sees', u.portal_sees, 'reportsTo', u.reports_to,
                              'clients', (select coalesce(jsonb_agg(c.client_id order by c.client_id), '[]') from portal_user_client c where c.user_id = u.id)) end
$$;

insert into audit_entry(at, actor, action, subject, after)
select clock_timestamp(), 'migration', 'rightsFound', 'user/' || u.id, jsonb_build_object('rights', user_rights(u)) from app_user u where u.client_id is not null order by u.id;

-- Prices that were replaced before have an entry of whoever asked, or are found here (INV-30h); confirmed deliveries likewise (INV-30g).
insert into audit_entry(at, actor, action, subject, after)
select clock_timestamp(), 'migration', 'updatePrice', 'attempt/' || e.ref, jsonb_build_object('found', true)
  from entry e
 where e.kind = 6 and e.n >= (select count(*) from audit_entry a where a.subject = 'attempt/' || e.ref and a.action in ('updatePrice', 'confirmPrice'))
 order by e.at, e.ref, e.n;

create index attempt_confirmed on attempt(id) where state = 2 and confirm_until is not null;
with confirmed as (
  update attempt set decided_by = 'migration' where state = 2 and confirm_until is not null and decided_by is null returning id)
insert into audit_entry(at, actor, action, subject, after)
select clock_timestamp(), 'migration', 'confirmDelivery', 'attempt/' || c.id, jsonb_build_object('found', true) from confirmed c order by c.id;
