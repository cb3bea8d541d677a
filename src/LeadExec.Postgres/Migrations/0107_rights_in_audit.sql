-- What a person may do, as the audit says it with every change (INV-30e), and the credit of a wallet (INV-30f). What was there before is
-- said once, as it was found.
create function user_rights(u app_user) returns jsonb language sql stable as $$
  select jsonb_build_object('role', u.role, 'staffRole', u.staff_role_id, 'clientId', u.client_id, 'admin', u.client_id is not null and u.portal_admin,
                            'enabled', u.disabled_at is null)
$$;

insert into audit_entry(at, actor, action, subject, after)
select clock_timestamp(), 'migration', 'rightsFound', 'user/' || u.id, jsonb_build_object('rights', user_rights(u)) from app_user u order by u.id;

insert into audit_entry(at, actor, action, subject, after)
select clock_timestamp(), 'migration', 'walletCredit', 'client/' || b.id, jsonb_build_object('creditCents', b.credit_cents)
  from book b where b.kind = 2 and b.credit_cents <> 0 order by b.id;
