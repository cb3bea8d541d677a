using System.Collections.Concurrent;
using System.Security.Cryptography;
using Dapper;
using LeadExec.Ports.Access;
using LeadExec.Ports.Security;
using Npgsql;

namespace LeadExec.Postgres.Access;

/// <summary>Opaque tokens of 3,600 s in PostgreSQL. Good answers are remembered for 5 s at most, so that receivers do not ask for each post.</summary>
internal sealed class PostgresAccessTokens(NpgsqlDataSource database, TimeProvider time) : IAccessTokens
{
    /// <summary>SET-35.</summary>
    public const int LifetimeSeconds = 3_600;
    private const int MaximumRemembered = 10_000;
    private static readonly TimeSpan Remember = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, Remembered> cache = new(StringComparer.Ordinal);

    private const string FindSql = """
        select c.client_id as ClientId, c.scopes, t.expires_at as ExpiresAt from access_token t join api_credential c using (client_id)
        where t.token_hash = @Hash and t.expires_at > @At and c.enabled
        """;

    private const string CredentialSql = "select secret_hash as SecretHash, scopes, enabled from api_credential where client_id = @ClientId";

    // Only while the credential is still enabled under its lock: a disabling that runs at the same time wins.
    private const string IssueSql = """
        delete from access_token where client_id = @ClientId and expires_at <= @At;
        insert into access_token(token_hash, client_id, issued_at, expires_at)
        select @Hash, client_id, @At, @ExpiresAt from api_credential where client_id = @ClientId and enabled for share
        """;

    public async Task<AccessGrant?> ValidateAsync(string token, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var hash = ReferenceToken.Hash(token);
        var key = Convert.ToHexString(hash);
        if (cache.TryGetValue(key, out var remembered) && now < remembered.Until)
        {
            return remembered.Grant;
        }

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<TokenRow>(new CommandDefinition(FindSql, new { Hash = hash, At = now }, cancellationToken: cancellationToken));
        if (row is null)
        {
            cache.TryRemove(key, out _);
            return null;
        }

        var grant = new AccessGrant { ClientId = row.ClientId, Scopes = [.. row.Scopes], ExpiresAt = new DateTimeOffset(row.ExpiresAt, TimeSpan.Zero) };
        Keep(key, grant, now);
        return grant;
    }

    public async Task<IssuedToken?> IssueAsync(string clientId, string clientSecret, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var credential = await connection.QuerySingleOrDefaultAsync<CredentialRow>(
            new CommandDefinition(CredentialSql, new { ClientId = clientId }, cancellationToken: cancellationToken));
        var fits = CryptographicOperations.FixedTimeEquals(ReferenceToken.Hash(clientSecret), credential?.SecretHash ?? new byte[32]);
        if (!fits || credential is not { Enabled: true })
        {
            return null;
        }

        var token = ReferenceToken.New("lxt_");
        var now = time.GetUtcNow();
        var parameters = new { ClientId = clientId, Hash = ReferenceToken.Hash(token), At = now, ExpiresAt = now.AddSeconds(LifetimeSeconds) };
        await connection.ExecuteAsync(new CommandDefinition(IssueSql, parameters, cancellationToken: cancellationToken));
        return new IssuedToken(token, LifetimeSeconds, [.. credential.Scopes]);
    }

    private void Keep(string key, AccessGrant grant, DateTimeOffset now)
    {
        if (cache.Count >= MaximumRemembered)
        {
            cache.Clear();
        }

        var until = now + Remember;
        cache[key] = new Remembered(grant, until < grant.ExpiresAt ? until : grant.ExpiresAt);
    }

    private sealed record Remembered(AccessGrant Grant, DateTimeOffset Until);

    // Properties, not constructors: the driver announces arrays as Array, which no constructor fits.
    private sealed record TokenRow
    {
        public required string ClientId { get; init; }

        public required string[] Scopes { get; init; }

        public required DateTime ExpiresAt { get; init; }
    }

    private sealed record CredentialRow
    {
        public required byte[] SecretHash { get; init; }

        public required string[] Scopes { get; init; }

        public required bool Enabled { get; init; }
    }
}
