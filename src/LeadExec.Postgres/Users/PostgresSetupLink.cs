using Dapper;
using LeadExec.Ports.Security;
using LeadExec.Ports.Users;
using Npgsql;

namespace LeadExec.Postgres.Users;

/// <summary>The set-up link in PostgreSQL; only its hash is stored, and only while there is no user.</summary>
internal sealed class PostgresSetupLink(NpgsqlDataSource database, TimeProvider time) : ISetupLink
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    // The lock makes two processes that start or two browsers that finish together take turns.
    private const string LockSql = "select pg_advisory_xact_lock(4711003)";
    private const string AnyUserSql = "select exists(select 1 from app_user)";
    private const string DropSql = "delete from one_time_link where purpose = 'setup' and (expires_at <= @At or exists (select 1 from app_user))";

    private const string CreateSql = """
        insert into one_time_link(token_hash, purpose, created_at, created_by, expires_at) values (@Hash, 'setup', @At, 'host', @ExpiresAt)
        """;

    private const string OpensSql = """
        select exists(select 1 from one_time_link where token_hash = @Hash and purpose = 'setup' and used_at is null and expires_at > @At)
          and not exists(select 1 from app_user)
        """;

    public async Task<string?> PrepareAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(LockSql, null, transaction, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(DropSql, new { At = time.GetUtcNow() }, transaction, cancellationToken: cancellationToken));
        string? token = null;
        if (!await connection.ExecuteScalarAsync<bool>(new CommandDefinition(AnyUserSql, null, transaction, cancellationToken: cancellationToken)))
        {
            token = ReferenceToken.New();
            var parameters = new { Hash = ReferenceToken.Hash(token), At = time.GetUtcNow(), ExpiresAt = time.GetUtcNow() + Lifetime };
            await connection.ExecuteAsync(new CommandDefinition(CreateSql, parameters, transaction, cancellationToken: cancellationToken));
        }

        await transaction.CommitAsync(cancellationToken);
        return token;
    }

    public async Task<bool> OpensAsync(string token, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<bool>(new CommandDefinition(OpensSql, Link(token), cancellationToken: cancellationToken));
    }

    public async Task<UserAccount?> CompleteAsync(string token, string email, string passwordHash, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(LockSql, null, transaction, cancellationToken: cancellationToken));
        if (!await connection.ExecuteScalarAsync<bool>(new CommandDefinition(OpensSql, Link(token), transaction, cancellationToken: cancellationToken)))
        {
            return null;
        }

        var user = new NewUser { Email = email, Role = UserRole.Administrator, PasswordHash = passwordHash };
        var row = await connection.QuerySingleAsync<UserRow>(
            new CommandDefinition(UserSql.Add, PostgresUserStore.Parameters(user, time.GetUtcNow()), transaction, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(DropSql, Link(token), transaction, cancellationToken: cancellationToken));
        var audit = new { row.Id, At = time.GetUtcNow(), Actor = "setup", Action = "create" };
        await connection.ExecuteAsync(new CommandDefinition(UserSql.AuditRights, audit, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return row.ToUser();
    }

    private object Link(string token) => new { Hash = ReferenceToken.Hash(token), At = time.GetUtcNow() };
}
