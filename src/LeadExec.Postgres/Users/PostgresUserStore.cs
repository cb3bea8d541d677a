using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Users;
using Npgsql;

namespace LeadExec.Postgres.Users;

/// <summary>People in PostgreSQL.</summary>
internal sealed class PostgresUserStore(NpgsqlDataSource database, TimeProvider time) : IUserStore
{
    private const string ByIdSql = $"select {UserRow.Columns} from app_user where id = @Id";
    private const string PortalSql = $"select {UserRow.Columns} from app_user where client_id = @ClientId order by id limit 200";
    private const string StaffSql = $"select {UserRow.Columns} from app_user where client_id is null order by id limit 200";
    private const string ListSql = $"select {UserRow.Columns} from app_user where id > @After order by id limit @Limit";
    private const string RightsSql = """
        update app_user set role = coalesce(@Role, role), staff_role_id = case when @Role::text is null then staff_role_id else @StaffRoleId::int end,
               disabled_at = case when @Disabled::boolean is null then disabled_at when @Disabled then coalesce(disabled_at, @At) end,
               portal_admin = coalesce(@Admin, portal_admin)
         where id = @Id and (@Role::text is null or client_id is null) and (@Admin::boolean is null or client_id is not null)
        """;

    public Task<UserAccount?> FindByEmailAsync(string email, CancellationToken cancellationToken) =>
        OneAsync(UserSql.ByEmail, new { EmailKey = UserRow.EmailKey(email) }, cancellationToken);

    public Task<UserAccount?> FindAsync(UserId id, CancellationToken cancellationToken) => OneAsync(ByIdSql, new { Id = id.Value }, cancellationToken);

    public async Task<IReadOnlyList<UserAccount>> PortalUsersAsync(ClientId client, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<UserRow>(new CommandDefinition(PortalSql, new { ClientId = client.Value }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToUser())];
    }

    public async Task<IReadOnlyList<UserAccount>> StaffAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<UserRow>(new CommandDefinition(StaffSql, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToUser())];
    }

    public async Task<IReadOnlyList<UserAccount>> ListAsync(UserId after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(Math.Clamp(limit, 1, 1_000), limit);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<UserRow>(new CommandDefinition(ListSql, new { After = after.Value, Limit = limit }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToUser())];
    }

    public async Task<UserAccount?> AddAsync(NewUser user, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var at = time.GetUtcNow();
        if (await connection.QuerySingleOrDefaultAsync<UserRow>(new CommandDefinition(UserSql.Add, Parameters(user, at), transaction, cancellationToken: cancellationToken)) is not { } row)
        {
            return null;
        }

        var deed = new { row.Id, At = at, Actor = actor, Action = "addUser" };
        await connection.ExecuteAsync(new CommandDefinition(UserSql.AuditRights, deed, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return row.ToUser();
    }

    public async Task<bool> SetPasswordAsync(UserId id, string passwordHash, CancellationToken cancellationToken)
    {
        var change = new { Id = id.Value, PasswordHash = passwordHash, At = time.GetUtcNow() };
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var changed = await connection.ExecuteAsync(new CommandDefinition(UserSql.SetPassword, change, transaction, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(UserSql.EndSessions, change, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return changed == 1;
    }

    public async Task<StaffChange> ChangeRightsAsync(UserId id, RightsChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentOutOfRangeException.ThrowIfEqual(change.Role ?? UserRole.Staff, UserRole.Client);
        try
        {
            return await RightsAsync(id, change, cancellationToken);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            return StaffChange.NoSuchRole;
        }
    }

    internal static object Parameters(NewUser user, DateTimeOffset at) => new
    {
        Email = user.Email.Trim(),
        EmailKey = UserRow.EmailKey(user.Email),
        user.Name,
        user.PasswordHash,
        Role = UserRow.RoleName(user.Role),
        ClientId = user.ClientId?.Value,
        StaffRoleId = user.StaffRoleId?.Value,
        user.PortalAdmin,
        At = at,
    };

    private async Task<UserAccount?> OneAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<UserRow>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
        return row?.ToUser();
    }

    // Two administrators who take each other's rights away at the same moment would leave none: they take turns, and the second is refused.
    private async Task<StaffChange> RightsAsync(UserId id, RightsChange change, CancellationToken cancellationToken)
    {
        var parameters = new
        {
            Id = id.Value,
            Role = change.Role is { } role ? UserRow.RoleName(role) : null,
            StaffRoleId = change.Role == UserRole.Staff ? change.StaffRoleId?.Value : null,
            change.Disabled,
            Admin = change.PortalAdmin,
            At = time.GetUtcNow(),
            change.Actor,
            change.Action,
        };
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        CommandDefinition Command(string sql) => new(sql, parameters, transaction, cancellationToken: cancellationToken);
        await connection.ExecuteAsync(Command(UserSql.LockRights));
        var before = await connection.ExecuteScalarAsync<bool>(Command(UserSql.AnyAdministrator));
        if (await connection.ExecuteAsync(Command(RightsSql)) != 1)
        {
            return StaffChange.NotFound;
        }

        if (before && !await connection.ExecuteScalarAsync<bool>(Command(UserSql.AnyAdministrator)))
        {
            return StaffChange.LastAdministrator;
        }

        if (change.Role is not null || change.Disabled == true)
        {
            await connection.ExecuteAsync(Command(UserSql.EndSessions));
        }

        await connection.ExecuteAsync(Command(UserSql.AuditRights));
        await transaction.CommitAsync(cancellationToken);
        return StaffChange.Done;
    }
}
