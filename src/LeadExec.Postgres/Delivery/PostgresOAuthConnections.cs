using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Delivery;
using LeadExec.Ports.Security;
using LeadExec.Postgres.Users;
using Npgsql;

namespace LeadExec.Postgres.Delivery;

/// <summary>Consents and connections in PostgreSQL, so that a token is refreshed once for all processes.</summary>
internal sealed class PostgresOAuthConnections(NpgsqlDataSource database, TimeProvider time) : IOAuthConnections
{
    public async Task<OAuthConnection?> FindAsync(OAuthKey key, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var parameters = new { Method = key.Method.Value, key.Fingerprint };
        var row = await connection.QuerySingleOrDefaultAsync<OAuthConnectionRow>(new CommandDefinition(OAuthSql.Find, parameters, cancellationToken: cancellationToken));
        return row?.ToConnection(key);
    }

    public async Task BeginAsync(string state, OAuthConsent consent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(consent);
        await ExecuteAsync(OAuthSql.Begin, new
        {
            Hash = ReferenceToken.Hash(state),
            Method = consent.Key.Method.Value,
            consent.Key.Fingerprint,
            consent.Ping,
            User = consent.User.Value,
            consent.SealedVerifier,
            consent.RedirectUri,
            consent.ExpiresAt,
            At = time.GetUtcNow(),
        }, cancellationToken);
    }

    public async Task<OAuthConsent?> TakeAsync(string state, UserId user, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var parameters = new { Hash = ReferenceToken.Hash(state), User = user.Value, At = time.GetUtcNow() };
        var row = await connection.QuerySingleOrDefaultAsync<ConsentRow>(new CommandDefinition(OAuthSql.Take, parameters, cancellationToken: cancellationToken));
        return row is null ? null : new OAuthConsent
        {
            Key = new OAuthKey(new DeliveryMethodId(row.Method), row.Fingerprint),
            Ping = row.Ping,
            User = user,
            SealedVerifier = row.SealedVerifier,
            RedirectUri = row.RedirectUri,
            ExpiresAt = new DateTimeOffset(DateTime.SpecifyKind(row.ExpiresAt, DateTimeKind.Utc)),
        };
    }

    public async Task ConnectAsync(OAuthKey key, OAuthTokens tokens, string connectedBy, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var at = time.GetUtcNow();
        var parameters = new
        {
            Method = key.Method.Value,
            key.Fingerprint,
            tokens.SealedAccess,
            tokens.SealedRefresh,
            tokens.InstanceUrl,
            tokens.AccessUntil,
            At = at,
            By = connectedBy,
        };
        await connection.ExecuteAsync(new CommandDefinition(OAuthSql.Connect, parameters, transaction, cancellationToken: cancellationToken));
        var audit = new { At = at, Actor = connectedBy, Action = "connectOAuth", Subject = $"delivery-method/{key.Method}", After = (string?)null };
        await connection.ExecuteAsync(new CommandDefinition(UserSql.Audit, audit, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task<bool> LeaseAsync(OAuthKey key, int generation, CancellationToken cancellationToken)
    {
        var at = time.GetUtcNow();
        var parameters = new { Method = key.Method.Value, key.Fingerprint, Generation = generation, At = at, Until = at + IOAuthConnections.Lease };
        return await ExecuteAsync(OAuthSql.Lease, parameters, cancellationToken) == 1;
    }

    public async Task<bool> RefreshedAsync(OAuthKey key, int generation, OAuthTokens tokens, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var parameters = new
        {
            Method = key.Method.Value,
            key.Fingerprint,
            Generation = generation,
            tokens.SealedAccess,
            tokens.SealedRefresh,
            tokens.InstanceUrl,
            tokens.AccessUntil,
            At = time.GetUtcNow(),
        };
        return await ExecuteAsync(OAuthSql.Refreshed, parameters, cancellationToken) == 1;
    }

    public Task FailedAsync(OAuthKey key, int generation, string failure, bool broken, CancellationToken cancellationToken) => ExecuteAsync(
        OAuthSql.Failed,
        new { Method = key.Method.Value, key.Fingerprint, Generation = generation, Failure = failure, Broken = broken, At = time.GetUtcNow() },
        cancellationToken);

    public async Task<bool> DisconnectAsync(DeliveryMethodId method, string actor, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var gone = await connection.ExecuteAsync(new CommandDefinition(OAuthSql.Disconnect, new { Method = method.Value }, transaction, cancellationToken: cancellationToken));
        if (gone > 0)
        {
            var audit = new { At = time.GetUtcNow(), Actor = actor, Action = "disconnectOAuth", Subject = $"delivery-method/{method}", After = (string?)null };
            await connection.ExecuteAsync(new CommandDefinition(UserSql.Audit, audit, transaction, cancellationToken: cancellationToken));
        }

        await transaction.CommitAsync(cancellationToken);
        return gone > 0;
    }

    private async Task<int> ExecuteAsync(string sql, object parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
    }

    private sealed class ConsentRow
    {
        public int Method { get; set; }

        public string Fingerprint { get; set; } = "";

        public bool Ping { get; set; }

        public string SealedVerifier { get; set; } = "";

        public string RedirectUri { get; set; } = "";

        public DateTime ExpiresAt { get; set; }
    }
}
