using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Security;
using LeadExec.Ports.Users;
using Npgsql;

namespace LeadExec.Postgres.Users;

/// <summary>One-time links in PostgreSQL; a new link for an address makes its earlier ones worthless.</summary>
internal sealed class PostgresOneTimeLinks(NpgsqlDataSource database, TimeProvider time) : IOneTimeLinks
{
    private const string CreateSql = """
        delete from one_time_link where purpose <> 'setup' and lower(email) = @EmailKey and used_at is null;
        insert into one_time_link(token_hash, purpose, email, client_id, portal_admin, created_at, created_by, expires_at)
        values (@Hash, case when @ClientId::int is null then 'passwordReset' else 'portalUser' end, @Email, @ClientId, @Admin, @At, @By, @ExpiresAt)
        """;

    private const string FindSql = """
        select email from one_time_link where token_hash = @Hash and purpose <> 'setup' and used_at is null and expires_at > @At
        """;

    private const string UseSql = """
        update one_time_link set used_at = @At
        where token_hash = @Hash and purpose <> 'setup' and used_at is null and expires_at > @At
        returning email, client_id as ClientId, created_by as CreatedBy, portal_admin as PortalAdmin
        """;

    public async Task<string?> CreateAsync(NewPortalLink link, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(link);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var emailKey = UserRow.EmailKey(link.Email);
        var present = await connection.QuerySingleOrDefaultAsync<UserRow>(new CommandDefinition(UserSql.ByEmail, new { EmailKey = emailKey }, cancellationToken: cancellationToken));
        if (present is not null && present.ClientId != link.Client.Value)
        {
            return null;
        }

        var (token, parameters) = NewLink(link.Email, link.Client.Value, link.CreatedBy, link.Admin);
        await connection.ExecuteAsync(new CommandDefinition(CreateSql, parameters, cancellationToken: cancellationToken));
        return token;
    }

    public async Task<string?> CreateResetAsync(string email, string createdBy, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var key = new { EmailKey = UserRow.EmailKey(email) };
        var user = await connection.QuerySingleOrDefaultAsync<UserRow>(new CommandDefinition(UserSql.ByEmail, key, transaction, cancellationToken: cancellationToken));
        if (user is null or { Disabled: true })
        {
            return null;
        }

        var (token, parameters) = NewLink(user.Email, null, createdBy, admin: false);
        await connection.ExecuteAsync(new CommandDefinition(CreateSql, parameters, transaction, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(UserSql.EndSessions, new { user.Id }, transaction, cancellationToken: cancellationToken));
        var audit = new { At = time.GetUtcNow(), Actor = createdBy, Action = "resetPassword", Subject = $"user/{user.Id}", After = (string?)null };
        await connection.ExecuteAsync(new CommandDefinition(UserSql.Audit, audit, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
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

        var after = link.ClientId is { } client ? $$"""{"clientId":{{client}}}""" : null;
        var audit = new { At = time.GetUtcNow(), Actor = link.CreatedBy, Action = after is null ? "password" : "portalUserPassword", Subject = $"user/{user.Id}", After = after };
        await connection.ExecuteAsync(new CommandDefinition(UserSql.Audit, audit, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return user.ToUser();
    }

    // The address may have been taken by somebody else since the link was made; the link then opens nothing.
    private async Task<UserRow?> SetAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, LinkRow link, string passwordHash, CancellationToken cancellationToken)
    {
        if (link.ClientId is { } client && await AddAsync(connection, transaction, Portal(link, client, passwordHash), cancellationToken) is { } added)
        {
            var deed = new { added.Id, At = time.GetUtcNow(), Actor = link.CreatedBy, Action = "addUser" };
            await connection.ExecuteAsync(new CommandDefinition(UserSql.AuditRights, deed, transaction, cancellationToken: cancellationToken));
            return added;
        }

        var key = new { EmailKey = UserRow.EmailKey(link.Email) };
        var present = await connection.QuerySingleOrDefaultAsync<UserRow>(new CommandDefinition(UserSql.ByEmail, key, transaction, cancellationToken: cancellationToken));
        if (present is null or { Disabled: true } || (link.ClientId is not null && present.ClientId != link.ClientId))
        {
            return null;
        }

        var change = new { present.Id, PasswordHash = passwordHash, At = time.GetUtcNow() };
        await connection.ExecuteAsync(new CommandDefinition(UserSql.SetPassword, change, transaction, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(UserSql.EndSessions, change, transaction, cancellationToken: cancellationToken));
        return present with { PasswordHash = passwordHash };
    }

    private static NewUser Portal(LinkRow link, int client, string passwordHash) =>
        new() { Email = link.Email, Role = UserRole.Client, ClientId = new ClientId(client), PortalAdmin = link.PortalAdmin, PasswordHash = passwordHash };

    private Task<UserRow?> AddAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, NewUser user, CancellationToken cancellationToken) =>
        connection.QuerySingleOrDefaultAsync<UserRow>(new CommandDefinition(UserSql.Add, PostgresUserStore.Parameters(user, time.GetUtcNow()), transaction, cancellationToken: cancellationToken));

    private (string Token, object Parameters) NewLink(string email, int? client, string createdBy, bool admin)
    {
        var (token, now) = (ReferenceToken.New(), time.GetUtcNow());
        return (token, new
        {
            Hash = ReferenceToken.Hash(token),
            Email = email.Trim(),
            EmailKey = UserRow.EmailKey(email),
            ClientId = client,
            Admin = admin,
            At = now,
            By = createdBy,
            ExpiresAt = now + IOneTimeLinks.Lifetime,
        });
    }

    private object Link(string token) => new { Hash = ReferenceToken.Hash(token), At = time.GetUtcNow() };

    private sealed record LinkRow(string Email, int? ClientId, string CreatedBy, bool PortalAdmin);
}
