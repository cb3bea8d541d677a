using System.Text.Json;
using Dapper;
using LeadExec.Domain.Catalogs.Json;
using LeadExec.Domain.Values;
using LeadExec.Ports.Users;
using Npgsql;

namespace LeadExec.Postgres.Users;

/// <summary>Roles of staff in PostgreSQL.</summary>
internal sealed class PostgresStaffRoles(NpgsqlDataSource database, TimeProvider time) : IStaffRoles
{
    // Two requests at once do not pass the limit.
    private const string LockSql = "select pg_advisory_xact_lock(4711021)";

    private const string Select = """
        select r.id, r.name, r.rights::text as Rights, r.version,
               (select count(*)::int from app_user u where u.staff_role_id = r.id) as People
        from staff_role r
        """;

    private const string ListSql = $"{Select} order by lower(r.name) limit 100";
    private const string FindSql = $"{Select} where r.id = @Id";
    private const string CountSql = "select count(*)::int from staff_role";
    private const string AddSql = "insert into staff_role(name, rights, version, changed_at, changed_by) values (@Name, @Rights::jsonb, 1, @At, @By) returning id";
    private const string ReplaceSql = """
        update staff_role set name = @Name, rights = @Rights::jsonb, version = version + 1, changed_at = @At, changed_by = @By where id = @Id and version = @Version
        """;

    private const string RightsSql = """
        select r.rights::text as Rights from app_user u left join staff_role r on r.id = u.staff_role_id
        where u.id = @Id and u.client_id is null and u.disabled_at is null
        """;

    private const string RemoveSql = "delete from staff_role where id = @Id";

    internal static StaffRights Read(string rights) => JsonSerializer.Deserialize<StaffRights>(rights, SettingJson.Options)!; // the column is not null

    public async Task<IReadOnlyList<StaffRole>> ListAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. (await connection.QueryAsync<Row>(new CommandDefinition(ListSql, cancellationToken: cancellationToken))).Select(row => row.ToRole())];
    }

    public Task<(StaffRoleStatus Status, StaffRole? Role)> AddAsync(NewStaffRole role, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(role);
        return RunAsync(role, "addStaffRole", async (connection, transaction) =>
        {
            await connection.ExecuteAsync(new CommandDefinition(LockSql, null, transaction, cancellationToken: cancellationToken));
            return await connection.ExecuteScalarAsync<int>(new CommandDefinition(CountSql, null, transaction, cancellationToken: cancellationToken)) >= StaffRole.Most
                ? (StaffRoleStatus.TooMany, 0)
                : (StaffRoleStatus.Done, await connection.ExecuteScalarAsync<int>(new CommandDefinition(AddSql, Parameters(role, 0, 0), transaction, cancellationToken: cancellationToken)));
        }, cancellationToken);
    }

    public Task<(StaffRoleStatus Status, StaffRole? Role)> ReplaceAsync(StaffRoleId id, int version, NewStaffRole role, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(role);
        return RunAsync(role, "changeStaffRole", async (connection, transaction) =>
        {
            if (await connection.ExecuteAsync(new CommandDefinition(ReplaceSql, Parameters(role, id.Value, version), transaction, cancellationToken: cancellationToken)) == 1)
            {
                return (StaffRoleStatus.Done, id.Value);
            }

            var present = await connection.QueryAsync<Row>(new CommandDefinition(FindSql, new { Id = id.Value }, transaction, cancellationToken: cancellationToken));
            return (present.Any() ? StaffRoleStatus.Stale : StaffRoleStatus.NotFound, 0);
        }, cancellationToken);
    }

    public async Task<StaffRoleStatus> RemoveAsync(StaffRoleId id, string removedBy, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        try
        {
            if (await connection.ExecuteAsync(new CommandDefinition(RemoveSql, new { Id = id.Value }, transaction, cancellationToken: cancellationToken)) == 0)
            {
                return StaffRoleStatus.NotFound;
            }
        }
        catch (PostgresException used) when (used.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            return StaffRoleStatus.InUse;
        }

        await AuditAsync(connection, transaction, (removedBy, "removeStaffRole", id.Value, null), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return StaffRoleStatus.Done;
    }

    public async Task<StaffRights> RightsOfAsync(UserId person, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<RightsRow>(new CommandDefinition(RightsSql, new { Id = person.Value }, cancellationToken: cancellationToken));
        return row switch
        {
            null => new StaffRights(),
            { Rights: { } rights } => Read(rights),
            _ => StaffRights.All,
        };
    }

    private async Task<(StaffRoleStatus Status, StaffRole? Role)> RunAsync(
        NewStaffRole role, string action, Func<NpgsqlConnection, NpgsqlTransaction, Task<(StaffRoleStatus Status, int Id)>> change, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        try
        {
            var (status, id) = await change(connection, transaction);
            if (status != StaffRoleStatus.Done)
            {
                return (status, null);
            }

            await AuditAsync(connection, transaction, (role.ChangedBy, action, id, JsonSerializer.Serialize(role.Rights, SettingJson.Options)), cancellationToken);
            var row = await connection.QuerySingleAsync<Row>(new CommandDefinition(FindSql, new { Id = id }, transaction, cancellationToken: cancellationToken));
            await transaction.CommitAsync(cancellationToken);
            return (status, row.ToRole());
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return (StaffRoleStatus.NameTaken, null);
        }
    }

    private Task AuditAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, (string By, string Action, int Role, string? Rights) deed, CancellationToken cancellationToken)
    {
        var audit = new { At = time.GetUtcNow(), Actor = deed.By, deed.Action, Subject = $"staff-role/{deed.Role}", After = deed.Rights };
        return connection.ExecuteAsync(new CommandDefinition(UserSql.Audit, audit, transaction, cancellationToken: cancellationToken));
    }

    private object Parameters(NewStaffRole role, int id, int version) => new
    {
        Id = id,
        Version = version,
        Name = role.Name.Trim(),
        Rights = JsonSerializer.Serialize(role.Rights, SettingJson.Options),
        At = time.GetUtcNow(),
        By = role.ChangedBy,
    };

    private sealed class RightsRow
    {
        public string? Rights { get; init; }
    }

    private sealed record Row(int Id, string Name, string Rights, int Version, int People)
    {
        public StaffRole ToRole() => new() { Id = new StaffRoleId(Id), Name = Name, Rights = Read(Rights), Version = Version, People = People };
    }
}
