namespace LeadExec.Postgres.Users;

/// <summary>Statements about people that more than one store uses.</summary>
internal static class UserSql
{
    public const string Add = $"""
        insert into app_user(email, email_key, name, password_hash, role, client_id, staff_role_id, portal_admin, created_at, password_changed_at)
        values (@Email, @EmailKey, @Name, @PasswordHash, @Role, @ClientId, @StaffRoleId, @PortalAdmin, @At, @At)
        on conflict (email_key) do nothing returning {UserRow.Columns}
        """;

    public const string ByEmail = $"select {UserRow.Columns} from app_user where email_key = @EmailKey";

    public const string SetPassword = "update app_user set password_hash = @PasswordHash, password_changed_at = @At where id = @Id";

    public const string EndSessions = "delete from user_session where user_id = @Id";

    /// <summary>Makes those who may take an administrator away take turns, until the end of their transaction.</summary>
    public const string LockRights = "select pg_advisory_xact_lock(4711020)";

    public const string AnyAdministrator = "select exists(select 1 from app_user where role = 'administrator' and disabled_at is null)";

    public const string Audit = """
        insert into audit_entry(at, actor, action, subject, after) values (@At, @Actor, @Action, @Subject, @After::jsonb)
        """;

    /// <summary>What the person may do from here on, in the transaction that changed it (INV-30e).</summary>
    public const string AuditRights = """
        insert into audit_entry(at, actor, action, subject, after)
        select @At, @Actor, @Action, 'user/' || u.id, jsonb_build_object('rights', user_rights(u)) from app_user u where u.id = @Id
        """;
}
