using Dapper;
using LeadExec.Domain.Values;
using LeadExec.Ports.Portal;
using LeadExec.Ports.Security;
using Npgsql;

namespace LeadExec.Postgres.Portal;

/// <summary>Links to leads in PostgreSQL; what expired a month ago is forgotten, at most a hundred with each new one.</summary>
internal sealed class PostgresPortalLinks(NpgsqlDataSource database) : IPortalLinks
{
    private const string SaveSql = """
        delete from portal_link where token_hash in (select token_hash from portal_link where expires_at < clock_timestamp() - interval '30 days' limit 100);
        insert into portal_link(token_hash, attempt_id, expires_at) values (@Hash, @Sale, @ExpiresAt)
        on conflict (token_hash) do update set expires_at = greatest(portal_link.expires_at, excluded.expires_at)
        """;

    private const string FindSql = "select attempt_id as Sale, expires_at as ExpiresAt from portal_link where token_hash = @Hash";

    public async Task SaveAsync(string token, AttemptId sale, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var link = new { Hash = ReferenceToken.Hash(token), Sale = sale.Value, ExpiresAt = expiresAt };
        await connection.ExecuteAsync(new CommandDefinition(SaveSql, link, cancellationToken: cancellationToken));
    }

    public async Task<PortalLink?> FindAsync(string token, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(FindSql, new { Hash = ReferenceToken.Hash(token) }, cancellationToken: cancellationToken));
        return row is null ? null : new PortalLink(new AttemptId(row.Sale), new DateTimeOffset(row.ExpiresAt, TimeSpan.Zero));
    }

    private sealed record Row(Guid Sale, DateTime ExpiresAt);
}
