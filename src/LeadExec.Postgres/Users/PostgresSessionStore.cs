using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Security;
using LeadExec.Ports.Users;
using Npgsql;

namespace LeadExec.Postgres.Users;

/// <summary>Sessions in PostgreSQL. Activity is noted at most once a minute, so that reading pages does not write rows.</summary>
internal sealed class PostgresSessionStore(NpgsqlDataSource database, TimeProvider time) : ISessionStore
{
    private static readonly TimeSpan NoteEvery = TimeSpan.FromMinutes(1);

    private const string StartSql = """
        delete from user_session where expires_at <= @At or last_seen_at <= @IdleSince;
        insert into user_session(token_hash, user_id, created_at, last_seen_at, expires_at) values (@Hash, @UserId, @At, @At, @ExpiresAt)
        """;

    private const string ValidateSql = """
        select u.id, u.role, u.client_id as ClientId, s.expires_at as ExpiresAt, s.last_seen_at as LastSeenAt, r.rights::text as Rights
        from user_session s join app_user u on u.id = s.user_id left join staff_role r on r.id = u.staff_role_id
        where s.token_hash = @Hash and s.expires_at > @At and s.last_seen_at > @IdleSince and u.disabled_at is null
        """;

    private const string NoteSql = "update user_session set last_seen_at = greatest(last_seen_at, @At) where token_hash = @Hash";

    private const string EndSql = "delete from user_session where token_hash = @Hash";

    public async Task<string> StartAsync(UserId user, CancellationToken cancellationToken)
    {
        var token = ReferenceToken.New();
        var now = time.GetUtcNow();
        var parameters = new { Hash = ReferenceToken.Hash(token), UserId = user.Value, At = now, IdleSince = now - ISessionStore.Idle, ExpiresAt = now + ISessionStore.Absolute };
        await RunAsync(StartSql, parameters, cancellationToken);
        return token;
    }

    public async Task<SessionUser?> ValidateAsync(string token, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var parameters = new { Hash = ReferenceToken.Hash(token), At = now, IdleSince = now - ISessionStore.Idle };
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(ValidateSql, parameters, cancellationToken: cancellationToken));
        if (row is null)
        {
            return null;
        }

        if (now - new DateTimeOffset(row.LastSeenAt, TimeSpan.Zero) >= NoteEvery)
        {
            await connection.ExecuteAsync(new CommandDefinition(NoteSql, parameters, cancellationToken: cancellationToken));
        }

        return new SessionUser(new UserId(row.Id), UserRow.RoleOf(row.Role), UserRow.ClientOf(row.ClientId), new DateTimeOffset(row.ExpiresAt, TimeSpan.Zero)) { Rights = RightsOf(row) };
    }

    public Task EndAsync(string token, CancellationToken cancellationToken) => RunAsync(EndSql, new { Hash = ReferenceToken.Hash(token) }, cancellationToken);

    private static StaffRights RightsOf(Row row) => row switch
    {
        { ClientId: not null } => new StaffRights(),
        { Rights: { } rights } => PostgresStaffRoles.Read(rights),
        _ => StaffRights.All,
    };

    private async Task RunAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
    }

    private sealed record Row(int Id, string Role, int? ClientId, DateTime ExpiresAt, DateTime LastSeenAt, string? Rights);
}
