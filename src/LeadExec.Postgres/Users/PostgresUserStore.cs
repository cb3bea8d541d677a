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
    private const string RoleSql = "update app_user set role = @Role, staff_role_id = @StaffRoleId where id = @Id and client_id is null";
    private const string ListSql = $"select {UserRow.Columns} from app_user where id > @After order by id limit @Limit";
    private const string DisableSql = "update app_user set disabled_at = case when @Disabled then coalesce(disabled_at, @At) end where id = @Id";

    private const string AdminSql = "update app_user set portal_admin = @Admin where id = @Id and client_id is not null";

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

    public Task<UserAccount?> AddAsync(NewUser user, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(user);
        return OneAsync(UserSql.Add, Parameters(user, time.GetUtcNow()), cancellationToken);
    }

    public Task<bool> SetPasswordAsync(UserId id, string passwordHash, CancellationToken cancellationToken) =>
        ChangeAsync(UserSql.SetPassword, new { Id = id.Value, PasswordHash = passwordHash, At = time.GetUtcNow() }, endSessions: true, cancellationToken);

    public Task<StaffChange> SetDisabledAsync(UserId id, bool disabled, CancellationToken cancellationToken) =>
        ChangeRightsAsync(DisableSql, new { Id = id.Value, Disabled = disabled, At = time.GetUtcNow() }, endSessions: disabled, cancellationToken);

    public async Task<StaffChange> SetStaffRoleAsync(UserId id, UserRole role, StaffRoleId? staffRole, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(role, UserRole.Client);
        try
        {
            var change = new { Id = id.Value, Role = UserRow.RoleName(role), StaffRoleId = role == UserRole.Staff ? staffRole?.Value : null };
            return await ChangeRightsAsync(RoleSql, change, endSessions: true, cancellationToken);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            return StaffChange.NoSuchRole;
        }
    }

    public Task<bool> SetPortalAdminAsync(UserId id, bool admin, CancellationToken cancellationToken) =>
        ChangeAsync(AdminSql, new { Id = id.Value, Admin = admin }, endSessions: false, cancellationToken);

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

    private async Task<bool> ChangeAsync(string sql, object parameters, bool endSessions, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var changed = await connection.ExecuteAsync(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken));
        if (endSessions)
        {
            await connection.ExecuteAsync(new CommandDefinition(UserSql.EndSessions, parameters, transaction, cancellationToken: cancellationToken));
        }

        await transaction.CommitAsync(cancellationToken);
        return changed == 1;
    }

    // Two administrators who take each other's rights away at the same moment would leave none: they take turns, and the second is refused.
    private async Task<StaffChange> ChangeRightsAsync(string sql, object parameters, bool endSessions, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(UserSql.LockRights, null, transaction, cancellationToken: cancellationToken));
        var before = await connection.ExecuteScalarAsync<bool>(new CommandDefinition(UserSql.AnyAdministrator, null, transaction, cancellationToken: cancellationToken));
        if (await connection.ExecuteAsync(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken)) != 1)
        {
            return StaffChange.NotFound;
        }

        if (before && !await connection.ExecuteScalarAsync<bool>(new CommandDefinition(UserSql.AnyAdministrator, null, transaction, cancellationToken: cancellationToken)))
        {
            return StaffChange.LastAdministrator;
        }

        if (endSessions)
        {
            await connection.ExecuteAsync(new CommandDefinition(UserSql.EndSessions, parameters, transaction, cancellationToken: cancellationToken));
        }

        await transaction.CommitAsync(cancellationToken);
        return StaffChange.Done;
    }
}
