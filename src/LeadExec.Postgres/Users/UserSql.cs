namespace LeadExec.Postgres.Users;

/// <summary>Statements about people that more than one store uses.</summary>
internal static class UserSql
{
    public const string Add = $"""
        insert into app_user(email, email_key, name, password_hash, role, client_id, portal_admin, created_at, password_changed_at)
        values (@Email, @EmailKey, @Name, @PasswordHash, @Role, @ClientId, @PortalAdmin, @At, @At)
        on conflict (email_key) do nothing returning {UserRow.Columns}
        """;

    public const string ByEmail = $"select {UserRow.Columns} from app_user where email_key = @EmailKey";

    public const string SetPassword = "update app_user set password_hash = @PasswordHash, password_changed_at = @At where id = @Id";

    public const string EndSessions = "delete from user_session where user_id = @Id";

    public const string Audit = """
        insert into audit_entry(at, actor, action, subject, after) values (@At, @Actor, @Action, @Subject, @After::jsonb)
        """;
}
