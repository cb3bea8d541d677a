using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Security;
using LeadExec.Ports.Users;
using Npgsql;

namespace LeadExec.Postgres.Users;

/// <summary>Portal users' links in PostgreSQL; a new link for an address makes its earlier ones worthless.</summary>
internal sealed class PostgresOneTimeLinks(NpgsqlDataSource database, TimeProvider time) : IOneTimeLinks
{
    private const string CreateSql = """
        delete from one_time_link where purpose = 'portalUser' and lower(email) = @EmailKey and used_at is null;
        insert into one_time_link(token_hash, purpose, email, client_id, created_at, created_by, expires_at)
        values (@Hash, 'portalUser', @Email, @ClientId, @At, @By, @ExpiresAt)
        """;

    private const string FindSql = """
        select email from one_time_link where token_hash = @Hash and purpose = 'portalUser' and used_at is null and expires_at > @At
        """;

    private const string UseSql = """
        update one_time_link set used_at = @At
        where token_hash = @Hash and purpose = 'portalUser' and used_at is null and expires_at > @At
        returning email, client_id as ClientId, created_by as CreatedBy
        """;

    public async Task<string?> CreateAsync(ClientId client, string email, string createdBy, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var emailKey = UserRow.EmailKey(email);
        var present = await connection.QuerySingleOrDefaultAsync<UserRow>(new CommandDefinition(UserSql.ByEmail, new { EmailKey = emailKey }, cancellationToken: cancellationToken));
        if (present is not null && present.ClientId != client.Value)
        {
            return null;
        }

        var token = ReferenceToken.New();
        var now = time.GetUtcNow();
        var parameters = new
        {
            Hash = ReferenceToken.Hash(token),
            Email = email.Trim(),
            EmailKey = emailKey,
            ClientId = client.Value,
            At = now,
            By = createdBy,
            ExpiresAt = now + IOneTimeLinks.Lifetime,
        };
        await connection.ExecuteAsync(new CommandDefinition(CreateSql, parameters, cancellationToken: cancellationToken));
        return token;
    }

    public async Task<string?> FindEmailAsync(string token, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<string?>(new CommandDefinition(FindSql, Link(token), cancellationToken: cancellationToken));
    }

    public async Task<UserAccount?> UseAsync(string token, string passwordHash, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var link = await connection.QuerySingleOrDefaultAsync<LinkRow>(new CommandDefinition(UseSql, Link(token), transaction, cancellationToken: cancellationToken));
        if (link is null)
        {
            return null;
        }

        var user = await SetAsync(connection, transaction, link, passwordHash, cancellationToken);
        if (user is null)
        {
            return null;
        }

        var audit = new { At = time.GetUtcNow(), Actor = link.CreatedBy, Action = "portalUserPassword", Subject = $"user/{user.Id}", After = $$"""{"clientId":{{link.ClientId}}}""" };
        await connection.ExecuteAsync(new CommandDefinition(UserSql.Audit, audit, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return user.ToUser();
    }

    // The address may have been taken by somebody else since the link was made; the link then opens nothing.
    private async Task<UserRow?> SetAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, LinkRow link, string passwordHash, CancellationToken cancellationToken)
    {
        var user = new NewUser { Email = link.Email, Role = UserRole.Client, ClientId = new ClientId(link.ClientId), PasswordHash = passwordHash };
        var parameters = PostgresUserStore.Parameters(user, time.GetUtcNow());
        var added = await connection.QuerySingleOrDefaultAsync<UserRow>(new CommandDefinition(UserSql.Add, parameters, transaction, cancellationToken: cancellationToken));
        if (added is not null)
        {
            return added;
        }

        var present = await connection.QuerySingleAsync<UserRow>(new CommandDefinition(UserSql.ByEmail, parameters, transaction, cancellationToken: cancellationToken));
        if (present.ClientId != link.ClientId || present.Disabled)
        {
            return null;
        }

        var change = new { present.Id, PasswordHash = passwordHash, At = time.GetUtcNow() };
        await connection.ExecuteAsync(new CommandDefinition(UserSql.SetPassword, change, transaction, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(UserSql.EndSessions, change, transaction, cancellationToken: cancellationToken));
        return present with { PasswordHash = passwordHash };
    }

    private object Link(string token) => new { Hash = ReferenceToken.Hash(token), At = time.GetUtcNow() };

    private sealed record LinkRow(string Email, int ClientId, string CreatedBy);
}
